import assert from "node:assert/strict";
import fc from "fast-check";
import { Block } from "../../server/syntax/block";
import { rangeIn } from "../../server/syntax/document";
import { tries } from "../support/tries";

const letter = fc.constantFrom("a", "b", "-", " ", "\n", "\r", "\r\n", "é", "ی", "中", "😀", "\ud83d");
const anyText = fc.string({ unit: letter, maxLength: 60 });

/** Where a word stands, letter by letter. */
function places(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = 0; at + word.length <= text.length; at++) {
    const isThere = text.startsWith(word, at);
    if (isThere && !/[ab-]/.test(text[at - 1] ?? "") && !/[ab-]/.test(text[at + word.length] ?? ""))
      found.push(at);
  }
  return found;
}

describe("a word in a text that is kept", () => {
  it("is found where it stands, but not within a longer word", () => {
    const anyWord = fc.string({
      unit: fc.constantFrom("a", "b", "é", "ی", "😀"),
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(anyText, anyWord, anyText, (before, word, behind) => {
        const text = before + word + behind;
        fc.pre(text.isWellFormed());
        const block = new Block(text);
        const found = block.placesOf(word);
        assert.deepEqual(
          found.map(({ offset }) => offset),
          places(text, word),
        );
        for (const { offset, line, character } of found) {
          const { start } = rangeIn(block, { start: offset, end: offset });
          assert.deepEqual({ line, character }, start);
        }
      }),
      tries(2000),
    );
  });

  it("is none that is empty", () => {
    assert.deepEqual(new Block("a b").placesOf(""), []);
  });

  it("is mentioned wherever its letters are", () => {
    assert.ok(new Block("# region یک").mentions("region"));
    assert.ok(!new Block("# reg ion یک").mentions("region"));
  });
});
