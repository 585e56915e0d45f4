import assert from "node:assert/strict";
import type { Place } from "../../../server/features/explorer/place";
import { mostChildren } from "../../../server/features/explorer/protocol";
import { inRanges, rangesTo } from "../../../server/features/explorer/ranges";
import { atOnce } from "../../../server/syntax/parts";
import { drawing, everyNode, exploring } from "./support";

const things = (count: number): Place[] =>
  Array.from({ length: count }, (_, number) => ({ at: "section", kind: `${number}` }));

function boundsOf(places: readonly Place[]): string[] {
  return places.map((place) => (place.at === "range" ? `${place.first}+${place.count}` : "thing"));
}

describe("many nodes under one", () => {
  it("are themselves up to the bound, and beyond it in ranges that are no more than that", () => {
    assert.deepEqual(boundsOf(inRanges(things(3), undefined, 3)), ["thing", "thing", "thing"]);
    assert.deepEqual(boundsOf(inRanges(things(7), undefined, 3)), ["0+3", "3+3", "6+1"]);
    assert.deepEqual(boundsOf(inRanges(things(10), undefined, 3)), ["0+9", "9+1"]);
    assert.deepEqual(boundsOf(inRanges(things(10), { at: "range", first: 0, count: 9 }, 3)), [
      "0+3",
      "3+3",
      "6+3",
    ]);
    assert.equal(inRanges(things(10), { at: "range", first: 9, count: 1 }, 3).length, 1);
  });

  it("are each in the ranges that lead to them", () => {
    for (let at = 0; at < 30; at++) {
      const all = things(30);
      const ranges = rangesTo(all, at, 3);
      const last = inRanges(all, ranges.at(-1), 3);
      assert.ok(last.includes(all[at]!), `${at}: ${boundsOf(ranges)}`);
    }
  });

  it("keep every answer small, and all can be reached", async () => {
    const count = mostChildren * 2 + 1;
    const codes = Array.from({ length: count }, (_, number) => `code c${number} "Code ${number}"\n`).join("");
    const { explorer } = await exploring(codes);
    assert.deepEqual(drawing(explorer, { levels: 2 }).slice(0, 4), [
      "+ Codes without a concept | 1001",
      "  + 1–500 | Code 0 … Code 499",
      "  + 501–1000 | Code 500 … Code 999",
      "  + 1001–1001 | Code 1000 … Code 1000",
    ]);
    const nodes = [...everyNode(explorer)];
    assert.equal(nodes.filter(({ kind }) => kind === "code").length, count);
    for (const { key, state } of nodes) {
      if (state !== "leaf") assert.ok(atOnce(explorer.children({ key })).nodes.length <= mostChildren);
    }
  });
});
