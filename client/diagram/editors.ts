import {
  commands,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";

export const isCodebook = ({ document }: TextEditor) => document.languageId === "gt";

/** The editor of a codebook that is in front, or else one that can be seen. */
export function codebookEditor(): TextEditor | undefined {
  const { activeTextEditor: active, visibleTextEditors: visible } = window;
  return active && isCodebook(active) ? active : visible.find(isCodebook);
}

/** Puts the cursor on a range; the text moves only where the range can't be seen. */
export async function goTo(uri: string, range: Range, focus: boolean): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const editor =
    shown && !focus
      ? shown
      : await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)), {
          viewColumn: shown?.viewColumn ?? codebookEditor()?.viewColumn ?? ViewColumn.One,
          preserveFocus: !focus,
        });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Takes back the last edit of a document. */
export async function undoIn(uri: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
  await commands.executeCommand("undo");
}
