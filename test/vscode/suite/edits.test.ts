import assert from "node:assert/strict";
import * as vscode from "vscode";
import { behind, codeOf, findings, open, revert } from "./support";

describe("edits that the server makes in VS Code", () => {
  afterEach(revert);

  it("mend what is found: a concept gets a category, and is flagged no more", async () => {
    const { document } = await open("first-look/codebook.gt");
    const isMissing = (one: vscode.Diagnostic) =>
      codeOf(one) === "concept-without-category" && document.getText(one.range) === "self-doubt";
    const [finding] = (await findings(document.uri, (list) => list.some(isMissing))).filter(isMissing);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding!.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const first = actions.find(({ edit }) => edit);
    assert.match(first?.title ?? "", /category/);
    await vscode.workspace.applyEdit(first!.edit!);
    assert.match(document.getText(), /concept self-doubt "Self-doubt"\n {2}category: \S+\n/);
    await findings(document.uri, (list) => list.length > 0 && !list.some(isMissing));
  });

  it("rename an id wherever it stands", async () => {
    const { document } = await open("first-look/codebook.gt");
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      behind(document, "category tending"),
      "small-steps",
    );
    await vscode.workspace.applyEdit(edit);
    assert.doesNotMatch(document.getText(), /\btending\b(?! it)/);
    assert.equal(document.getText().split("small-steps").length - 1, 3);
  });
});
