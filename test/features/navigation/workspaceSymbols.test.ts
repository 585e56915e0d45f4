import assert from "node:assert/strict";
import { workspaceSymbols } from "../../../server/features/workspaceSymbols/workspaceSymbols";
import { lookOf } from "../../../server/model/lookAlikes";
import type { Settings } from "../../../server/settings";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, type Study, uriOf } from "../support";
import { inMarks } from "./support";

const study = {
  "codebook.gt": `codebook s‸
  include: *.gt
  language: en, fa

concept trust-building "Building trust"
  label fa: ساختن کتاب اعتماد

category trust "Trust"
`,
  "codes.gt": `code trust "Trust"
  concept: trust-building

code being-trusted "Being trusted"

memo distrust
  text: Of [[trust]].
`,
};

/** What a word finds, as an editor shows it: the name, and what stands beside it. */
async function found(query: string, asked: Study = study, settings: Partial<Settings> = {}) {
  const { workspace } = await openStudy(asked);
  return atOnce(workspaceSymbols(workspace, query, { checks: {}, ...settings })).map(
    ({ name, containerName }) => `${name} | ${containerName}`,
  );
}

describe("workspace symbols", () => {
  it("are found in every file, the nearest to what is sought and to the theory first", async () => {
    assert.deepEqual(await found("trust"), [
      "trust | category Trust",
      "trust | code Trust",
      "trust-building | concept Building trust",
      "being-trusted | code Being trusted",
      "distrust | memo",
    ]);
  });

  it("are found by a label in any language, called by what finds them", async () => {
    assert.deepEqual(await found("building t"), ["Building trust | concept trust-building"]);
    assert.deepEqual(await found("اعتماد"), ["ساختن کتاب اعتماد | concept trust-building"]);
    assert.deepEqual(await found("trust-b", study, { labelLanguage: "fa" }), [
      "trust-building | concept ساختن کتاب اعتماد",
    ]);
  });

  it("are found by letters that look alike, in any case and width, and say what was typed", async () => {
    const arabicKaf = "كتاب";
    assert.equal(lookOf(arabicKaf), lookOf("کتاب"));
    assert.deepEqual(await found(arabicKaf), ["ساختن کتاب اعتماد (كتاب) | concept trust-building"]);
    assert.deepEqual(await found("BUILDING T"), ["Building trust | concept trust-building"]);
  });

  it("are found by some of their letters, after those that hold all of them", async () => {
    assert.deepEqual(await found("trst"), [
      "trust | category Trust",
      "trust-building | concept Building trust",
      "trust | code Trust",
      "being-trusted | code Being trusted",
      "distrust | memo",
    ]);
    assert.deepEqual(await found("btr"), [
      "Building trust | concept trust-building",
      "being-trusted | code Being trusted",
    ]);
    assert.deepEqual(await found("xyz"), []);
  });

  it("are the theory's where nothing is sought", async () => {
    assert.deepEqual((await found(" ")).slice(0, 3), [
      "trust | category Trust",
      "trust-building | concept Building trust",
      "trust | code Trust",
    ]);
  });

  it("are where their ids are declared", async () => {
    const { workspace } = await openStudy(study);
    const symbols = atOnce(workspaceSymbols(workspace, "trust", { checks: {} }));
    assert.deepEqual(
      inMarks(
        study,
        symbols.map(({ location }) => location as Parameters<typeof inMarks>[1][number]),
      ),
      {
        "codebook.gt": 'concept ⟦trust-building⟧ "Building trust"\ncategory ⟦trust⟧ "Trust"',
        "codes.gt": 'code ⟦trust⟧ "Trust"\ncode ⟦being-trusted⟧ "Being trusted"\nmemo ⟦distrust⟧',
      },
    );
  });

  it("are found as they are now", async () => {
    const { workspace } = await openStudy(study);
    const names = (query: string) =>
      atOnce(workspaceSymbols(workspace, query, { checks: {} })).map(({ name }) => name);
    assert.deepEqual(names("faith"), []);
    const range = { start: { line: 7, character: 9 }, end: { line: 7, character: 14 } };
    workspace.changeDocument(uriOf("codebook.gt"), [{ range, text: "faith" }], 2);
    assert.deepEqual(names("faith"), ["faith"]);
    assert.equal(names("trust")[0], "Trust");
  });

  it("are no more than one can read, the nearest among them", async () => {
    const many = Array.from({ length: 700 }, (_, at) => `code c${at} "A word ${at}"\n\n`).join("");
    const all = await found("word", `‸${many}concept word\n`);
    assert.equal(all.length, 500);
    assert.equal(all[0], "word | concept");
  });
});
