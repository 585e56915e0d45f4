import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { tries } from "../support/tries";
import { pulling } from "./capabilities";
import { Editor } from "./editor";
import { inWords } from "./words";

const plain = `codebook study "A study"
  language: en, fa

concept trust "Trust 😀"
  label fa: اعتماد‌سازی
  category: growth

category growth "Growth"
  role: causal

code talk "😀😀 Talking"
  concept: trust
  quote I01@12: We 😀 talk,
    and talk.

source I01
`;

/** What the server says of a document that is opened as it is now. */
async function saidAnew(editor: Editor, text: string, name: string): Promise<string[]> {
  await editor.open(name, text);
  const findings = await editor.findings(name);
  await editor.close(name);
  return findings;
}

describe("a document that is edited", () => {
  const cases: [string, string, TextDocumentContentChangeEvent[]][] = [
    [
      "behind a character of two units",
      plain,
      [change([10, 15], [10, 17], "x"), change([10, 6], [10, 8], "")],
    ],
    [
      "inside a character of two units",
      plain,
      [change([10, 12], [10, 12], "x"), change([3, 22], [3, 23], "")],
    ],
    ["over several lines", plain, [change([2, 0], [5, 18], "concept faith\n")]],
    ["from its first to its last character", plain, [change([0, 0], [99, 0], "concept a\n")]],
    ["as a whole", plain, [{ text: "concept b\n" }]],
    ["to nothing", plain, [{ text: "" }, change([0, 0], [0, 0], "concept c")]],
    ["behind its lines' ends", plain, [change([3, 999], [4, 999], "\n  label fa: x")]],
    ["backwards, as no editor should", plain, [change([5, 18], [5, 12], "strain")]],
    [
      "between CR and LF",
      "concept a\r\n  category: b\r\n\r\ncategory b\r\n",
      [change([0, 10], [1, 0], "\r\n")],
    ],
    [
      "so that CR and LF part",
      "concept a\r\n  category: b\r\n",
      [change([0, 9], [0, 9], "x\r"), change([1, 0], [1, 0], "y")],
    ],
    [
      "in turns of one message",
      plain,
      [
        change([3, 8], [3, 13], "hope"),
        change([11, 11], [11, 16], "hope"),
        change([11, 11], [11, 11], "no-"),
      ],
    ],
  ];
  for (const [how, text, changes] of cases) {
    it(`${how} reads like one that is opened so`, async () => {
      const editor = await Editor.start({ capabilities: pulling });
      await editor.open("a.gt", text);
      await editor.findings("a.gt");
      await editor.edit("a.gt", ...changes);
      const now = TextDocument.update(TextDocument.create("", "gt", 1, text), changes, 2).getText();
      assert.deepEqual(await editor.findings("a.gt"), await saidAnew(editor, now, "b.gt"));
    });
  }

  it("a hundred times, at random, reads like one that is opened so", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    for (const start of [plain, plain.replaceAll("\n", "\r\n")]) {
      const path = `${start.length}.gt`;
      await editor.open(path, start);
      let document = TextDocument.create("", "gt", 1, start);
      const pieces = [
        "",
        "\n",
        "\r\n",
        "\r",
        "😀",
        "code x\n",
        "  concept: trust\n",
        ":",
        " ",
        "#",
        "\n\n",
        "a",
      ];
      const edits = fc.sample(
        fc.record({ at: fc.nat(), away: fc.nat(40), piece: fc.constantFrom(...pieces) }),
        tries(50),
      );
      for (const [turn, { at, away, piece }] of edits.entries()) {
        const from = at % (document.getText().length + 1);
        const range = { start: document.positionAt(from), end: document.positionAt(from + away) };
        await editor.edit(path, { range, text: piece });
        document = TextDocument.update(document, [{ range, text: piece }], turn + 2);
        const anew = await saidAnew(editor, document.getText(), `${start.length}-${turn}.gt`);
        assert.deepEqual(await editor.findings(path), anew, JSON.stringify(document.getText()));
      }
    }
  });

  it("in turn with another of its project keeps both true", async () => {
    const editor = await Editor.start({
      capabilities: pulling,
      files: { "codebook.gt": "codebook s\n  include: *.gt\n  stage: open\n" },
    });
    await editor.open("concepts.gt", "concept trust\n");
    await editor.open("codes.gt", "code talk\n  concept: trust\n  quote I01: a\n\nsource I01\n");
    for (const [turn, name] of ["faith", "hope", "trust", "love"].entries()) {
      const from = turn === 0 ? "trust" : ["faith", "hope", "trust"][turn - 1]!;
      await editor.edit("concepts.gt", change([0, 8], [0, 8 + from.length], name));
      const broken = [`1:11-${11 + from.length} unresolved-reference`];
      assert.deepEqual(await editor.findings("codes.gt"), broken, name);
      assert.deepEqual(await editor.findings("concepts.gt"), [], name);
      await editor.edit("codes.gt", change([1, 11], [1, 11 + from.length], name));
      assert.deepEqual(await editor.findings("codes.gt"), [], name);
    }
  });

  it("names its findings' places in UTF-16", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", 'code a "😀" x\n');
    const report = await editor.pull("a.gt");
    assert.ok(report.kind === "full" && inWords(report.items).includes("0:12-13 syntax"));
  });
});

function change(
  [line, character]: [number, number],
  [endLine, endCharacter]: [number, number],
  text: string,
): TextDocumentContentChangeEvent {
  const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
  return { range, text };
}
