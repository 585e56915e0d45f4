import assert from "node:assert/strict";
import * as vscode from "vscode";
import manifest from "../../../package.json";
import { accepting, codeOf, findings, open, pause, registerMemory, revert, until } from "./support";

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const run = <Answer>(command: string, given?: unknown) =>
  vscode.commands.executeCommand<Answer>(command, given);

/** A file of its own for a test, open in an editor. */
async function write(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(folder(), "commands", path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return open(`commands/${path}`);
}

function put(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.positionAt(editor.document.getText().indexOf(words) + words.length);
  editor.selection = new vscode.Selection(at, at);
}

/** The text in front, with the cursor in it. */
function textWithCursor(): string {
  const { document, selection } = vscode.window.activeTextEditor!;
  const text = document.getText();
  const at = document.offsetAt(selection.active);
  return `${text.slice(0, at)}‸${text.slice(at)}`;
}

describe("commands", () => {
  afterEach(revert);

  it("are all there that package.json names", async () => {
    await open("first-look/codebook.gt");
    await vscode.extensions.getExtension("gt-codebook.gt-codebook")!.activate();
    const there = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !there.has(command));
    assert.deepEqual(missing, []);
  });

  it("start a codebook in a folder, beside those that are there, and find nothing wrong in it", async () => {
    const given = { title: "پایان‌نامه", languages: ["fa", "en"], folder: folder().toString() };
    const names: string[] = [];
    for (let time = 0; time < 3; time++) {
      const document = await run<vscode.TextDocument>("gt.newCodebook", given);
      names.push(document.uri.path.split("/").at(-1)!);
      assert.equal(document.languageId, "gt");
      assert.equal(document.isDirty, false);
      assert.match(document.getText(), /codebook پایان‌نامه\n {2}language: fa, en\n/);
      assert.equal(vscode.window.activeTextEditor?.document, document);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    }
    assert.deepEqual(names, ["codebook.gt", "پایان‌نامه.gt", "پایان‌نامه-2.gt"]);
    const untitled = await run<vscode.TextDocument>("gt.newCodebook", { title: "Mine" });
    assert.equal(untitled.uri.scheme, "untitled");
  });

  it("start two codebooks at once, neither over the other, on the disk and elsewhere", async () => {
    const disk = vscode.Uri.joinPath(folder(), "at-once");
    await vscode.workspace.fs.createDirectory(disk);
    const elsewhere = registerMemory("gt-memory");
    try {
      for (const place of [disk, vscode.Uri.parse("gt-memory:/")]) {
        const start = (title: string) =>
          run<vscode.TextDocument>("gt.newCodebook", { title, folder: place.toString() });
        // Of two that are shown at once, VS Code may not come to show the first.
        await Promise.allSettled([start("One"), start("Two")]);
        const names = (await vscode.workspace.fs.readDirectory(place)).map(([name]) => name).sort();
        assert.equal(names.length, 2, names.join());
        assert.equal(names[0], "codebook.gt");
        assert.match(names[1]!, /^(one|two)\.gt$/);
        const heads = [];
        for (const name of names) {
          const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(place, name));
          heads.push(/^codebook .*$/m.exec(new TextDecoder().decode(bytes))![0]);
        }
        assert.deepEqual(heads.sort(), ['codebook one "One"', 'codebook two "Two"']);
      }
      // What is left of a file system that is gone can't be reverted.
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    } finally {
      elsewhere.dispose();
    }
  });

  it("leave a codebook that was started where it is, however much is undone in it", async () => {
    const given = { title: "Undone", folder: folder().toString() };
    const { uri } = await run<vscode.TextDocument>("gt.newCodebook", given);
    await vscode.commands.executeCommand("type", { text: "x" });
    for (let time = 0; time < 4; time++) await vscode.commands.executeCommand("undo");
    assert.match(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
      /codebook undone "Undone"/,
    );
  });

  it("add what is named to what the cursor is in, and lead there", async () => {
    const editor = await write("add.gt", 'codebook s\n\ncategory c "Costs"\n  role: consequence\n');
    put(editor, "role: cons");
    await run("gt.addConcept", { label: "The price" });
    assert.equal(
      textWithCursor(),
      'codebook s\n\ncategory c "Costs"\n  role: consequence\n\nconcept the-price "The price"\n  category: c‸\n',
    );
    await run("gt.addMemo", { label: "On prices" });
    assert.match(textWithCursor(), /memo on-prices "On prices"\n {2}about: the-price\n {2}text: ‸/);
    await run("gt.addStoryline", { label: "The story" });
    assert.match(textWithCursor(), /storyline the-story "The story"\n {2}text: ‸/);
  });

  it("add to what a tree's item stands for, wherever the cursor is", async () => {
    const editor = await write(
      "tree.gt",
      "codebook s\n\ncategory c\n\nconcept a\n  category: c\n\ncategory d\n",
    );
    const uri = editor.document.uri.toString();
    await run("gt.addConcept", { uri, kind: "category", id: "c", label: "b" });
    await run("gt.addCategory", { uri, kind: "role", id: "causal", label: "e" });
    assert.match(editor.document.getText(), /concept a\n {2}category: c\n\nconcept b\n {2}category: c\n/);
    assert.match(editor.document.getText(), /category e\n {2}role: causal\n/);
  });

  it("code the passage that is selected in a transcript, for the codebook that was open last", async () => {
    const codebook = await open("first-look/codebook.gt");
    const transcript = await open("first-look/transcripts/i02.txt");
    const { text } = transcript.document.lineAt(3);
    assert.notEqual(text.trim(), "");
    transcript.selection = new vscode.Selection(3, 0, 3, text.length);
    await run("gt.addCode", { label: "A new code" });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, codebook.document.uri.path);
    const words = text.replace(/\s+/g, " ").trim();
    assert.ok(
      textWithCursor().includes(`code a-new-code "A new code"\n  quote I02@4: ${words}‸`),
      textWithCursor(),
    );
    const isOfNew = ({ range }: vscode.Diagnostic) => codebook.document.getText(range) === "a-new-code";
    const wrong = (await findings(codebook.document.uri, (list) => list.some(isOfNew))).map(codeOf);
    assert.equal(wrong.filter((code) => code === "quote-not-found").length, 1, wrong.join());
  });

  it("declare a transcript as a source", async () => {
    const editor = await write("study.gt", "codebook s\n");
    const file = vscode.Uri.joinPath(folder(), "commands", "interview-3.txt");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode("Words.\n"));
    await accepting(run("gt.addSource", file));
    const added = 'source interview-3 "Interview 3"\n  file: interview-3.txt\n';
    assert.equal(editor.document.getText(), `codebook s\n\n${added}`);
  });

  it("go to what has no place yet, from one to the next and round", async () => {
    const editor = await write(
      "unplaced.gt",
      "codebook s\n\nconcept a\n\ncode x\n\nconcept b\n  category: c\n\ncategory c\n",
    );
    put(editor, "codebook");
    const seen: string[] = [];
    for (let time = 0; time < 4; time++) {
      await run("gt.goToNextUnplaced");
      const { document, selection } = vscode.window.activeTextEditor!;
      seen.push(document.getText(selection));
    }
    assert.deepEqual(seen, ["a", "x", "c", "a"]);
  });

  it("list what has no place yet, and what is to be done by stage, and go where one chooses", async () => {
    const text = "codebook s\n  stage: axial\n\nconcept a\n\ncategory c\n  role: causal\n";
    const editor = await write("listed.gt", text);
    await findings(editor.document.uri, (list) => list.length > 0);
    put(editor, "codebook");
    await accepting(run("gt.goToUnplaced"));
    assert.equal(editor.document.getText(vscode.window.activeTextEditor!.selection), "a");
    put(vscode.window.activeTextEditor!, "codebook");
    const showing = run("gt.showProblemsByStage");
    const selected = () => editor.document.getText(vscode.window.activeTextEditor!.selection);
    // What one goes to in the list is shown.
    await until(async () => {
      await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
      await pause(500);
      return selected() !== "";
    });
    await accepting(showing);
    assert.notEqual(selected(), "");
    assert.equal(editor.document.getText(), text);
  });

  it("set the stage", async () => {
    const editor = await write("stage.gt", "codebook s\n  stage: open\n\nconcept a\n");
    await run("gt.setStage", { stage: "axial" });
    assert.equal(editor.document.getText(), "codebook s\n  stage: axial\n\nconcept a\n");
    await findings(editor.document.uri, (list) =>
      list.some((one) => codeOf(one) === "concept-without-category"),
    );
  });

  it("choose the language of labels", async () => {
    await open("smart-governance/codebook.gt");
    const language = () => vscode.workspace.getConfiguration("gt").get("labels.language");
    await run("gt.chooseLabelLanguage", { language: "fa" });
    assert.equal(language(), "fa");
    await run("gt.chooseLabelLanguage", { language: "" });
    assert.equal(language(), "");
  });

  it("show a study's numbers", async () => {
    await open("smart-governance/codebook.gt");
    await run("gt.showCounts");
    const { document } = vscode.window.activeTextEditor!;
    assert.match(document.getText(), /36 +36 +concepts/);
  });

  it("copy a sample with its transcripts, never over what is there", async () => {
    const target = vscode.Uri.joinPath(folder(), "copies");
    await vscode.workspace.fs.createDirectory(target);
    const given = { sample: "first-look", folder: target.toString() };
    const copies = [];
    for (let time = 0; time < 2; time++) {
      const uri = (await run<vscode.Uri>("gt.openSample", given))!;
      copies.push(uri.path.split("/").at(-2));
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, uri.path);
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, "..", "transcripts", "i01.txt"));
    }
    assert.deepEqual(copies, ["first-look", "first-look-2"]);
  });

  it("restart the server, after which findings come as before", async () => {
    const editor = await write("restart.gt", "concept a\n");
    await findings(editor.document.uri, (list) => list.length > 0);
    await run("gt.restartServer");
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "\nconcept a\n"));
    await findings(editor.document.uri, (list) => list.some((one) => codeOf(one) === "duplicate-id"));
  });

  it("open the diagram beside the text", async () => {
    await open("smart-governance/codebook.gt");
    await run("gt.openDiagram");
    const diagram = () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview);
    await until(async () => diagram() !== undefined);
    await vscode.window.tabGroups.close(diagram()!);
  });

  it("open the walkthrough", async () => {
    await run("gt.openWalkthrough");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });
});
