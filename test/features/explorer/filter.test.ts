import assert from "node:assert/strict";
import { atOnce } from "../../../server/syntax/parts";
import { drawn, exploring } from "./support";

const study = `codebook s
  language: en, fa

participant P01
source I01 "Interview with a teacher"
  participant: P01

code late "Coming late"
  concept: time
  quote I01@1: x
code early "Coming early"
  concept: time, morning

concept time "Time"
  label fa: زمان‌بندی
concept morning
  category: day

category day "The day"
  role: causal
category night
  role: context

memo teaching "On teachers"
  text: y
`;

describe("the explorer's filter", () => {
  it("lets through what has the words in its id or a label, with what leads to it, opened", async () => {
    assert.deepEqual(await drawn(study, { filter: "late" }), [
      "- Concepts without a category | 1",
      "  - Time | 2 codes · 1 passage · 1 source | warning",
      "    Coming late | 1 passage · 1 source",
    ]);
  });

  it("shows all that is under what it finds, as closed as it is otherwise", async () => {
    assert.deepEqual(await drawn(study, { filter: "day" }), [
      "- Causal conditions | 1 category · 1 concept",
      "  + The day | 1 concept · 1 code",
      "    + morning | 1 code",
      "      Coming early | 0 passages | information",
    ]);
  });

  it("finds in any language, whatever keyboard it was typed on", async () => {
    for (const filter of ["زمان", "زمانبندي", "ZMAN".replace("ZMAN", "زمان‌بندی")]) {
      assert.deepEqual(await drawn(study, { filter, levels: 2 }), [
        "- Concepts without a category | 1",
        "  + Time | 2 codes · 1 passage · 1 source | warning",
      ]);
    }
  });

  it("finds roles, sources and memos too", async () => {
    assert.deepEqual(await drawn(study, { filter: "contextual", levels: 1 }), [
      "- Contextual conditions | 1 category",
    ]);
    assert.deepEqual(await drawn(study, { filter: "teacher", levels: 3 }), [
      "- Participants | 1",
      "  - P01 | 1 source",
      "    + Interview with a teacher | 1 passage · 1 code",
      "- Sources | 1",
      "  + Interview with a teacher | 1 passage · 1 code",
      "    Coming late | 1 passage · 1 source",
      "- Memos | 1",
      "  On teachers",
    ]);
  });

  it("says how much it finds, each thing once", async () => {
    const { explorer } = await exploring(study);
    assert.equal(atOnce(explorer.children({ filter: "coming" })).found, 2);
    assert.equal(atOnce(explorer.children({ filter: "nowhere" })).found, 0);
    assert.deepEqual(atOnce(explorer.children({ filter: "nowhere" })).nodes, []);
    assert.equal(atOnce(explorer.children({ filter: " " })).found, undefined);
    assert.equal(atOnce(explorer.children({})).found, undefined);
  });

  it("follows the text", async () => {
    const { explorer, workspace } = await exploring(study);
    assert.equal(atOnce(explorer.children({ filter: "newcomer" })).found, 0);
    const [document] = workspace.documents;
    workspace.changeDocument(document!.uri, [{ text: `${study}\ncode newcomer\n` }], 2);
    assert.equal(atOnce(explorer.children({ filter: "newcomer" })).found, 1);
  });
});
