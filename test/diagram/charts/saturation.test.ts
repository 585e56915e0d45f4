import assert from "node:assert/strict";
import { ticksTo } from "../../../server/diagram/charts/scale";
import { paperWidth } from "../../../server/diagram/layout/sizes";
import type { Figure, Fragment, Shape } from "../../../server/diagram/shapes";
import { exported } from "../export/support";
import { codebookOf } from "../support";
import { chartFor, type Given, part, textsIn } from "./support";

/** A study whose sources bring so many new codes each; every source quotes the first code, too. */
function studyOf(fresh: readonly number[], head = ""): string {
  const sources = fresh.map((_, index) => `source S${index + 1}\n`);
  const codes = fresh.flatMap((count, index) =>
    Array.from({ length: count }, (_, at) => `code c${index}-${at}\n  quote S${index + 1}@1: w\n`),
  );
  const again = fresh.map((_, index) => `  quote S${index + 1}@2: w\n`).join("");
  return [`codebook c "A study"\n${head}`, ...sources, `${codes[0]}${again}`, ...codes.slice(1)].join("\n");
}

const chart = (study: string, given: Given = {}) => chartFor("saturation", study, given);

/** How high a column is. */
function heightIn({ shapes }: Fragment): number {
  return shapes.find((shape): shape is Extract<Shape, { kind: "box" }> => shape.kind === "box")?.height ?? 0;
}

const measured = "  saturation: base 2, run 1, threshold 20%\n";

describe("the saturation chart", () => {
  it("has a column for each source, as high as the codes that no earlier one had", async () => {
    const figure = await chart(studyOf([4, 3, 0, 1]));
    const heights = [1, 2, 3, 4].map((at) => heightIn(part(figure, `source-S${at}`)));
    assert.ok(heights[2] === 0 && heights[3]! > 0);
    assert.ok(
      Math.abs(heights[0]! / heights[3]! - 4) < 1e-6 && Math.abs(heights[1]! / heights[3]! - 3) < 1e-6,
    );
    assert.deepEqual(
      [1, 2, 3, 4].map((at) => textsIn(part(figure, `source-S${at}`))),
      [
        ["4", "S1"],
        ["3", "S2"],
        ["0", "S3"],
        ["1", "S4"],
      ],
    );
    assert.equal(part(figure, "source-S2").label, "S2: 3 new codes, 7 so far");
    assert.deepEqual(textsIn(part(figure, "curve")), ["8"]);
    assert.equal(figure.label, "New codes by source: A study");
  });

  it("says what the study's own measure makes of it, and where it is reached", async () => {
    const verdictOf = (figure: Figure) => part(figure, "verdict").label;
    const measure = "(Guest, Namey and Chen 2020: base 2, run 1, threshold 20 %)";
    const reached = await chart(studyOf([4, 3, 0, 1], measured));
    assert.equal(verdictOf(reached), `Saturated with S3 ${measure}`);
    const mark = part(reached, "saturated");
    const [third, fourth] = [part(reached, "source-S3"), part(reached, "source-S4")];
    assert.ok(mark.x > third.x + third.width && mark.x < fourth.x + fourth.width);
    assert.equal(verdictOf(await chart(studyOf([4, 3, 3, 3], measured))), `Not saturated yet ${measure}`);
    assert.equal(
      verdictOf(await chart(studyOf([4, 3], measured))),
      `Too few sources to tell saturation ${measure}`,
    );
    assert.ok(!(await chart(studyOf([4, 3]))).fragments.some(({ element }) => element === "verdict"));
  });

  it("is mirrored in a right-to-left language, with its numerals", async () => {
    const figure = await chart(studyOf([4, 3, 0, 1], `  language: fa\n${measured}`));
    assert.ok(part(figure, "source-S1").x > part(figure, "source-S2").x);
    assert.deepEqual(textsIn(part(figure, "curve")), ["۸"]);
    assert.match(part(figure, "verdict").label, /^اشباع با S3/);
  });

  it("fits a column of print, and leaves out names that have no room", async () => {
    const many = await chart(studyOf(Array.from({ length: 60 }, () => 1)), { widthMm: 170 });
    assert.ok(many.width <= paperWidth(170) + 0.01, String(many.width));
    const named = many.fragments.filter((each) =>
      textsIn(each).includes(each.element.slice("source-".length)),
    );
    assert.ok(named.length > 5 && named.length < 60);
  });

  it("says so where there is nothing to show, and is no graph", async () => {
    const empty = await chart("codebook c\n");
    assert.deepEqual(textsIn(part(empty, "nothing")), ["No code quotes a source yet"]);
    const codebook = await codebookOf(studyOf([2]));
    assert.deepEqual(await exported(codebook, { kind: "saturation", format: "dot" }), {
      refusal: "no-graph",
    });
  });

  it("has an axis of round numbers", () => {
    assert.deepEqual(ticksTo(0), [0, 1]);
    assert.deepEqual(ticksTo(4), [0, 1, 2, 3, 4]);
    assert.deepEqual(ticksTo(56), [0, 20, 40, 60]);
    assert.deepEqual(ticksTo(130), [0, 50, 100, 150]);
  });
});
