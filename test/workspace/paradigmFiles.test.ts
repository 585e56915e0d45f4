import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Workspace } from "../../server/workspace/workspace";
import { finds, isClean } from "../support/finds";
import { foundIn, headline } from "../support/found";
import { MemoryFiles, uriOf } from "../support/memoryFiles";
import { paradigmFile, twoRoles } from "../support/paradigmFile";

/** A study of the paradigm in which nothing is found. */
const categories = `category core
        role: هسته
      category soil
        role: ground
      category air
        role: Basis
      concept k
        category: soil, air
      code c
        concept: k
        quote I01: We talk.
      source I01`;

describe("a study's own paradigm", () => {
  it("gives its roles, by their ids, labels and aliases", () =>
    isClean(`
      codebook s
        paradigm: paradigms/mine.json
      ${categories}
      === paradigms/mine.json
      ${paradigmFile({})}
    `));

  it("is what the checks go by: its roles, its core, how many it asks for, its flows", () =>
    finds(`
      codebook ⟦s⟧
        paradigm: mine.json
      category ⟪core⟫
        role: core
      category again
        role: ⟦هسته⟧
      category soil
        role: ground
      category air
        role: ⟦causal⟧
      relation r
        from: core
        to: ⟦soil⟧
      relation q
        from: soil
        to: core
      concept k
        category: soil, air
      code c
        concept: k
        quote I01: We talk.
      source I01
      === mine.json
      ${paradigmFile({})}
      === findings
      empty-role information "s"
        says Only 1 of at least 2 categories hold the role “The ground” (ground).
      several-core-categories error "هسته"
      unknown-role error "causal"
        says The paradigm “mine” has no role “causal”
        says Write one of core, ground.
      relation-against-paradigm information "soil"
        says in the paradigm “mine” no flow goes that way
    `));

  const flow = { from: "ground", to: "core", kind: "leads-to" };
  const faults: [name: string, file: string, said: string][] = [
    ["is not JSON", "{ id: mine }", "it is not JSON"],
    ["is empty", "", "it is not JSON"],
    ["is no object", "[]", "the file must be object"],
    ["lacks its roles", '{ "id": "mine", "label": { "en": "M" }, "core": "core" }', "must have “roles”"],
    ["has no roles", paradigmFile({ roles: [] }), "roles must have at least 1"],
    ["has a flow twice", paradigmFile({ flows: [flow, flow] }), "flows must not have the same twice"],
    ["has another flow", paradigmFile({ flows: [{ ...flow, kind: "x" }] }), "flows › 0 › kind must be"],
    ["has something more", paradigmFile({ colour: "red" }), "the file must not have “colour”"],
    [
      "has a fault in a role",
      paradigmFile({ roles: [{ ...twoRoles.roles[0], color: "red" }] }),
      "roles › 0 › color",
    ],
    ["has a core that is no role", paradigmFile({ core: "heart" }), "its core “heart” is none of its roles"],
    [
      "has a role twice",
      paradigmFile({ roles: [...twoRoles.roles, { ...twoRoles.roles[1], minimum: 1 }] }),
      "same id",
    ],
    [
      "has a flow to nowhere",
      paradigmFile({ flows: [{ from: "ground", to: "heart", kind: "leads-to" }] }),
      "a flow names “heart”, which is none of its roles",
    ],
  ];
  for (const [name, file, said] of faults) {
    it(`that ${name} is one finding, and no role is asked for`, () =>
      finds(`
      codebook s
        paradigm: ⟦mine.json⟧
      ${categories}
      category without-role
      concept l
        category: without-role
      code d
        concept: l
        quote I01: We go.
      === mine.json
      ${file}
      === findings
      invalid-value error "mine.json"
        says The paradigm file “mine.json” can't be used, so no category can be given a role:
        says ${said}
    `));
  }

  it("that is not text is one finding", async () => {
    const files = new MemoryFiles({ "mine.json": { fault: "not-text", reason: "it is UTF-16" } });
    const workspace = new Workspace(files);
    workspace.openDocument(uriOf("codebook.gt"), "codebook s\n  paradigm: mine.json\n");
    await workspace.settled();
    assert.deepEqual(foundIn(workspace).map(headline), ['invalid-value error "mine.json"']);
  });

  it("may start with a byte order mark, and stand in another folder", () =>
    isClean(`
      === a/codebook.gt
      codebook s
        paradigm: ../shared/mine.json
      ${categories}
      === shared/mine.json
      \ufeff${paradigmFile({})}
    `));

  it("is taken in anew when its file changes", async () => {
    const files = new MemoryFiles();
    const workspace = new Workspace(files);
    const change = async (text: string | undefined) => {
      if (text === undefined) files.delete("mine.json");
      else files.write("mine.json", text);
      workspace.filesChanged([
        { uri: uriOf("mine.json"), change: text === undefined ? "deleted" : "changed" },
      ]);
      await workspace.settled();
      return foundIn(workspace).map(headline);
    };
    workspace.openDocument(
      uriOf("codebook.gt"),
      "codebook s\n  paradigm: mine.json\n  stage: axial\ncategory g\n  role: core\n",
    );
    await workspace.settled();
    assert.deepEqual(foundIn(workspace).map(headline), ['missing-file warning "mine.json"']);
    assert.deepEqual(await change(paradigmFile({})), ['empty-role information "s"']);
    assert.deepEqual(await change(paradigmFile({ roles: [twoRoles.roles[0]], flows: [] })), []);
    assert.deepEqual(await change("{"), ['invalid-value error "mine.json"']);
    assert.deepEqual(await change(undefined), ['missing-file warning "mine.json"']);
  });

  it("can be one that comes with the tool, copied", () =>
    finds(`
      codebook ⟦s⟧
        paradigm: copy.json
      === copy.json
      ${readFileSync("schemas/paradigms/six-cs.json", "utf8").replaceAll("\n", " ")}
      === findings
      no-core-category warning "s"
    `));
});
