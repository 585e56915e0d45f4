import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { formatted, formattingEdits } from "../../server/features/formatting";
import { GtDocument } from "../../server/syntax/document";
import { atOnce } from "../../server/syntax/parts";
import { tries } from "../support/tries";

const uri = "file:///study/codebook.gt";

/** A text after the edits that an editor is sent for it. */
function edited(text: string, range?: Range): string {
  const document = TextDocument.create(uri, "gt", 0, text);
  return TextDocument.applyEdits(document, atOnce(formattingEdits(new GtDocument(uri, text), range)));
}

function range(fromLine: number, fromCharacter: number, toLine: number, toCharacter: number): Range {
  return {
    start: { line: fromLine, character: fromCharacter },
    end: { line: toLine, character: toCharacter },
  };
}

describe("formatting edits", () => {
  it("make of a document what `gt format` makes of its text", () => {
    const line = fc
      .tuple(
        fc.constantFrom("", "", " ", "  ", "    ", "\t", "\ufeff"),
        fc.constantFrom(
          "code  a",
          'memo b "B "',
          "concept:  a,b",
          "text:",
          "more",
          "# c",
          "",
          "!",
          "😀 : 😀",
        ),
        fc.constantFrom("", "", "  ", "\u00a0"),
        fc.constantFrom("\n", "\n", "\r\n", "\r"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), fc.constantFrom("", "\n\n", "  end"), (list, end) => {
        const text = list.join("") + end;
        assert.equal(edited(text), formatted(text), JSON.stringify(text));
      }),
      tries(1000),
    );
  });

  it("touch only what changes", () => {
    const text = "code a\n  concept: b\n   \n\n\ncode  c\n    definition: a long text that stays\n";
    assert.deepEqual(atOnce(formattingEdits(new GtDocument(uri, text))), [
      { range: range(2, 0, 2, 3), newText: "" },
      { range: range(3, 0, 4, 0), newText: "" },
      { range: range(4, 0, 5, 0), newText: "" },
      { range: range(5, 5, 5, 6), newText: "" },
      { range: range(6, 2, 6, 4), newText: "" },
    ]);
  });

  it("are none where all is in its place", () => {
    assert.deepEqual(atOnce(formattingEdits(new GtDocument(uri, "code a\n  concept: b\n\ncode c\n"))), []);
    assert.deepEqual(atOnce(formattingEdits(new GtDocument(uri, ""))), []);
  });

  it("keep to the declarations that a range touches", () => {
    const text = "code  a\n concept: b\n\ncode  c\n concept: d\n\ncode  e\n concept: f\n";
    const middle = "code  a\n concept: b\n\ncode c\n  concept: d\n\ncode  e\n concept: f\n";
    assert.equal(edited(text, range(4, 3, 4, 3)), middle);
    assert.equal(edited(text, range(3, 0, 5, 0)), middle);
    // Whole lines are selected up to the start of the next one, which is not meant.
    assert.equal(edited(text, range(3, 0, 6, 0)), middle);
    assert.equal(edited(text, range(3, 0, 6, 1)), middle.replace("code  e\n concept", "code e\n  concept"));
    assert.equal(edited(text, range(0, 0, 99, 0)), formatted(text));
    assert.equal(edited(text, range(99, 0, 99, 0)), text.replace("code  e\n concept", "code e\n  concept"));
  });

  it("are as many as a declaration of very many lines needs", () => {
    const text = `memo a\n  text:\n${"      word\n".repeat(200_000)}`;
    const edits = atOnce(formattingEdits(new GtDocument(uri, text)));
    assert.equal(edits.length, 200_000);
    assert.deepEqual(edits.at(-1), { range: range(200_001, 4, 200_001, 6), newText: "" });
  });

  it("take the line break of the document's first line into a range", () => {
    const text = "code a\r\n\r\ncode b\n concept: c\r\n";
    assert.equal(edited(text, range(3, 1, 3, 1)), "code a\r\n\r\ncode b\r\n  concept: c\r\n");
  });
});
