import assert from "node:assert/strict";
import { diagnosticsOf } from "../../server/features/diagnostics";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "../support/memoryFiles";

const uri = uriOf("codebook.gt");

/** A study of some thousand declarations, each of which another one refers to. */
function large(count: number): string {
  const codes = Array.from({ length: count }, (_, n) => `code c${n}\n  concept: k${n}\n  quote s: Words\n`);
  const concepts = Array.from({ length: count }, (_, n) => `concept k${n}\n  category: g\n`);
  return `codebook s\n  paradigm: none\n${codes.join("")}source s\ncategory g\n${concepts.join("")}`;
}

/** Puts some text in the place of a line. */
function line(number: number, text: string) {
  return [
    { range: { start: { line: number, character: 0 }, end: { line: number + 1, character: 0 } }, text },
  ];
}

function found(workspace: Workspace): string[] {
  return diagnosticsOf(workspace, uri, () => undefined).map(
    ({ range, code, message }) => `${range.start.line} ${code} ${message}`,
  );
}

/** What is found in a text by a workspace that is left alone with it. */
async function foundAtOnce(text: string): Promise<string[]> {
  const workspace = new Workspace(new MemoryFiles());
  workspace.openDocument(uri, text);
  await workspace.settled();
  return found(workspace);
}

describe("a large codebook that is opened", () => {
  it("is taken in a part at a time, and edits in between are not lost", async () => {
    const edits = [
      (workspace: Workspace) => workspace.changeDocument(uri, line(3, "  concept: k7\n"), 2),
      (workspace: Workspace) => workspace.changeDocument(uri, line(5, "code new\n"), 3),
      (workspace: Workspace) => workspace.changeDocument(uri, line(12_001, "concept other\n"), 4),
      (workspace: Workspace) => workspace.changeDocument(uri, line(12_002, ""), 5),
      (workspace: Workspace) => workspace.changeDocument(uri, line(0, "codebook t\n  language: fa\n"), 6),
    ];
    let turns = 0;
    const told: string[] = [];
    const workspace: Workspace = new Workspace(new MemoryFiles(), {}, async () => {
      edits[turns++ % 3]?.(workspace);
      if (turns % 3 === 0) edits.splice(0, 3);
    });
    workspace.onFindings((uris) => told.push([...uris].join()));
    workspace.openDocument(uri, large(4000));
    await workspace.settled();
    assert.ok(turns >= 16, `others had their turn ${turns} times`);
    assert.deepEqual(edits, []);
    assert.ok(found(workspace).length > 2);
    assert.deepEqual(found(workspace), await foundAtOnce(workspace.document(uri)!.getText()));
    // What is found before all is read would be wrong.
    assert.deepEqual(told, [uri]);
  });

  it("is checked a part at a time under other settings, with edits in between", async () => {
    let turns = 0;
    const workspace: Workspace = new Workspace(new MemoryFiles(), {}, async () => {
      turns++;
      if (turns % 2 === 0) workspace.changeDocument(uri, line(3 * turns, "  concept: nowhere\n"), turns);
    });
    workspace.openDocument(uri, large(2000));
    await workspace.settled();
    const before = turns;
    workspace.configure({ "unresolved-reference": "hint" });
    await workspace.settled();
    assert.ok(turns > before + 8);
    assert.deepEqual(found(workspace), await foundAtOnce(workspace.document(uri)!.getText()));
  });

  it("is checked a part at a time where a letter touches thousands, with edits in between", async () => {
    const told: string[] = [];
    let turns = 0;
    const workspace: Workspace = new Workspace(new MemoryFiles(), {}, async () => {
      turns++;
      if (turns === asked + 1) workspace.changeDocument(uri, line(4, "  concept: nowhere\n"), 3);
      if (turns === asked + 2) workspace.changeDocument(uri, line(0, "codebook t\n"), 4);
    });
    let asked = Number.POSITIVE_INFINITY;
    workspace.onFindings((uris) => told.push([...uris].join()));
    const codes = Array.from({ length: 3000 }, (_, at) => `code c${at}\n  concept: trust\n`).join("");
    workspace.openDocument(uri, `codebook s\n${codes}concept trust\n`);
    await workspace.settled();
    asked = turns;
    told.length = 0;
    workspace.changeDocument(uri, line(6001, "concept trus\n"), 2);
    assert.deepEqual(told, []);
    await workspace.settled();
    assert.ok(turns >= asked + 6, `others had their turn ${turns - asked} times`);
    // Not before all of it is checked.
    assert.deepEqual(told, [uri]);
    assert.equal(found(workspace).filter((each) => each.includes("unresolved-reference")).length, 3000);
    assert.deepEqual(found(workspace), await foundAtOnce(workspace.document(uri)!.getText()));
  });

  it("is checked a part at a time where a transcript is read, or changes, of which there are many quotes", async () => {
    let turns = 0;
    const files = new MemoryFiles({ "t.txt": "Words that were said." });
    const workspace = new Workspace(files, {}, async () => {
      turns++;
    });
    const codes = Array.from({ length: 400 }, (_, at) => `code c${at}\n  quote s: were said\n`).join("");
    workspace.openDocument(uri, `codebook s\n${codes}source s\n  file: t.txt\n`);
    await workspace.settled();
    const missing = () => found(workspace).filter((each) => each.includes("quote-not-found")).length;
    assert.equal(missing(), 0);
    const before = turns;
    files.write("t.txt", "Other words.");
    workspace.filesChanged([{ uri: uriOf("t.txt"), change: "changed" }]);
    await workspace.settled();
    assert.ok(turns >= before + 6, `others had their turn ${turns - before} times`);
    assert.equal(missing(), 400);
  });

  describe("and edited in thousands of places", () => {
    /** A concept's uses and its declaration behind them, named otherwise; as editors send them, the last first. */
    const text = () =>
      `codebook s\n${Array.from({ length: 1500 }, (_, at) => `code c${at}\n  concept: k\n  memo: [[k]]\n`).join("")}concept k\n`;
    const renaming = () =>
      text()
        .split("\n")
        .flatMap((line, at) => {
          const character = /(?<=concept:? |\[\[)k/.exec(line)?.index;
          if (character === undefined) return [];
          const start = { line: at, character };
          return [{ range: { start, end: { line: at, character: character + 1 } }, text: "other" }];
        })
        .reverse();

    it("is made another a part at a time, with what it was meanwhile left out of account", async () => {
      const turns: string[] = [];
      const told: string[] = [];
      const workspace: Workspace = new Workspace(new MemoryFiles(), {}, async () => {
        turns.push(workspace.document(uri)!.getText());
      });
      workspace.openDocument(uri, text());
      await workspace.settled();
      workspace.onFindings((uris) => told.push([...uris].join()));
      turns.length = 0;
      let isDone = false;
      const changes = renaming();
      assert.equal(changes.length, 3001);
      workspace.changeDocument(uri, changes, 2, (done) => {
        void done.then(() => {
          isDone = true;
        });
      });
      assert.equal(isDone, false);
      await workspace.settled();
      assert.equal(isDone, true);
      const now = text().replace(/(?<=concept:? |\[\[)k/g, "other");
      assert.equal(workspace.document(uri)!.getText(), now);
      const between = new Set(turns);
      assert.ok(between.size > 5, `${between.size} texts on the way`);
      assert.deepEqual(found(workspace), await foundAtOnce(now));
      assert.deepEqual(told, [uri]);
    });

    it("is made another at once where nobody can hold back what comes behind", async () => {
      const workspace = new Workspace(new MemoryFiles());
      workspace.openDocument(uri, text());
      await workspace.settled();
      workspace.changeDocument(uri, renaming(), 2);
      workspace.changeDocument(uri, line(1, "code other\n"), 3);
      await workspace.settled();
      assert.deepEqual(found(workspace), await foundAtOnce(workspace.document(uri)!.getText()));
      assert.ok(workspace.document(uri)!.getText().endsWith("concept other\n"));
    });

    it("while a project is made of it that it wasn't part of", async () => {
      const files = new MemoryFiles({ "root.gt": "codebook s\n" });
      let turns = -1000;
      const workspace: Workspace = new Workspace(files, {}, async () => {
        if (++turns === 1) {
          files.write("root.gt", "codebook r\n  include: codebook.gt\n");
          workspace.filesChanged([{ uri: uriOf("root.gt"), change: "changed" }]);
        }
      });
      workspace.openDocument(uri, text().replace("codebook s", "# s"));
      await workspace.settled();
      turns = 0;
      workspace.changeDocument(uri, renaming(), 2, () => {});
      await workspace.settled();
      assert.equal(workspace.projectsOf(uri)[0]?.rootUri, uriOf("root.gt"));
      const now = workspace.document(uri)!.getText();
      const fresh = new Workspace(files);
      fresh.openDocument(uri, now);
      await fresh.settled();
      assert.deepEqual(found(workspace), found(fresh));
    });
  });

  it("is read anew a part at a time when another text takes its place, or the disk's", async () => {
    const files = new MemoryFiles();
    let turns = 0;
    const told: string[] = [];
    const workspace: Workspace = new Workspace(files, {}, async () => {
      turns++;
      if (turns === 3) workspace.changeDocument(uri, line(3, "  concept: nowhere\n"), 9);
    });
    workspace.openDocument(uri, large(10_000));
    await workspace.settled();
    workspace.onFindings((uris) => told.push([...uris].join()));
    for (const text of ["code x\n", large(11_000)]) {
      turns = 0;
      workspace.changeDocument(uri, [{ text }], 3);
      await workspace.settled();
      assert.deepEqual(told.splice(0), [uri]);
      assert.deepEqual(found(workspace), await foundAtOnce(workspace.document(uri)!.getText()));
    }
    assert.ok(turns > 40, `others had their turn ${turns} times`);
    assert.ok(found(workspace).some((finding) => finding.startsWith("3 unresolved-reference")));

    files.write("codebook.gt", large(10_000).replace("k77\n", "gone\n"));
    workspace.openDocument(uriOf("other.gt"), "codebook o\n  include: codebook.gt\n");
    workspace.closeDocument(uri);
    await workspace.settled();
    assert.equal(workspace.document(uri)!.getText(), files.at("codebook.gt"));
    assert.deepEqual(
      found(workspace).filter((finding) => finding.includes("unresolved-reference")).length,
      1,
    );
  }).timeout(300_000);

  it("takes a large edit in a part at a time, with others in between, and tells of it in the end", async () => {
    let turns = 0;
    let meanwhile: (workspace: Workspace, turn: number) => void = () => {};
    const told: string[] = [];
    const workspace: Workspace = new Workspace(new MemoryFiles(), {}, async () =>
      meanwhile(workspace, ++turns),
    );
    workspace.openDocument(uri, large(4000));
    await workspace.settled();
    workspace.onFindings((uris) => told.push([...uris].join()));
    const added = Array.from(
      { length: 1500 },
      (_, n) => `code n${n}\n  concept: k${n}\n  quote s: W\nconcept k${n}x\n`,
    );
    // A further study and its story, of which others depend on the order and on whether there is one at all.
    const more = "storyline y\n  text: [[g]]\ncodebook t\n  language: fa\n";
    const pasted = `${added.join("")}${more}`;
    const end = 2 + pasted.split("\n").length - 1;
    const over = (from: number, to: number, text: string) => [
      { range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } }, text },
    ];
    const edits: ((workspace: Workspace, turn: number) => void)[] = [
      () => {},
      // One of what is waiting, one of what is there, and one that takes away what was not taken in yet.
      (_, turn) => {
        if (turn === 1) workspace.changeDocument(uri, line(4003, "  concept: nowhere\n"), 3);
        if (turn === 2) workspace.changeDocument(uri, line(7000, "  concept: k1\n"), 4);
        if (turn === 3) workspace.changeDocument(uri, over(5002, 5042, "code last\n"), 5);
      },
      // Undone before it is taken in.
      (_, turn) => {
        if (turn === 1) workspace.changeDocument(uri, over(2, end, ""), 3);
      },
      // And another large one on top.
      (_, turn) => {
        if (turn === 2) workspace.changeDocument(uri, over(2, 2, added.join("").replaceAll("n", "m")), 3);
      },
    ];
    for (const edit of edits) {
      turns = 0;
      meanwhile = edit;
      workspace.changeDocument(uri, over(2, 2, pasted), 2);
      assert.deepEqual(told, []);
      await workspace.settled();
      meanwhile = () => {};
      assert.ok(turns >= 6, `others had their turn ${turns} times`);
      assert.deepEqual(told.splice(0), [uri]);
      assert.deepEqual(found(workspace), await foundAtOnce(workspace.document(uri)!.getText()));
      workspace.changeDocument(uri, [{ text: large(4000) }], 9);
      await workspace.settled();
      assert.deepEqual(told.splice(0), [uri]);
      assert.deepEqual(found(workspace), await foundAtOnce(large(4000)));
    }
  }).timeout(120_000);

  it("reads a project anew, a part at a time, when a large part of it is taken away", async () => {
    let turns = 0;
    const workspace: Workspace = new Workspace(new MemoryFiles(), {}, async () => {
      turns++;
    });
    workspace.openDocument(uri, large(12_000));
    await workspace.settled();
    turns = 0;
    const range = { start: { line: 2, character: 0 }, end: { line: 2 + 3 * 11_000, character: 0 } };
    workspace.changeDocument(uri, [{ range, text: "" }], 2);
    assert.equal(turns, 0);
    await workspace.settled();
    assert.ok(turns > 20, `others had their turn ${turns} times`);
    assert.deepEqual(found(workspace), await foundAtOnce(workspace.document(uri)!.getText()));
  }).timeout(120_000);

  it("leaves an edit of another project's file to be told of in the end", async () => {
    const files = new MemoryFiles();
    const other = uriOf("other/a.gt");
    const told: string[][] = [];
    let edited = false;
    const workspace: Workspace = new Workspace(files, {}, async () => {
      if (!edited) workspace.changeDocument(other, [{ text: "code x\n  concept: gone\n" }], 2);
      edited = true;
    });
    workspace.openDocument(other, "code x\n");
    await workspace.settled();
    workspace.onFindings((uris) => told.push([...uris].sort()));
    workspace.openDocument(uri, large(600));
    await workspace.settled();
    assert.deepEqual(told, [[uri, other].sort()]);
  });
});
