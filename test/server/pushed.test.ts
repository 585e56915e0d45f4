import assert from "node:assert/strict";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { pushed } from "./capabilities";
import { Editor } from "./editor";

const homeless = ["0:8-13 concept-without-category", "0:8-13 concept-without-codes"];

describe("findings that are sent to an editor", () => {
  const editors: [string, ClientCapabilities][] = [
    ["that takes them", pushed],
    ["that says nothing of what it can", {}],
  ];
  for (const [which, capabilities] of editors) {
    it(`${which}, when a document is opened, edited and closed`, async () => {
      const editor = await Editor.start({ capabilities });
      await editor.open("a.gt", "concept trust\n");
      await editor.untilShown("a.gt", ...homeless);
      assert.equal(editor.lastReport("a.gt")?.version, 1);

      await editor.edit("a.gt", {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
        text: "  category: growth\n\ncategory growth\n  role: causal\n\ncode a\n  concept: trust\n  quote I01: a\n\nsource I01\n",
      });
      await editor.untilShown("a.gt");
      assert.equal(editor.lastReport("a.gt")?.version, 2);

      await editor.edit("a.gt", { text: "concept faith\n" });
      await editor.untilShown("a.gt", ...homeless);
      assert.equal(editor.lastReport("a.gt")?.version, 3);
      await editor.close("a.gt");
      await editor.untilShown("a.gt");
    });
  }

  it("say which version they are of, each its own", async () => {
    const editor = await Editor.start({ capabilities: pushed });
    await editor.open("a.gt", "");
    for (const [character, letter] of [..."concept trust"].entries()) {
      const start = { line: 0, character };
      await editor.edit("a.gt", { range: { start, end: start }, text: letter });
    }
    await editor.untilShown("a.gt", ...homeless);
    const versions = editor.reports.get(editor.uri("a.gt"))!.map(({ version }) => version!);
    assert.deepEqual(
      versions,
      [...versions].sort((one, other) => one - other),
    );
    assert.equal(versions.at(-1), "concept trust".length + 1);
  });

  it("are not sent for a document without any", async () => {
    const editor = await Editor.start({ capabilities: pushed });
    await editor.open("a.gt", "# Nothing yet.\n");
    await editor.settled();
    await editor.close("a.gt");
    await editor.settled();
    assert.deepEqual([...editor.reports], []);
  });

  it("propose the names that there are now, in every file", async () => {
    const root = (id: string) => `codebook study\n  include: codes.gt\n\nconcept ${id}\n`;
    const files = {
      "codebook.gt": root("hope"),
      "codes.gt": "code trusting\n  quote I01: a\n\nsource I01\n",
    };
    const editor = await Editor.start({ capabilities: pushed, files });
    await editor.open("codes.gt", files["codes.gt"]);
    await editor.open("codebook.gt", files["codebook.gt"]);
    const proposed = () => {
      const { diagnostics } = editor.lastReport("codes.gt")!;
      const { message, data } = diagnostics.find(({ code }) => code === "code-without-concept")!;
      return [
        /closest is “(.*)”/.exec(String(message))?.[1],
        (data as { replacement?: string })?.replacement,
      ];
    };
    await editor.until("it is sent", () => editor.lastReport("codes.gt") !== undefined);
    assert.deepEqual(proposed(), [undefined, undefined]);
    for (const [id, near] of [
      ["trustin", "trustin"],
      ["trusting", "trusting"],
      ["hope", undefined],
    ] as const) {
      await editor.edit("codebook.gt", { text: root(id) });
      await editor.until(`“${near}” is near`, () => proposed()[0] === near);
      assert.equal(proposed()[1], near);
    }
  });

  it("are no more than an editor shows, the severe ones first", async () => {
    const editor = await Editor.start({ capabilities: pushed });
    const many = Array.from({ length: 1500 }, (_, at) => `concept c${at}\n`).join("\n");
    await editor.open("a.gt", `${many}\ncode a\n  concept: nowhere\n`);
    await editor.until("they are sent", () => editor.lastReport("a.gt") !== undefined);
    const { diagnostics } = editor.lastReport("a.gt")!;
    assert.equal(diagnostics.length, 1000);
    assert.ok(diagnostics.some(({ code }) => code === "unresolved-reference"));
  });
});
