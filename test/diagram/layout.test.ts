import assert from "node:assert/strict";
import fc from "fast-check";
import { figureOf } from "../../server/diagram/figure";
import { tries } from "../support/tries";
import { crossings, escaping, missing, overlapping } from "./checking";
import { studies } from "./studies";
import { typesetting } from "./support";

describe("any study's figure", () => {
  it("shows everything once, lets nothing overlap, and no text leave its box", async () => {
    const typesetter = await typesetting();
    fc.assert(
      fc.property(
        studies,
        fc.constantFrom("screen", "paper"),
        fc.constantFrom("paradigm", "map"),
        fc.boolean(),
        (model, medium, kind, relations) => {
          const options = { kind, detail: "full", medium, relations, relationLabels: relations } as const;
          const figure = figureOf(model, options, typesetter);
          assert.deepEqual(missing(model, figure, relations && kind === "paradigm"), []);
          assert.deepEqual(overlapping(figure), []);
          assert.deepEqual(escaping(figure, typesetter), []);
          assert.deepEqual(crossings(figure), []);
        },
      ),
      tries(40),
    );
  });
});
