import assert from "node:assert/strict";
import fc from "fast-check";
import { Block } from "../../server/syntax/block";
import { splitBlocks } from "../../server/syntax/cutting";
import { tries } from "../support/tries";

const piece = fc.constantFrom(
  ...[
    "code",
    "a",
    "é",
    "یک",
    " ",
    "\n",
    "\r\n",
    "\r",
    '"',
    "«",
    "»",
    "\\",
    ":",
    "#",
    "  ",
    "label fa: ",
    "\ufeff",
  ],
);

describe("the beginning of a declaration", () => {
  it("has the head that the whole has", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const text of splitBlocks(`code one "One"\n${pieces.join("")}`)) {
          assert.deepEqual(new Block(text).beginning.head, new Block(text).tree.head);
        }
      }),
      tries(2000),
    );
  });

  it("is read without its fields, unless it was read as a whole", () => {
    const block = new Block('code یک "One"\n  concept: two\n');
    assert.equal(block.beginning.fields.length, 0);
    assert.equal(block.beginning.head?.label?.text, "One");
    assert.equal(block.tree.fields.length, 1);
    assert.equal(block.beginning, block.tree);
  });
});
