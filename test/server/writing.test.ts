import assert from "node:assert/strict";
import type {
  ClientCapabilities,
  ColorPresentation,
  Position,
  SignatureHelp,
  TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Editor } from "./editor";
import { worksOn } from "./worksOn";

const able: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        commitCharactersSupport: true,
      },
    },
  },
  experimental: { commands: { commands: ["editor.action.triggerSuggest"] } },
};

const at = (line: number, character: number): Position => ({ line, character });

describe("an editor that completes", () => {
  it("is given snippets, edits that insert or replace, and commands, where it can take them", async () => {
    const editor = await Editor.start({ capabilities: able });
    const { completionProvider } = editor.initialized.capabilities;
    assert.ok(completionProvider?.triggerCharacters?.includes("@") && completionProvider.resolveProvider);
    await editor.open("a.gt", "memo m\n  abo\n");
    const list = await editor.complete("a.gt", at(1, 3));
    const about = list?.items.find(({ label }) => label === "about");
    assert.deepEqual(about?.textEdit, {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet of the protocol
      newText: "about: ${0}",
      insert: { start: at(1, 2), end: at(1, 3) },
      replace: { start: at(1, 2), end: at(1, 5) },
    });
    assert.equal(about?.insertTextFormat, 2);
    assert.equal(about?.command?.command, "editor.action.triggerSuggest");
    await worksOn(editor);
  });

  it("is given plain words where it can take no more", async () => {
    const editor = await Editor.start();
    await editor.open("a.gt", "memo m\n  abo\n");
    const list = await editor.complete("a.gt", at(1, 3));
    const about = list?.items.find(({ label }) => label === "about");
    const range = { start: at(1, 2), end: at(1, 5) };
    assert.deepEqual(about?.textEdit, { range, newText: "about: " });
    for (const item of list!.items) {
      assert.equal(item.insertTextFormat, undefined);
      assert.equal(item.command, undefined);
      assert.equal(item.labelDetails, undefined);
      assert.equal(item.commitCharacters, undefined);
    }
    await worksOn(editor);
  });

  it("is offered today", async () => {
    const editor = await Editor.start();
    await editor.open("a.gt", "memo m\n  date: \n");
    const days = () => new Intl.DateTimeFormat("sv").format(new Date());
    const before = days();
    const list = await editor.complete("a.gt", at(1, 8));
    assert.ok([before, days()].includes(list?.items[0]?.label ?? ""), list?.items[0]?.label);
    await worksOn(editor);
  });

  it("is offered the files of the folder at once, and none where there is no folder", async () => {
    const editor = await Editor.start({ files: { "talks/i01.txt": "We talk.", "talks/ب.txt": "" } });
    await editor.open("a.gt", "source I01\n  file: \n");
    const list = await editor.complete("a.gt", at(1, 8));
    assert.deepEqual(
      list?.items.map(({ label }) => label),
      ["talks/i01.txt", "talks/ب.txt"],
    );
    for (const uri of ["untitled:a.gt", "vscode-vfs://github/a/b.gt", "git:/a.gt?HEAD"]) {
      await editor.open(uri, "source I01\n  file: \n");
      assert.deepEqual((await editor.complete(uri, at(1, 8)))?.items, [], uri);
    }
    await worksOn(editor);
  });

  it("is offered what was said in the transcript", async () => {
    const editor = await Editor.start({ files: { "i01.txt": "We talk. We write.\n" } });
    await editor.open("a.gt", "source I01\n  file: i01.txt\n\ncode c\n  quote I01@1: \n");
    await editor.settled();
    const list = await editor.complete("a.gt", at(4, 15));
    assert.deepEqual(
      list?.items.map(({ label }) => label),
      ["We talk. We write.", "We talk.", "We write."],
    );
    await worksOn(editor);
  });
});

describe("an editor that asks how something is written", () => {
  const capabilities: ClientCapabilities = {
    textDocument: {
      signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
    },
  };

  it("is told, with the part that it is at", async () => {
    const editor = await Editor.start({ capabilities });
    assert.ok(editor.initialized.capabilities.signatureHelpProvider?.triggerCharacters?.includes("@"));
    await editor.open("a.gt", "code c\n  quote I01@\n");
    const textDocument = { uri: editor.uri("a.gt") };
    const help: SignatureHelp = await editor.connection.sendRequest("textDocument/signatureHelp", {
      textDocument,
      position: at(1, 12),
    });
    assert.equal(help.signatures[0]?.label, "quote SOURCE@LOCATOR [LANGUAGE]: TEXT");
    assert.equal(help.activeParameter, 1);
    assert.deepEqual(help.signatures[0]?.parameters?.[1]?.label, [13, 20]);
    const position = at(0, 2);
    assert.equal(
      await editor.connection.sendRequest("textDocument/signatureHelp", { textDocument, position }),
      null,
    );
    await worksOn(editor);
  });

  it("is told in its language, and in words where it takes no offsets", async () => {
    const editor = await Editor.start();
    await editor.open("a.gt", "code c\n  quote I01@\n");
    const help: SignatureHelp = await editor.connection.sendRequest("textDocument/signatureHelp", {
      textDocument: { uri: editor.uri("a.gt") },
      position: at(1, 12),
    });
    assert.equal(help.signatures[0]?.parameters?.[1]?.label, "LOCATOR");
    await worksOn(editor);
  });
});

describe("an editor that formats while one types", () => {
  it("is told on which key, and given the next line's beginning", async () => {
    const editor = await Editor.start();
    const { documentOnTypeFormattingProvider } = editor.initialized.capabilities;
    assert.deepEqual(documentOnTypeFormattingProvider, { firstTriggerCharacter: "\n" });
    await editor.open("a.gt", "memo m\n  text:\n    - one\n\n");
    const options = { tabSize: 8, insertSpaces: false };
    const textDocument = { uri: editor.uri("a.gt") };
    const params = { textDocument, position: at(3, 0), ch: "\n", options };
    assert.deepEqual(await editor.connection.sendRequest("textDocument/onTypeFormatting", params), [
      { range: { start: at(3, 0), end: at(3, 0) }, newText: "    - " },
    ]);
    await worksOn(editor);
  });
});

describe("an editor that formats", () => {
  it("is given a codebook's usual form, whatever its own tabs are", async () => {
    const editor = await Editor.start();
    await editor.open("a.gt", "code  a\n\tconcept: b,c\n");
    const textDocument = { uri: editor.uri("a.gt") };
    for (const options of [
      { tabSize: 8, insertSpaces: false },
      { tabSize: 2, insertSpaces: true, trimTrailingWhitespace: false },
    ]) {
      const edits: TextEdit[] = await editor.connection.sendRequest("textDocument/formatting", {
        textDocument,
        options,
      });
      const document = TextDocument.create("", "gt", 1, "code  a\n\tconcept: b,c\n");
      assert.equal(TextDocument.applyEdits(document, edits), "code a\n  concept: b, c\n");
    }
    await worksOn(editor);
  });
});

describe("an editor that changes words together", () => {
  it("is told which", async () => {
    const editor = await Editor.start();
    assert.equal(editor.initialized.capabilities.linkedEditingRangeProvider, true);
    await editor.open("a.gt", "concept trust\n\ncode c\n  concept: trust\n");
    const textDocument = { uri: editor.uri("a.gt") };
    const ask = (position: Position) =>
      editor.connection.sendRequest("textDocument/linkedEditingRange", { textDocument, position });
    assert.deepEqual(await ask(at(0, 10)), {
      ranges: [
        { start: at(0, 8), end: at(0, 13) },
        { start: at(3, 11), end: at(3, 16) },
      ],
    });
    assert.equal(await ask(at(3, 12)), null);
    await worksOn(editor);
  });
});

describe("an editor that shows colours", () => {
  it("is given them, and how another is written", async () => {
    const editor = await Editor.start();
    assert.equal(editor.initialized.capabilities.colorProvider, true);
    await editor.open("a.gt", "category c\n  role: causal\n  color: #ff0000\n");
    const textDocument = { uri: editor.uri("a.gt") };
    const range = { start: at(2, 9), end: at(2, 16) };
    const color = { red: 1, green: 0, blue: 0, alpha: 1 };
    const { connection } = editor;
    assert.deepEqual(await connection.sendRequest("textDocument/documentColor", { textDocument }), [
      { range, color },
    ]);
    const [own, role] = (await connection.sendRequest("textDocument/colorPresentation", {
      textDocument,
      range,
      color: { ...color, green: 1 },
    })) as ColorPresentation[];
    assert.deepEqual(own, { label: "#FFFF00", textEdit: { range, newText: "#FFFF00" } });
    assert.match(role?.label ?? "", /Causal conditions/);
    await worksOn(editor);
  });
});
