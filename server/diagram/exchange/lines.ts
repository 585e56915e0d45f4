import { isRightToLeft } from "../text/bidi";

/** A line that keeps its direction wherever it is put. */
export function directed(line: string, rightToLeft: boolean): string {
  return isRightToLeft(line, rightToLeft) ? `\u2067${line}\u2069` : line;
}

/** About as long lines are in a figure. */
const longest = 30;

/** A text in lines, for programs that break none; what they begin with is kept clear on the others. */
export function brokenLines(text: string): string[] {
  const indent = /^[\u00a0\s]*[•–] /.exec(text)?.[0].replace(/./gu, "\u00a0") ?? "";
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : indent + word);
  }
  return lines;
}
