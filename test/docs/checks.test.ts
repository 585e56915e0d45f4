import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
// @ts-expect-error a script without types
import { pages } from "../../scripts/docs.mjs";

describe("the checks' pages", () => {
  for (const [path, text] of pages() as Map<string, string>) {
    it(`${path} says what the data say (node scripts/docs.mjs)`, () => {
      assert.equal(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"), text);
    });
  }
});
