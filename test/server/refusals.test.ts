import assert from "node:assert/strict";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver/node";
import { pulling } from "./capabilities";
import { Editor } from "./editor";
import { worksOn } from "./worksOn";

describe("an editor that changes its mind", () => {
  for (const method of [
    "client/registerCapability",
    "workspace/configuration",
    "workspace/diagnostic/refresh",
  ]) {
    it(`may refuse ${method}`, async () => {
      const refuse = () => {
        throw new Error("not now");
      };
      const editor = await Editor.start({
        capabilities: pulling,
        answers: { [method]: refuse },
        files: { "codebook.gt": "codebook s\n  include: *.gt\n" },
      });
      await editor.open("a.gt", "concept trust\n");
      await editor.open("b.gt", "code a\n  concept: trust\n");
      await editor.edit("a.gt", { text: "concept faith\n" });
      await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      await editor.until(`${method} is asked`, () => editor.countOf(method) > 0);
      await editor.settled();
      await worksOn(editor);
    });
  }

  it("is not told of a place in a text that it has changed since it asked", async () => {
    const editor = await Editor.start({
      capabilities: pulling,
      files: { "codebook.gt": "codebook s\n  include: *.gt\n" },
    });
    // While the project is read from the disk.
    const opened = editor.open("a.gt", "concept trust\n");
    const textDocument = { uri: editor.uri("a.gt") };
    const position = { line: 0, character: 9 };
    const hover = editor.connection.sendRequest("textDocument/hover", { textDocument, position });
    const findings = editor.connection.sendRequest("textDocument/diagnostic", { textDocument });
    const edited = editor.edit("a.gt", { text: "\n\nconcept faith\n" });
    await assert.rejects(hover, { code: LSPErrorCodes.ContentModified });
    const report = (await findings) as { items: { range: { start: { line: number } } }[] };
    assert.deepEqual(
      report.items.map(({ range }) => range.start.line),
      [2, 2],
    );
    await Promise.all([opened, edited]);
    await worksOn(editor);
  });

  it("may cancel a request", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", "concept trust\n");
    for (let turn = 0; turn < 20; turn++) {
      const cancel = new CancellationTokenSource();
      const textDocument = { uri: editor.uri("a.gt") };
      const answer = editor.connection.sendRequest("textDocument/diagnostic", { textDocument }, cancel.token);
      cancel.cancel();
      const report = (await answer.catch(() => undefined)) as { items?: unknown[] } | undefined;
      assert.ok(
        report === undefined || report.items?.length === 2,
        "no findings is another answer than none",
      );
    }
    await worksOn(editor);
  });
});
