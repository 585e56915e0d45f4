import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CodeAction,
  CodeActionContext,
  Range,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-types";
import type { CheckSettings } from "../../../server/checks/configuration";
import type { Editor } from "../../../server/features/actions/action";
import { codeActions, resolveCodeAction } from "../../../server/features/actions/actions";
import { atOnce } from "../../../server/syntax/parts";
import type { Workspace } from "../../../server/workspace/workspace";
import { openStudy, type Study, uriOf } from "../support";

/** An editor that can everything. */
export const able: Editor = { takesVersions: true, createsFiles: true, asksForEdits: true };

export interface Asking {
  /** The kinds that are asked for. */
  only?: string[];
  settings?: CheckSettings;
  editor?: Editor;
  context?: Partial<CodeActionContext>;
}

/** An open study, and what can be done where its cursor is. */
export interface Offered {
  workspace: Workspace;
  uri: string;
  range: Range;
  actions: CodeAction[];
  editor: Editor;
}

/** Asks what can be done where the cursor is. */
export async function actionsAt(study: Study, asking: Asking = {}): Promise<Offered> {
  const { workspace, uri, position } = await openStudy(study);
  if (asking.settings) workspace.configure(asking.settings);
  await workspace.settled();
  const { only, editor = able } = asking;
  const range = { start: position, end: position };
  const context: CodeActionContext = { diagnostics: [], ...(only && { only }), ...asking.context };
  return {
    workspace,
    uri,
    range,
    editor,
    actions: atOnce(codeActions(workspace, uri, range, context, editor)),
  };
}

/** The titles of what can be done there; what silences a finding is in every list and left out. */
export async function titlesAt(study: Study, asking: Asking = {}): Promise<string[]> {
  const { actions } = await actionsAt(study, asking);
  return actions.map(({ title }) => title).filter((title) => !title.includes("gt-ignore"));
}

/** The text of the file that the cursor is in after an action; of a study of several files, those that it changes. */
export async function textAfter<Asked extends Study>(
  study: Asked,
  title: string,
  asking: Asking = {},
): Promise<Asked extends string ? string : Record<string, string>> {
  const offered = await actionsAt(study, asking);
  const action = offered.actions.find((each) => each.title === title);
  assert.ok(action, `no “${title}” among: ${offered.actions.map((each) => each.title).join(" | ")}`);
  const changed = changedBy(offered, action);
  return (typeof study === "string" ? changed["codebook.gt"] : changed) as never;
}

/** The files that an action changes, as they are then. */
export function changedBy({ workspace, editor }: Offered, action: CodeAction): Record<string, string> {
  const { edit } = action.edit ? action : atOnce(resolveCodeAction(workspace, action, editor));
  assert.ok(edit, `“${action.title}” has no edit`);
  const changed: Record<string, string> = {};
  const take = (uri: string, edits: TextEdit[]) => {
    const path = decodeURIComponent(uri.slice(uriOf("").length + (uriOf("").endsWith("/") ? 0 : 1)));
    const text = changed[path] ?? workspace.document(uri)?.getText();
    assert.ok(text !== undefined, `an edit of ${uri}, which is not there`);
    changed[path] = TextDocument.applyEdits(TextDocument.create(uri, "gt", 0, text), edits);
  };
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) take(uri, edits);
  for (const change of edit.documentChanges ?? []) {
    if ("kind" in change) {
      assert.equal(change.kind, "create");
      if (change.kind === "create") changed[decodeURIComponent(change.uri.slice(uriOf("").length))] = "";
    } else take(change.textDocument.uri, (change as TextDocumentEdit).edits as TextEdit[]);
  }
  return changed;
}
