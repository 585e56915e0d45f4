import assert from "node:assert/strict";
import type { ClientCapabilities, SemanticTokens } from "vscode-languageserver/node";
import { pulling, pushed } from "./capabilities";
import { Editor } from "./editor";
import { inWords } from "./words";

/** Some thousand declarations, of which only the first has faults: one in itself, and one in what it refers to. */
const large = `codebook s
code z
  concept: nowhere
  colour: red
  quote s: W
${Array.from({ length: 8000 }, (_, n) => `code c${n}\n  concept: k${n % 50}\n  quote s: W\n`).join("")}source s
category g
  role: causal
${Array.from({ length: 50 }, (_, n) => `concept k${n}\n  category: g\n`).join("")}`;

const own = "3:2-8 unknown-field";
const tie = "2:11-18 unresolved-reference";

const coloured: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    semanticTokens: { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: [] },
  },
  workspace: { ...pulling.workspace, semanticTokens: { refreshSupport: true } },
};

const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };

/** Asks for the words that are coloured on a screen; gives in which lines. */
async function linesColoured(editor: Editor): Promise<number[]> {
  const textDocument = { uri: editor.uri("a.gt") };
  const { data } = await editor.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/range", {
    textDocument,
    range,
  });
  let line = 0;
  return data.flatMap((number, at) => {
    if (at % 5 > 0) return [];
    line += number;
    return [line];
  });
}

describe("a large document that an editor opens", () => {
  it("shows at first what is wrong in itself on the screen, and then all, where findings are sent", async () => {
    const editor = await Editor.start({ capabilities: pushed });
    await editor.open("a.gt", large);
    await editor.until("all is found", () => editor.shown("a.gt").includes(tie));
    await editor.settled();
    const [first, whole, ...more] = editor.reports.get(editor.uri("a.gt"))!;
    assert.deepEqual(inWords(first!.diagnostics), [own]);
    assert.deepEqual(more, []);
    assert.ok(inWords(whole!.diagnostics).includes(own));
  });

  it("answers an editor that asks with a first look, and has it ask again", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", large);
    const first = await editor.pull("a.gt");
    assert.ok(first.kind === "full");
    assert.deepEqual(inWords(first.items), [own]);
    await editor.until("it is to ask again", () => editor.countOf("workspace/diagnostic/refresh") > 0);
    const whole = await editor.pull("a.gt", first.resultId);
    assert.ok(whole.kind === "full");
    assert.ok(inWords(whole.items).includes(tie));
    assert.ok(inWords(whole.items).includes(own));
  });

  it("lets an editor that can't be told to ask again wait for all", async () => {
    const editor = await Editor.start({ capabilities: { textDocument: pulling.textDocument! } });
    await editor.open("a.gt", large);
    const report = await editor.pull("a.gt");
    assert.ok(report.kind === "full" && inWords(report.items).includes(tie));
  });

  it("is coloured on the screen before all is read, but for what references lead to", async () => {
    const editor = await Editor.start({
      capabilities: coloured,
      answers: { "workspace/semanticTokens/refresh": () => null },
    });
    await editor.open("a.gt", large);
    let isRead = false;
    const hovered = editor.hover("a.gt", { line: 1, character: 6 }).then(() => {
      isRead = true;
    });
    assert.deepEqual(await linesColoured(editor), [0, 1, 5]);
    assert.equal(isRead, false);
    await hovered;
    assert.deepEqual(await linesColoured(editor), [0, 1, 2, 4, 5]);
    await editor.until("it is to ask again", () => editor.countOf("workspace/semanticTokens/refresh") > 0);
  });

  it("has its findings before questions are answered that have waited for all", async () => {
    const editor = await Editor.start({ capabilities: pushed });
    await editor.open("a.gt", large);
    const questions = ["documentSymbol", "foldingRange", "documentLink"].map((name) =>
      editor.connection.sendRequest(`textDocument/${name}`, { textDocument: { uri: editor.uri("a.gt") } }),
    );
    const shown = await Promise.all(questions.map((question) => question.then(() => editor.shown("a.gt"))));
    for (const findings of shown.slice(1)) assert.ok(findings.includes(tie));
  });
});
