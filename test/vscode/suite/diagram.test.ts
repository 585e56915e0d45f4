import assert from "node:assert/strict";
import * as vscode from "vscode";
import { open, revert } from "./support";

const diagramTabs = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && /gt\.diagram$/.test(input.viewType));

/** Opens the diagram, and waits until it shows a study. */
async function openDiagram(name: string, uri?: vscode.Uri | string): Promise<void> {
  await vscode.commands.executeCommand("gt.openDiagram", uri);
  await until(`${name} is drawn`, () => diagramTabs()[0]?.label === `Diagram: ${name}`);
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const labels = vscode.window.tabGroups.all.map(
    ({ tabs, viewColumn }) => `${viewColumn}: ${tabs.map(({ label }) => label).join(", ")}`,
  );
  throw new Error(`It never came to this: ${what}. There are ${labels.join("; ")}`);
}

describe("the diagram panel in VS Code", () => {
  afterEach(async () => {
    await vscode.window.showTextDocument(vscode.window.visibleTextEditors[0]!.document);
    await revert();
  });

  // One panel serves all: a browser as VS Code's window may take its time to show a second one.
  after(async () => {
    await vscode.window.tabGroups.close(diagramTabs());
    await until("the group beside is gone", () => vscode.window.tabGroups.all.length === 1);
  });

  it("opens beside the text, which keeps the focus, and is called as the study", async () => {
    const editor = await open("smart-governance/codebook.gt");
    await openDiagram("Establishing smart governance");
    assert.notEqual(diagramTabs()[0]?.group.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it("opens once, and follows the codebook that one works on", async () => {
    await open("smart-governance/codebook.gt");
    await openDiagram("Establishing smart governance");
    const other = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "first-look/codebook.gt"),
    );
    await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
    await until(
      "the other study is drawn",
      () => diagramTabs()[0]?.label === "Diagram: Keeping a dissertation going",
    );
    await vscode.commands.executeCommand("gt.openDiagram", other.uri);
    assert.equal(diagramTabs().length, 1);
  });

  it("is called otherwise as soon as the study is", async () => {
    const editor = await open("first-look/codebook.gt");
    await openDiagram("Keeping a dissertation going", editor.document.uri.toString());
    const named = (name: string) => until(name, () => diagramTabs()[0]?.label === `Diagram: ${name}`);
    const at = editor.document.positionAt(editor.document.getText().indexOf(' going"'));
    await editor.edit((edit) => edit.insert(at, " alive and"));
    await named("Keeping a dissertation alive and going");
  });
});
