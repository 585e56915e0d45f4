import assert from "node:assert/strict";
import * as vscode from "vscode";
import { pause, revert, until } from "./support";

/** A new codebook with the cursor at its end. */
async function write(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: "gt", content });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.positionAt(content.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

const type = (text: string) => vscode.commands.executeCommand("type", { text });

async function becomes({ document }: vscode.TextEditor, text: string): Promise<void> {
  const there = () => document.getText().replace(/\r\n/g, "\n");
  await until(
    () => there() === text,
    () => `there is ${JSON.stringify(text)}, and not ${JSON.stringify(there())}`,
  );
}

/** Asks for the list of proposals and takes its first. */
async function takeFirst({ document }: vscode.TextEditor): Promise<void> {
  const start = document.version;
  await vscode.commands.executeCommand("editor.action.triggerSuggest");
  await until(async () => {
    await pause(50);
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    return document.version !== start;
  });
}

/** What stands before the cursor. */
function upToCursor({ document, selection }: vscode.TextEditor): string {
  return document
    .getText(new vscode.Range(new vscode.Position(0, 0), selection.active))
    .replace(/\r\n/g, "\n");
}

/** Waits until the cursor is behind some words. */
function isBehind(editor: vscode.TextEditor, words: string): Promise<void> {
  return until(
    () => upToCursor(editor).endsWith(words),
    () => `the cursor is behind ${JSON.stringify(words)}, and not ${upToCursor(editor)}`,
  );
}

describe("writing in VS Code", () => {
  afterEach(revert);

  it("goes on with fields, texts and lists on Enter, and steps out of them, with the cursor in its place", async () => {
    const editor = await write('memo m "M"');
    await type("\n");
    await becomes(editor, 'memo m "M"\n  ');
    await type("text:");
    await type("\n");
    await becomes(editor, 'memo m "M"\n  text:\n    ');
    await type("- one");
    await type("\n");
    await becomes(editor, 'memo m "M"\n  text:\n    - one\n    - ');
    await type("two");
    await isBehind(editor, "- two");
    await type("\n");
    await becomes(editor, 'memo m "M"\n  text:\n    - one\n    - two\n    - ');
    await type("\n");
    await becomes(editor, 'memo m "M"\n  text:\n    - one\n    - two\n    ');
    await isBehind(editor, "two\n    ");
  });

  it("asks in a snippet for what a concept needs, from gap to gap", async () => {
    const editor = await write("");
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      editor.document.uri,
      new vscode.Position(0, 0),
    );
    const concept = list.items.find(({ label }) => label === "concept" || Object(label).label === "concept");
    assert.ok(concept?.insertText instanceof vscode.SnippetString, "no snippet is offered");
    await editor.insertSnippet(concept.insertText);
    await type("trust");
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await type("Trust");
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await type("growth");
    await becomes(editor, 'concept trust "Trust"\n  category: growth');
  });

  it("writes what is taken from the list over all of the word", async () => {
    const editor = await write("concept a\n  cateXX: b\n\ncategory b\n  role: phenomenon\n");
    const at = editor.document.positionAt("concept a\n  cate".length);
    editor.selection = new vscode.Selection(at, at);
    await takeFirst(editor);
    await becomes(editor, "concept a\n  category: b\n\ncategory b\n  role: phenomenon\n");
  });

  it("goes on behind a link that it has written, closed already or not", async () => {
    for (const behind of ["", "]]"]) {
      const editor = await write(`code c\n\nmemo m\n  text: of [[${behind}`);
      const at = editor.document.positionAt("code c\n\nmemo m\n  text: of [[".length);
      editor.selection = new vscode.Selection(at, at);
      await takeFirst(editor);
      await becomes(editor, "code c\n\nmemo m\n  text: of [[c]]");
      await type(" and");
      await becomes(editor, "code c\n\nmemo m\n  text: of [[c]] and");
    }
  });

  it("shows every kind of proposal that there is", async () => {
    const editor = await write("concept trust-building ");
    await takeFirst(editor);
    await becomes(editor, 'concept trust-building "Trust building"');
  });

  it("shows how a quote is written, and the colours of a category", async () => {
    const quote = await write("code c\n  quote I01@");
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp>(
      "vscode.executeSignatureHelpProvider",
      quote.document.uri,
      quote.selection.active,
    );
    assert.equal(help?.signatures[0]?.label, "quote SOURCE@LOCATOR [LANGUAGE]: TEXT");
    const colored = await write("category c\n  color: #FF0000\n");
    const colors = await vscode.commands.executeCommand<vscode.ColorInformation[]>(
      "vscode.executeDocumentColorProvider",
      colored.document.uri,
    );
    assert.deepEqual(
      colors.map(({ color }) => color.red),
      [1],
    );
  });
});
