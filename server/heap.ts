import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Room enough for what is new: with more of it, no less time goes into collecting. */
const enough = 8_000_000;

/** Long work is over when so many milliseconds nobody has said that it goes on. */
const rest = 1_000;

let resting: NodeJS.Timeout | undefined;

/**
 * Keeps the heap small: a server stays for hours beside other programs. It is to collect its garbage sooner than a
 * program that soon ends, and its room for what is new, which never shrinks while one works, is to grow only when asked.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=20");
  setFlagsFromString("--semi-space-growth-factor=1");
}

/**
 * To be called again and again in the course of long work, as opening a codebook is. Gives it room; when it is over, lets
 * V8 collect what it left, in steps that nobody notices, as soon as there is nothing to do for some seconds.
 */
export function workGoesOn(): void {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
  const mayGrow = (space?.space_size ?? 0) < enough;
  setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
  setFlagsFromString("--no-optimize-for-size");
  if (resting) resting.refresh();
  else resting = setTimeout(() => setFlagsFromString("--optimize-for-size"), rest).unref();
}
