import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Api } from "../../../client/extension";
import { accepting, behind, endBy, open, pause, until } from "./support";

type Element = Awaited<ReturnType<Api["explorer"]["tree"]["getChildren"]>>[number];

const study = "explorer/codebook.gt";

const text = `codebook study "The study"
  language: en, fa

code late "Coming late"
  concept: time

code early "Coming early"
  concept: time, morning

concept time "Time"
  label fa: هنگامه
  category: day

concept morning "Morning"

category day "The day"
  role: causal

category night "The night"
`;

async function api(): Promise<Api> {
  return vscode.extensions.getExtension<Api>("gt-codebook.gt-codebook")!.activate();
}

async function explorer(): Promise<Api["explorer"]> {
  return (await api()).explorer;
}

/** What is in the tree of the study: of several codebooks what is in this one. */
async function tops(): Promise<Element[]> {
  const { tree } = await explorer();
  const elements = await tree.getChildren();
  const own = elements.find(({ kind, uri }) => kind === "codebook" && uri.endsWith(study));
  return own ? tree.getChildren(own) : elements;
}

/** The tree as one reads it, down to some level. */
async function drawn(levels: number, elements?: Element[], depth = 0): Promise<string[]> {
  const { tree } = await explorer();
  const lines: string[] = [];
  for (const element of elements ?? (await tops())) {
    const { label, description } = await tree.getTreeItem(element);
    lines.push(`${"  ".repeat(depth)}${label}${description ? ` | ${description}` : ""}`);
    if (depth + 1 < levels) lines.push(...(await drawn(levels, await tree.getChildren(element), depth + 1)));
  }
  return lines;
}

/** The element of a label, from the top down through those of others. */
async function find(...labels: string[]): Promise<Element> {
  const { tree } = await explorer();
  let elements = await tops();
  let found: Element | undefined;
  for (const label of labels) {
    found = elements.find(({ node }) => node.label === label);
    assert.ok(found, `no “${label}” among ${elements.map(({ node }) => node.label).join(" | ")}`);
    elements = await tree.getChildren(found);
  }
  return found!;
}

/** Drags elements and drops them, as VS Code has the controller do it. */
async function drag(elements: Element[], target: Element): Promise<void> {
  const { dragging } = await explorer();
  const transfer = new vscode.DataTransfer();
  dragging.handleDrag(elements, transfer);
  await dragging.handleDrop(target, transfer);
}

describe("the explorer in VS Code", () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, study);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    editor = await open(study);
    await vscode.commands.executeCommand("gt.explorer.focus");
    await until(async () => (await tops()).length > 0);
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  });

  afterEach(async () => {
    await vscode.commands.executeCommand("gt.explorer.filter", "");
    const { document } = editor;
    if (document.getText() === text) return;
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, text));
  });

  it("shows what waits for its place, and the theory from its roles down", async () => {
    assert.deepEqual((await drawn(4)).slice(0, 9), [
      "Concepts without a category | 1",
      "  Morning | 1 code",
      "    Coming early | 0 passages",
      "Categories without a role | 1",
      "  The night | 0 concepts",
      "Causal conditions | 1 category · 1 concept",
      "  The day | 1 concept · 2 codes",
      "    Time | 2 codes",
      "      Coming late | 0 passages",
    ]);
  });

  it("gives each item what VS Code shows of it", async () => {
    const { tree } = await explorer();
    const morning = await find("Concepts without a category", "Morning");
    const item = await tree.getTreeItem(morning);
    assert.equal(item.contextValue, "concept editable");
    assert.match(item.accessibilityInformation!.label, /^concept, Morning, 1 code, 1 warning/);
    assert.equal(item.resourceUri?.path, "/warning/1");
    assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    const { token } = new vscode.CancellationTokenSource();
    const { tooltip } = await tree.resolveTreeItem(item, morning, token);
    assert.match((tooltip as vscode.MarkdownString).value, /\*\*Morning\*\* — concept/);
    const role = await tree.getTreeItem(await find("Causal conditions"));
    const { light } = role.iconPath as { light: vscode.Uri };
    assert.equal(light.scheme, "data");
  });

  it("moves what is dropped, in the text, and back when that is undone", async () => {
    const { document } = editor;
    const coming = await find("Causal conditions", "The day", "Time", "Coming early");
    await drag([coming], await find("Concepts without a category", "Morning"));
    assert.equal(document.getText(), text.replace("concept: time, morning", "concept: morning"));
    await until(async () => (await drawn(4)).includes("    Time | 1 code"));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), text);
    await until(async () => (await drawn(4)).includes("    Time | 2 codes"));
  });

  it("moves several things in one step", async () => {
    const { document } = editor;
    const morning = await find("Concepts without a category", "Morning");
    const time = await find("Causal conditions", "The day", "Time");
    // A code goes along with the concept that it is under.
    const early = await find("Causal conditions", "The day", "Time", "Coming early");
    await drag([morning, time, early], await find("Categories without a role", "The night"));
    assert.match(
      document.getText(),
      /label fa: هنگامه\n {2}category: night\n\nconcept morning "Morning"\n {2}category: night\n/,
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), text);
  });

  it("changes nothing where a thing can't stand", async () => {
    const { document } = editor;
    await drag([await find("Concepts without a category", "Morning")], await find("Strategies"));
    assert.equal(document.getText(), text);
  });

  it("moves what was cut and is pasted", async () => {
    const { document } = editor;
    const night = await find("Categories without a role", "The night");
    await vscode.commands.executeCommand("gt.explorer.cut", night, [night]);
    await vscode.commands.executeCommand("gt.explorer.paste", await find("Strategies"));
    assert.match(document.getText(), /category night "The night"\n {2}role: strategy\n/);
  });

  it("moves, gives roles and merges by lists that follow what is typed", async () => {
    const { document } = editor;
    const take = async (command: string, ...given: unknown[]) => {
      await accepting(vscode.commands.executeCommand(command, ...given));
      return document.getText();
    };
    const morning = await find("Concepts without a category", "Morning");
    const moved = await take("gt.explorer.moveTo", morning, [morning]);
    assert.match(moved, /concept morning "Morning"\n {2}category: day\n/);
    const night = await find("Categories without a role", "The night");
    const given = await take("gt.explorer.giveRole", night);
    assert.match(given, /category night "The night"\n {2}role: causal\n/);
    await until(async () => (await drawn(3)).includes("    Morning | 1 code"));
    const late = await find("Causal conditions", "The day", "Time", "Coming late");
    assert.doesNotMatch(await take("gt.explorer.mergeInto", late), /^code late/m);
  });

  it("takes what the words mean that were just typed, though another list is shown still", async () => {
    const { document } = editor;
    const { createQuickPick } = vscode.window;
    const shown: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    vscode.window.createQuickPick = (() => {
      shown.push(createQuickPick());
      return shown.at(-1);
    }) as never;
    const morning = await find("Concepts without a category", "Morning");
    try {
      void vscode.commands.executeCommand("gt.explorer.moveTo", morning, [morning]);
      await until(async () => shown[0]?.items[0]?.label === "The day");
      const isTyped = new Promise((resolve) => shown[0]!.onDidChangeValue(resolve));
      shown[0]!.value = "nig";
      await isTyped;
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      await until(async () => document.getText() !== text);
      assert.match(document.getText(), /concept morning "Morning"\n {2}category: night\n/);
    } finally {
      vscode.window.createQuickPick = createQuickPick;
    }
  });

  it("lets one choose from all, for what the server has at a place", async () => {
    const { document } = editor;
    const position = document.positionAt(text.indexOf("concept morning"));
    const { line, character } = position;
    await accepting(
      vscode.commands.executeCommand("gt.chooseTarget", document.uri.toString(), { line, character }),
    );
    assert.match(document.getText(), /concept morning "Morning"\n {2}category: day\n/);
  });

  it("goes to a declaration, for what the editor does at an id", async () => {
    const ends = {
      "gt.explorer.findReferences": "closeReferenceSearch",
      "gt.explorer.rename": "cancelRenameInput",
    };
    // It has two references: with a single one, the editor would go on to that at once.
    const time = await find("Causal conditions", "The day", "Time");
    for (const [command, end] of Object.entries(ends)) {
      editor = await vscode.window.showTextDocument(editor.document, {
        selection: new vscode.Range(0, 0, 0, 0),
      });
      const doing = vscode.commands.executeCommand(command, time);
      const selected = () => editor.document.getText(vscode.window.activeTextEditor?.selection);
      await until(
        () => selected() === "time",
        () => `${command} selects the id, and not ${selected()}`,
      );
      // What has not come up yet can't be closed: it would stand in the way of the next test.
      await endBy(doing, end);
      await vscode.commands.executeCommand(end);
    }
  });

  it("copies ids, and opens the figure where something is in it", async () => {
    const day = await find("Causal conditions", "The day");
    const time = await find("Causal conditions", "The day", "Time");
    await vscode.commands.executeCommand("gt.explorer.copyId", day, [day, time]);
    assert.equal(await vscode.env.clipboard.readText(), "day\ntime");
    await vscode.commands.executeCommand("gt.explorer.showInDiagram", day);
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const figure = () => tabs().find(({ input }) => input instanceof vscode.TabInputWebview);
    await until(async () => figure() !== undefined);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), "day");
    await vscode.window.tabGroups.close(figure()!);
  });

  it("adds to what the menu was opened on", async () => {
    const { document } = editor;
    const day = await find("Causal conditions", "The day");
    const { uri, kind, id } = day;
    await vscode.commands.executeCommand("gt.addConcept", { uri, kind, id, label: "Noon" });
    assert.match(document.getText(), /concept noon "Noon"\n {2}category: day\n/);
    await until(async () => (await drawn(3)).includes("    Noon | 0 codes"));
    assert.equal("label" in day, false, "the command takes a label for that of what is new");
  });

  it("is narrowed to some words, in any language, and says to what", async () => {
    const { view } = await explorer();
    await vscode.commands.executeCommand("gt.explorer.filter", "هنگامه");
    await until(async () => view.message !== "");
    assert.equal(view.message, "1 found with “هنگامه”");
    assert.deepEqual(await drawn(3), [
      "Causal conditions | 1 category · 1 concept",
      "  The day | 1 concept · 2 codes",
      "    Time | 2 codes",
    ]);
    await vscode.commands.executeCommand("gt.explorer.clearFilter");
    await until(async () => view.message === "");
    assert.ok((await drawn(1)).length > 5);
  });

  it("selects what the cursor is in, unless the setting says no", async () => {
    const { view } = await explorer();
    const selected = () => view.selection[0]?.node.label;
    editor = await vscode.window.showTextDocument(editor.document);
    const put = (words: string) => {
      const at = behind(editor.document, words);
      editor.selection = new vscode.Selection(at, at);
    };
    put("code late");
    await until(async () => selected() === "Coming late");
    put("category night");
    await until(async () => selected() === "The night");
    const settings = vscode.workspace.getConfiguration("gt");
    await settings.update("explorer.reveal", false, vscode.ConfigurationTarget.Global);
    try {
      put("code late");
      await pause(800);
      assert.equal(selected(), "The night");
      await vscode.commands.executeCommand("gt.explorer.reveal");
      await until(async () => selected() === "Coming late");
    } finally {
      await settings.update("explorer.reveal", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("goes to where something is declared, with its id selected", async () => {
    const time = await find("Causal conditions", "The day", "Time");
    await vscode.commands.executeCommand("gt.explorer.open", time);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), "time");
    assert.equal(document.lineAt(selection.start.line).text, 'concept time "Time"');
  });

  it("offers no change of what can't be changed", async () => {
    const bytes = new TextEncoder().encode(text);
    const file = { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    const none = () => new vscode.Disposable(() => {});
    const refuse = () => {
      throw vscode.FileSystemError.NoPermissions();
    };
    const provider = vscode.workspace.registerFileSystemProvider(
      "gt-fixed",
      {
        onDidChangeFile: none,
        watch: none,
        stat: () => file,
        readFile: () => bytes,
        readDirectory: () => [],
        createDirectory: refuse,
        writeFile: refuse,
        delete: refuse,
        rename: refuse,
      },
      { isReadonly: true },
    );
    try {
      const { tree } = await explorer();
      const fixed = await vscode.workspace.openTextDocument(vscode.Uri.parse("gt-fixed:/fixed.gt"));
      await vscode.window.showTextDocument(fixed);
      const top = async () => (await tree.getChildren()).find(({ uri }) => uri.startsWith("gt-fixed"));
      await until(async () => (await top()) !== undefined);
      const [unplaced, , causal] = await tree.getChildren(await top());
      const [morning] = await tree.getChildren(unplaced);
      const [day] = await tree.getChildren(causal);
      assert.equal((await tree.getTreeItem(morning!)).contextValue, "concept");
      await drag([morning!], day!);
      assert.equal(fixed.getText(), text);
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    } finally {
      provider.dispose();
    }
  });

  it("waits for a server that starts, and doesn't take what isn't read yet for nothing", async () => {
    const { client, explorer } = await api();
    const { tree } = explorer;
    const known: string[] = [];
    const asked: Promise<number>[] = [];
    const listening = client.onDidChangeState(() => {
      known.push(explorer.known);
      if (client.needsStop()) asked.push(tree.getChildren().then(({ length }) => length));
    });
    try {
      await vscode.commands.executeCommand("gt.restartServer");
      const counts = await Promise.all(asked);
      assert.equal(counts.length, 2);
      assert.ok(Math.min(...counts) > 0, counts.join());
      assert.deepEqual(known, ["stopped", "reading", "reading"]);
      await until(async () => explorer.known === "some");
    } finally {
      listening.dispose();
    }
  });

  it("has a node for each of two codebooks", async () => {
    const { tree } = await explorer();
    await open("first-look/codebook.gt");
    const labels = async () => (await tree.getChildren()).map(({ kind, node }) => `${kind} ${node.label}`);
    const names = ["codebook The study", "codebook Keeping a dissertation going"];
    await until(async () => {
      const there = await labels();
      return names.every((name) => there.includes(name));
    });
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });
});
