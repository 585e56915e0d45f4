import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { diagnosticsOf } from "../../server/features/diagnostics";
import { hover } from "../../server/features/hover/hover";
import { nodeFiles } from "../../server/nodeFiles";
import { atOnce } from "../../server/syntax/parts";
import { Workspace } from "../../server/workspace/workspace";
import { tries } from "../support/tries";
import { actAt, mendAll } from "./actions/sound";
import { lookFor, navigateFrom, survey } from "./navigation/usable";
import { readThrough } from "./reading/usable";
import { TextFiles, uriOf } from "./support";
import { paint, writeAt } from "./writing/usable";

const settings = { checks: { "missing-definition": "hint" }, labelLanguage: "fa" };

/** Every `.gt` file of the samples. */
function sampleFiles(folder = "samples"): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sampleFiles(path);
    return name.endsWith(".gt") ? [path] : [];
  });
}

const lineBreak = /\r\n|\r|\n/;

/** Asks for everything at an offset; fails where an answer is not one that an editor can use. */
function askAt(workspace: Workspace, uri: string, line: number, character: number) {
  const position = { line, character };
  navigateFrom(workspace, uri, position);
  writeAt(workspace, uri, position);
  actAt(workspace, uri, position);
  const range = atOnce(hover(workspace, uri, position, settings))?.range;
  if (!range) return;
  const isBefore =
    range.start.line < line || (range.start.line === line && range.start.character <= character);
  const isBehind = range.end.line > line || (range.end.line === line && range.end.character >= character);
  assert.ok(isBefore && isBehind, `hover at ${line}:${character} is on ${JSON.stringify(range)}`);
}

function diagnose(workspace: Workspace, uri: string, lines: readonly string[]): void {
  for (const { range, message } of diagnosticsOf(workspace, uri, () => undefined)) {
    assert.ok(range.end.line < lines.length, message);
    assert.ok(range.end.character <= lines[range.end.line]!.length, message);
    assert.ok(!/\{\w+\}/.test(message), message);
  }
}

/** Asks everywhere in a text, `step` characters apart. */
function askEverywhere(workspace: Workspace, uri: string, text: string, step: number): void {
  const lines = text.split(lineBreak);
  diagnose(workspace, uri, lines);
  survey(workspace, uri);
  readThrough(workspace, uri, settings);
  paint(workspace, uri);
  for (const word of ["", "e", "کت", text.slice(0, 7)]) lookFor(workspace, word);
  mendAll(workspace, uri);
  let next = 0;
  lines.forEach((content, line) => {
    for (; next <= content.length; next += step) askAt(workspace, uri, line, next);
    askAt(workspace, uri, line, content.length);
    next = Math.max(0, next - content.length - 1);
  });
}

describe("writing, hover, navigation, actions and findings at every place", function () {
  this.timeout(300_000);
  for (const path of sampleFiles()) {
    it(`answer in ${path}`, async () => {
      const workspace = new Workspace(nodeFiles);
      const text = readFileSync(path, "utf8");
      const uri = new URL(path, `file://${process.cwd()}/`).href;
      workspace.openDocument(uri, text);
      await workspace.settled();
      askEverywhere(workspace, uri, text, 3);
    });
  }

  const sample = readFileSync("samples/first-look/codebook.gt", "utf8");
  const persian = readFileSync("samples/several-files/concepts.gt", "utf8").slice(0, 1500);
  const pieces = [
    ...[
      "\n",
      "\r\n",
      "\r",
      "\t",
      "  ",
      "    ",
      ":",
      ": ",
      " ",
      ",",
      "،",
      "[[",
      "]]",
      "|",
      "[",
      "]",
      "@",
      "#",
      '"',
    ],
    ...[
      "“",
      "«",
      "\u200c",
      "\u202e",
      "\ufeff",
      "\ud800",
      "\u0000",
      "😀",
      "code ",
      "concept:",
      "label fa",
      "quote I01 [",
    ],
    ...[
      "codebook x\n  paradigm: none\n",
      "  role:",
      "  include: *.gt\n",
      "  language: xx-!, \n",
      "category c\n  parent: c\n",
    ],
  ];
  const damage = fc.record({
    at: fc.nat(),
    away: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
    piece: fc.constantFrom("", ...pieces),
  });

  it("answer in damaged text, and while it is being damaged", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(sample, persian, sample.replaceAll("\n", "\r\n"), sample.replaceAll("\n", "\r")),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        async (start, damages) => {
          const workspace = new Workspace(new TextFiles({}));
          const uri = uriOf("codebook.gt");
          workspace.openDocument(uri, start);
          let text = start;
          let version = 1;
          for (const { at, away, piece } of damages) {
            const from = at % (text.length + 1);
            const document = workspace.document(uri)!;
            const range = { start: document.positionAt(from), end: document.positionAt(from + away) };
            workspace.changeDocument(uri, [{ range, text: piece }], ++version);
            text = document.getText();
            await workspace.settled();
            const { line, character } = document.positionAt(from + piece.length);
            askAt(workspace, uri, line, character);
          }
          askEverywhere(workspace, uri, text, 29);
        },
      ),
      tries(120),
    );
  });
});
