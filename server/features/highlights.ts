import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver-types";
import type { InParts } from "../syntax/parts";
import type { Workspace } from "../workspace/workspace";
import { namedAt } from "./named";
import { occurrencesOf } from "./occurrences";

/** Where in the same document the id at a position stands: its declaration is written, a reference reads it. */
export function* highlights(
  workspace: Workspace,
  uri: string,
  position: Position,
): InParts<DocumentHighlight[]> {
  const named = namedAt(workspace, uri, position);
  if (!named) return [];
  const located = yield* occurrencesOf(named, named.document);
  return located.map(({ occurrence, range }) => ({
    range,
    kind: occurrence.reference ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
  }));
}
