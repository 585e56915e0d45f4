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

/** A line to read into. */
export function emptyLine(): Line {
  return { start: 0, content: 0, contentEnd: 0, end: 0, next: 0 };
}

/**
 * Reads the line that starts at `start`: it ends at `\n`, `\r\n` or `\r`. Who reads line after line of a text says
 * whether there are carriage returns in it at all, and may give the line before to be read into again.
 */
export function readLine(text: string, start: number, hasReturns = true, line = emptyLine()): Line {
  let next = text.indexOf("\n", start) + 1;
  let end = next - 1;
  if (next === 0) next = end = text.length;
  // A lone carriage return ends a line too.
  for (let at = hasReturns ? start : end; at < end; at++) {
    if (text.charCodeAt(at) !== 13) continue;
    next = at + 1 === end && next > end ? next : at + 1;
    end = at;
  }
  let content = start;
  while (content < end && isSpace(text.charCodeAt(content))) content++;
  let contentEnd = end;
  while (contentEnd > content && isSpace(text.charCodeAt(contentEnd - 1))) contentEnd--;
  line.start = start;
  line.content = content;
  line.contentEnd = contentEnd;
  line.end = end;
  line.next = next;
  return line;
}

/** Where the line that `from` is in ends, and where the next one starts. */
export function lineEnd(text: string, from: number): { end: number; next: number } {
  const { end, next } = readLine(text, from);
  return { end, next };
}

/** Where the line behind the one that starts at `start` starts, or the text's end. */
export function nextLine(text: string, start: number, hasReturns: boolean): number {
  return hasReturns ? readLine(text, start).next : text.indexOf("\n", start) + 1 || text.length;
}

/** Where the line that `from` is in starts. */
export function lineStart(text: string, from: number): number {
  if (from <= 0) return 0;
  return Math.max(text.lastIndexOf("\n", from - 1), text.lastIndexOf("\r", from - 1)) + 1;
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
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) count++;
  }
  return count;
}

/** Where the lines of `text` start, the one behind its last line break too. */
export function startsOfLines(text: string): number[] {
  const starts = [0];
  const hasReturns = text.includes("\r");
  for (let at = 0; ; ) {
    const next = nextLine(text, at, hasReturns);
    if (next === at) break;
    at = next;
    if (at < text.length || endsLine(text.charCodeAt(at - 1))) starts.push(at);
    if (at >= text.length) break;
  }
  return starts;
}

function endsLine(code: number): boolean {
  return code === 10 || code === 13;
}
