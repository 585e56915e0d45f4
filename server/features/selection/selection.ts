import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { GtDocument } from "../../syntax/document";
import type { Span } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import { declarationSpan } from "../declarationSpan";
import { isIn } from "../place";
import { spansAt } from "./spans";

/** For each position what holds it, from the word outwards: item, line, value, field, declaration, file. */
export function selectionRanges(
  workspace: Workspace,
  uri: string,
  positions: readonly Position[],
): SelectionRange[] {
  const document = workspace.document(uri);
  return document ? positions.map((position) => selectionAt(document, position)) : [];
}

function selectionAt(document: GtDocument, position: Position): SelectionRange {
  const { block, offset } = document.blockAt(position);
  const around = [...spansAt(block.tree, offset), declarationSpan(block)].filter((span) =>
    isIn(span, offset),
  );
  const file = { start: { line: 0, character: 0 }, end: document.positionAt(document.blocks.length) };
  let selection: SelectionRange = { range: file };
  let outer: Span = { start: 0, end: block.length };
  for (const span of around.sort((one, other) => lengthOf(other) - lengthOf(one))) {
    // What only touches the position may not lie within what holds it.
    const isWithin = span.start >= outer.start && span.end <= outer.end && lengthOf(span) < lengthOf(outer);
    if (!isWithin || lengthOf(span) === 0) continue;
    outer = span;
    selection = { range: document.rangeOf(block, span), parent: selection };
  }
  return selection;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
