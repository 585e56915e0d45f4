import assert from "node:assert/strict";
import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  type TextEdit,
} from "vscode-languageserver/node";
import { pulling } from "./capabilities";
import { Editor } from "./editor";

/** Some thousand declarations, each of which is to be formatted. */
const text = Array.from({ length: 6000 }, (_, n) => `code c${n}\n   concept: k\n`).join("\n");

async function opened(): Promise<Editor> {
  const editor = await Editor.start({ capabilities: pulling });
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

describe("an answer that takes long", () => {
  it("lets others be answered that were asked behind it", async () => {
    const editor = await opened();
    const order: string[] = [];
    const formatting = format(editor).then((edits) => {
      order.push("formatted");
      return edits;
    });
    await editor.hover("a.gt", { line: 0, character: 6 });
    order.push("hovered");
    assert.equal((await formatting).length, 6000);
    assert.deepEqual(order, ["hovered", "formatted"]);
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
    assert.equal((await format(editor)).length, 6000);
  });
});
