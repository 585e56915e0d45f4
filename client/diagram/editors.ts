import { commands, type Range, type TextEditor, Uri, ViewColumn, window, workspace } from "vscode";
import { showPlace } from "../places";

export const isCodebook = ({ document }: TextEditor) => document.languageId === "gt";

/** The editor of a codebook that is in front, or else one that can be seen. */
export function codebookEditor(): TextEditor | undefined {
  const { activeTextEditor: active, visibleTextEditors: visible } = window;
  return active && isCodebook(active) ? active : visible.find(isCodebook);
}

/** Goes to a place, in the editor that shows its file already or else where codebooks are. */
export async function goTo(uri: string, range: Range, focus: boolean): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  await showPlace(Uri.parse(uri), range, {
    viewColumn: shown?.viewColumn ?? codebookEditor()?.viewColumn ?? ViewColumn.One,
    preserveFocus: !focus,
  });
}

/** Takes back the last edit of a document. */
export async function undoIn(uri: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
  await commands.executeCommand("undo");
}
