import assert from "node:assert/strict";
import type {
  CodeLens,
  InlayHint,
  InlayHintLabelPart,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensLegend,
} from "vscode-languageserver/node";
import { tokensFrom } from "../features/reading/usable";
import { pulling } from "./capabilities";
import { Editor, type Setup } from "./editor";

const capabilities = {
  ...pulling,
  workspace: {
    ...pulling.workspace,
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    ...pulling.textDocument,
    codeLens: {},
    inlayHint: { resolveSupport: { properties: ["tooltip", "label.location"] } },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: [],
    },
  },
};

const refreshes = [
  "workspace/semanticTokens/refresh",
  "workspace/inlayHint/refresh",
  "workspace/codeLens/refresh",
];
/** Waits until the editor was told to ask again and isn't told once more: the server waits 300 ms for what else comes. */
async function told(editor: Editor): Promise<number[]> {
  const counts = () => refreshes.map((method) => editor.countOf(method));
  for (let before: number[] = []; ; before = counts()) {
    if (before.join() === counts().join() && before.every((count) => count > 0)) return before;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const answers = Object.fromEntries(refreshes.map((method) => [method, () => null]));

const text = 'code late\n  concept: time\n\nconcept time "Lack of time"\n';
const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

async function start(setup: Setup = {}): Promise<Editor> {
  const editor = await Editor.start({ capabilities, answers, ...setup });
  await editor.open("a.gt", text);
  return editor;
}

const document = (editor: Editor, path = "a.gt") => ({ textDocument: { uri: editor.uri(path) } });

async function hints(editor: Editor, path = "a.gt"): Promise<InlayHint[]> {
  return editor.connection.sendRequest("textDocument/inlayHint", { ...document(editor, path), range: all });
}

describe("what is shown while one reads", () => {
  it("is declared to an editor that can show it, and to no other", async () => {
    const { initialized } = await start();
    const { codeLensProvider, inlayHintProvider, semanticTokensProvider } = initialized.capabilities;
    assert.deepEqual(codeLensProvider, { resolveProvider: true });
    assert.deepEqual(inlayHintProvider, { resolveProvider: true });
    assert.ok(semanticTokensProvider && "legend" in semanticTokensProvider);
    assert.deepEqual(semanticTokensProvider.full, { delta: true });
    assert.equal(semanticTokensProvider.range, true);
    const { initialized: plain } = await Editor.start({ capabilities: pulling });
    assert.equal(plain.capabilities.codeLensProvider, undefined);
    assert.equal(plain.capabilities.inlayHintProvider, undefined);
    assert.equal(plain.capabilities.semanticTokensProvider, undefined);
  });

  it("are the protocol's types of tokens, or ours for an editor that knows them", async () => {
    const legendOf = ({ initialized }: Editor) =>
      (initialized.capabilities.semanticTokensProvider as { legend: SemanticTokensLegend }).legend.tokenTypes;
    assert.ok(legendOf(await start()).includes("class"));
    const own = legendOf(await start({ initializationOptions: { ownTokenTypes: true } }));
    assert.ok(own.includes("gtCategory") && !own.includes("class"));
  });

  it("are tokens, whole, for a range, and as what changed since", async () => {
    const editor = await start();
    const { connection } = editor;
    const whole: SemanticTokens = await connection.sendRequest(
      "textDocument/semanticTokens/full",
      document(editor),
    );
    assert.deepEqual(
      tokensFrom(whole.data).map(({ line, type }) => `${line} ${type}`),
      ["0 code", "1 concept", "3 concept"],
    );
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const part: SemanticTokens = await connection.sendRequest("textDocument/semanticTokens/range", {
      ...document(editor),
      range,
    });
    assert.deepEqual(
      tokensFrom(part.data).map(({ line, type }) => `${line} ${type}`),
      ["1 concept"],
    );

    const end = { line: 1, character: 15 };
    await editor.edit("a.gt", { range: { start: end, end }, text: "s" });
    const since: SemanticTokensDelta = await connection.sendRequest(
      "textDocument/semanticTokens/full/delta",
      { ...document(editor), previousResultId: whole.resultId },
    );
    const [edit, ...more] = since.edits;
    assert.deepEqual(more, []);
    const changed = [...whole.data];
    changed.splice(edit!.start, edit!.deleteCount, ...(edit!.data ?? []));
    assert.deepEqual(
      tokensFrom(changed).map(({ line, length, type }) => `${line} ${length} ${type}`),
      ["0 4 code", "1 5 unresolved", "3 4 concept"],
    );

    const unknown: SemanticTokens = await connection.sendRequest("textDocument/semanticTokens/full/delta", {
      ...document(editor),
      previousResultId: "of another server",
    });
    assert.deepEqual(unknown.data, changed);
  });

  it("are hints, which say more when one looks at them", async () => {
    const editor = await start();
    const [hint] = await hints(editor);
    assert.equal(hint!.label, "Lack of time");
    assert.equal(hint!.tooltip, undefined);
    const resolved: InlayHint = await editor.connection.sendRequest("inlayHint/resolve", hint!);
    const [{ value, tooltip, location }] = resolved.label as [InlayHintLabelPart];
    assert.equal(value, "Lack of time");
    assert.match((tooltip as { value: string }).value, /^\*\*Lack of time\*\* — concept `time`/);
    const range = { start: { line: 3, character: 8 }, end: { line: 3, character: 12 } };
    assert.deepEqual(location, { uri: editor.uri("a.gt"), range });
  });

  it("are lenses with a command that an editor lists their places by", async () => {
    const editor = await start({ locale: "fa" });
    const lenses: CodeLens[] = await editor.connection.sendRequest("textDocument/codeLens", document(editor));
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command]),
      [[3, undefined]],
    );
    const lens: CodeLens = await editor.connection.sendRequest("codeLens/resolve", lenses[0]!);
    assert.equal(lens.command!.title, "\u2067۱ کد، ۰ قطعه، ۰ منبع\u2069");
    assert.equal(lens.command!.command, "gt.showPlaces");
    const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } };
    assert.deepEqual(lens.command!.arguments, [
      editor.uri("a.gt"),
      { line: 3, character: 0 },
      [{ uri: editor.uri("a.gt"), range }],
    ]);
  });

  it("is as the settings have it, at once", async () => {
    const editor = await start({ settings: { hints: { labels: false }, lenses: false } });
    await editor.until("settings are taken", () => editor.countOf("workspace/inlayHint/refresh") > 0);
    assert.deepEqual(await hints(editor), []);
    const lenses = () => editor.connection.sendRequest("textDocument/codeLens", document(editor));
    assert.deepEqual(await lenses(), []);

    const before = refreshes.map((method) => editor.countOf(method));
    editor.settings = { hints: { labels: "maybe" } };
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await editor.until("the editor is told to ask again", () =>
      refreshes.every((method, at) => editor.countOf(method) > before[at]!),
    );
    assert.equal((await hints(editor)).length, 1);
    assert.equal(((await lenses()) as CodeLens[]).length, 1);
  });

  it("is asked for again, once, when another document of the project changes what it says", async () => {
    const editor = await start({ files: { "codebook.gt": "codebook s\n  include: *.gt\n", "a.gt": text } });
    await editor.open("codebook.gt", "codebook s\n  include: *.gt\n");
    await editor.open("b.gt", "code early\n  concept: time\n");
    await editor.settled();
    const before = await told(editor);
    assert.equal((await hints(editor, "b.gt"))[0]?.label, "Lack of time");

    for (const letter of "more") {
      const at = { line: 3, character: 14 };
      await editor.edit("a.gt", { range: { start: at, end: at }, text: letter });
    }
    await editor.until("the editor is told to ask again", () =>
      refreshes.every((method, at) => editor.countOf(method) > before[at]!),
    );
    assert.deepEqual(
      await told(editor),
      before.map((count) => count + 1),
    );
    assert.equal((await hints(editor, "b.gt"))[0]?.label, "eromLack of time");
  });

  it("is not asked for again for a document's own edit, or an edit that no other sees", async () => {
    const editor = await start();
    const before = await told(editor);
    const own = { line: 3, character: 14 };
    await editor.edit("a.gt", { range: { start: own, end: own }, text: "x" });
    await editor.settled();
    assert.deepEqual(await told(editor), before);
  });
});
