import type { Block } from "../../../syntax/block";
import { isBlank, isComment, type Line, lineStart, readLine } from "../../../syntax/lines";
import type { Span } from "../../../syntax/tree";
import type { BlockEdit } from "../action";

/** The lines that say something, from the one that a span starts in to the one that it ends in. */
function linesIn(text: string, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  for (let at = lineStart(text, start); at < end; ) {
    const line = readLine(text, at);
    if (!isBlank(line) && !isComment(text, line)) lines.push(line);
    at = line.next;
  }
  return lines;
}

/** Makes lines comments. */
export function commentOut(block: Block, span: Span): BlockEdit[] {
  return linesIn(block.text, span).map(({ content }) => ({
    block,
    start: content,
    end: content,
    text: "# ",
  }));
}

/** Indents lines by `wanted` where the first of them is indented now; the others keep their distance to it. */
export function indentLines(block: Block, span: Span, wanted: string): BlockEdit[] {
  const { text } = block;
  const lines = linesIn(text, span);
  const [first] = lines;
  if (!first) return [];
  const there = text.slice(first.start, first.content).replace("\ufeff", "");
  return lines.map((line) => {
    const start = text[line.start] === "\ufeff" ? line.start + 1 : line.start;
    const end = text.startsWith(there, start) ? start + there.length : start;
    return { block, start, end, text: wanted };
  });
}
