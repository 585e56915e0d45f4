import assert from "node:assert/strict";
import { paperWidth } from "../../../server/diagram/layout/sizes";
import type { Figure, Shape } from "../../../server/diagram/shapes";
import { chartFor, type Given, part, textsIn } from "./support";

const study = `codebook c "A study"
  language: en, fa

source S1
source S2
source S3

code late "Late"
  concept: hope
  quote S2@1: w
  quote S2@2: w
  quote S2@2 [fa]: و

code early "Early"
  label fa: زود
  concept: fear
  quote S1@1: w
  quote S2@3: w

code both "Both"
  concept: fear, hope
  quote S1@2: w
  quote S1@3: w
  quote S1@4: w

code loose "Loose"
  quote S1@5: w

code silent "Silent"
  concept: fear

concept fear
  category: why

concept hope
  category: how

category how "How"
  role: strategy

category why "Why"
  role: causal
`;

const chart = (given: Given = {}) => chartFor("matrix", study, given);

/** The parts of a matrix from top to bottom, with what they say. */
function rowsIn({ fragments }: Figure): string[] {
  return fragments.map((fragment) => `${fragment.element}: ${textsIn(fragment).join(" ")}`);
}

describe("the matrix of codes by source", () => {
  it("counts the passages of each source that ground a code, in the order of the theory, with sums", async () => {
    assert.deepEqual(rowsIn(await chart()), [
      "sources: S1 S2 all",
      "zone-causal: CAUSAL CONDITIONS",
      "code-early: Early 1 1 2",
      "code-both: Both 3 3",
      "zone-strategy: STRATEGIES",
      "code-late: Late 2 2",
      "without-role: WITHOUT A ROLE",
      "code-loose: Loose 1 1",
      "all: all 5 3 8",
    ]);
  });

  it("adds up by category and by role, where that is asked for; a code counts in each of its categories", async () => {
    assert.deepEqual(rowsIn(await chart({ detail: "categories" })), [
      "sources: S1 S2 all",
      "zone-causal: CAUSAL CONDITIONS",
      "category-why: Why 4 1 5",
      "zone-strategy: STRATEGIES",
      "category-how: How 3 2 5",
      "all: all 7 3 10",
    ]);
    assert.deepEqual(rowsIn(await chart({ detail: "zones" })).slice(1, 3), [
      "row-causal: Causal conditions 4 1 5",
      "row-strategy: Strategies 3 2 5",
    ]);
  });

  it("has grounds that are as broad as the numbers on them are great", async () => {
    const boxes = (await chart()).fragments.flatMap(({ shapes }) =>
      shapes.filter((shape): shape is Extract<Shape, { kind: "box" }> => shape.kind === "box"),
    );
    const [one, other, three, two] = boxes.map(({ width }) => width);
    assert.equal(one, other);
    assert.ok(one! < two! && two! < three!);
  });

  it("is mirrored in a right-to-left language, with its labels and numerals", async () => {
    const figure = await chart({ language: "fa" });
    const early = part(figure, "code-early");
    assert.deepEqual(textsIn(early), ["زود", "۱", "۱", "۲"]);
    assert.equal(early.label, "زود: ۲ نقل قول");
    const [name, first, second] = early.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.x] : []));
    assert.ok(name! > first! && first! > second!);
  });

  it("fits a column of print: long names are broken into lines", async () => {
    const long = study.replace(
      "Early",
      "What one says before one knows what one wants, at length and without a pause",
    );
    const figure = await chartFor("matrix", long, { widthMm: 60 });
    assert.ok(figure.width <= paperWidth(60) + 0.01);
    assert.ok(part(figure, "code-early").height > 2 * part(figure, "code-late").height);
  });

  it("says so where no code quotes a source", async () => {
    const figure = await chartFor("matrix", "codebook c\n\nsource S1\n");
    assert.deepEqual(rowsIn(figure), ["nothing: No code quotes a source yet"]);
  });
});
