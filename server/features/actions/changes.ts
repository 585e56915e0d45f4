import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import type { BlockSequence } from "../../syntax/sequence";
import type { Workspace } from "../../workspace/workspace";
import { Edits } from "../workspaceEdit";
import type { BlockEdit, Change, Editor, NewFile, Offer } from "./action";

/** What an offer changes. */
export function* changesOf(offer: Offer): InParts<Change[]> {
  const changes = offer.changes();
  return Array.isArray(changes) ? changes : yield* changes;
}

/** Changes as the protocol has them; nothing where they change nothing. */
export function* editOf(
  workspace: Workspace,
  changes: readonly Change[],
  { takesVersions }: Editor,
): InParts<WorkspaceEdit | undefined> {
  const created = changes.filter((change): change is NewFile => "uri" in change);
  const edits = yield* textEdits(
    workspace,
    changes.filter((change): change is BlockEdit => "block" in change),
  );
  if (created.length === 0)
    return edits.isEmpty ? undefined : edits.toWorkspaceEdit(workspace, takesVersions);
  return { documentChanges: [...created.flatMap(newFile), ...edits.toDocumentEdits(workspace)] };
}

function newFile({ uri, text }: NewFile): (CreateFile | TextDocumentEdit)[] {
  const start = { line: 0, character: 0 };
  return [
    { kind: "create", uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}

/** The edits of each document in the order of its text, without overlaps: of two that overlap the first is kept. */
function* textEdits(workspace: Workspace, edits: readonly BlockEdit[]): InParts<Edits> {
  const byBlock = new Map<Block, BlockEdit[]>();
  const bySequence = new Map<BlockSequence, Set<Block>>();
  for (const edit of edits) {
    const { block } = edit;
    yield;
    if (!block.sequence) continue;
    append(byBlock, block, edit);
    bySequence.set(block.sequence, (bySequence.get(block.sequence) ?? new Set()).add(block));
  }
  const found = new Edits();
  for (const document of workspace.documents) {
    const placeOf = document.blocks.placesInOrder();
    for (const block of document.blocks.inOrder(bySequence.get(document.blocks) ?? [])) {
      yield;
      const place = placeOf(block);
      for (const edit of tidied(byBlock.get(block)!)) {
        found.add(document, { range: document.rangeOf(block, edit, place), newText: edit.text });
      }
    }
  }
  return found;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Edits of one declaration in order; what is inserted at one place in several steps is inserted at once. */
function tidied(edits: readonly BlockEdit[]): BlockEdit[] {
  const kept: BlockEdit[] = [];
  for (const edit of edits) {
    if (edit.start === edit.end && edit.text === "") continue;
    const same = kept.find((other) => isInsertion(edit) && isInsertion(other) && other.start === edit.start);
    if (same) kept[kept.indexOf(same)] = { ...same, text: same.text + edit.text };
    else if (!kept.some((other) => overlaps(edit, other))) kept.push(edit);
  }
  return kept.sort((one, other) => one.start - other.start || one.end - other.end);
}

function isInsertion({ start, end }: BlockEdit): boolean {
  return start === end;
}

/** Whether two edits of one declaration can't both be made. */
export function overlaps(one: BlockEdit, other: BlockEdit): boolean {
  if (one.block !== other.block) return false;
  if (isInsertion(one) && isInsertion(other)) return false;
  return one.start < other.end && other.start < one.end;
}
