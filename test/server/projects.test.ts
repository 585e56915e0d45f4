import assert from "node:assert/strict";
import { FileChangeType, type MarkupContent } from "vscode-languageserver/node";
import { pulling, pushed } from "./capabilities";
import { Editor } from "./editor";

const codebook = "codebook s\n  include: *.gt, parts/*.gt\n  stage: open\n";
const codes = "code talk\n  concept: trust\n  quote I01: We talk.\n";
const source = "source I01\n  file: i01.txt\n";
const files = {
  "codebook.gt": codebook,
  "codes.gt": codes,
  "concepts.gt": "concept trust\n",
  "sources.gt": source,
  "i01.txt": "We talk.\n",
};
const unresolved = "1:11-16 unresolved-reference";

/** Whether the editor asks or is sent what is found makes no difference to what it shows of files it has not open. */
for (const capabilities of [pushed, pulling]) {
  const how = capabilities === pushed ? "is sent findings" : "asks for findings";

  describe(`a project of several files, with an editor that ${how}`, () => {
    it("shows a fault in the files it touches that are not open", async () => {
      const editor = await Editor.start({ capabilities, files });
      await editor.open("concepts.gt", "concept trust\n");
      await editor.settled();
      assert.deepEqual(editor.shown("codes.gt"), []);
      await editor.edit("concepts.gt", { text: "concept faith\n" });
      await editor.untilShown("codes.gt", unresolved);
      assert.equal(editor.lastReport("codes.gt")?.version, undefined);
      await editor.edit("concepts.gt", { text: "concept trust\n" });
      await editor.untilShown("codes.gt");
    });

    it("shows it once in a file that is opened then, and again when it is closed", async () => {
      const editor = await Editor.start({ capabilities, files });
      await editor.open("concepts.gt", "concept faith\n");
      await editor.untilShown("codes.gt", unresolved);
      await editor.open("codes.gt", codes);
      if (capabilities === pulling) {
        await editor.untilShown("codes.gt");
        assert.deepEqual(await editor.findings("codes.gt"), [unresolved]);
      } else {
        await editor.settled();
        assert.deepEqual(editor.shown("codes.gt"), [unresolved]);
      }
      await editor.close("codes.gt");
      await editor.settled();
      await editor.untilShown("codes.gt", unresolved);
    });

    it("takes back what it showed when its last file is closed", async () => {
      const editor = await Editor.start({ capabilities, files });
      await editor.open("concepts.gt", "concept faith\n");
      await editor.untilShown("codes.gt", unresolved);
      await editor.close("concepts.gt");
      await editor.untilShown("codes.gt");
    });

    it("takes a closed file's text from the disk again", async () => {
      const editor = await Editor.start({ capabilities, files });
      await editor.open("concepts.gt", "concept faith\n");
      await editor.open("sources.gt", source);
      await editor.untilShown("codes.gt", unresolved);
      await editor.close("concepts.gt");
      await editor.untilShown("codes.gt");
    });

    it("takes in an included file that is created, changed and deleted", async () => {
      const editor = await Editor.start({ capabilities, files });
      await editor.open("sources.gt", source);
      await editor.settled();

      editor.write("parts/more.gt", codes.replace("talk", "more").replace("trust", "hope"));
      await editor.changed(FileChangeType.Created, "parts/more.gt");
      await editor.untilShown("parts/more.gt", "1:11-15 unresolved-reference");

      editor.write("parts/more.gt", "concept hope\n\nconcept trust\n");
      await editor.changed(FileChangeType.Changed, "parts/more.gt");
      await editor.untilShown("parts/more.gt", "2:8-13 duplicate-id");

      editor.delete("parts/more.gt");
      await editor.changed(FileChangeType.Deleted, "parts/more.gt");
      await editor.untilShown("parts/more.gt");

      editor.delete("concepts.gt");
      await editor.changed(FileChangeType.Deleted, "concepts.gt");
      await editor.untilShown("codes.gt", unresolved);
      editor.write("concepts.gt", "concept trust\n");
      await editor.changed(FileChangeType.Created, "concepts.gt");
      await editor.untilShown("codes.gt");
    });

    it("looks passages up again when a transcript is changed, deleted and created", async () => {
      const editor = await Editor.start({ capabilities, files });
      await editor.open("concepts.gt", "concept trust\n");
      await editor.settled();
      editor.write("i01.txt", "We are silent.\n");
      await editor.changed(FileChangeType.Changed, "i01.txt");
      await editor.untilShown("codes.gt", "2:13-21 quote-not-found");
      editor.delete("i01.txt");
      await editor.changed(FileChangeType.Deleted, "i01.txt");
      await editor.untilShown("codes.gt");
      await editor.untilShown("sources.gt", "1:8-15 missing-file");
      editor.write("i01.txt", "We talk.\n");
      await editor.changed(FileChangeType.Created, "i01.txt");
      await editor.untilShown("sources.gt");
    });

    it("follows its codebook's include as it is edited and as it is saved", async () => {
      const editor = await Editor.start({ capabilities, files });
      await editor.open("codes.gt", codes);
      await editor.settled();
      await editor.open("codebook.gt", codebook);
      await editor.edit("codebook.gt", { text: codebook.replace("*.gt, ", "codes.gt, ") });
      const alone = [unresolved, "2:8-11 unresolved-reference"];
      if (capabilities === pushed) await editor.untilShown("codes.gt", ...alone);
      else {
        await editor.settled();
        assert.deepEqual(await editor.findings("codes.gt"), alone);
      }
      await editor.close("codebook.gt");
      if (capabilities === pushed) await editor.untilShown("codes.gt");
      else {
        await editor.settled();
        assert.deepEqual(await editor.findings("codes.gt"), []);
      }
    });
  });
}

describe("a project's own paradigm file", () => {
  const study =
    "codebook s\n  paradigm: own.json\n  stage: axial\n\ncategory a\n  role: seed\n\nconcept b\n  category: a\n";
  const paradigm = (role: string) =>
    JSON.stringify({
      id: "own",
      label: { en: "Own" },
      core: role,
      roles: [
        {
          id: role,
          label: { en: "Own" },
          place: { column: 0, row: 0, cards: "stacked" },
          color: { light: "#000000", dark: "#ffffff", "high-contrast": "#ffffff" },
        },
      ],
      flows: [],
    });
  const off = { gt: { checks: { "concept-without-codes": "off" } } };

  it("is read anew when it is changed, deleted and created", async () => {
    const editor = await Editor.start({ capabilities: pushed, files: { "own.json": paradigm("seed") } });
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: off });
    await editor.open("codebook.gt", study);
    await editor.settled();
    assert.deepEqual(editor.shown("codebook.gt"), []);

    editor.write("own.json", paradigm("soil"));
    await editor.changed(FileChangeType.Changed, "own.json");
    await editor.until("the role is unknown", () =>
      editor.shown("codebook.gt").includes("5:8-12 unknown-role"),
    );

    editor.write("own.json", "{ no JSON");
    await editor.changed(FileChangeType.Changed, "own.json");
    await editor.untilShown("codebook.gt", "1:12-20 invalid-value");

    editor.delete("own.json");
    await editor.changed(FileChangeType.Deleted, "own.json");
    await editor.untilShown("codebook.gt", "1:12-20 missing-file");

    editor.write("own.json", paradigm("seed"));
    await editor.changed(FileChangeType.Created, "own.json");
    await editor.untilShown("codebook.gt");
    const list = await editor.complete("codebook.gt", { line: 5, character: 8 });
    assert.deepEqual(
      list?.items.map(({ label }) => label),
      ["seed"],
    );
  });

  it("leads an editor that asks to ask again, with one document open alone", async () => {
    const editor = await Editor.start({ capabilities: pulling, files: { "own.json": paradigm("seed") } });
    await editor.open("codebook.gt", study);
    const before = await editor.pull("codebook.gt");
    await editor.settled();
    const refreshes = editor.countOf("workspace/diagnostic/refresh");
    editor.write("own.json", paradigm("soil"));
    await editor.changed(FileChangeType.Changed, "own.json");
    await editor.until(
      "the editor is told to ask again",
      () => editor.countOf("workspace/diagnostic/refresh") > refreshes,
    );
    const after = await editor.pull("codebook.gt", before.resultId);
    assert.equal(after.kind, "full");
  });
});

describe("two projects side by side", () => {
  it("keep to themselves", async () => {
    const editor = await Editor.start({
      capabilities: pulling,
      files: {
        "one/codebook.gt": "codebook one\n  include: *.gt\n  stage: open\n",
        "one/concepts.gt": 'concept trust "Trust in one"\n',
        "two/codebook.gt": "codebook two\n  include: *.gt\n  stage: open\n",
        "two/concepts.gt": 'concept trust "Trust in two"\n',
      },
    });
    for (const study of ["one", "two"]) {
      await editor.open(`${study}/codes.gt`, "code a\n  concept: trust\n");
      const hover = await editor.hover(`${study}/codes.gt`, { line: 1, character: 12 });
      assert.match((hover!.contents as MarkupContent).value, new RegExp(`^\\*\\*Trust in ${study}\\*\\*`));
    }
  });
});
