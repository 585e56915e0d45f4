import type { Block } from "../../../syntax/block";
import { columnOf, isBlank, isComment, lineEnd, readLine } from "../../../syntax/lines";
import type { Span } from "../../../syntax/tree";

/** A declaration with the comments above it, up to its last line; what stands below as a heading is no part of it. */
export function declarationSpan(block: Block): Span {
  const { comments, head } = block.tree;
  return { start: comments[0]?.start ?? head?.start ?? 0, end: declarationEnd(block) };
}

/** Where the last line ends that belongs to a declaration: comments in the first column below it don't. */
export function declarationEnd({ text }: Block): number {
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const line = readLine(text, at);
    const isHeading = isComment(text, line) && columnOf(text, line.start, line.content) === 0;
    if (!isBlank(line) && !isHeading) ({ end } = line);
    at = line.next;
  }
  return end;
}

/** What ends the lines around a declaration. */
export function lineBreakNear(block: Block): string {
  for (let at: Block | undefined = block; at; at = at.sequence?.previous(at)) {
    const { end, next } = lineEnd(at.text, 0);
    if (next > end) return at.text.slice(end, next);
  }
  return "\n";
}
