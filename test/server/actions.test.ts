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

  it("that take long have their edit when it is asked for", async () => {
    const editor = await Editor.start({ capabilities: acting });
    await editor.open("a.gt", "concept a\n\nconcept b\n");
    const merging = (await actionsIn(editor, 0, 8)).find(({ kind }) => kind === "refactor.inline.merge");
    assert.ok(merging && !merging.edit);
    const resolved: CodeAction = await editor.connection.sendRequest("codeAction/resolve", merging);
    assert.equal(resolved.edit?.documentChanges?.length, 1);
    const unknown = { title: "x", kind: "quickfix" };
    assert.equal(await editor.connection.sendRequest("codeAction/resolve", unknown), null);
  });
});

describe("commands that an editor sends", () => {
  const applying = { ...acting, workspace: { ...acting.workspace, applyEdit: true } };
  const send = (editor: Editor, command: string, argument: object) =>
    editor.connection.sendRequest("workspace/executeCommand", {
      command,
      arguments: [{ uri: editor.uri("a.gt"), ...argument }],
    });

  it("are promised to editors that apply edits", async () => {
    const { executeCommandProvider } = (await Editor.start({ capabilities: applying })).initialized
      .capabilities;
    assert.deepEqual(executeCommandProvider?.commands, [
      "gt.edit.merge",
      "gt.edit.split",
      "gt.edit.move",
      "gt.edit.moveConcept",
      "gt.edit.add",
      "gt.edit.setStage",
    ]);
    const other = (await Editor.start({ capabilities: acting })).initialized.capabilities;
    assert.equal(other.executeCommandProvider, undefined);
  });

  it("are answered with what became of their edit", async () => {
    const refusing = { "workspace/applyEdit": () => ({ applied: false, failureReason: "Not now." }) };
    for (const answers of [{ "workspace/applyEdit": () => ({ applied: true }) }, refusing]) {
      const editor = await Editor.start({ capabilities: applying, answers });
      await editor.open("a.gt", "concept a\n  category: b\n\ncategory b\n\ncategory c\n");
      const made = await send(editor, "gt.edit.moveConcept", { concept: "a", category: "c" });
      const [asked] = editor.asked.filter(({ method }) => method === "workspace/applyEdit");
      const range = { start: { line: 1, character: 12 }, end: { line: 1, character: 13 } };
      assert.deepEqual(asked?.params, {
        edit: {
          documentChanges: [
            {
              textDocument: { uri: editor.uri("a.gt"), version: 1 },
              edits: [{ range, newText: "c" }],
            },
          ],
        },
      });
      const refused = answers === refusing;
      assert.deepEqual(made, refused ? { applied: false, reason: "Not now." } : { applied: true });
    }
  });

  it("lead an editor that can be led to where one goes on writing", async () => {
    const shows = { ...applying, window: { showDocument: { support: true } } };
    const answers = {
      "workspace/applyEdit": () => ({ applied: true }),
      "window/showDocument": () => ({ success: true }),
    };
    for (const capabilities of [shows, applying]) {
      const editor = await Editor.start({ capabilities, answers });
      await editor.open("a.gt", "concept a\n");
      const made = await send(editor, "gt.edit.add", { kind: "concept", label: "b" });
      const position = { line: 2, character: 9 };
      assert.deepEqual(made, { applied: true, goOn: { uri: editor.uri("a.gt"), position } });
      const shown = editor.asked.filter(({ method }) => method === "window/showDocument");
      assert.deepEqual(
        shown.map(({ params }) => params),
        capabilities === shows
          ? [{ uri: editor.uri("a.gt"), selection: { start: position, end: position }, takeFocus: true }]
          : [],
      );
    }
  });

  it("are refused that there are not", async () => {
    const editor = await Editor.start({ capabilities: applying });
    await assert.rejects(send(editor, "gt.edit.nothing", {}), /no command “gt\.edit\.nothing”/);
  });

  it("are answered with the reason where there is nothing to do", async () => {
    const editor = await Editor.start({ capabilities: applying });
    await editor.open("a.gt", "concept a\n");
    assert.deepEqual(await send(editor, "gt.edit.merge", { kind: "concept", from: "a", into: "b" }), {
      applied: false,
      reason: "There is no concept “b” in this codebook. It may have been renamed: choose again.",
    });
  });
});
