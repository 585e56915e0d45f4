import type { Block } from "../../../syntax/block";
import type { Edit } from "../../../syntax/format";
import type { BlockEdit } from "../action";

/** Edits in the order of their text; what is inserted at one place stays in its turn. */
export function inOrder<Each extends Edit>(edits: readonly Each[]): Each[] {
  return [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The edit that makes a declaration's text another, as short as may be; none where the two are the same. */
export function rewritten(block: Block, text: string): BlockEdit[] {
  const there = block.text;
  if (there === text) return [];
  const most = Math.min(there.length, text.length);
  let head = 0;
  while (head < most && there[head] === text[head]) head++;
  while (head > 0 && isWithin(there, head)) head--;
  let tail = 0;
  while (tail < most - head && there.at(-1 - tail) === text.at(-1 - tail)) tail++;
  while (tail > 0 && isWithin(there, there.length - tail)) tail--;
  return [{ block, start: head, end: there.length - tail, text: text.slice(head, text.length - tail) }];
}

/** Whether a place is within a line break or a character of two halves. */
function isWithin(text: string, at: number): boolean {
  return /[\ud800-\udbff\r]/.test(text[at - 1] ?? "") && /[\udc00-\udfff\n]/.test(text[at] ?? "");
}
