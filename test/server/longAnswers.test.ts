import assert from "node:assert/strict";
import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  type Message,
  type TextEdit,
} from "vscode-languageserver/node";
import { messageEncoder } from "../../server/longAnswers";
import { pulling } from "./capabilities";
import { Editor } from "./editor";

/** Some thousand codes of one concept; each is to be formatted and refers to nothing, too. */
const size = 6000;
const text = `codebook s "Study"
source I1 "One"
category c "Cause"
  role: causal
concept k "Trust"
  category: c
  definition: One.
${Array.from({ length: size }, (_, n) => `code c${n} "Code ${n}"\n   concept: k, nothin${n}\n   quote I1: Words.\n`).join("\n")}
memo m
  about: code:c1
  text: One.
`;
const lines = text.split("\n");

/** A range of all that there is, and the place of a word. */
const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
function at(line: string) {
  return { line: lines.indexOf(line), character: line.length - 1 };
}
const concept = at('concept k "Trust"').line;
const named = { line: concept, character: 8 };

async function opened(): Promise<Editor> {
  const editor = await Editor.start({
    capabilities: {
      ...pulling,
      workspace: { ...pulling.workspace, applyEdit: true },
      textDocument: {
        ...pulling.textDocument,
        codeLens: {},
        inlayHint: {},
        semanticTokens: { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: [] },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        foldingRange: { rangeLimit: size },
      },
    },
    answers: { "workspace/applyEdit": () => ({ applied: true }) },
  });
  await editor.open("a.gt", text);
  await editor.settled();
  return editor;
}

function format(editor: Editor, token = CancellationToken.None): Promise<TextEdit[]> {
  const params = { textDocument: { uri: editor.uri("a.gt") }, options: { tabSize: 2, insertSpaces: true } };
  return editor.connection.sendRequest("textDocument/formatting", params, token);
}

function failsWith(code: number) {
  return (error: { code?: number }) => error.code === code;
}

/** What is asked about a place, or about the whole, of which there is much. */
type Ask = (about: { uri: string; textDocument: { uri: string } }) => [string, object];

const everyCode = (uri: string) =>
  Array.from({ length: size }, (_, n) => ({ uri, kind: "code", id: `c${n}` }));

const asks: Record<string, Ask> = {
  "the outline": ({ textDocument }) => ["textDocument/documentSymbol", { textDocument }],
  "what can be folded": ({ textDocument }) => ["textDocument/foldingRange", { textDocument }],
  "the usual form": ({ textDocument }) => [
    "textDocument/formatting",
    { textDocument, options: { tabSize: 2, insertSpaces: true } },
  ],
  "the usual form of a range": ({ textDocument }) => [
    "textDocument/rangeFormatting",
    { textDocument, range: whole, options: { tabSize: 2, insertSpaces: true } },
  ],
  colours: ({ textDocument }) => ["textDocument/semanticTokens/range", { textDocument, range: whole }],
  hints: ({ textDocument }) => ["textDocument/inlayHint", { textDocument, range: whole }],
  "a hover": ({ textDocument }) => ["textDocument/hover", { textDocument, position: named }],
  "what is of a concept": ({ textDocument }) => [
    "textDocument/implementation",
    { textDocument, position: named },
  ],
  highlights: ({ textDocument }) => ["textDocument/documentHighlight", { textDocument, position: named }],
  references: ({ textDocument }) => [
    "textDocument/references",
    { textDocument, position: named, context: { includeDeclaration: true } },
  ],
  "whether something can be renamed": ({ textDocument }) => [
    "textDocument/prepareRename",
    { textDocument, position: named },
  ],
  "another name": ({ textDocument }) => [
    "textDocument/rename",
    { textDocument, position: named, newName: "other" },
  ],
  "all that can be mended": ({ textDocument }) => [
    "textDocument/codeAction",
    { textDocument, range: whole, context: { diagnostics: [], only: ["source.fixAll"] } },
  ],
  "the study's numbers": ({ uri }) => ["gt/counts", { uri }],
  "what has no place": ({ uri }) => ["gt/unplaced", { uri }],
  "what is found": ({ uri }) => ["gt/problems", { uri }],
  "the explorer's tree": ({ uri }) => ["gt/explorer/children", { key: `${uri}#` }],
  "what the explorer finds": ({ uri }) => ["gt/explorer/children", { key: `${uri}#`, filter: "code" }],
  "a figure": ({ uri }) => [
    "gt/diagram/export",
    { uri, options: { kind: "matrix", detail: "full", format: "svg", theme: "light" } },
  ],
  "a move of all codes": ({ uri }) => [
    "workspace/executeCommand",
    {
      command: "gt.edit.move",
      arguments: [{ uri, items: everyCode(uri), to: { kind: "unplaced", id: "code" } }],
    },
  ],
};

describe("an answer that takes long", () => {
  for (const [title, ask] of Object.entries(asks)) {
    it(`lets others be answered meanwhile: ${title}`, async () => {
      const editor = await opened();
      const about = (uri: string) => ask({ uri, textDocument: { uri } });
      // What answers may have to be loaded first.
      await editor.connection.sendRequest(...about("untitled:nothing"));
      let isAnswered = false;
      const asked = editor.connection.sendRequest(...about(editor.uri("a.gt"))).finally(() => {
        isAnswered = true;
      });
      let others = 0;
      while (!isAnswered) {
        await editor.hover("a.gt", whole.start);
        if (!isAnswered) others++;
      }
      assert.ok(await asked);
      assert.ok(others > 0);
    });
  }

  it("is looked for again when what it is about changes meanwhile", async () => {
    const editor = await opened();
    await editor.connection.sendRequest("gt/counts", { uri: "untitled:nothing" });
    const counted = editor.connection.sendRequest("gt/counts", { uri: editor.uri("a.gt") });
    await editor.edit("a.gt", { range: { start: whole.start, end: whole.start }, text: "code another\n" });
    assert.match(String(await counted), /6001/);
  });

  it("is not given any more when the text has changed meanwhile, or the editor let go of it", async () => {
    const editor = await opened();
    const start = { line: 0, character: 5 };
    const formatting = format(editor);
    await editor.edit("a.gt", { range: { start, end: start }, text: "x" });
    await assert.rejects(formatting, failsWith(LSPErrorCodes.ContentModified));

    const source = new CancellationTokenSource();
    const cancelled = format(editor, source.token);
    source.cancel();
    await assert.rejects(cancelled, failsWith(LSPErrorCodes.RequestCancelled));
    assert.equal((await format(editor)).length, 2 * size + 4);
  });
});

describe("a long message to the editor", () => {
  const options = { charset: "utf-8" as const };

  async function written(message: object): Promise<{ text: string; turns: number }> {
    let turns = 0;
    const encoder = messageEncoder(async () => {
      turns++;
    });
    const bytes = await encoder.encode(message as Message, options);
    return { text: Buffer.from(bytes).toString(), turns };
  }

  it("is written in parts, and says what it says", async () => {
    const item = (number: number) => ({
      name: `کد “${number}” \\ \n\u2028 😀 \ud800`,
      range: { start: { line: number, character: 0 }, end: undefined },
      children: number % 2 === 0 ? null : [true, 1.5e300, Number.NaN, undefined, {}],
    });
    const result = Array.from({ length: 20_000 }, (_, number) => item(number));
    const message = { jsonrpc: "2.0", id: 1, result };
    const { text, turns } = await written(message);
    assert.equal(text, JSON.stringify(message));
    assert.ok(turns > 5);
  });

  it("has many numbers, or much in one of a few", async () => {
    for (const result of [
      { data: Array.from({ length: 200_000 }, (_, number) => number) },
      { changes: { "file:///a.gt": Array.from({ length: 60_000 }, () => ({ newText: "another" })) } },
    ]) {
      const { text, turns } = await written({ jsonrpc: "2.0", id: 1, result });
      assert.equal(text, JSON.stringify({ jsonrpc: "2.0", id: 1, result }));
      assert.ok(turns > 1);
    }
  });

  it("that is short is written at once", async () => {
    const message = { jsonrpc: "2.0", id: "a", result: Array.from({ length: 30_000 }, (_, at) => ({ at })) };
    const { text, turns } = await written(message);
    assert.equal(text, JSON.stringify(message));
    assert.equal(turns, 0);
  });
});
