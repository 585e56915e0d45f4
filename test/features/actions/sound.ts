import assert from "node:assert/strict";
import type { CodeAction, Position, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { codeActions, resolveCodeAction } from "../../../server/features/actions/actions";
import { atOnce } from "../../../server/syntax/parts";
import type { Workspace } from "../../../server/workspace/workspace";
import { able } from "./support";

/** Asks what can be done at a place; fails where an edit is none that an editor can make. */
export function actAt(workspace: Workspace, uri: string, position: Position): void {
  const range = { start: position, end: position };
  const only = ["quickfix", "refactor"];
  const actions = atOnce(codeActions(workspace, uri, range, { diagnostics: [], only }, able));
  for (const action of actions) {
    assert.doesNotMatch(action.title, /\{\w*\}|undefined|\[object /);
    if (action.edit) assertSound(workspace, action);
  }
  const picked = actions.filter(({ data }) => data)[(position.line + position.character) % 7];
  if (picked) assertSound(workspace, atOnce(resolveCodeAction(workspace, picked, able)));
}

/** Asks for everything that is safe to mend in a document, and makes sure of its edit. */
export function mendAll(workspace: Workspace, uri: string): void {
  const start = { line: 0, character: 0 };
  const context = { diagnostics: [], only: ["source.fixAll"] };
  for (const action of atOnce(codeActions(workspace, uri, { start, end: start }, context, able))) {
    assertSound(workspace, action);
  }
}

/** Whether an action's edits lie within their texts, in order and without overlaps. */
function assertSound(workspace: Workspace, { title, edit }: CodeAction): void {
  assert.ok(edit?.documentChanges?.length, `“${title}” changes nothing`);
  for (const change of edit.documentChanges) {
    if ("kind" in change) continue;
    const { textDocument, edits } = change as TextDocumentEdit;
    const document = workspace.document(textDocument.uri);
    if (!document) continue;
    let from = 0;
    for (const { range, newText } of edits as TextEdit[]) {
      const start: number = document.offsetAt(range.start);
      const end: number = document.offsetAt(range.end);
      assert.deepEqual(
        [document.positionAt(start), document.positionAt(end)],
        [range.start, range.end],
        title,
      );
      assert.ok(from <= start && start <= end, `${title}: ${JSON.stringify(edits)}`);
      assert.ok(newText !== "" || start < end, `“${title}” has an edit that does nothing`);
      from = end;
    }
  }
}
