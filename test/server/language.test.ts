import assert from "node:assert/strict";
import type { CodeAction, MarkupContent } from "vscode-languageserver/node";
import { pulling } from "./capabilities";
import { Editor } from "./editor";

const concept = 'concept trust "Trust (all of it)"\n';
const sentence = /^\u2067مفهوم «\u2068Trust \(all of it\)\u2069» مقوله‌ای ندارد؛ .*\u2069\n\u2067.*\u2069$/;

const actions = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
};

async function firstMessage(editor: Editor): Promise<string> {
  const report = await editor.pull("a.gt");
  assert.equal(report.kind, "full");
  return String(report.items[0]!.message);
}

describe("the language of the server", () => {
  it("is the editor's, in findings, offers, hovers, completion and refusals", async () => {
    const editor = await Editor.start({ capabilities: actions, locale: "fa-IR" });
    await editor.open("a.gt", concept);
    const textDocument = { uri: editor.uri("a.gt") };
    assert.match(await firstMessage(editor), sentence);

    const offers: CodeAction[] = await editor.connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range: { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } },
      context: { diagnostics: [] },
    });
    assert.ok(
      offers.some(
        ({ title }) => title === "\u2067افزودن به مقوله‌ای تازه: «\u2068Trust (all of it)\u2069»\u2069",
      ),
      offers.map(({ title }) => title).join("\n"),
    );

    const hovered = await editor.hover("a.gt", { line: 0, character: 9 });
    const { value } = hovered!.contents as MarkupContent;
    assert.ok(
      value.startsWith("\u2067**\u2068Trust (all of it)\u2069** — مفهوم \u2068`trust`\u2069\u2069\n"),
      value,
    );
    assert.match(value, /\u2067۰ کد، ۰ قطعه، ۰ منبع\u2069/);

    const kinds = await editor.complete("a.gt", { line: 1, character: 0 });
    const memo = kinds!.items.find(({ label }) => label === "memo");
    assert.equal(memo!.detail, "اندیشهٔ تحلیلگر");
    assert.match((memo!.documentation as MarkupContent).value, /هم‌زمان با تحلیل نوشته می‌شود/);

    const rename = { textDocument, position: { line: 0, character: 9 }, newName: "tr ust" };
    await assert.rejects(
      editor.connection.sendRequest("textDocument/rename", rename),
      /فاصله نمی‌تواند در آن باشد/,
    );
  });

  it("is that of a check's page too", async () => {
    const docs = "https://example.org/checks/";
    const editor = await Editor.start({
      capabilities: pulling,
      locale: "fa",
      initializationOptions: { docs },
    });
    await editor.open("a.gt", concept);
    const report = await editor.pull("a.gt");
    assert.equal(report.kind, "full");
    const { codeDescription } = report.items[0]!;
    assert.equal(codeDescription?.href, "https://example.org/checks/fa/concept-without-category.md");
  });

  it("is the one that is set, at once", async () => {
    const editor = await Editor.start({ capabilities: pulling, locale: "de", settings: { language: "fa" } });
    await editor.until("settings are asked for", () => editor.countOf("workspace/configuration") > 0);
    await editor.open("a.gt", concept);
    await editor.settled();
    assert.match(await firstMessage(editor), sentence);
    const refreshes = editor.countOf("workspace/diagnostic/refresh");
    editor.settings = {};
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await editor.until(
      "the editor is told to ask again",
      () => editor.countOf("workspace/diagnostic/refresh") > refreshes,
    );
    assert.match(await firstMessage(editor), /^The concept “Trust \(all of it\)” has no category/);
  });
});
