import { isSpace } from "./characters";

/** A tab goes on to the next multiple of this many columns. */
const tabWidth = 4;

/** One line of a text. All offsets are into that text. */
export interface Line {
  start: number;
  /** The first character that is not white space, or `end`. */
  content: number;
  /** Behind the last character that is not white space, or `content`. */
  contentEnd: number;
  /** Behind the last character before the line break. */
  end: number;
  /** Behind the line break. */
  next: number;
}

/** Reads the line that starts at `start`: it ends at `\n`, `\r\n` or `\r`. */
export function readLine(text: string, start: number): Line {
  const { end, next } = lineEnd(text, start);
  let content = start;
  while (content < end && isSpace(text.charCodeAt(content))) content++;
  let contentEnd = end;
  while (contentEnd > content && isSpace(text.charCodeAt(contentEnd - 1))) contentEnd--;
  return { start, content, contentEnd, end, next };
}

/** Where the line that `from` is in ends, and where the next one starts. */
export function lineEnd(text: string, from: number): { end: number; next: number } {
  const feed = text.indexOf("\n", from);
  const until = feed < 0 ? text.length : feed;
  // A lone carriage return ends a line too; in most texts there is none, so the search is a short one.
  for (let at = from; at < until; at++) {
    if (text.charCodeAt(at) === 13) {
      return { end: at, next: at + 1 === feed ? at + 2 : at + 1 };
    }
  }
  return { end: until, next: feed < 0 ? text.length : feed + 1 };
}

/** Whether nothing but white space stands on the line. */
export function isBlank(line: Line): boolean {
  return line.content === line.end;
}

/** Whether the line's first character is `#`. */
export function isComment(text: string, line: Line): boolean {
  return line.content < line.end && text.charCodeAt(line.content) === 35;
}

/** The column of `offset` in the line that starts at `start`, tabs widened. */
export function columnOf(text: string, start: number, offset: number): number {
  let column = 0;
  for (let at = start; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfeff) continue;
    column = code === 9 ? column + tabWidth - (column % tabWidth) : column + 1;
  }
  return column;
}

/** The offset, no further than the line's content, at which `column` is reached. */
export function offsetOfColumn(text: string, line: Line, column: number): number {
  let at = line.start;
  let reached = 0;
  while (at < line.content && reached < column) {
    reached = text.charCodeAt(at) === 9 ? reached + tabWidth - (reached % tabWidth) : reached + 1;
    at++;
  }
  return at;
}

/** How many line breaks `text` holds. */
export function countLineBreaks(text: string): number {
  let count = 0;
  let from = 0;
  while (from < text.length) {
    const { end, next } = lineEnd(text, from);
    if (next > end) count++;
    from = next;
  }
  return count;
}
