import assert from "node:assert/strict";
import { Editor } from "./editor";
import { worksOn } from "./worksOn";

const codebook = 'codebook s\n  include: *.gt\n\nconcept trust "Trust"\n';
const codes = "code talk\n  concept: trust\n";
const onTrust = { line: 1, character: 12 };

/** What an editor is told that asks in vain. */
async function refusal(request: Promise<unknown>): Promise<string> {
  const refused = await request.then(
    () => undefined,
    (error: Error) => error,
  );
  assert.ok(refused, "nothing is refused");
  return refused.message;
}

describe("an editor that renames", () => {
  it("is told how it may ask, and is given edits of every file", async () => {
    const capabilities = {
      textDocument: { rename: { prepareSupport: true } },
      workspace: { workspaceEdit: { documentChanges: true } },
    };
    const editor = await Editor.start({ capabilities, files: { "codebook.gt": codebook } });
    assert.deepEqual(editor.initialized.capabilities.renameProvider, { prepareProvider: true });
    await editor.open("codes.gt", codes);
    const at = { textDocument: { uri: editor.uri("codes.gt") }, position: onTrust };
    assert.deepEqual(await editor.connection.sendRequest("textDocument/prepareRename", at), {
      range: { start: { line: 1, character: 11 }, end: { line: 1, character: 16 } },
      placeholder: "trust",
    });
    const range = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    assert.deepEqual(
      await editor.connection.sendRequest("textDocument/rename", { ...at, newName: "faith" }),
      {
        documentChanges: [
          {
            textDocument: { uri: editor.uri("codebook.gt"), version: null },
            edits: [{ range: range(3, 8, 13), newText: "faith" }],
          },
          {
            textDocument: { uri: editor.uri("codes.gt"), version: 1 },
            edits: [{ range: range(1, 11, 16), newText: "faith" }],
          },
        ],
      },
    );
    await worksOn(editor);
  });

  it("is told why it can't", async () => {
    const editor = await Editor.start();
    assert.equal(editor.initialized.capabilities.renameProvider, true);
    await editor.open("codes.gt", codes);
    const at = { textDocument: { uri: editor.uri("codes.gt") }, position: onTrust };
    const undeclared = /^“trust” is declared nowhere/;
    const { connection } = editor;
    assert.match(await refusal(connection.sendRequest("textDocument/prepareRename", at)), undeclared);
    const renaming = connection.sendRequest("textDocument/rename", { ...at, newName: "faith" });
    assert.match(await refusal(renaming), undeclared);
    await worksOn(editor);
  });

  it("is given the edits that a file's new name needs before it has it", async () => {
    const files = { "codebook.gt": codebook, "talk.txt": "" };
    const editor = await Editor.start({ files });
    const [filter] = editor.initialized.capabilities.workspace?.fileOperations?.willRename?.filters ?? [];
    assert.equal(filter?.pattern.glob, "**/*");
    await editor.open("sources.gt", "source I01\n  file: talk.txt\n");
    const renamed = { oldUri: editor.uri("talk.txt"), newUri: editor.uri("talks/first.txt") };
    assert.deepEqual(await editor.connection.sendRequest("workspace/willRenameFiles", { files: [renamed] }), {
      changes: {
        [editor.uri("sources.gt")]: [
          {
            range: { start: { line: 1, character: 8 }, end: { line: 1, character: 16 } },
            newText: "talks/first.txt",
          },
        ],
      },
    });
    await worksOn(editor);
  });
});

describe("an editor that shows an outline", () => {
  const outline = (editor: Editor) =>
    editor.connection.sendRequest("textDocument/documentSymbol", {
      textDocument: { uri: editor.uri("codebook.gt") },
    }) as Promise<object[]>;

  it("is given a tree, arranged as is set", async () => {
    const capabilities = {
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    };
    const editor = await Editor.start({ capabilities, settings: { outline: "theory" } });
    await editor.until("the settings are read", () => editor.countOf("workspace/configuration") > 0);
    await editor.settled();
    await editor.open("codebook.gt", "category trust\n  role: causal\n");
    const [role] = await outline(editor);
    assert.deepEqual(role, {
      name: "Causal conditions",
      kind: 3,
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 14 } },
      selectionRange: { start: { line: 0, character: 9 }, end: { line: 0, character: 14 } },
      children: [
        {
          name: "trust",
          detail: "category trust",
          kind: 5,
          range: { start: { line: 0, character: 0 }, end: { line: 1, character: 14 } },
          selectionRange: { start: { line: 0, character: 9 }, end: { line: 0, character: 14 } },
        },
      ],
    });
    await worksOn(editor);
  });

  it("is given a list where it takes no trees", async () => {
    const editor = await Editor.start();
    await editor.open("codebook.gt", codes);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 16 } };
    const location = { uri: editor.uri("codebook.gt"), range };
    assert.deepEqual(await outline(editor), [{ name: "talk", kind: 14, location }]);
    await worksOn(editor);
  });
});

describe("an editor that looks for a symbol", () => {
  it("is given those of every file of the project", async () => {
    const editor = await Editor.start({ files: { "codebook.gt": codebook } });
    await editor.open("codes.gt", codes);
    const found = await editor.connection.sendRequest("workspace/symbol", { query: "trus" });
    const range = { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } };
    assert.deepEqual(found, [
      {
        name: "trust",
        kind: 11,
        containerName: "concept Trust",
        location: { uri: editor.uri("codebook.gt"), range },
      },
    ]);
    await worksOn(editor);
  });
});

describe("an editor that follows links", () => {
  it("is given those that lead to files that are there", async () => {
    const editor = await Editor.start({ files: { "talk.txt": "We talk." } });
    await editor.open("a.gt", "source I01\n  file: talk.txt\n\ncode c\n  quote I01@1: We talk.\n");
    const textDocument = { uri: editor.uri("a.gt") };
    const links = await editor.connection.sendRequest("textDocument/documentLink", { textDocument });
    const transcript = editor.uri("talk.txt");
    const on = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    assert.deepEqual(links, [
      { range: on(1, 8, 16), target: transcript, tooltip: "The transcript" },
      { range: on(4, 12, 13), target: `${transcript}#L1`, tooltip: "The transcript, line 1" },
    ]);
    await worksOn(editor);
  });
});

describe("an editor that folds and selects", () => {
  it("is told where, and no more of it than it takes", async () => {
    const capabilities = { textDocument: { foldingRange: { rangeLimit: 1 } } };
    const editor = await Editor.start({ capabilities });
    await editor.open("codes.gt", `${codes}\n${codes}`);
    const textDocument = { uri: editor.uri("codes.gt") };
    const { connection } = editor;
    assert.deepEqual(await connection.sendRequest("textDocument/foldingRange", { textDocument }), [
      { startLine: 0, endLine: 1 },
    ]);
    const positions = [{ line: 1, character: 13 }];
    const [selection] = (await connection.sendRequest("textDocument/selectionRange", {
      textDocument,
      positions,
    })) as [{ range: object }];
    const range = { start: { line: 1, character: 11 }, end: { line: 1, character: 16 } };
    assert.deepEqual(selection.range, range);
    await worksOn(editor);
  });
});

describe("an editor that goes up and down the theory", () => {
  it("is led to what is below, and from step to step", async () => {
    const editor = await Editor.start({ files: { "codebook.gt": codebook } });
    await editor.open("codes.gt", codes);
    const { connection } = editor;
    const at = { textDocument: { uri: editor.uri("codes.gt") }, position: onTrust };
    const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } };
    assert.deepEqual(await connection.sendRequest("textDocument/implementation", at), [
      { uri: editor.uri("codes.gt"), range },
    ]);
    type Items = { name: string }[];
    const [trust] = (await connection.sendRequest("textDocument/prepareTypeHierarchy", at)) as Items;
    assert.equal(trust?.name, "Trust");
    const [talk] = (await connection.sendRequest("typeHierarchy/subtypes", { item: trust })) as Items;
    assert.equal(talk?.name, "talk");
    const [again] = (await connection.sendRequest("typeHierarchy/supertypes", { item: talk })) as Items;
    assert.deepEqual(again, trust);
    await worksOn(editor);
  });
});
