import assert from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver/node";
import { pulling, pushed } from "./capabilities";
import { Editor } from "./editor";

const concept = "concept trust\n  label fa: اعتماد\n";
const homeless = "0:8-13 concept-without-category";
const codeless = "0:8-13 concept-without-codes";

describe("settings", () => {
  it("are asked for at the start, and again when they change", async () => {
    const editor = await Editor.start({
      capabilities: pulling,
      settings: { checks: { "concept-without-category": "off" } },
    });
    await editor.until("settings are asked for", () => editor.countOf("workspace/configuration") > 0);
    assert.deepEqual(editor.asked.find(({ method }) => method === "workspace/configuration")?.params, {
      items: [{ section: "gt" }],
    });
    await editor.open("a.gt", concept);
    await editor.settled();
    const before = await editor.pull("a.gt");
    assert.deepEqual(await editor.findings("a.gt"), [codeless]);

    const refreshes = editor.countOf("workspace/diagnostic/refresh");
    editor.settings = { checks: { "concept-without-codes": "off" } };
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await editor.until(
      "the editor is told to ask again",
      () => editor.countOf("workspace/diagnostic/refresh") > refreshes,
    );
    const after = await editor.pull("a.gt", before.resultId);
    assert.equal(after.kind, "full");
    assert.deepEqual(await editor.findings("a.gt"), [homeless]);
  });

  it("are asked to be told of, where the editor offers that", async () => {
    const editor = await Editor.start({ capabilities: pulling });
    const registered = () =>
      editor.asked
        .filter(({ method }) => method === "client/registerCapability")
        .flatMap(({ params }) => (params as { registrations: { method: string }[] }).registrations)
        .map(({ method }) => method)
        .sort();
    await editor.until("both are registered", () => registered().length === 2);
    assert.deepEqual(registered(), ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
    const other = await Editor.start();
    await other.settled();
    assert.deepEqual(other.asked, []);
  });

  it("are taken as an editor sends them", async () => {
    const editor = await Editor.start({ capabilities: pushed });
    await editor.open("a.gt", concept);
    await editor.untilShown("a.gt", homeless, codeless);
    const send = (settings: unknown) =>
      editor.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    await send({ gt: { checks: { "concept-without-category": "off" } } });
    await editor.untilShown("a.gt", codeless);
    await send({ gt: { checks: {} } });
    await editor.untilShown("a.gt", homeless, codeless);
  });

  it("change a finding's severity", async () => {
    const editor = await Editor.start({
      capabilities: pushed,
      settings: {},
    });
    await editor.open("a.gt", concept);
    await editor.untilShown("a.gt", homeless, codeless);
    const settings = {
      gt: { checks: { "concept-without-category": "hint", "concept-without-codes": "off" } },
    };
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    await editor.untilShown("a.gt", homeless);
    assert.equal(editor.lastReport("a.gt")?.diagnostics[0]?.severity, 4);
  });

  it("of another form are as if they were not set", async () => {
    const editor = await Editor.start({ capabilities: pushed });
    await editor.open("a.gt", concept);
    await editor.untilShown("a.gt", homeless, codeless);
    const forms = [
      null,
      5,
      { gt: "off" },
      { gt: { checks: [], labels: "fa" } },
      { gt: { checks: { "concept-without-category": 3, nonsense: "off" }, labels: { language: 7 } } },
    ];
    for (const settings of forms) {
      await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings });
      await editor.settled();
      assert.deepEqual(editor.shown("a.gt"), [homeless, codeless], JSON.stringify(settings));
    }
  });

  it("say in which language labels are shown", async () => {
    const editor = await Editor.start({ capabilities: pulling, settings: { labels: { language: "fa" } } });
    await editor.open("a.gt", `${concept}\ncode a\n  concept: \n`);
    await editor.settled();
    const hover = await editor.hover("a.gt", { line: 0, character: 9 });
    assert.match((hover!.contents as MarkupContent).value, /^\*\*\u2068اعتماد\u2069\*\*/);
    const list = await editor.complete("a.gt", { line: 4, character: 11 });
    assert.equal(list?.items[0]?.detail, "اعتماد");
    const resolved = await editor.resolve(list!.items[0]!);
    assert.match((resolved.documentation as MarkupContent).value, /^\*\*\u2068اعتماد\u2069\*\*/);
  });
});
