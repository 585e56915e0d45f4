import assert from "node:assert/strict";
import * as vscode from "vscode";
import { open, revert, until } from "./support";

const diagramTabs = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && /gt\.diagram$/.test(input.viewType));

/** Opens the diagram, and waits until it shows a study. */
async function openDiagram(name: string, uri?: vscode.Uri | string): Promise<void> {
  await vscode.commands.executeCommand("gt.openDiagram", uri);
  await untilDrawn(name);
}

function untilDrawn(name: string): Promise<void> {
  return until(() => diagramTabs()[0]?.label === `Diagram: ${name}`, tabs(`${name} is drawn`));
}

const tabs = (what: string) => () => {
  const groups = vscode.window.tabGroups.all.map(
    ({ tabs, viewColumn }) => `${viewColumn}: ${tabs.map(({ label }) => label).join(", ")}`,
  );
  return `${what}; there are ${groups.join("; ")}`;
};

describe("the diagram panel in VS Code", () => {
  afterEach(async () => {
    await vscode.window.showTextDocument(vscode.window.visibleTextEditors[0]!.document);
    await revert();
  });

  // One panel serves all: a browser as VS Code's window may take its time to show a second one.
  after(async () => {
    await vscode.window.tabGroups.close(diagramTabs());
    await until(() => vscode.window.tabGroups.all.length === 1, tabs("the group beside is gone"));
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
    await untilDrawn("Keeping a dissertation going");
    await vscode.commands.executeCommand("gt.openDiagram", other.uri);
    assert.equal(diagramTabs().length, 1);
  });

  it("is called otherwise as soon as the study is", async () => {
    const editor = await open("first-look/codebook.gt");
    await openDiagram("Keeping a dissertation going", editor.document.uri.toString());
    const at = editor.document.positionAt(editor.document.getText().indexOf(' going"'));
    await editor.edit((edit) => edit.insert(at, " alive and"));
    await untilDrawn("Keeping a dissertation alive and going");
  });
});
