import assert from "node:assert/strict";
import { codeLenses, resolveCodeLens } from "../../../server/features/codeLenses/codeLenses";
import { atOnce } from "../../../server/syntax/parts";
import { lensesOf, opened } from "./support";

const study = `codebook s
  include: codes.gt

category whole
  role: causal

category part
  parent: whole

concept time
  category: part
concept price
  category: whole
concept alone
`;
const codes = `code a
  concept: time, price
  quote I1@1: One.
  quote I1@2: Two.
  quote I1 [fa]: دو.
code b
  concept: time
  quote I2: Three.
`;

describe("code lenses", () => {
  it("say how much is in the study, a category, a concept, and list it", async () => {
    assert.deepEqual(await lensesOf({ "codebook.gt": study, "codes.gt": codes }), [
      "codebook s | 2 codes · 3 concepts · 2 categories | whole, part",
      "codebook s | Causal conditions: 2 | whole, part",
      "codebook s | Central phenomenon: none yet | ",
      "codebook s | Contextual conditions: none yet | ",
      "codebook s | Intervening conditions: none yet | ",
      "codebook s | Strategies: none yet | ",
      "codebook s | Consequences: none yet | ",
      "category whole | 1 sub-category · 2 concepts · 3 passages | part, price",
      "category part | 1 concept · 3 passages | time",
      "concept time | 2 codes · 3 passages · 2 sources | a, b",
      "concept price | 1 code · 2 passages · 1 source | a",
      "concept alone | 0 codes · 0 passages · 0 sources | ",
    ]);
  });

  it("are said in the reader's language", async () => {
    const settings = { language: "fa", labelLanguage: "fa" } as const;
    const [first, causal, core] = await lensesOf({ "codebook.gt": study, "codes.gt": codes }, settings);
    assert.equal(first, "codebook s | \u2067۲ کد، ۳ مفهوم، ۲ مقوله\u2069 | whole, part");
    assert.equal(causal, "codebook s | \u2067\u2068شرایط علی\u2069: ۲\u2069 | whole, part");
    assert.equal(core, "codebook s | \u2067\u2068پدیدهٔ محوری\u2069: هنوز هیچ\u2069 | ");
  });

  it("say of each role which categories have it, a study's own and none where there is no paradigm", async () => {
    const without = await lensesOf("codebook s\n  paradigm: none\n");
    assert.deepEqual(without, ["codebook s | 0 codes · 0 concepts · 0 categories | "]);
    const glaser = await lensesOf("codebook s\n  paradigm: six-cs\n\ncategory a\n  role: cause\n");
    assert.equal(glaser[1], "  paradigm: six-cs | Causes: 1 | a");
    assert.equal(glaser.filter((lens) => / \| a$/.test(lens)).length, 2);
    assert.equal(glaser.length, 9);
  });

  it("stand above the head, below its comments, and only above the first of an id", async () => {
    const text = "# A comment.\nconcept a\n\nconcept a\n";
    assert.deepEqual(await lensesOf(text), ["concept a | 0 codes · 0 passages · 0 sources | "]);
  });

  it("leave the core category alone until something is in it", async () => {
    const core = "category c\n  role: phenomenon\n";
    assert.deepEqual(await lensesOf(core), []);
    assert.deepEqual(await lensesOf(`${core}concept a\n  category: c\n`), [
      "category c | 1 concept · 0 passages | a",
      "concept a | 0 codes · 0 passages · 0 sources | ",
    ]);
  });

  it("count categories that are parts of one another", async () => {
    const circle = "category a\n  parent: b\ncategory b\n  parent: a\nconcept x\n  category: a\n";
    assert.deepEqual((await lensesOf(circle))[0], "category a | 1 concept · 0 passages | x");
  });

  it("go before the concepts' above the codebook and the categories, where there are too many", async () => {
    const { workspace, uri } = await opened({ "codebook.gt": study, "codes.gt": codes });
    assert.deepEqual(
      atOnce(codeLenses(workspace, uri, 4)).map(({ range }) => range.start.line),
      [0, 0, 0, 0, 0, 0, 0, 3, 6, 9],
    );
  });

  it("say nothing of what is gone since", async () => {
    const { workspace, uri } = await opened("concept a\n");
    const [lens] = atOnce(codeLenses(workspace, uri));
    workspace.changeDocument(uri, [{ text: "" }], 2);
    assert.deepEqual(atOnce(resolveCodeLens(workspace, lens!, { checks: {} })).command, {
      title: "",
      command: "",
    });
  });
});
