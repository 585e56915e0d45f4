import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { behind, codeOf, findings, open, registerMemory, revert } from "./support";

const sample = "smart-governance/codebook.gt";

describe("the extension in VS Code", () => {
  afterEach(revert);

  it("is not active before a .gt file is opened, and is then", async () => {
    const extension = vscode.extensions.getExtension("gt-codebook.gt-codebook");
    assert.ok(extension, "the extension is not there");
    const { document } = await open(sample);
    assert.equal(document.languageId, "gt");
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it("starts a server with a heap for a large codebook that gives back what a long message took", async function () {
    if (process.platform !== "linux") this.skip();
    const { document } = await open(sample);
    await findings(document.uri, (list) => list.length > 0);
    const read = (pid: string, file: string) => {
      try {
        return readFileSync(`/proc/${pid}/${file}`, "utf8").split("\0");
      } catch {
        // It has ended meanwhile.
        return [];
      }
    };
    const isServer = (pid: string) => {
      const args = read(pid, "cmdline");
      return (
        args.includes(`--clientProcessId=${process.pid}`) && args.some((arg) => arg.endsWith("server.mjs"))
      );
    };
    const servers = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isServer(name));
    assert.equal(servers.length, 1);
    assert.ok(read(servers[0]!, "environ").includes("MALLOC_MMAP_THRESHOLD_=65536"));
    for (const option of ["--initial-heap-size=64", "--max-semi-space-size=4"])
      assert.ok(read(servers[0]!, "cmdline").includes(option), option);
  });

  it("finds the misprinted 135 and the codes that the paper does not print, and nothing else", async () => {
    const { document } = await open(sample);
    const found = await findings(document.uri, (list) => list.length > 0);
    const byCheck = new Map<string, string[]>();
    for (const finding of found) {
      const words = byCheck.get(codeOf(finding)) ?? [];
      byCheck.set(codeOf(finding), [...words, document.getText(finding.range)]);
    }
    assert.deepEqual(byCheck.get("reliability-arithmetic"), ["135"]);
    assert.deepEqual(byCheck.get("count-mismatch"), ["130"]);
    assert.equal(byCheck.get("concept-without-codes")?.length, 32);
    assert.equal(byCheck.size, 3, [...byCheck.keys()].join());
  });

  it("links a finding to its check's page", async () => {
    const { document } = await open(sample);
    const [finding] = await findings(document.uri, (list) => list.length > 0);
    const { code } = finding!;
    assert.ok(typeof code === "object" && code !== null, "there is no link");
    const page = await vscode.workspace.fs.readFile(code.target);
    assert.match(new TextDecoder().decode(page), /# .*/);
  });

  it("flags a concept on its id as soon as its category is deleted, and no more when it is back", async () => {
    const editor = await open(sample);
    const { document } = editor;
    const line = behind(document, "concept knowledge-combination").line + 2;
    const whole = document.lineAt(line).rangeIncludingLineBreak;
    assert.match(document.getText(whole), /category:/);
    const text = document.getText(whole);
    await editor.edit((edit) => edit.delete(whole));
    const isFlagged = (found: vscode.Diagnostic[]) =>
      found.some((one) => codeOf(one) === "concept-without-category");
    const found = await findings(document.uri, isFlagged);
    const finding = found.find((one) => codeOf(one) === "concept-without-category")!;
    assert.equal(document.getText(finding.range), "knowledge-combination");
    await editor.edit((edit) => edit.insert(whole.start, text));
    await findings(document.uri, (list) => list.length > 0 && !isFlagged(list));
  });

  it("offers the paradigm's roles with their definitions", async () => {
    const editor = await open(sample);
    const { document } = editor;
    const at = behind(document, "role: causal");
    await editor.edit((edit) => edit.delete(new vscode.Range(at.translate(0, -6), at)));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      at.translate(0, -6),
    );
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    const roles = ["causal", "phenomenon", "context", "intervening", "strategy", "consequence"];
    assert.deepEqual([...labels].sort(), [...roles].sort());
    const causal = list.items[labels.indexOf("causal")]!;
    assert.match((causal.documentation as vscode.MarkdownString).value, /Strauss/);
  });

  it("explains a concept under the mouse", async () => {
    const { document } = await open(sample);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      behind(document, "concept knowledge-socialization").translate(0, -3),
    );
    const text = hovers
      .flatMap((hover) => hover.contents.map((part) => (part as vscode.MarkdownString).value))
      .join("\n");
    assert.match(text, /Strategies › Knowledge-management governance › Knowledge socialization/);
    assert.match(text, /اجتماعی‌سازی دانش/);
    assert.match(text, /1 code · 1 passage · 1 source/);
    assert.match(text, /We must encourage people to teach one another/);
  });

  it("takes a check's severity from the settings at once", async () => {
    const { document } = await open(sample);
    await findings(document.uri, (list) => list.some((one) => codeOf(one) === "concept-without-codes"));
    const settings = vscode.workspace.getConfiguration("gt");
    await settings.update("checks", { "concept-without-codes": "off" }, vscode.ConfigurationTarget.Global);
    try {
      await findings(document.uri, (list) => list.length === 2);
    } finally {
      await settings.update("checks", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("flags what an edit in one file does to another file of the project", async () => {
    const root = await open("several-files/codebook.gt");
    await findings(root.document.uri, (list) => list.length === 0);
    const concepts = await open("several-files/concepts.gt");
    const { document } = concepts;
    const id = /^concept (\S+)/m.exec(document.getText())![1]!;
    const at = behind(document, `concept ${id}`);
    await concepts.edit((edit) => edit.insert(at, "x"));
    const others = () =>
      vscode.languages
        .getDiagnostics()
        .filter(([uri]) => uri.toString() !== document.uri.toString())
        .flatMap(([, list]) => list)
        .filter((one) => codeOf(one) === "unresolved-reference");
    await findings(document.uri, () => others().length > 0);
  });

  it("reads transcripts and included files that are not on a disk", async () => {
    const elsewhere = registerMemory("gt-elsewhere");
    const at = (path: string) => vscode.Uri.parse(`gt-elsewhere:/${path}`);
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
    try {
      await write("concepts.gt", "concept talk\n  category: all\n\ncategory all\n  role: phenomenon\n");
      await write("i01.txt", "We talk.\n");
      await write(
        "codebook.gt",
        `codebook s
  include: *.gt
source I01
  file: i01.txt
code said
  concept: talk
  quote I01@1: We talk.
code unsaid
  concept: talk
  quote I01@1: We are silent.
`,
      );
      await vscode.window.showTextDocument(at("codebook.gt"));
      const found = await findings(at("codebook.gt"), (list) =>
        list.some((one) => codeOf(one) === "quote-not-found"),
      );
      const wrong = found.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
      assert.deepEqual(wrong.map(codeOf), ["quote-not-found"]);
      assert.equal(wrong[0]!.range.start.line, 9);
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    } finally {
      elsewhere.dispose();
    }
  });
});
