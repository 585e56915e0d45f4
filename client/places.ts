import {
  Range,
  Selection,
  type TextDocumentShowOptions,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  window,
} from "vscode";
import type { Range as SentRange } from "vscode-languageclient/node";

/** A range that the server sent, as the editor has it. */
export function rangeFrom({ start, end }: SentRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Puts the cursor on a range of a file; the text moves only where the range can't be seen. */
export async function showPlace(
  uri: Uri,
  range: Range,
  options: TextDocumentShowOptions,
): Promise<TextEditor> {
  const editor = await window.showTextDocument(uri, options);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
