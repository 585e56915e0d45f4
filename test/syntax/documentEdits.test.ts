import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { splitBlocks } from "../../server/syntax/cutting";
import { GtDocument } from "../../server/syntax/document";
import { editScript, startingText, toChange } from "../support/edits";
import { tries } from "../support/tries";

const runs = tries(300);

/** A GtDocument and the library's TextDocument after the same edits. */
function edited(text: string, script: readonly (readonly [number, number, string])[]) {
  const document = new GtDocument("file:///a.gt", text);
  const other = TextDocument.create("file:///a.gt", "gt", 0, text);
  for (const [index, edit] of script.entries()) {
    const change = toChange(other, edit);
    document.update([change], index + 1);
    TextDocument.update(other, [change], index + 1);
    assert.equal(document.getText(), other.getText());
  }
  return { document, other };
}

describe("a document under edits", () => {
  it("has the text, the positions and the lines that the library's document has", () => {
    fc.assert(
      fc.property(startingText, editScript, fc.nat(), fc.nat(), (text, script, one, two) => {
        const { document, other } = edited(text, script);
        const length = other.getText().length;
        assert.equal(document.lineCount, other.lineCount);
        const [from, to] = [one % (length + 1), two % (length + 1)].sort((a, b) => a - b);
        const range = { start: other.positionAt(from!), end: other.positionAt(to!) };
        assert.deepEqual(document.positionAt(from!), range.start);
        assert.equal(document.offsetAt(range.start), other.offsetAt(range.start));
        assert.equal(document.getText(range), other.getText(range));
      }),
      runs,
    );
  });

  it("is cut into the same declarations as the whole text", () => {
    fc.assert(
      fc.property(startingText, editScript, (text, script) => {
        const { document } = edited(text, script);
        const blocks = [...document.blocks].map((block) => block.text);
        assert.deepEqual(blocks, splitBlocks(document.getText()));
        assert.equal(document.blocks.size, blocks.length);
      }),
      runs,
    );
  });

  it("is the same when it is cut a part at a time, however far that has come when it is edited", () => {
    const many = Array.from({ length: 1700 }, (_, n) => `code c${n}\n  concept: k${n}\n`).join("");
    fc.assert(
      fc.property(fc.nat(6), editScript, (parts, script) => {
        const document = new GtDocument("file:///a.gt", many);
        const other = TextDocument.create("file:///a.gt", "gt", 0, many);
        const cutting = document.cut();
        for (let part = 0; part < parts; part++) cutting.next();
        assert.equal(document.isCut, parts > 3);
        for (const edit of script) {
          const change = toChange(other, edit);
          document.update([change], 1);
          TextDocument.update(other, [change], 1);
          cutting.next();
        }
        const blocks = [...document.blocks].map((block) => block.text);
        assert.deepEqual(blocks, splitBlocks(other.getText()));
      }),
      tries(30),
    );
  });

  it("is cut no further than it takes to edit it", () => {
    const many = Array.from({ length: 1700 }, (_, n) => `code c${n}\n  concept: k${n}\n`).join("");
    const document = new GtDocument("file:///a.gt", many);
    for (const [line, size] of [
      [0, 500],
      [600, 500],
      [999, 1000],
      [2100, 1500],
    ] as const) {
      const start = { line, character: 3 };
      document.update([{ range: { start, end: start }, text: "x" }], 1);
      assert.equal(document.cutSoFar.size, size);
    }
    assert.equal(document.isCut, false);
    assert.equal(document.getText().length, many.length + 4);
  });

  it("knows where each of its declarations stands", () => {
    fc.assert(
      fc.property(startingText, editScript, (text, script) => {
        const { document, other } = edited(text, script);
        let offset = 0;
        for (const block of document.blocks) {
          const range = document.rangeOf(block, { start: 0, end: block.text.length });
          assert.deepEqual(range, {
            start: other.positionAt(offset),
            end: other.positionAt(offset + block.text.length),
          });
          offset += block.text.length;
        }
      }),
      runs,
    );
  });

  it("keeps the declarations that an edit doesn't reach, and re-reads one for a typed letter", () => {
    const text = Array.from({ length: 2000 }, (_, n) => `code c${n} "Code ${n}"\n  concept: k\n\n`).join("");
    const document = new GtDocument("file:///a.gt", text);
    const before = new Set(document.blocks);
    const at = document.positionAt(text.indexOf("code c1000") + 6);
    const change = document.update([{ range: { start: at, end: at }, text: "x" }], 1);
    assert.equal(change.added.length, 1);
    assert.equal(change.removed.length, 1);
    assert.equal([...document.blocks].filter((block) => !before.has(block)).length, 1);
  });
});
