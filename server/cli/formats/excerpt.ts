/** A part of a line that fits a terminal, and where the words stand in it that it is shown for. */
export interface Excerpt {
  text: string;
  start: number;
  end: number;
}

const limit = 100;
/** How much of a long line stands in front of the words. */
const before = 30;
const omission = "…";

/** The part of a line around the words from `start` to `end`, its indentation left out. */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  const first = line.length - line.trimStart().length;
  const last = Math.max(first, line.trimEnd().length);
  const from = last - first <= limit ? first : Math.max(first, boundary(line, start - before));
  const to = last - from <= limit ? last : boundary(line, from + limit);
  const opening = from > first ? omission : "";
  const clamp = (at: number) => Math.min(Math.max(at, from), to) - from + opening.length;
  return {
    text: opening + line.slice(from, to) + (to < last ? omission : ""),
    start: clamp(start),
    end: clamp(end),
  };
}

/** The nearest place at or before `at` that divides no letter from its marks and joiners. */
function boundary(line: string, at: number): number {
  let place = Math.max(0, at);
  while (place > 0 && continuesLetter(line, place)) place--;
  return place;
}

function continuesLetter(line: string, at: number): boolean {
  const isSecondHalf = (line.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isSecondHalf || /^(?:\p{M}|\p{Join_Control})/u.test(line.slice(at, at + 1));
}
