import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { commandEdit } from "../../../server/features/actions/commands";
import { spoken } from "../../../server/model/speech";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, type Study, uriOf } from "../support";
import { able, changedBy } from "./support";

/** The files that an addition changes, the cursor in the one where one goes on; or why nothing is added. */
async function added(study: Study, addition: object): Promise<Record<string, string> | string> {
  const { workspace, uri, position } = await openStudy(study);
  const argument = { uri, position, ...addition };
  const outcome = atOnce(commandEdit(workspace, "gt.edit.add", argument, able));
  if ("refused" in outcome) return spoken(outcome.refused);
  const { edit, goOn } = outcome;
  assert.ok(goOn);
  const offered = { workspace, uri, range: { start: position, end: position }, editor: able, actions: [] };
  const changed = changedBy(offered, { title: "gt.edit.add", edit });
  const path = goOn.uri.slice(uriOf("").length);
  const document = TextDocument.create(goOn.uri, "gt", 0, changed[path]!);
  const at = document.offsetAt(goOn.position);
  assert.deepEqual(document.positionAt(at), goOn.position);
  changed[path] = `${changed[path]!.slice(0, at)}‸${changed[path]!.slice(at)}`;
  return changed;
}

async function codebookAfter(study: string, addition: object): Promise<string> {
  const changed = await added(study, addition);
  assert.ok(typeof changed !== "string", String(changed));
  return changed["codebook.gt"]!;
}

describe("what is added to a codebook", () => {
  it("has an id that one can read, however long its name is", async () => {
    const ids: [label: string, id: string][] = [
      ["Price at home", "price-at-home"],
      ["Necessity of proper resource management", "necessity-of-proper-resource-management"],
      [
        "Paradigm shift in the role of governments, people and the private sector in governance",
        "paradigm-shift-role-governments-people",
      ],
      ["تغییر پارادایم نقش دولت‌ها، مردم و بخش خصوصی در حکمرانی", "تغییر-پارادایم-نقش-دولت‌ها-مردم-بخش"],
      ["of the ".repeat(9), "of-the-of-the-of-the-of-the-of-the-of"],
      ["X".repeat(60), "x".repeat(60)],
    ];
    for (const [label, id] of ids) {
      assert.match(
        await codebookAfter("codebook s\n‸", { kind: "concept", label }),
        new RegExp(`concept ${id} "`),
      );
    }
  });

  it("stands below the last of its kind, and one goes on writing behind it", async () => {
    assert.equal(
      await codebookAfter('‸codebook s\n\nconcept a "A"\n  definition: x\n\ncategory c\n', {
        kind: "concept",
        label: "Price at home",
      }),
      'codebook s\n\nconcept a "A"\n  definition: x\n\nconcept price-at-home "Price at home"‸\n\ncategory c\n',
    );
  });

  it("gets an id of its label in its own script, which nothing else of its kind has", async () => {
    const text = 'concept اعتماد-سازی "اعتماد سازی"\n‸';
    assert.equal(
      await codebookAfter(text, { kind: "concept", label: "اعتماد سازی", position: undefined }),
      'concept اعتماد-سازی "اعتماد سازی"\n\nconcept اعتماد-سازی-2 "اعتماد سازی"‸\n',
    );
    assert.equal(
      await codebookAfter("‸concept a\n", { kind: "code", label: "…" }),
      'concept a\n\ncode code-1 "…"\n  concept: a‸\n',
    );
  });

  it("belongs to the category, concept or participant that the cursor is in", async () => {
    assert.equal(
      await codebookAfter("category c\n  role: causal‸\n", { kind: "concept", label: "New" }),
      "category c\n  role: causal\n\nconcept new\n  category: c‸\n".replace(
        "concept new",
        'concept new "New"',
      ),
    );
    assert.equal(
      await codebookAfter("participant P1‸\n", { kind: "source", label: "I1", id: "I1" }),
      "participant P1\n\nsource I1\n  participant: P1‸\n",
    );
  });

  it("belongs to what it is added to, beside what belongs to that already", async () => {
    const text = "‸category c\n\nconcept a\n  category: c\n\nconcept b\n  category: d\n\ncategory d\n";
    assert.equal(
      await codebookAfter(text, { kind: "concept", label: "n", under: { kind: "category", id: "c" } }),
      "category c\n\nconcept a\n  category: c\n\nconcept n\n  category: c‸\n\nconcept b\n  category: d\n\ncategory d\n",
    );
    assert.equal(
      await codebookAfter(text, { kind: "category", label: "n", under: { kind: "role", id: "causal" } }),
      `${text.slice(1)}\ncategory n\n  role: causal‸\n`,
    );
    assert.match(
      await codebookAfter(text, { kind: "category", label: "n", under: { kind: "category", id: "d" } }),
      /category n\n {2}parent: d‸\n/,
    );
  });

  it("stands below its like where the cursor is in one", async () => {
    assert.equal(
      await codebookAfter("concept a‸\n\nconcept b\n", { kind: "concept", label: "n" }),
      "concept a\n\nconcept n‸\n\nconcept b\n",
    );
  });

  it("is one more concept of the category that the one beside it is in, where that is one", async () => {
    const text = "concept a\n  category: c‸\n";
    assert.equal(
      await codebookAfter(text, { kind: "concept", label: "n" }),
      "concept a\n  category: c\n\nconcept n\n  category: c‸\n",
    );
    for (const several of ["category: c, d", "category: c\n  category: d", "category:"])
      assert.match(
        await codebookAfter(`concept a\n  ${several}‸\n`, { kind: "concept", label: "n" }),
        /\n\nconcept n‸\n/,
      );
  });

  it("says of which kind it speaks where two have the id, and has the fields that it can't do without", async () => {
    assert.equal(
      await codebookAfter("concept a‸\ncode a\n", { kind: "memo", label: "m" }),
      "concept a\n\nmemo m\n  about: concept:a\n  text: ‸\n\ncode a\n",
    );
  });

  it("makes clear what others mean by its id", async () => {
    assert.equal(
      await codebookAfter("memo m\n  about: a\n  text: x\n\nconcept a\n‸", {
        kind: "code",
        label: "a",
        position: undefined,
      }),
      "memo m\n  about: concept:a\n  text: x\n\nconcept a\n\ncode a‸\n",
    );
  });

  it("starts a text that is empty, or has only comments", async () => {
    assert.equal(await codebookAfter("‸", { kind: "concept", label: "a" }), "concept a‸");
    assert.equal(await codebookAfter("# Mine\n‸", { kind: "concept", label: "a" }), "# Mine\n\nconcept a‸\n");
  });

  it("keeps the document's line breaks", async () => {
    assert.equal(
      await codebookAfter("category c‸\r\n\r\ncategory d\r\n", { kind: "concept", label: "a" }),
      "category c\r\n\r\nconcept a\r\n  category: c‸\r\n\r\ncategory d\r\n",
    );
  });

  it("is written where the project has its like", async () => {
    const study = { "codebook.gt": "codebook s\n  include: *.gt\n‸", "concepts.gt": "concept a\n" };
    const changed = await added(study, { kind: "concept", label: "b" });
    assert.deepEqual(changed, { "concepts.gt": "concept a\n\nconcept b‸\n" });
  });

  it("names a source's transcript as its document reaches it", async () => {
    const file = uriOf("transcripts/i 2.txt");
    assert.equal(
      await codebookAfter("codebook s‸\n", { kind: "source", label: "Interview 2", id: "I02", file }),
      'codebook s\n\nsource I02 "Interview 2"\n  file: transcripts/i 2.txt‸\n',
    );
  });

  it("is refused with the reason", async () => {
    for (const addition of [
      { kind: "codebook", label: "a" },
      { kind: "thing", label: "a" },
      { kind: "concept", label: "a", id: "a b" },
      {},
    ]) {
      const refused = await added("concept a\n‸", addition);
      assert.ok(typeof refused === "string", JSON.stringify(refused));
      assert.match(refused, /^[“\p{Lu}].*\.$/u);
      assert.doesNotMatch(refused, /\{\w+\}|undefined/);
    }
  });
});

describe("a code for a passage", () => {
  const range = (line: number, end: number, character: number) => ({
    start: { line, character: 3 },
    end: { line: end, character },
  });
  const text = "I guard those\n   two hours  ";

  it("quotes its source with the lines that it is on", async () => {
    const passage = { uri: uriOf("t/i01.txt"), range: range(3, 4, 9), text };
    assert.equal(
      await codebookAfter("source I01\n  file: t/i01.txt\n‸", { kind: "code", label: "Guarding", passage }),
      'source I01\n  file: t/i01.txt\n\ncode guarding "Guarding"\n  quote I01@4-5: I guard those two hours‸\n',
    );
    assert.match(
      await codebookAfter("source I01\n  file: t/i01.txt\n‸", {
        kind: "code",
        label: "Guarding",
        passage: { ...passage, range: range(3, 4, 0) },
      }),
      /quote I01@4: /,
    );
  });

  it("declares the source that nobody declared yet", async () => {
    const passage = { uri: uriOf("t/interview_7.txt"), range: range(0, 0, 9), text: "I guard" };
    assert.equal(
      await codebookAfter("codebook s‸\n", { kind: "code", label: "Guarding", passage }),
      'codebook s\n\nsource interview_7 "Interview 7"\n  file: t/interview_7.txt\n\ncode guarding "Guarding"\n  quote interview_7@1: I guard‸\n',
    );
  });

  it("takes the place of a quote of which it is a part", async () => {
    const study = "code a\n  quote I01@8: My daughter draws ‸a monster\n";
    const passage = { uri: uriOf("codebook.gt"), range: range(1, 1, 40), text: "a monster" };
    const at = { start: { line: 1, character: 33 }, end: { line: 1, character: 42 } };
    assert.equal(
      await codebookAfter(study, { kind: "code", label: "Monster", passage: { ...passage, range: at } }),
      'code a\n  quote I01@8: My daughter draws a monster\n\ncode monster "Monster"\n  quote I01@8: a monster‸\n',
    );
  });
});

describe("a study's stage", () => {
  const staged = async (text: string, stage: string) => {
    const { workspace, uri, position } = await openStudy(text);
    const outcome = atOnce(commandEdit(workspace, "gt.edit.setStage", { uri, stage }, able));
    if ("refused" in outcome) return spoken(outcome.refused);
    const offered = { workspace, uri, range: { start: position, end: position }, editor: able, actions: [] };
    return changedBy(offered, { title: "", edit: outcome.edit })["codebook.gt"];
  };

  it("is written into its head, where it stands or as a further field", async () => {
    assert.equal(await staged("codebook s\n  stage: open\n‸", "axial"), "codebook s\n  stage: axial\n");
    assert.equal(await staged("codebook s\n  stage:\n‸", "axial"), "codebook s\n  stage: axial\n");
    assert.equal(
      await staged("codebook s\n  language: en\n\nconcept a\n‸", "selective"),
      "codebook s\n  language: en\n  stage: selective\n\nconcept a\n",
    );
  });

  it("is refused with the reason", async () => {
    assert.match((await staged("codebook s\n  stage: open\n‸", "open"))!, /nothing to change/);
    assert.match((await staged("codebook s\n‸", "late"))!, /no stage “late”.*open, axial, selective/);
    assert.match((await staged("concept a\n‸", "open"))!, /no codebook declaration/);
  });
});
