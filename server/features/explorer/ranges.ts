import type { Place } from "./place";
import { mostChildren } from "./protocol";

/** How many things a range holds at most, so that there are no more ranges than may stand under one node. */
function sizeFor(count: number, most: number): number {
  let size = most;
  while (count > size * most) size *= most;
  return size;
}

/** The things under a node or one of its ranges as they are shown: themselves, or in ranges where they are many. */
export function inRanges(things: readonly Place[], range: Place | undefined, most = mostChildren): Place[] {
  const { first, count } = range?.at === "range" ? range : { first: 0, count: things.length };
  const part = things.slice(first, first + count);
  if (part.length <= most) return part;
  const size = sizeFor(part.length, most);
  return Array.from({ length: Math.ceil(part.length / size) }, (_, number) => ({
    at: "range",
    first: first + number * size,
    count: Math.min(size, part.length - number * size),
  }));
}

/** The ranges that lead to one of many things. */
export function rangesTo(things: readonly Place[], at: number, most = mostChildren): Place[] {
  const ranges: Place[] = [];
  for (let range: Place | undefined; ; ranges.push(range)) {
    range = inRanges(things, range, most).find(
      (each) => each.at === "range" && each.first <= at && at < each.first + each.count,
    );
    if (!range) return ranges;
  }
}
