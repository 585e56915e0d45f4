import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { onTypeEdits } from "../../../server/features/onTypeFormatting";
import { GtDocument } from "../../../server/syntax/document";
import { cursorMark, openStudy } from "../support";

/** The text after Enter, as an editor has it that keeps the cursor behind what is written at it. */
async function set(text: string): Promise<string> {
  const { workspace, uri, position, text: plain } = await openStudy(text);
  const edits = onTypeEdits(workspace.document(uri)!, position, "\n");
  const document = TextDocument.create(uri, "gt", 0, plain);
  const offset = document.offsetAt(position);
  const behind = plain.slice(offset);
  const result = TextDocument.applyEdits(document, edits);
  // What is behind the cursor stays behind it.
  const at = result.length - behind.length;
  return `${result.slice(0, at)}${cursorMark}${result.slice(at)}`;
}

/** What Enter makes of a text where the editor itself indents nothing. */
const cases: [what: string, before: string, after: string][] = [
  ["indents a field below a declaration", 'code a "A"\n‸', 'code a "A"\n  ‸'],
  ["indents it below a head without a label", "code a\n‸\ncode b\n", "code a\n  ‸\ncode b\n"],
  ["lets a field be followed by a field", "code a\n  concept: b\n‸", "code a\n  concept: b\n  ‸"],
  ["keeps the indentation that the fields have", "code a\n\tconcept: b\n‸", "code a\n\tconcept: b\n\t‸"],
  ["begins a text below its key", "memo m\n  text:\n‸", "memo m\n  text:\n    ‸"],
  ["begins a passage below its key", "code a\n  quote I05@12:\n‸", "code a\n  quote I05@12:\n    ‸"],
  ["begins no other value below its key", "code a\n  concept:\n‸", "code a\n  concept:\n  ‸"],
  ["goes on with a text", "memo m\n  text:\n    One.\n‸", "memo m\n  text:\n    One.\n    ‸"],
  [
    "goes on with a text that is set deeper",
    "memo m\n  text:\n      One.\n‸",
    "memo m\n  text:\n      One.\n      ‸",
  ],
  [
    "goes on with a passage",
    "code a\n  quote I05: We\n    talk\n‸",
    "code a\n  quote I05: We\n    talk\n    ‸",
  ],
  ["goes on with a list behind a comma", "code a\n  concept: b,\n‸", "code a\n  concept: b,\n    ‸"],
  ["goes on with an Arabic comma", "code a\n  concept: ب،\n‸", "code a\n  concept: ب،\n    ‸"],
  [
    "ends a text on an empty line",
    "memo m\n  text:\n    One.\n    \n‸",
    "memo m\n  text:\n    One.\n    \n  ‸",
  ],
  ["ends a declaration on an empty line", "memo m\n  text: a\n  \n  ‸", "memo m\n  text: a\n  \n‸"],
  ["leaves the first column alone", "code a\n\n‸", "code a\n\n‸"],
  ["lets a split text go on", "memo m\n  text: One.\n‸Two.\n", "memo m\n  text: One.\n    ‸Two.\n"],
  [
    "lets a split passage go on",
    "code a\n  quote I05: We\n  ‸talk\n",
    "code a\n  quote I05: We\n    ‸talk\n",
  ],
  [
    "lets a split line of a text go on",
    "memo m\n  text:\n    One.\n‸Two.\n",
    "memo m\n  text:\n    One.\n    ‸Two.\n",
  ],
  ["lets a split comment go on", "# One\n‸two\n", "# One\n# ‸two\n"],
  ["lets a split comment of a field go on", "code a\n  # One\n‸two\n", "code a\n  # One\n  # ‸two\n"],
  ["ends a comment at its end", "# One\n‸", "# One\n‸"],
  ["goes on with a list", "memo m\n  text:\n    - one\n‸", "memo m\n  text:\n    - one\n    - ‸"],
  [
    "goes on with a list within a list",
    "memo m\n  text:\n    - one\n      * two\n‸",
    "memo m\n  text:\n    - one\n      * two\n      * ‸",
  ],
  ["splits an item", "memo m\n  text:\n    - one\n‸two\n", "memo m\n  text:\n    - one\n    - ‸two\n"],
  [
    "ends a list on an empty item",
    "memo m\n  text:\n    - one\n    - \n    ‸",
    "memo m\n  text:\n    - one\n    ‸",
  ],
  ["goes on counting", "memo m\n  text:\n    9. one\n‸", "memo m\n  text:\n    9. one\n    10. ‸"],
  ["goes on counting in Persian", "memo m\n  text:\n    ۹) یک\n‸", "memo m\n  text:\n    ۹) یک\n    ۱۰) ‸"],
  ["goes on with a cited text", "memo m\n  text:\n    > one\n‸", "memo m\n  text:\n    > one\n    > ‸"],
  [
    "takes no dash of a passage for a list",
    "code a\n  quote I05:\n    - We\n‸",
    "code a\n  quote I05:\n    - We\n    ‸",
  ],
  ["leaves alone what can’t be read", "code a\n  nonsense\n‸", "code a\n  nonsense\n‸"],
  ["leaves alone a split key", "code a\n  con\n‸cept: b\n", "code a\n  con\n‸cept: b\n"],
  ["leaves alone a split head", 'code a "A\n‸b"\n', 'code a "A\n‸b"\n'],
  ["leaves alone the line below an empty one", "code a\n\n‸  concept: b\n", "code a\n\n‸  concept: b\n"],
  [
    "works with Windows’ line breaks",
    "memo m\r\n  text:\r\n    - one\r\n‸",
    "memo m\r\n  text:\r\n    - one\r\n    - ‸",
  ],
];

describe("Enter in an editor that asks what comes next", () => {
  for (const [what, before, after] of cases) {
    it(what, async () => assert.equal(await set(before), after));
  }

  it("changes nothing where the editor has done it", async () => {
    // The item that is begun is another one's beginning if one asks again.
    for (const [what, , after] of cases.filter(([, , text]) => !/^ +([-*>]|\p{Nd}+[.)])/mu.test(text))) {
      const { workspace, uri, position } = await openStudy(after);
      assert.deepEqual(onTypeEdits(workspace.document(uri)!, position, "\n"), [], what);
    }
  });

  it("does nothing on other keys, and in places that there are not", () => {
    const document = new GtDocument("file:///a.gt", "memo m\n  text:\n");
    assert.deepEqual(onTypeEdits(document, { line: 2, character: 0 }, "x"), []);
    assert.deepEqual(onTypeEdits(document, { line: 0, character: 0 }, "\n"), []);
    assert.deepEqual(onTypeEdits(document, { line: 9, character: 0 }, "\n"), []);
  });
});
