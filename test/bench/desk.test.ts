import assert from "node:assert/strict";
import { showsAll } from "../../bench/scenarios/desk";

describe("what the bench looks for", () => {
  const on = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 5 } });
  const found = [1, 2, 4].map((line) => ({ range: on(line), message: "" }));

  it("is a finding on each of some ranges, whatever else is found", () => {
    assert.ok(showsAll([on(1), on(4)])(found));
    assert.ok(!showsAll([on(1), on(3)])(found));
    assert.ok(!showsAll([{ ...on(1), end: on(1).start }])(found));
  });
});
