import assert from "node:assert/strict";
import type { CategoryModel, FigureModel } from "../../../server/diagram/model/figureModel";
import { modelOf } from "../../../server/diagram/model/read";
import { atOnce } from "../../../server/syntax/parts";
import { openSample } from "../../support/sample";
import { codebookOf } from "../support";

/** A category with all below it, in few words. */
function inWords({ element, concepts, parts }: CategoryModel): string {
  const below = [...concepts.map((concept) => concept.element), ...parts.map(inWords)];
  return below.length > 0 ? `${element}(${below.join(" ")})` : element;
}

function zonesInWords(model: FigureModel): string[] {
  return model.zones.map(({ role, categories }) => `${role}: ${categories.map(inWords).join(" ")}`.trim());
}

describe("a figure's model", () => {
  it("has the roles of the paradigm with their categories and concepts, in the order of the text", async () => {
    const model = atOnce(modelOf(await openSample("smart-governance")));
    assert.equal(model.title, "Establishing smart governance");
    assert.deepEqual(
      model.zones.map(({ role, categories }) => [role, categories.map(({ concepts }) => concepts.length)]),
      [
        ["causal", [3, 4]],
        ["phenomenon", [0]],
        ["context", [5, 4]],
        ["intervening", [3, 2]],
        ["strategy", [3, 4]],
        ["consequence", [4, 4]],
      ],
    );
    assert.equal(model.zones.find(({ isCore }) => isCore)?.role, "phenomenon");
    assert.deepEqual(
      model.zones.filter(({ isCondition }) => isCondition).map(({ role }) => role),
      ["context", "intervening"],
    );
    assert.deepEqual(
      model.relations.map(({ from, to, type }) => [from, to, type]),
      [
        ["category-internal-causes", "category-smart-governance", "influences"],
        ["category-external-causes", "category-smart-governance", "influences"],
      ],
    );
    assert.deepEqual([model.withoutRole, model.withoutCategory], [[], []]);
  });

  it("speaks the language asked for, and is read in its direction", async () => {
    const codebook = await openSample("smart-governance");
    const model = atOnce(modelOf(codebook, { language: "fa" }));
    assert.equal(model.rightToLeft, true);
    assert.equal(model.words.leadsTo, "منجر می‌شود به");
    assert.equal(model.zones[1]!.categories[0]!.label, "حکمرانی هوشمند");
    assert.equal(model.zones[0]!.label, "شرایط علی");
    assert.equal(atOnce(modelOf(codebook)).rightToLeft, false);
    assert.equal(atOnce(modelOf(codebook, { direction: "rtl" })).rightToLeft, true);
    assert.equal(atOnce(modelOf(codebook, { language: "fa-IR" })).title, "استقرار حکمرانی هوشمند");
  });

  it("sets apart what has no role or no category yet, and keeps roles that nothing plays", async () => {
    const model = atOnce(
      modelOf(
        await codebookOf(
          "codebook c\n\ncategory a\n  role: causal\n\ncategory b\n\ncategory d\n  role: nonsense\n\nconcept x\n  category: b\n\nconcept y\n\nconcept z\n  category: nowhere\n",
        ),
      ),
    );
    assert.deepEqual(model.withoutRole.map(inWords), ["category-b(concept-x)", "category-d"]);
    assert.deepEqual(
      model.withoutCategory.map(({ element }) => element),
      ["concept-y", "concept-z"],
    );
    assert.deepEqual(zonesInWords(model).slice(0, 2), ["causal: category-a", "phenomenon:"]);
  });

  it("has sub-categories within their category, unless they have a role of their own or go in a circle", async () => {
    const model = atOnce(
      modelOf(
        await codebookOf(`category top
  role: causal
category part
  parent: top
category part-of-part
  parent: part
category other
  parent: top
  role: strategy
category ring
  role: context
  parent: ring-2
category ring-2
  role: context
  parent: ring
concept c
  category: part-of-part
`),
      ),
    );
    assert.deepEqual(zonesInWords(model), [
      "causal: category-top(category-part(category-part-of-part(concept-c)))",
      "phenomenon:",
      "context: category-ring category-ring-2",
      "intervening:",
      "strategy: category-other",
      "consequence:",
    ]);
  });

  it("goes up a deep chain of parts once, not anew from each of them", async () => {
    const parent = (index: number) => (index > 0 ? `  parent: c${index - 1}\n` : "  role: causal\n");
    const chain = Array.from({ length: 500 }, (_, index) => `\ncategory c${index} "C"\n${parent(index)}`);
    const codebook = await codebookOf(`codebook s "S"\n${chain.join("")}`);
    const targets = codebook.targets.bind(codebook);
    let asked = 0;
    codebook.targets = (...asking) => {
      asked++;
      return targets(...asking);
    };
    assert.equal(atOnce(modelOf(codebook)).zones[0]!.categories.length, 1);
    assert.ok(asked < 4 * chain.length, `asked ${asked} times`);
  });

  it("has each concept once: under its first category, and by its first declaration", async () => {
    const model = atOnce(
      modelOf(
        await codebookOf(`category a
  role: causal
category b
  role: causal
concept x
  category: b, a
concept x
  category: a
`),
      ),
    );
    assert.equal(zonesInWords(model)[0], "causal: category-a category-b(concept-x)");
  });

  it("knows no zones where the study uses no paradigm", async () => {
    const model = atOnce(modelOf(await codebookOf("codebook c\n  paradigm: none\n\ncategory a\n")));
    assert.deepEqual([model.zones, model.flows], [[], []]);
    assert.deepEqual(model.withoutRole.map(inWords), ["category-a"]);
  });

  it("leaves out a relation that ties nothing to something", async () => {
    const text = "concept a\nrelation r\n  from: a\n  to: nowhere\nrelation s\n  from: a\n  to: a\n";
    const model = atOnce(modelOf(await codebookOf(text)));
    assert.deepEqual(
      model.relations.map(({ element, from, to }) => [element, from, to]),
      [["relation-s", "concept-a", "concept-a"]],
    );
  });

  it("counts the passages that ground a concept only where asked to", async () => {
    const text =
      "source S\nconcept a\ncode c\n  concept: a\n  quote S@1: x\n  quote S@1 [fa]: y\n  quote S@2: z\n";
    const codebook = await codebookOf(text);
    assert.equal(atOnce(modelOf(codebook)).withoutCategory[0]!.passages, undefined);
    assert.equal(atOnce(modelOf(codebook, { counts: true })).withoutCategory[0]!.passages, 2);
  });

  it("marks what is found wrong, and takes the study's own colours", async () => {
    const codebook = await codebookOf("concept a\n  color: #aa3300\n\nconcept b\n  color: red\n");
    const model = atOnce(
      modelOf(codebook, {
        markOf: (block) => (codebook.factsOf(block).id === "b" ? "warning" : undefined),
      }),
    );
    assert.deepEqual(
      model.withoutCategory.map(({ color, mark }) => [color, mark]),
      [
        ["#aa3300", undefined],
        [undefined, "warning"],
      ],
    );
  });

  it("shows an id where a label holds nothing that can be seen, and nothing that turns other text around", async () => {
    const label = async (text: string) =>
      atOnce(modelOf(await codebookOf(`concept the-id "${text}"\n`))).withoutCategory[0]!.label;
    assert.equal(await label(""), "the id");
    assert.equal(await label("\u0301\u0323\u200c"), "the id");
    assert.equal(await label("a\u202eb\u2067c\u0007d"), "abcd");
    assert.equal(await label("half \ud83d"), "half \ufffd");
    assert.equal(await label("می‌شود"), "می‌شود");
    assert.equal(await label("a\u00a0b"), "a\u00a0b");
  });
});
