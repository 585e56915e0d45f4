import assert from "node:assert/strict";
import type { Position, Range } from "vscode-languageserver-types";
import { GtDocument } from "../../../server/syntax/document";
import type { Workspace } from "../../../server/workspace/workspace";
import { writeMarks } from "../../support/marked";
import { cursorMark, openStudy, type Study, uriOf } from "../support";

/** A place that an editor is led to. */
export interface Target {
  uri: string;
  range: Range;
}

/** Asks where the cursor is and shows the answer: each file that it leads to, its words in marks. */
export async function ledTo(
  study: Study,
  ask: (workspace: Workspace, uri: string, position: Position) => readonly Target[],
): Promise<Record<string, string>> {
  const { workspace, uri, position } = await openStudy(study);
  return inMarks(study, ask(workspace, uri, position));
}

/** The lines of a study's files that hold some of the places, the places in marks. */
export function inMarks(study: Study, targets: readonly Target[]): Record<string, string> {
  const texts = typeof study === "string" ? { "codebook.gt": study } : study;
  const shown: Record<string, string> = {};
  for (const [path, marked] of Object.entries(texts)) {
    const text = marked.replace(cursorMark, "");
    const document = new GtDocument(uriOf(path), text);
    const stretches = targets
      .filter(({ uri }) => uri === document.uri)
      .map(({ range }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) }));
    if (stretches.length === 0) continue;
    const lines = writeMarks(text, stretches, []).split("\n");
    shown[path] = lines.filter((line) => line.includes("⟦")).join("\n");
  }
  const count = Object.values(shown).join("").split("⟦").length - 1;
  assert.equal(count, targets.length, "a place is in no file of the study");
  return shown;
}
