import assert from "node:assert/strict";
import type { ClientCapabilities, CodeAction } from "vscode-languageserver/node";
import { Editor } from "./editor";

const acting: ClientCapabilities = {
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
};

async function actionsIn(editor: Editor, line: number, character: number): Promise<CodeAction[]> {
  const position = { line, character };
  return editor.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: editor.uri("a.gt") },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
}

describe("code actions that an editor asks for", () => {
  it("are promised to editors that can take them, with their kinds", async () => {
    const { codeActionProvider } = (await Editor.start({ capabilities: acting })).initialized.capabilities;
    assert.ok(typeof codeActionProvider === "object" && codeActionProvider.resolveProvider);
    assert.ok(codeActionProvider.codeActionKinds?.includes("quickfix"));
    assert.ok(codeActionProvider.codeActionKinds?.includes("source.fixAll.gt"));
    assert.equal((await Editor.start()).initialized.capabilities.codeActionProvider, undefined);
  });

  it("have edits of the version that the editor has", async () => {
    const editor = await Editor.start({ capabilities: acting });
    await editor.open("a.gt", "concept a\n  categry: b\n");
    const [first] = await actionsIn(editor, 1, 4);
    assert.equal(first?.title, "Write “category”");
    assert.deepEqual(first?.edit?.documentChanges, [
      {
        textDocument: { uri: editor.uri("a.gt"), version: 1 },
        edits: [
          {
            range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } },
            newText: "category",
          },
        ],
      },
    ]);
  });

  it("are none in a text that the server doesn't know", async () => {
    const editor = await Editor.start({ capabilities: acting });
    assert.deepEqual(await actionsIn(editor, 0, 0), []);
  });
});
