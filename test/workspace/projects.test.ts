import assert from "node:assert/strict";
import { Workspace } from "../../server/workspace/workspace";
import { finds, isClean } from "../support/finds";
import { foundIn, headline } from "../support/found";
import { MemoryFiles, pathOf, uriOf } from "../support/memoryFiles";

describe("a project", () => {
  it("has one namespace, over the files that its codebook includes", () =>
    isClean(`
      codebook s
        paradigm: none
        include: codes/*.gt, concepts.gt، memos/**/*.gt
      category g
      === concepts.gt
      concept k
        category: g
      === codes/a.gt
      code c
        concept: k
        quote I01: We talk.
      === codes/b.gt
      source I01
      === memos/a.gt
      memo m
        about: g, k, c, I01
        text: On [[g]].
      === memos/2024/may/b.gt
      memo n
        text: On [[m]].
    `));

  it("is checked whole from each of its files", async () => {
    const text = `
      === codebook.gt
      codebook s
        paradigm: none
        include: codes/*.gt
      concept ⟦k⟧
      === codes/a.gt
      code c
        concept: k
        quote ⟦I01⟧: We talk.
      === findings
      codebook.gt: concept-without-category warning "k"
      codes/a.gt: unresolved-reference error "I01"
    `;
    await finds(text, { open: ["codebook.gt"] });
    await finds(text, { open: ["codes/a.gt"] });
  });

  it("goes through the text that an editor has, not the disk's", async () => {
    const files = new MemoryFiles({
      "codebook.gt": "codebook s\n  paradigm: none\n  include: a.gt\n",
      "a.gt": "memo m\n  about: trust\n  text: T\n",
    });
    const workspace = new Workspace(files);
    workspace.openDocument(uriOf("a.gt"), "memo m\n  text: T\n");
    await workspace.settled();
    assert.deepEqual(workspace.documents.map(({ uri }) => pathOf(uri)).sort(), ["a.gt", "codebook.gt"]);
    assert.deepEqual(foundIn(workspace), []);
  });

  it("is made anew at the next occasion where its making fails, and what went wrong is told", async () => {
    const faults: unknown[] = [];
    const told: string[] = [];
    const workspace = new Workspace(new MemoryFiles(), {}, undefined, (error) => faults.push(error));
    workspace.onFindings((uris) => told.push(...Array.from(uris, pathOf)));
    const { file } = workspace;
    workspace.file = () => {
      throw new Error("a fault of the program's own");
    };
    workspace.openDocument(uriOf("a.gt"), "source I01\n  file: gone.txt\n");
    await workspace.settled();
    assert.match(String(faults), /of the program's own/);
    assert.equal(told.length, 0);
    workspace.file = file;
    workspace.openDocument(uriOf("b.gt"), "memo n\n  text: T\n");
    await workspace.settled();
    assert.equal(faults.length, 1);
    assert.deepEqual(foundIn(workspace).map(headline), ['missing-file warning "gone.txt"']);
    assert.ok(told.includes("a.gt"), told.join());
  });

  it("takes globs with wildcards, and either kind of slashes", () =>
    isClean(`
      codebook s
        paradigm: none
        include: ./a.gt, notes\\*.gt, c?.gt,
          d[12].gt, e/**
      memo m
        about: a, b, c, d, e
        text: T
      === a.gt
      participant a
      === notes/b.gt
      participant b
      === c1.gt
      participant c
      === d2.gt
      participant d
      === e/f/g.gt
      participant e
      === e/notes.txt
      participant a
    `));

  it("leaves hidden folders and installed packages out, and its root stands in it once", () =>
    finds(
      `
      codebook s
        paradigm: none
        include: **/*.gt
      participant ⟪P01⟫
      === a/b.gt
      participant ⟦P01⟧
      === .trash/b.gt
      participant P01
      === node_modules/b.gt
      participant P01
      === findings
      a/b.gt: duplicate-id error "P01"
    `,
      { open: ["codebook.gt"] },
    ));

  it("has the root's declarations first, then the other files' by their names", () =>
    finds(`
      === z.gt
      codebook s
        paradigm: none
        include: a.gt, b.gt
      participant ⟪P01⟫
      === b.gt
      participant ⟦P02⟧
      === a.gt
      participant ⟦P01⟧
      participant ⟪P02⟫
      === findings
      b.gt: duplicate-id error "P02"
      a.gt: duplicate-id error "P01"
    `));

  it("has one codebook, and says so in the other's file", () =>
    finds(`
      codebook ⟪s⟫
        paradigm: none
        include: a.gt
      === a.gt
      codebook ⟦t⟧
        paradigm: none
      === findings
      a.gt: invalid-value error "t"
        related “s” is declared here first.
    `));

  it("is that of the codebook whose name comes first, where two include each other", () =>
    finds(`
      === a.gt
      codebook ⟪s⟫
        paradigm: none
        include: b.gt
      === b.gt
      codebook ⟦t⟧
        paradigm: none
        include: a.gt
      === findings
      b.gt: invalid-value error "t"
    `));

  it("may share a file with another, and what both find is said once", () =>
    finds(`
      === a.gt
      codebook s
        paradigm: none
        include: shared.gt
      participant P01
      === b.gt
      codebook t
        paradigm: none
        include: shared.gt
      === shared.gt
      source I01
        participant: ⟦P01⟧, ⟦P02⟧
      === findings
      shared.gt: unresolved-reference error "P02"
        instead P01
      shared.gt: unresolved-reference error "P01"
      shared.gt: unresolved-reference error "P02"
    `));

  it("of one file is what no codebook includes", () =>
    finds(`
      codebook s
        paradigm: none
        include: codes/*.gt
      participant P01
      === notes/a.gt
      source I01
        participant: ⟦P01⟧
      category ⟦g⟧
      === codes/b.gt
      source I02
        participant: P01
      === findings
      notes/a.gt: unresolved-reference error "P01"
      notes/a.gt: category-without-role warning "g"
      notes/a.gt: category-without-concepts warning "g"
    `));

  it("is found from folders below its root's", () =>
    isClean(
      `
      === s.gt
      codebook s
        paradigm: none
        include: a/b/c/*.gt
      participant P01
      === a/b/c/d.gt
      source I01
        participant: P01
    `,
      { open: ["a/b/c/d.gt"] },
    ));
});

describe("include", () => {
  it("is told where a glob matches nothing, reaches outside, or names a file that is not there", () =>
    finds(`
      codebook s
        paradigm: none
        include: ⟦codes/*.gt⟧, ⟦../other/*.gt⟧, ⟦/etc/*.gt⟧, ⟦C:\\studies\\*.gt⟧, ⟦a/../../b.gt⟧, ⟦gone.gt⟧, here.gt
      === here.gt
      participant P01
      === findings
      invalid-value error "codes/*.gt"
        says No .gt file is matched by “codes/*.gt”
      invalid-value error "../other/*.gt"
        says “../other/*.gt” reaches outside this file's folder
      invalid-value error "/etc/*.gt"
      invalid-value error "C:\\studies\\*.gt"
        says reaches outside
      invalid-value error "a/../../b.gt"
        says reaches outside
      invalid-value error "gone.gt"
        says No .gt file is matched
    `));

  it("takes no files but .gt", () =>
    finds(`
      codebook s
        paradigm: none
        include: ⟦*.txt⟧
      === a.txt
      participant P01
      === findings
      invalid-value error "*.txt"
    `));
});
