import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Position } from "vscode-languageserver-types";
import { countLineBreaks } from "../syntax/lines";
import { atATime } from "../syntax/parts";

/** So many changes, or so much text, are put into a document before others have their turn. */
const most = { changes: atATime, text: 500_000 };

/**
 * An editor's changes in parts that come to the same one after the other: some of many, and of a long text that is put in
 * some lines at a time.
 */
export function inPieces(
  changes: readonly TextDocumentContentChangeEvent[],
  { changes: mostChanges, text: mostText } = most,
): TextDocumentContentChangeEvent[][] {
  const parts: TextDocumentContentChangeEvent[][] = [];
  let part: TextDocumentContentChangeEvent[] = [];
  let text = 0;
  for (const piece of changes.flatMap((change) => [...piecesOf(change, mostText)])) {
    if (part.length > 0 && (part.length === mostChanges || text + piece.text.length > mostText)) {
      parts.push(part);
      part = [];
      text = 0;
    }
    part.push(piece);
    text += piece.text.length;
  }
  return [...parts, part];
}

/** A change as the first lines of its text in the place of what it is for, and the others put in behind them. */
function* piecesOf(
  change: TextDocumentContentChangeEvent,
  mostText: number,
): Generator<TextDocumentContentChangeEvent> {
  const { text } = change;
  // With a carriage return in front of it a line feed would be no line break of its own.
  if (!("range" in change) || text.length <= mostText || text.startsWith("\n")) {
    yield change;
    return;
  }
  let { range } = change;
  // An editor may say a range from its end.
  let { line } = range.start.line <= range.end.line ? range.start : range.end;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at + mostText - 1) + 1 || text.length;
    const piece = text.slice(at, end);
    yield { range, text: piece };
    line += countLineBreaks(piece);
    const behind: Position = { line, character: 0 };
    range = { start: behind, end: behind };
    at = end;
  }
}
