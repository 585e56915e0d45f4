import assert from "node:assert/strict";
import { type FigureOptions, figureOf } from "../../server/diagram/figure";
import { modelOf } from "../../server/diagram/model/read";
import type { Figure } from "../../server/diagram/shapes";
import { atOnce } from "../../server/syntax/parts";
import { escaping, missing, overlapping, placed } from "./checking";
import { codebookOf, typesetting } from "./support";

const roles = ["causal", "context", "intervening", "strategy", "consequence"];

/** A study of so many concepts, nine to a category. */
function studyOf(concepts: number, labelOf = (index: number) => `Concept number ${index}`): string {
  const categories = Math.ceil(concepts / 9);
  return [
    'codebook big "Big"\n\ncategory core "The core"\n  role: phenomenon\n',
    ...Array.from(
      { length: categories },
      (_, index) => `\ncategory c${index} "Category ${index}"\n  role: ${roles[index % 5]}\n`,
    ),
    ...Array.from(
      { length: concepts },
      (_, index) => `\nconcept k${index} "${labelOf(index)}"\n  category: c${index % categories}\n`,
    ),
  ].join("");
}

const usual = { kind: "paradigm", detail: "full", medium: "screen" } as const;

async function drawn(text: string, options: Partial<FigureOptions> = {}, language?: string): Promise<Figure> {
  return figureOf(
    atOnce(modelOf(await codebookOf(text), { language })),
    { ...usual, ...options },
    await typesetting(),
  );
}

describe("a figure after an edit", () => {
  for (const language of ["en", "fa"])
    it(`has the very same fragments where nothing changed, in ${language}`, async () => {
      const before = await drawn(studyOf(2000), {}, language);
      const after = await drawn(
        studyOf(2000, (index) => (index === 700 ? "Another name" : `Concept number ${index}`)),
        {},
        language,
      );
      const known = new Set(before.fragments);
      const changed = after.fragments.filter((fragment) => !known.has(fragment));
      assert.deepEqual(
        changed.map(({ element }) => element),
        [`category-c${700 % 223}`],
      );
    });

  it("is the same as one that is drawn for the first time", async () => {
    const text = studyOf(60);
    const first = await drawn(text, { relations: true });
    const again = await drawn(text, { relations: true });
    assert.deepEqual(again, first);
    assert.ok(again.fragments.every((fragment, index) => fragment === first.fragments[index]));
  });
});

describe("a figure of odd input", () => {
  const odd: [string, string][] = [
    ["2,000 letters", "x".repeat(2000)],
    ["2,000 letters in words", "word ".repeat(400).trim()],
    ["nothing", ""],
    ["marks that combine with nothing", "\u0301\u0302\u0303"],
    ["both directions", "ICT و فناوری (2024) and حکمرانی"],
    ["what would be a script", "<script>alert(1)</script>"],
    ["2,000 Persian letters", "می‌شود".repeat(330)],
  ];
  for (const [what, label] of odd)
    for (const kind of ["paradigm", "map"] as const)
      it(`can be read: a label of ${what}, as a ${kind}`, async () => {
        const text = studyOf(20, (index) => (index === 3 ? label : `Concept ${index}`))
          .replace("Category 1", label)
          .replace("The core", label);
        const typesetter = await typesetting();
        const model = atOnce(modelOf(await codebookOf(text)));
        const figure = figureOf(model, { ...usual, kind }, typesetter);
        assert.deepEqual(missing(model, figure, false), []);
        assert.deepEqual(overlapping(figure), []);
        assert.deepEqual(escaping(figure, typesetter), []);
      });

  for (const role of ["strategy", "phenomenon"])
    it(`can be read: 10,000 concepts in one category are no strip, as a ${role}`, async () => {
      const text = `codebook big "Big"\n\ncategory c "C"\n  role: ${role}\n${Array.from({ length: 10_000 }, (_, index) => `\nconcept k${index} "Concept ${index}"\n  category: c\n`).join("")}`;
      const codebook = await codebookOf(text);
      const model = atOnce(modelOf(codebook));
      const figure = figureOf(model, usual, await typesetting());
      assert.deepEqual(missing(model, figure, false), []);
      assert.ok(figure.height < 3 * figure.width, `${figure.width} × ${figure.height}`);
      assert.deepEqual(overlapping(figure), []);
    });

  it("has everything of a chain of 2,000 parts", async () => {
    const parent = (index: number) => (index > 0 ? `  parent: c${index - 1}\n` : "");
    const text = Array.from(
      { length: 2000 },
      (_, index) => `\ncategory c${index} "C ${index}"\n  role: strategy\n${parent(index)}`,
    ).join("");
    const model = atOnce(modelOf(await codebookOf(`codebook s "S"\n${text}`)));
    for (const kind of ["paradigm", "map"] as const) {
      const figure = figureOf(model, { ...usual, kind }, await typesetting());
      const names = placed(figure.fragments).filter(({ fragment }) =>
        fragment.element.startsWith("category-"),
      );
      assert.equal(new Set(names.map(({ fragment }) => fragment.element)).size, 2000);
    }
  });

  it("is there for an empty study too", async () => {
    for (const kind of ["paradigm", "map"] as const)
      for (const text of ["", 'codebook s "S"\n  paradigm: none\n']) {
        const figure = await drawn(text, { kind });
        assert.ok(figure.width > 0 && figure.height > 0);
      }
  });
});
