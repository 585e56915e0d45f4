import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import { definition } from "../../../server/features/definition";
import { highlights } from "../../../server/features/highlights";
import { references } from "../../../server/features/references";
import { prepareRename, rename } from "../../../server/features/rename/rename";
import type { Workspace } from "../../../server/workspace/workspace";

/** Asks for everything that leads from a position; fails where an answer is not one that an editor can use. */
export function navigateFrom(workspace: Workspace, uri: string, position: Position): void {
  for (const { targetUri, targetRange, targetSelectionRange } of definition(workspace, uri, position)) {
    assert.ok(contains(targetRange, targetSelectionRange), "a definition's range holds its id");
    inText(workspace, targetUri, targetRange);
  }
  for (const location of references(workspace, uri, position, true)) {
    inText(workspace, location.uri, location.range);
  }
  for (const { range } of highlights(workspace, uri, position)) inText(workspace, uri, range);
  const prepared = prepareRename(workspace, uri, position);
  const edit = rename(workspace, uri, position, "quite-another", false);
  if (!prepared || "refused" in prepared) return;
  assert.ok(contains(prepared.range, { start: position, end: position }), "one renames what one is on");
  assert.ok(edit && !("refused" in edit), JSON.stringify(edit));
  assertApplies(workspace, edit);
}

/** Fails where a document's edits can't be applied to it. */
export function assertApplies(workspace: Workspace, { changes = {} }: WorkspaceEdit): void {
  for (const [uri, edits] of Object.entries(changes)) {
    for (const { range } of edits) inText(workspace, uri, range);
    const text = workspace.document(uri)!.getText();
    // Throws where edits overlap.
    TextDocument.applyEdits(TextDocument.create(uri, "gt", 0, text), edits);
  }
}

/** Fails where a range is not in its document, or goes backwards; files that are no codebook's are not looked into. */
export function inText(workspace: Workspace, uri: string, { start, end }: Range): void {
  const document = workspace.document(uri);
  if (!document) return;
  for (const position of [start, end]) {
    assert.deepEqual(document.positionAt(document.offsetAt(position)), position, `no place in ${uri}`);
  }
  assert.ok(document.offsetAt(start) <= document.offsetAt(end), "a range goes forwards");
}

/** Whether a range holds another. */
export function contains(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
