import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import { kinds, type ValueForm } from "../model/schema";
import { countsOf, saturationOf } from "../model/values";
import type { GtDocument } from "../syntax/document";
import { blockEdits, type Edit, format, type IsList, lineBreakOf } from "../syntax/format";
import { readLine } from "../syntax/lines";
import type { InParts } from "../syntax/parts";
import type { PlacedBlock } from "../syntax/sequence";

/**
 * What to change so that a document is in its usual form; with a range, the declarations that it touches. The
 * edits don't overlap, are in the document's order, and touch nothing that stays as it is.
 */
export function* formattingEdits(document: GtDocument, range?: Range): InParts<TextEdit[]> {
  const edits: TextEdit[] = [];
  const lineBreak = lineBreakOf(firstLineOf(document));
  let left = document.blocks.size;
  for (const placed of document.blocks.placed()) {
    const { block, offset, line } = placed;
    left--;
    yield;
    if (block.length === 0 || (range && !touches(range, line, line + block.lineBreaks, left === 0))) continue;
    const changes = blockEdits(block.tree, { lineBreak, isFirst: offset === 0, isLast: left === 0, isList });
    for (const edit of textEdits(placed, changes)) edits.push(edit);
  }
  return edits;
}

/** A codebook's text in its usual form. */
export function formatted(text: string): string {
  return format(text, isList);
}

const lists: ReadonlySet<ValueForm> = new Set(["reference", "references", "languages", "globs"]);

/** Numbers with a comma in them are a list only where they are written as one. */
const isList: IsList = (declaration, field) => {
  const form = kinds.get(declaration.head?.kind.text ?? "")?.fields.get(field.name.text)?.value;
  if (form === "counts") return countsOf(declaration, field.value) !== undefined;
  if (form === "saturation") return saturationOf(declaration, field.value) !== undefined;
  return form !== undefined && lists.has(form);
};

function firstLineOf(document: GtDocument): string {
  for (const { length, text } of document.blocks)
    if (length > 0) return text.slice(0, readLine(text, 0).next);
  return "";
}

/** Whether a range reaches into the lines from `first` up to `end`; one that ends before a line's start does not. */
function touches({ start, end }: Range, first: number, next: number, isLast: boolean): boolean {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return (start.line < next || isLast) && last >= first;
}

/** Edits of a block as the protocol has them, the block's lines gone through once. */
function* textEdits({ block, line }: PlacedBlock, edits: readonly Edit[]): Generator<TextEdit> {
  const { text } = block;
  let at = line;
  let current = readLine(text, 0);
  const position = (offset: number): Position => {
    while (offset >= current.next && current.next > current.end) {
      current = readLine(text, current.next);
      at++;
    }
    return { line: at, character: offset - current.start };
  };
  for (const { start, end, text: newText } of edits) {
    yield { range: { start: position(start), end: position(end) }, newText };
  }
}
