import assert from "node:assert/strict";
import type { ClientCapabilities, Position } from "vscode-languageserver/node";
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
      newText: "about: ${1}",
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
