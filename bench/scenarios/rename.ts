import { byPosition, type Edit, type Range } from "../client/draft";
import { idOf } from "../formats/page";
import { muchUsed } from "../generate/study";
import { clean, type Desk, shows } from "./desk";
import { expect, type Round, type Scenario } from "./scenario";

interface WorkspaceEdit {
  readonly changes?: Record<string, TextEdit[]>;
  readonly documentChanges?: { textDocument: { uri: string }; edits: TextEdit[] }[];
}

interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The edits that rename an id used all over the study. */
export const renameEdits: Scenario = {
  name: "rename-edits",
  title: "the edits of a much-used id's rename",
  samples: 20,
  warmUp: 2,
  of: (desk) =>
    renames(desk, async () => {
      const { took } = await askForRename(desk);
      return [took];
    }),
};

/** The edits applied, all but the last: the findings must show the one left behind. */
export const renamed: Scenario = {
  name: "renamed",
  title: "a rename of a much-used id, applied → findings",
  samples: 10,
  warmUp: 1,
  of: (desk) =>
    renames(desk, async () => {
      const { session, uri, draft } = desk;
      const { edits } = await askForRename(desk);
      const [leftBehind, ...rest] = edits as [Edit, ...Edit[]];
      const took = await session.edit(uri, draft, rest, shows(leftBehind.range));
      await session.edit(uri, draft, draft.undo, clean);
      return [took];
    }),
};

function renames(desk: Desk, round: Round): Round | undefined {
  const { session } = desk;
  return session.server.format.checksReferences && session.offers("renameProvider") ? round : undefined;
}

/** @returns the edits from the end of the file to its beginning, so that none moves another */
async function askForRename(desk: Desk): Promise<{ edits: Edit[]; took: number }> {
  const { concept, uses } = muchUsed(desk.study);
  const { line, start } = desk.file.page.place(idOf("concept", concept.id));
  const asked = performance.now();
  const { result, arrived } = await desk.session.request<WorkspaceEdit | null>("textDocument/rename", {
    textDocument: { uri: desk.uri },
    position: { line, character: start },
    newName: `${concept.id}-renamed`,
  });
  const given = result?.changes?.[desk.uri] ?? result?.documentChanges?.flatMap(({ edits }) => edits) ?? [];
  expect(given.length === uses + 1, `the rename has ${given.length} edits, not ${uses + 1}`);
  const edits = given
    .map(({ range, newText }) => ({ range, text: newText }))
    .sort((a, b) => byPosition(b.range.start, a.range.start));
  return { edits, took: arrived - asked };
}
