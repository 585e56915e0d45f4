import assert from "node:assert/strict";
import { pulling } from "./capabilities";
import { Editor } from "./editor";

describe("the server's life", () => {
  it("ends with 0 after shutdown and exit", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", "concept trust\n");
    assert.equal(await editor.quit(), 0);
    assert.equal(editor.errors, "");
  });

  it("ends with 1 after exit alone", async () => {
    const editor = await Editor.start();
    await editor.connection.sendNotification("exit");
    assert.equal(await editor.exitCode(), 1);
  });

  it("ends when the editor is gone", async () => {
    const editor = await Editor.start();
    editor.server.stdin!.end();
    assert.equal(await editor.exitCode(), 1);
  });

  it("ends when it was never greeted", async () => {
    const editor = Editor.silent();
    await editor.connection.sendNotification("exit");
    assert.equal(await editor.exitCode(), 1);
  });

  it("answers nothing before it is greeted, and is well then", async () => {
    const editor = Editor.silent();
    const position = { line: 0, character: 0 };
    const textDocument = { uri: "file:///a.gt" };
    const early = editor.connection.sendRequest("textDocument/hover", { textDocument, position });
    assert.equal(await early.catch(() => null), null);
    const greeting = { processId: null, rootUri: null, capabilities: {} };
    await editor.connection.sendRequest("initialize", greeting);
    await editor.connection.sendNotification("initialized", {});
    await editor.open("a.gt", "concept trust\n");
    assert.ok(await editor.hover("a.gt", { line: 0, character: 9 }));
  });

  it("says on its standard output nothing but the protocol", async () => {
    const editor = Editor.silent();
    let output = "";
    editor.server.stdout!.on("data", (chunk) => {
      output += chunk;
    });
    const greeting = { processId: null, rootUri: null, capabilities: {} };
    await editor.connection.sendRequest("initialize", greeting);
    await editor.quit();
    assert.match(output, /^(Content-Length: \d+\r\n\r\n\{[^\r]*\})+$/);
  });

  it("is not ended by what is no message", async () => {
    const editor = await Editor.start();
    const body = "{ this is no JSON";
    editor.server.stdin!.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await editor.open("a.gt", "concept trust\n");
    assert.ok(await editor.hover("a.gt", { line: 0, character: 9 }));
  });
});
