import { setFlagsFromString } from "node:v8";

/** Long work is over when so many milliseconds nobody has said that it goes on. */
const rest = 1_000;

let resting: NodeJS.Timeout | undefined;

/** Has V8 collect garbage sooner than in a program that soon ends: a server stays for hours beside other programs. */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=20");
}

/**
 * To be called again and again in the course of long work, as opening a codebook is, which has all the room it wants. When
 * it is over and there is nothing to do for some seconds, V8 gives the room back, in steps that nobody notices, and what is
 * typed from then on takes no more of it.
 */
export function workGoesOn(): void {
  if (resting) {
    resting.refresh();
    return;
  }
  // Nor is young garbage looked for in the pauses, of which there is one behind each part: little of what was read is any.
  set(
    "--no-optimize-for-size",
    "--semi-space-growth-factor=2",
    "--heap-growing-percent=100",
    "--no-minor-gc-task",
  );
  resting = setTimeout(() => {
    resting = undefined;
    set("--optimize-for-size", "--semi-space-growth-factor=1", "--minor-gc-task");
    keepHeapSmall();
  }, rest).unref();
}

function set(...flags: string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
