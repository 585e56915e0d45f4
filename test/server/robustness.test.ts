import assert from "node:assert/strict";
import { FileChangeType, LSPErrorCodes } from "vscode-languageserver/node";
import { pulling, pushed } from "./capabilities";
import { Editor } from "./editor";
import { worksOn } from "./worksOn";

const concept = "concept trust\n";

describe("a server that is asked what makes no sense", () => {
  it("answers nothing about a document that is not open", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    for (const path of ["not-open.gt", "untitled:Untitled-1", "https://example.org/a.gt"]) {
      assert.equal(await editor.hover(path, { line: 0, character: 0 }), null);
      assert.deepEqual((await editor.complete(path, { line: 0, character: 0 }))?.items ?? [], []);
      assert.deepEqual(await editor.findings(path), []);
    }
    await worksOn(editor);
  });

  it("takes a position that is not in the document for the nearest one", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", concept);
    for (const line of [0, 1, 2, 1e6, -1]) {
      for (const character of [0, 5, 14, 1e9, -1]) {
        await editor.hover("a.gt", { line, character });
        const list = await editor.complete("a.gt", { line, character });
        assert.ok(list, `${line}:${character}`);
      }
    }
    await worksOn(editor);
  });

  it("takes no notice of changes and ends that fit no beginning", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.edit("never-opened.gt", { text: concept });
    await editor.close("never-opened.gt");
    await editor.open("a.gt", concept);
    await editor.open("a.gt", `${concept}\nconcept hope\n`);
    assert.equal((await editor.findings("a.gt")).length, 4);
    await editor.edit("a.gt");
    assert.equal((await editor.findings("a.gt")).length, 4);
    await editor.close("a.gt");
    await editor.close("a.gt");
    await editor.edit("a.gt", { text: concept });
    assert.deepEqual(await editor.findings("a.gt"), []);
    await editor.open("a.gt", concept);
    assert.equal((await editor.findings("a.gt")).length, 2);
    await worksOn(editor);
  });

  it("says so of requests and commands that there are not, and of parameters that are none", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    const { connection } = editor;
    const send = (method: string, params?: unknown) => connection.sendRequest(method, params);
    await assert.rejects(send("gt/nothing", {}), { code: -32601 });
    await assert.rejects(send("workspace/executeCommand", { command: "gt.nothing" }));
    for (const params of [undefined, {}, [], "text", { textDocument: null, position: null }]) {
      for (const method of ["hover", "completion", "diagnostic"]) {
        // An answer without content or an error: but an answer.
        await send(`textDocument/${method}`, params).catch(() => undefined);
      }
    }
    for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 5 }, contentChanges: "all" }]) {
      await connection.sendNotification("textDocument/didOpen", params);
      await connection.sendNotification("textDocument/didChange", params);
      await connection.sendNotification("textDocument/didClose", params);
      await connection.sendNotification("workspace/didChangeWatchedFiles", params);
      await connection.sendNotification("gt/nothing", params);
    }
    await send("completionItem/resolve", { label: "a", data: { uri: 5, kind: {}, id: null } }).catch(
      () => undefined,
    );
    await worksOn(editor);
  });

  it("goes by what is there when settings come in a form that is none", async () => {
    for (const answer of [null, [], {}, "text"]) {
      const editor = await Editor.start({
        capabilities: pulling,
        answers: { "workspace/configuration": () => answer },
      });
      await editor.settled();
      await worksOn(editor);
    }
  });

  it("answers what was asked before an edit that comes with it, or says that the text has changed", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", concept);
    const answers: Promise<unknown>[] = [];
    for (let turn = 0; turn < 200; turn++) {
      const start = { line: 0, character: 13 + turn };
      void editor.edit("a.gt", { range: { start, end: start }, text: "x" });
      answers.push(editor.complete("a.gt", start), editor.hover("a.gt", start), editor.pull("a.gt"));
    }
    for (const answer of await Promise.allSettled(answers))
      if (answer.status === "rejected") assert.equal(answer.reason.code, LSPErrorCodes.ContentModified);
    assert.deepEqual(await editor.findings("a.gt"), [
      "0:8-213 concept-without-category",
      "0:8-213 concept-without-codes",
    ]);
    await worksOn(editor);
  });
});

describe("a server that is given what is no codebook", () => {
  const texts: [string, string][] = [
    ["nothing", ""],
    ["binary", "\u0000\u0001\u0002".repeat(1000)],
    ["half characters", "concept \ud800\n  category: \udc00\n  file: \ud800\n"],
    ["a source whose file's name is half a character", "source a\n  file: \ud800.txt\n"],
    [
      "a paradigm and an include that are half a character",
      "codebook a\n  paradigm: \ud800.json\n  include: \ud800*.gt\n",
    ],
    ["direction marks", "concept \u202eabc\u202c\n  label fa: \u2066x\n"],
    ["one long line", `concept ${"a".repeat(2_000_000)}\n`],
    ["one long value", `concept a\n  definition: ${"word ".repeat(400_000)}\n`],
    ["ten thousand lines of a value", `concept a\n  definition: x\n${"    y\n".repeat(10_000)}`],
    [
      "ten thousand lines that go deeper",
      `concept a\n  definition: x\n${Array.from({ length: 3000 }, (_, at) => `${" ".repeat(at)}y\n`).join("")}`,
    ],
    ["line breaks alone", "\r\n\r\n\n\r".repeat(10_000)],
    ["brackets alone", `memo a\n  text: ${"[[".repeat(50_000)}\n`],
  ];
  for (const [what, text] of texts) {
    it(`works on with ${what}`, async () => {
      const editor = await Editor.start({ capabilities: pulling });
      await editor.open("a.gt", text);
      await editor.findings("a.gt");
      for (const line of [0, 1, 2, 3]) {
        for (const character of [0, 4, 9, 1_000_000]) {
          await editor.hover("a.gt", { line, character });
          await editor.complete("a.gt", { line, character });
        }
      }
      const start = { line: 0, character: 8 };
      await editor.edit("a.gt", { range: { start, end: start }, text: "x" });
      await editor.findings("a.gt");
      await worksOn(editor);
    });
  }

  it("says of a file on the disk that is no text what it is, and takes it in once it is", async () => {
    const editor = await Editor.start({
      capabilities: pushed,
      files: {
        "codebook.gt": "codebook s\n  include: *.gt\n  stage: open\n",
        "binary.gt": new Uint8Array([0, 1, 2, 3]),
        "latin.gt": new Uint8Array([0x63, 0x6f, 0x64, 0x65, 0x20, 0xe9, 0x0a]),
      },
    });
    await editor.open("concepts.gt", concept);
    for (const path of ["binary.gt", "latin.gt"]) await editor.untilShown(path, "0:0-0 syntax");
    editor.write("latin.gt", "code é\n  quote I01: x\n\nsource I01\n");
    await editor.changed(FileChangeType.Changed, "latin.gt");
    await editor.untilShown("latin.gt");
    await worksOn(editor);
  });

  it("lets go of a file that disappears while it is read", async () => {
    const editor = await Editor.start({
      capabilities: pushed,
      files: { "codebook.gt": "codebook s\n  include: *.gt\n  stage: open\n", "a.gt": concept },
    });
    for (let turn = 0; turn < 5; turn++) {
      editor.write("b.gt", concept);
      await editor.changed(FileChangeType.Created, "b.gt");
      editor.delete("b.gt");
      await editor.changed(FileChangeType.Deleted, "b.gt");
    }
    await editor.open("c.gt", "");
    await editor.settled();
    assert.deepEqual(editor.shown("b.gt"), []);
    await worksOn(editor);
  });
});

describe("a server that has much to read", () => {
  it("answers others while it reads the names among which it searches", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    const codes = Array.from({ length: 20_000 }, (_, at) => `code c${at} "کد ${at}"\n`).join("\n");
    await editor.open("a.gt", codes);
    await editor.findings("a.gt");
    const order: string[] = [];
    const search = editor.connection.sendRequest("workspace/symbol", { query: "c19999" });
    const hover = editor.hover("a.gt", { line: 0, character: 6 });
    const named = (await Promise.all([
      search.finally(() => order.push("search")),
      hover.finally(() => order.push("hover")),
    ])) as [{ name: string }[], unknown];
    assert.deepEqual(order, ["hover", "search"]);
    assert.deepEqual(
      named[0].map(({ name }) => name),
      ["c19999"],
    );
    await worksOn(editor);
  });
});
