import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { inPieces } from "../../server/workspace/pieces";
import { editScript, startingText, toChange } from "../support/edits";
import { tries } from "../support/tries";

describe("an editor's changes in pieces", () => {
  it("come to the same, however small the pieces are", () => {
    fc.assert(
      fc.property(startingText, editScript, fc.integer({ min: 1, max: 20 }), (text, script, size) => {
        const whole = TextDocument.create("file:///a.gt", "gt", 0, text);
        const apart = TextDocument.create("file:///a.gt", "gt", 0, text);
        const changes = script.map((edit) => {
          const change = toChange(whole, edit);
          TextDocument.update(whole, [change], 1);
          return change;
        });
        const parts = inPieces(changes, { changes: 2, text: size });
        for (const part of parts) TextDocument.update(apart, part, 1);
        assert.equal(apart.getText(), whole.getText());
        assert.ok(parts.every((part) => part.length <= 2));
      }),
      tries(500),
    );
  });

  it("are lines where a text is long, of which each piece has as many as go into it", () => {
    const start = { line: 3, character: 2 };
    const end = { line: 1, character: 0 };
    const [one, two, three, ...more] = inPieces([{ range: { start, end }, text: "a\nbb\r\ncc\ndddd\ne" }], {
      changes: 10,
      text: 4,
    });
    assert.deepEqual(one, [{ range: { start, end }, text: "a\nbb\r\n" }]);
    const third = { line: 3, character: 0 };
    assert.deepEqual(two, [{ range: { start: third, end: third }, text: "cc\ndddd\n" }]);
    const fifth = { line: 5, character: 0 };
    assert.deepEqual(three, [{ range: { start: fifth, end: fifth }, text: "e" }]);
    assert.deepEqual(more, []);
  });

  it("stay together where they are few and short", () => {
    const start = { line: 0, character: 0 };
    const changes = Array.from({ length: 500 }, () => ({ range: { start, end: start }, text: "a\n" }));
    assert.deepEqual(inPieces(changes), [changes]);
    assert.deepEqual(inPieces([]), [[]]);
    assert.deepEqual(
      inPieces([...changes, changes[0]!]).map((part) => part.length),
      [500, 1],
    );
  });
});
