import assert from "node:assert/strict";
import fc from "fast-check";
import type { Block } from "../../server/syntax/block";
import { blocksIn, splitBlocks } from "../../server/syntax/cutting";
import { bytesOf, Utf8Text } from "../../server/syntax/utf8";
import { startingText, typedText } from "../support/edits";
import { tries } from "../support/tries";

/** A text's bytes in parts of so many. */
function inParts(text: string, size = 64 * 1024): Utf8Text {
  const bytes = bytesOf(text);
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += size) parts.push(bytes.slice(at, at + size));
  return new Utf8Text(parts);
}

function blocksFrom(text: string | Utf8Text): Block[] {
  return [...blocksIn(text)].flat();
}

/** The texts of the blocks into which a text's bytes are cut. */
function cutAsBytes(text: string, size?: number): string[] {
  return blocksFrom(inParts(text, size)).map((block) => block.text);
}

describe("a text that is cut from its bytes", () => {
  it("is cut as the string that they are", () => {
    const strange = fc.constantFrom(
      "\u00a0",
      "\u3000x\n",
      "\ufeff",
      "\ufeff# c\n",
      "\ufeffcode b\n",
      "\u2003\n",
      "é\n",
      "ی\n",
      "\u00a0# c\n",
      "\u0085",
      "\r",
      "\n",
    );
    const text = fc
      .tuple(
        startingText,
        fc.array(fc.oneof(strange, typedText, fc.constant("concept k\n")), { maxLength: 40 }),
      )
      .map(([start, others]) => start + others.join(""))
      .filter((whole) => whole.isWellFormed());
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 300 }), (whole, size) => {
        assert.deepEqual(cutAsBytes(whole, size), splitBlocks(whole));
      }),
      tries(300),
    );
  });

  it("is cut so where its pieces are longer than what is looked at together, and where they end with it", () => {
    for (const ending of ["\n", "\r\n", "\r"]) {
      for (const size of [10, 65_520, 65_536, 65_537, 131_072, 300_000]) {
        for (const letter of ["x", "ی", "😀"]) {
          const memo = `memo m${ending}  text: ${letter.repeat(size / letter.length)}${ending}`;
          const lines = `# c${ending}code a${ending}  quote s: W${ending}`.repeat(size / 400);
          const whole = `${ending}${memo}${lines}# c${ending}${memo}${lines}# d`;
          assert.deepEqual(cutAsBytes(whole), splitBlocks(whole));
          assert.deepEqual(
            blocksFrom(whole).map((block) => block.text),
            splitBlocks(whole),
          );
        }
      }
    }
  });

  it("keeps what it says, how long it is and how many lines it has", () => {
    for (const text of [
      "",
      "x",
      "code a\n",
      "اعتماد",
      "اعتماد\r\n",
      "a اعتماد 😀\n",
      "😀",
      "é".repeat(99_999),
    ]) {
      const [one] = blocksFrom(inParts(text));
      const [other] = blocksFrom(text);
      const blocks =
        text === "" || one!.length > 0 ? [one, other] : [blocksFrom(inParts(text))[1], blocksFrom(text)[1]];
      assert.deepEqual({ ...blocks[0] }, { ...blocks[1] }, text);
    }
  });
});
