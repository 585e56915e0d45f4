import assert from "node:assert/strict";
import * as vscode from "vscode";
import { behind, findings, open, revert, until } from "./support";

const sample = "smart-governance/codebook.gt";

async function opened(): Promise<vscode.TextDocument> {
  const { document } = await open(sample);
  await findings(document.uri, (list) => list.length > 0);
  return document;
}

const whole = (document: vscode.TextDocument) =>
  document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));

async function hintsIn(document: vscode.TextDocument): Promise<string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    document.uri,
    whole(document),
  );
  return hints.map(({ position, label }) => `${document.lineAt(position.line).text.trim()} ⟨${label}⟩`);
}

describe("what VS Code shows while one reads", () => {
  afterEach(revert);

  it("colours ids by the types that the extension declares", async () => {
    const document = await opened();
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      document.uri,
    );
    assert.ok(legend.tokenTypes.includes("gtCategory"));
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    const types = new Set<string>();
    for (let at = 3; at < data.length; at += 5) types.add(legend.tokenTypes[data[at]!]!);
    for (const type of ["gtCode", "gtConcept", "gtCategory", "gtRole", "gtLanguage"])
      assert.ok(types.has(type));
  });

  it("shows labels in the language that is set, at once", async () => {
    const document = await opened();
    const settings = vscode.workspace.getConfiguration("gt");
    await settings.update("labels.language", "en", vscode.ConfigurationTarget.Global);
    try {
      const isEnglish = (hint: string) => hint === "role: causal ⟨Causal conditions⟩";
      await until(
        async () => (await hintsIn(document)).some(isEnglish),
        async () => (await hintsIn(document)).join("\n"),
      );
    } finally {
      await settings.update("labels.language", undefined, vscode.ConfigurationTarget.Global);
    }
    assert.ok((await hintsIn(document)).some((hint) => /39 disagreements ⟨70\.7 %⟩$/.test(hint)));
  });

  it("says above a concept what grounds it, and lists it", async () => {
    const document = await opened();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
      400,
    );
    const { line } = behind(document, "concept knowledge-socialization");
    const lens = lenses.find(({ range }) => range.start.line === line);
    assert.equal(lens?.command?.title, "1 code · 1 passage · 1 source");
    assert.equal(lens.command.command, "gt.showPlaces");
    await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments!);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });
});
