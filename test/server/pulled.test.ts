import assert from "node:assert/strict";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver/node";
import { pulling } from "./capabilities";
import { Editor } from "./editor";
import { inWords } from "./words";

const concept = "concept trust\n  category: growth\n\ncategory growth\n  role: causal\n";

describe("findings that an editor asks for", () => {
  it("are promised to an editor that asks, and to no other", async () => {
    const asking = await Editor.start({ capabilities: pulling });
    assert.deepEqual(asking.initialized.capabilities.diagnosticProvider, {
      identifier: "gt",
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    const other = await Editor.start();
    assert.equal(other.initialized.capabilities.diagnosticProvider, undefined);
    assert.deepEqual(other.initialized.serverInfo?.name, "gt");
  });

  it("stand on the words at fault, with their check and severity", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", "concept trust\n\ncode talk\n  concept: trast\n");
    const report = await editor.pull("a.gt");
    assert.equal(report.kind, "full");
    const found = report.items.map(({ range, severity, code, source }) => ({
      range,
      severity,
      code,
      source,
    }));
    const on = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    assert.deepEqual(found, [
      {
        range: on(0, 8, 13),
        severity: DiagnosticSeverity.Warning,
        code: "concept-without-category",
        source: "gt",
      },
      {
        range: on(0, 8, 13),
        severity: DiagnosticSeverity.Information,
        code: "concept-without-codes",
        source: "gt",
      },
      {
        range: on(2, 5, 9),
        severity: DiagnosticSeverity.Information,
        code: "code-without-quote",
        source: "gt",
      },
      {
        range: on(3, 11, 16),
        severity: DiagnosticSeverity.Error,
        code: "unresolved-reference",
        source: "gt",
      },
    ]);
    assert.match(report.items[3]!.message as string, /trust/);
  });

  it("are not sent again while they are the same", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", concept);
    const first = await editor.pull("a.gt");
    assert.equal(first.kind, "full");
    assert.ok(first.resultId);
    assert.deepEqual(await editor.pull("a.gt", first.resultId), {
      kind: "unchanged",
      resultId: first.resultId,
    });
    await editor.edit("a.gt", { range: rangeAt(1, 12, 18), text: "strain" });
    const second = await editor.pull("a.gt", first.resultId);
    assert.equal(second.kind, "full");
    assert.ok(inWords(second.items).includes("1:12-18 unresolved-reference"));
    assert.deepEqual(await editor.pull("a.gt", second.resultId), {
      kind: "unchanged",
      resultId: second.resultId!,
    });
  });

  it("are not sent besides", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", "concept trust\n");
    await editor.pull("a.gt");
    await editor.settled();
    assert.deepEqual([...editor.reports], []);
  });

  it("name the other place that they are about, in whichever file", async () => {
    const editor = await Editor.start({
      capabilities: pulling,
      files: { "codebook.gt": "codebook s\n  include: *.gt\n", "b.gt": "concept trust\n" },
    });
    await editor.open("c.gt", "concept trust\n");
    const found = await findingOf(editor, "c.gt", "duplicate-id");
    assert.deepEqual(
      found.relatedInformation?.map(({ location }) => location),
      [{ uri: editor.uri("b.gt"), range: rangeAt(0, 8, 13) }],
    );
  });

  it("lead to their check's page where the editor says where the pages are", async () => {
    for (const docs of ["https://example.org/checks", "https://example.org/checks/"]) {
      const editor = await Editor.start({ capabilities: pulling, initializationOptions: { docs } });
      await editor.open("a.gt", "concept trust\n");
      const { codeDescription } = await findingOf(editor, "a.gt", "concept-without-category");
      assert.deepEqual(codeDescription, { href: "https://example.org/checks/concept-without-category.md" });
    }
    const editor = await Editor.start({ capabilities: pulling, initializationOptions: { docs: 5 } });
    await editor.open("a.gt", "concept trust\n");
    assert.equal((await findingOf(editor, "a.gt", "concept-without-category")).codeDescription, undefined);
  });

  it("show faded what nobody reads", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    const text = 'category a "A" more\n  role: causal\n  role: strategy\n  colour: red\n';
    await editor.open("a.gt", text);
    for (const check of ["repeated-field", "unknown-field", "syntax"]) {
      assert.deepEqual((await findingOf(editor, "a.gt", check)).tags, [DiagnosticTag.Unnecessary], check);
    }
    assert.equal((await findingOf(editor, "a.gt", "category-without-concepts")).tags, undefined);
  });

  it("are asked for again when another file brought them about", async () => {
    const editor = await Editor.start({
      capabilities: pulling,
      files: { "codebook.gt": "codebook s\n  include: *.gt\n  stage: open\n" },
    });
    await editor.open("concepts.gt", "concept trust\n");
    await editor.open("codes.gt", "code talk\n  concept: trust\n  quote I01: x\n\nsource I01\n");
    const before = await editor.pull("codes.gt");
    assert.deepEqual(before.kind === "full" && before.items, []);
    await editor.settled();
    const asked = editor.countOf("workspace/diagnostic/refresh");
    await editor.edit("concepts.gt", { range: rangeAt(0, 8, 13), text: "faith" });
    await editor.until(
      "the editor is told to ask again",
      () => editor.countOf("workspace/diagnostic/refresh") > asked,
    );
    const after = await editor.pull("codes.gt", before.resultId);
    assert.equal(after.kind, "full");
    assert.deepEqual(inWords(after.items), ["1:11-16 unresolved-reference"]);
  });

  it("are not asked for again when only the edited file's own changed", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.open("a.gt", concept);
    await editor.open("b.gt", concept);
    for (const path of ["a.gt", "b.gt"]) await editor.pull(path);
    await editor.settled();
    const asked = editor.countOf("workspace/diagnostic/refresh");
    await editor.edit("a.gt", { range: rangeAt(1, 12, 18), text: "strain" });
    await editor.pull("a.gt");
    await editor.settled();
    assert.equal(editor.countOf("workspace/diagnostic/refresh"), asked);
  });
});

async function findingOf(editor: Editor, path: string, check: string): Promise<Diagnostic> {
  const report = await editor.pull(path);
  assert.equal(report.kind, "full");
  const found = report.items.find(({ code }) => code === check);
  assert.ok(found, `${check} is not among ${inWords(report.items)}`);
  return found;
}

function rangeAt(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}
