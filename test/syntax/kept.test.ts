import assert from "node:assert/strict";
import fc from "fast-check";
import { kept, own, textOf } from "../../server/syntax/kept";
import { tries } from "../support/tries";

/** Letters of one to four bytes, and halves of characters, which are none. */
const anyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom("a", " ", "é", "ی", "\u200c", "中", "😀", "\ud83d", "\ude00", "\ufeff", "\0"),
  }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom("x".repeat(100_000), "ی".repeat(100_000)),
);

describe("a text that is kept", () => {
  it("is read again as it was", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(textOf(kept(text), text.length), text);
        assert.equal(own(text), text);
      }),
      tries(500),
    );
  });

  it("takes a byte for an ASCII letter, and two for a Persian one, in one text", () => {
    const text = "code trust «اعتماد»";
    assert.equal(kept(text).length, Buffer.byteLength(text));
    // Each character of what is kept is a byte, so V8 keeps it as one.
    assert.ok(/^[\0-\xff]*$/.test(kept(text)));
  });
});
