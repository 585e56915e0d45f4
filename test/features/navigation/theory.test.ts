import assert from "node:assert/strict";
import type { TypeHierarchyItem } from "vscode-languageserver-types";
import { implementation } from "../../../server/features/implementation";
import { prepareTypeHierarchy, subtypes, supertypes } from "../../../server/features/typeHierarchy";
import type { Settings } from "../../../server/settings";
import { atOnce, type InParts } from "../../../server/syntax/parts";
import type { Workspace } from "../../../server/workspace/workspace";
import { paradigmFile } from "../../support/paradigmFile";
import { openStudy, type Study, uriOf } from "../support";
import { ledTo } from "./support";

const study = {
  "codebook.gt": `codebook s
  include: *.gt
  language: en, fa

category causes "Causes"
  label fa: علت‌ها
  role: causal

category inner "Inner causes"
  parent: causes

category other
  parent: causes
  role: phenomenon

category outer
  role: causal
`,
  "codes.gt": `concept time "Time"
  category: causes, inner

concept money
  category: causes

code late
  concept: time, money
  quote I01@12: They come late.
  quote I01@14: Late again.

code soon
  concept: time

memo m
  about: concept:time, late
  text: Of [[time]].
`,
};

/** The study with the cursor in the first place that reads so. */
function at(text: string): Study {
  const plain = text.replace("‸", "");
  const [path, found] = Object.entries(study).find(([, each]) => each.includes(plain)) ?? [];
  assert.ok(path && found, `the study has no “${plain}”`);
  return { ...study, [path]: found.replace(plain, text) };
}

describe("implementation", () => {
  const implemented = (text: string) =>
    ledTo(at(text), (workspace, uri, position) =>
      atOnce(implementation(workspace, uri, position)).map((link) => ({
        uri: link.targetUri,
        range: link.targetSelectionRange,
      })),
    );

  it("leads from a role to every category that has it, from its whole too", async () => {
    assert.deepEqual(await implemented("role: cau‸sal"), {
      "codebook.gt": 'category ⟦causes⟧ "Causes"\ncategory ⟦inner⟧ "Inner causes"\ncategory ⟦outer⟧',
    });
  });

  it("leads from a category to its parts and its concepts", async () => {
    assert.deepEqual(await implemented("category cau‸ses"), {
      "codebook.gt": 'category ⟦inner⟧ "Inner causes"\ncategory ⟦other⟧',
      "codes.gt": 'concept ⟦time⟧ "Time"\nconcept ⟦money⟧',
    });
  });

  it("leads from a concept, wherever it is named, to its codes", async () => {
    const codes = { "codes.gt": "code ⟦late⟧\ncode ⟦soon⟧" };
    assert.deepEqual(await implemented("concept: ti‸me, money"), codes);
    assert.deepEqual(await implemented("about: concept:ti‸me"), codes);
    assert.deepEqual(await implemented("[[tim‸e]]"), codes);
  });

  it("leads from a code to its quotes", async () => {
    assert.deepEqual(await implemented("code la‸te"), {
      "codes.gt": "  ⟦quote I01@12⟧: They come late.\n  ⟦quote I01@14⟧: Late again.",
    });
  });

  it("leads nowhere from what is no abstraction", async () => {
    for (const text of ["memo m‸", "code so‸on", "They com‸e", "language: e‸n", "category ou‸ter"]) {
      assert.deepEqual(await implemented(text), {}, text);
    }
  });

  it("says of which words it speaks, and how far what it leads to goes", async () => {
    const { workspace, uri, position } = await openStudy(at("concept: ti‸me, money"));
    const [link] = atOnce(implementation(workspace, uri, position));
    assert.deepEqual(link?.originSelectionRange?.start, { line: 7, character: 11 });
    assert.deepEqual(link?.targetRange, {
      start: { line: 6, character: 0 },
      end: { line: 9, character: 27 },
    });
  });
});

describe("type hierarchy", () => {
  const settings: Settings = { checks: {} };

  async function prepared(text: string, own = settings) {
    const { workspace, uri, position } = await openStudy(at(text));
    return { workspace, items: atOnce(prepareTypeHierarchy(workspace, uri, position, own)) ?? [] };
  }

  const named = (items: readonly TypeHierarchyItem[]) =>
    items.map(({ name, detail }) => `${name} | ${detail}`);

  /** The way from some items on, step by step, always to the first. */
  function way(
    workspace: Workspace,
    items: readonly TypeHierarchyItem[],
    step: (workspace: Workspace, item: TypeHierarchyItem, settings: Settings) => InParts<TypeHierarchyItem[]>,
  ): string[][] {
    const [first] = items;
    return first ? [named(items), ...way(workspace, atOnce(step(workspace, first, settings)), step)] : [];
  }

  it("goes up from a code over its concepts and categories to a role", async () => {
    const { workspace, items } = await prepared("code la‸te");
    assert.deepEqual(way(workspace, items, supertypes), [
      ["late | code late"],
      ["Time | concept time", "money | concept money"],
      ["Causes | category causes", "Inner causes | category inner"],
      ["Causal conditions | role causal"],
    ]);
  });

  it("goes down from a role over its categories and their parts to codes", async () => {
    const { workspace, items } = await prepared("role: cau‸sal");
    assert.deepEqual(way(workspace, items, subtypes), [
      ["Causal conditions | role causal"],
      ["Causes | category causes", "outer | category outer"],
      [
        "Inner causes | category inner",
        "other | category other",
        "Time | concept time",
        "money | concept money",
      ],
      ["Time | concept time"],
      ["late | code late", "soon | code soon"],
    ]);
  });

  it("has a part under its whole, and under a role of its own", async () => {
    const own = await prepared("category oth‸er");
    assert.deepEqual(named(atOnce(supertypes(own.workspace, own.items[0]!, settings))), [
      "Causes | category causes",
      "Central phenomenon | role phenomenon",
    ]);
    const inherited = await prepared("category inn‸er");
    assert.deepEqual(named(atOnce(supertypes(inherited.workspace, inherited.items[0]!, settings))), [
      "Causes | category causes",
    ]);
    const role = await prepared("role: pheno‸menon");
    assert.deepEqual(named(atOnce(subtypes(role.workspace, role.items[0]!, settings))), [
      "other | category other",
    ]);
  });

  it("starts from a reference too, and speaks the reader's language", async () => {
    const { items } = await prepared("category: cau‸ses, inner", { checks: {}, labelLanguage: "fa" });
    assert.deepEqual(named(items), ["علت‌ها | category causes"]);
    assert.equal(items[0]?.uri, uriOf("codebook.gt"));
    assert.deepEqual(items[0]?.selectionRange.start, { line: 4, character: 9 });
  });

  it("has a role where a category names it", async () => {
    const { items } = await prepared("role: phenom‸enon");
    assert.deepEqual(items[0]?.range, {
      start: { line: 13, character: 8 },
      end: { line: 13, character: 18 },
    });
  });

  it("has a role of the study's own paradigm in its file, and finds its categories from there", async () => {
    const own = {
      "codebook.gt": "codebook s\n  paradigm: mine.json\n\ncategory deep\n  role: ba‸sis\n",
      "mine.json": paradigmFile({}),
    };
    const { workspace, uri, position } = await openStudy(own);
    const [role] = atOnce(prepareTypeHierarchy(workspace, uri, position, settings)) ?? [];
    assert.equal(role?.uri, uriOf("mine.json"));
    const { start, end } = role.selectionRange;
    assert.equal(own["mine.json"].slice(start.character, end.character), "ground");
    assert.deepEqual(named(atOnce(subtypes(workspace, role, settings))), ["deep | category deep"]);
  });

  it("finds again what has moved, and nothing where it is gone or never was there", async () => {
    const { workspace, items } = await prepared("concept ti‸me");
    const [time] = items;
    const start = { line: 0, character: 0 };
    workspace.changeDocument(uriOf("codes.gt"), [{ range: { start, end: start }, text: "\n\n" }], 2);
    assert.deepEqual(named(atOnce(subtypes(workspace, time!, settings))), [
      "late | code late",
      "soon | code soon",
    ]);
    workspace.changeDocument(uriOf("codes.gt"), [{ text: "" }], 3);
    assert.deepEqual(atOnce(subtypes(workspace, time!, settings)), []);
    assert.deepEqual(atOnce(supertypes(workspace, { ...time!, data: undefined }, settings)), []);
  });

  it("is of nothing but codes, concepts, categories and roles", async () => {
    for (const text of ["memo m‸", "They com‸e", "codebook s‸", "la‸nguage"]) {
      const { workspace, uri, position } = await openStudy(at(text));
      assert.equal(atOnce(prepareTypeHierarchy(workspace, uri, position, settings)), null, text);
    }
  });
});
