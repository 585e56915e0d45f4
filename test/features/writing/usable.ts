import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CompletionItem,
  InsertReplaceEdit,
  type Position,
  type TextEdit,
} from "vscode-languageserver-types";
import { colorPresentations, documentColors } from "../../../server/features/colors/colors";
import { completion, resolveCompletion } from "../../../server/features/completion/completion";
import { type Editor, plainEditor, showSignature, suggest } from "../../../server/features/completion/editor";
import { formattingEdits } from "../../../server/features/formatting";
import { linkedEditingRanges } from "../../../server/features/linkedEditing";
import { onTypeEdits } from "../../../server/features/onTypeFormatting";
import { signatureHelp } from "../../../server/features/signatureHelp";
import { atOnce } from "../../../server/syntax/parts";
import type { Workspace } from "../../../server/workspace/workspace";
import { contains, inText } from "../navigation/usable";

const settings = { checks: {}, labelLanguage: "fa" };

/** An editor that can everything. */
const able: Editor = {
  snippets: true,
  insertsOrReplaces: true,
  labelDetails: true,
  commitCharacters: true,
  commands: new Set([suggest, showSignature]),
  today: "2026-11-25",
};

/** Asks at a position for all that helps while one writes; fails where an answer is not one that an editor can use. */
export function writeAt(workspace: Workspace, uri: string, position: Position): void {
  const turn = position.line + position.character;
  const editor = turn % 2 === 0 ? able : plainEditor;
  const { items } = completion(workspace, uri, position, settings, editor);
  for (const item of items) assertTakes(item, position, editor);
  const picked = items[turn % Math.max(1, items.length)];
  if (picked?.textEdit) {
    atOnce(resolveCompletion(workspace, picked, settings));
    const { textEdit, additionalTextEdits = [] } = picked;
    const range = "range" in textEdit ? textEdit.range : textEdit.replace;
    assertApply(workspace, uri, [{ range, newText: textEdit.newText }, ...additionalTextEdits]);
  }
  for (const { label, parameters = [], activeParameter } of signatureHelp(
    workspace,
    uri,
    position,
    settings,
    true,
  )?.signatures ?? []) {
    assert.ok(parameters[activeParameter!], label);
    for (const { label: part } of parameters) {
      assert.ok(Array.isArray(part) && 0 <= part[0] && part[0] < part[1] && part[1] <= label.length, label);
    }
  }
  assertApply(workspace, uri, onTypeEdits(workspace.document(uri)!, position, "\n"));
  const linked = atOnce(linkedEditingRanges(workspace, uri, position))?.ranges ?? [];
  const texts = new Set(linked.map((range) => workspace.document(uri)!.getText(range)));
  assert.ok(linked.length === 0 || texts.size === 1, [...texts].join());
  assertApply(
    workspace,
    uri,
    linked.map((range) => ({ range, newText: "x" })),
  );
}

/** Asks for the colours of a document; fails where one can't be taken. */
export function paint(workspace: Workspace, uri: string): void {
  for (const { range, color } of atOnce(documentColors(workspace.document(uri)!))) {
    inText(workspace, uri, range);
    for (const { textEdit } of colorPresentations(workspace, uri, color, range, settings)) {
      assert.match(textEdit!.newText, /^#[0-9A-F]{6}$/);
      assertApply(workspace, uri, [textEdit!]);
    }
  }
  assertApply(workspace, uri, atOnce(formattingEdits(workspace.document(uri)!)));
}

function assertTakes(item: CompletionItem, position: Position, editor: Editor): void {
  const { label, textEdit, insertTextFormat, command } = item;
  assert.ok(textEdit && textEdit.newText !== "", label);
  assert.equal(InsertReplaceEdit.is(textEdit), editor.insertsOrReplaces, label);
  const [insert, replace] = InsertReplaceEdit.is(textEdit)
    ? [textEdit.insert, textEdit.replace]
    : [textEdit.range, textEdit.range];
  const where = `${label} at ${position.line}:${position.character} edits from ${replace.start.line}:${replace.start.character}`;
  assert.ok(contains(replace, insert) && contains(replace, { start: position, end: position }), where);
  assert.deepEqual(insert.start, replace.start, where);
  assert.equal(replace.start.line, replace.end.line, where);
  assert.equal(replace.start.line, position.line, where);
  if (insertTextFormat === undefined) assert.doesNotMatch(textEdit.newText, /[\r\n]/, where);
  else assert.ok(editor.snippets, where);
  if (!editor.commands.size) assert.equal(command, undefined, where);
}

/** Fails where edits overlap or are not of the text. */
function assertApply(workspace: Workspace, uri: string, edits: readonly TextEdit[]): void {
  if (edits.length === 0) return;
  for (const { range } of edits) inText(workspace, uri, range);
  if (edits.length === 1) return;
  const text = workspace.document(uri)!.getText();
  TextDocument.applyEdits(TextDocument.create(uri, "gt", 0, text), [...edits]);
}
