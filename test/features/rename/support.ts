import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { rename } from "../../../server/features/rename/rename";
import { spoken } from "../../../server/model/speech";
import { atOnce } from "../../../server/syntax/parts";
import { cursorMark, openStudy, type Study, uriOf } from "../support";

/** What becomes of a study's files when what the cursor is on gets another id; fails where that is refused. */
export async function renamed(study: Study, newName: string): Promise<Record<string, string>> {
  const { workspace, uri, position } = await openStudy(study);
  const edit = atOnce(rename(workspace, uri, position, newName, false));
  assert.ok(edit, "nothing can be renamed here");
  assert.ok(!("refused" in edit), JSON.stringify(edit));
  return applied(textsOf(study), edit);
}

/** Why it is not renamed; fails where it is. */
export async function refusedTo(study: Study, newName: string): Promise<string> {
  const { workspace, uri, position } = await openStudy(study);
  const edit = atOnce(rename(workspace, uri, position, newName, false));
  assert.ok(edit && "refused" in edit, "it is renamed");
  return spoken(edit.refused);
}

/** A study's files without the cursor's mark. */
export function textsOf(study: Study): Record<string, string> {
  const texts = typeof study === "string" ? { "codebook.gt": study } : study;
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, text.replace(cursorMark, "")]),
  );
}

/** Files with an edit's changes in them. */
export function applied(
  texts: Readonly<Record<string, string>>,
  { changes = {} }: WorkspaceEdit,
): Record<string, string> {
  const paths = new Map(Object.keys(texts).map((path) => [uriOf(path), path]));
  for (const uri of Object.keys(changes)) assert.ok(paths.has(uri), `an edit of ${uri}`);
  return Object.fromEntries(
    [...paths].map(([uri, path]) => {
      const document = TextDocument.create(uri, "gt", 0, texts[path]!);
      return [path, TextDocument.applyEdits(document, changes[uri] ?? [])];
    }),
  );
}
