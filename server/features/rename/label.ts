import type { Position } from "vscode-languageserver-types";
import { phrase } from "../../model/speech";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import { quotedLabel } from "../../syntax/formatWords";
import { type Span, textOf } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import { isIn } from "../place";
import { Edits } from "../workspaceEdit";
import type { Refusal } from "./refusal";
import type { Renamable } from "./rename";

/** A label in a text. */
export interface LabelPlace {
  document: GtDocument;
  block: Block;
  /** Where it stands in the block, its quotes with it. */
  span: Span;
  text: string;
  /** What opens its quotes; a label in another language has none. */
  quote?: string;
}

/** The label at a position: a head's, or one in another language where it is on one line. */
export function labelAt(workspace: Workspace, uri: string, position: Position): LabelPlace | undefined {
  const document = workspace.document(uri);
  if (!document) return undefined;
  const { block, offset } = document.blockAt(position);
  const { head, fields } = block.tree;
  if (head?.label && isIn(head.label, offset)) {
    const { text, raw } = head.label;
    return { document, block, span: head.label, text, quote: raw.slice(0, 1) };
  }
  const field = fields.find(({ name, value }) => name.text === "label" && isIn(value, offset));
  if (!field || field.value.lines.length > 1) return undefined;
  const text = textOf(block.tree, field.value);
  return text === "" ? undefined : { document, block, span: field.value, text };
}

/** Where a label stands; it is typed without its quotes. */
export function prepareLabel({ document, block, span, text }: LabelPlace): Renamable {
  return { range: document.rangeOf(block, span), placeholder: text };
}

/** The edit that makes a label another one, in the quotes that it had. */
export function renameLabel({ document, block, span, quote }: LabelPlace, newName: string): Edits | Refusal {
  const text = newName.replace(/\s+/g, " ").trim();
  if (text === "") return { refused: phrase("rename/empty-label") };
  const edits = new Edits();
  const newText = quote === undefined ? text : quotedLabel(text, quote);
  edits.add(document, { range: document.rangeOf(block, span), newText });
  return edits;
}
