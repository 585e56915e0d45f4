import assert from "node:assert/strict";
import { checkNames } from "../../../server/checks/catalogue";
import { diagnosticsOf } from "../../../server/features/diagnostics";
import { choicesFor, newCodebook } from "../../../server/features/study/newCodebook";
import { problemsByStage } from "../../../server/features/study/problems";
import { studyOf } from "../../../server/features/study/study";
import { unplacedIn } from "../../../server/features/study/unplaced";
import type { Settings } from "../../../server/settings";
import { atOnce } from "../../../server/syntax/parts";
import { Workspace } from "../../../server/workspace/workspace";
import { openStudy, TextFiles, uriOf } from "../support";

const plain: Settings = { checks: {} };

describe("how a study stands", () => {
  const text = `codebook s "The study"
  language: en, fa
  stage: axial
  label fa: پژوهش

category c
  role: phenomenon

concept a
  category: c

concept b‸
`;

  it("is said with its counts, its stage and what is found", async () => {
    const { workspace, uri } = await openStudy(text);
    const study = studyOf(workspace, uri, plain)!;
    assert.equal(study.label, "The study");
    assert.equal(study.summary, "2 concepts · 1 category · axial coding");
    assert.equal(study.stage, "axial");
    assert.deepEqual(
      study.stages.map(({ stage, label }) => [stage, label]),
      [
        ["open", "open coding"],
        ["axial", "axial coding"],
        ["selective", "selective coding"],
      ],
    );
    assert.ok(study.stages.every(({ description }) => description !== ""));
    const warnings = diagnosticsOf(workspace, uri, () => undefined).filter(({ severity }) => severity === 2);
    assert.deepEqual(study.found[0], { severity: "warning", count: warnings.length, text: "1 warning" });
    assert.equal(study.paradigm, "Strauss and Corbin's paradigm model");
  });

  it("counts codes while they are being made", async () => {
    const { workspace, uri } = await openStudy("codebook s\n  stage: open\ncode x\n‸");
    assert.equal(studyOf(workspace, uri, plain)!.summary, "1 code · 0 concepts · open coding");
  });

  it("names the languages of its labels in the editor's language, and which is shown", async () => {
    const { workspace, uri } = await openStudy(text);
    assert.deepEqual(studyOf(workspace, uri, { ...plain, language: "fa" })!.languages, [
      { tag: "en", name: "انگلیسی", isShown: true },
      { tag: "fa", name: "فارسی", isShown: false },
    ]);
    const persian = studyOf(workspace, uri, { ...plain, labelLanguage: "fa" })!;
    assert.equal(persian.label, "پژوهش");
    assert.deepEqual(
      persian.languages.map(({ isShown }) => isShown),
      [false, true],
    );
  });

  it("is said of files without a codebook too, and not of what is not open", async () => {
    const { workspace, uri } = await openStudy({ "my notes.gt": "concept a\n‸" });
    const study = studyOf(workspace, uri, plain)!;
    assert.equal(study.label, "my notes.gt");
    assert.equal(study.isDeclared, false);
    assert.equal(studyOf(workspace, uriOf("other.gt"), plain), undefined);
  });

  it("says where no paradigm is used", async () => {
    const { workspace, uri } = await openStudy("codebook s\n  paradigm: none\n‸");
    assert.equal(studyOf(workspace, uri, plain)!.paradigm, "No paradigm");
  });
});

describe("what is to be done", () => {
  it("is listed by the stage that it belongs to, in all files of the study", async () => {
    const study = {
      "codebook.gt": "codebook s\n  include: *.gt\n  stage: axial\n‸",
      "a.gt": "concept a\n  colour: red\n",
    };
    const { workspace, uri } = await openStudy(study);
    const [open, axial, selective] = atOnce(problemsByStage(workspace, uri));
    assert.deepEqual([open!.label, open!.isReached, open!.count], ["open coding", true, 1]);
    const [field] = open!.problems;
    assert.deepEqual([field!.check, field!.uri, field!.words], ["unknown-field", uriOf("a.gt"), "colour"]);
    assert.ok(
      axial!.problems.some(({ check, words }) => check === "concept-without-category" && words === "a"),
    );
    assert.deepEqual([selective!.isReached, selective!.count], [false, 0]);
  });

  it("is a short list of very many, with their number", async () => {
    const concepts = Array.from({ length: 700 }, (_, at) => `concept c${at}\n`).join("");
    const { workspace, uri } = await openStudy(`codebook s\n‸${concepts}`);
    const axial = atOnce(problemsByStage(workspace, uri))[1]!;
    assert.equal(axial.problems.length, 500);
    assert.ok(axial.count > 1400 - 1, String(axial.count));
  });

  it("is in the theory first of all what has no place in it, whatever the checks are set to", async () => {
    const text = `codebook s‸
category c
category part
  parent: c
code x
concept b "Bee"
concept a
  category: zz
code y
  concept: a
`;
    const { workspace, uri } = await openStudy(text);
    workspace.configure(Object.fromEntries(checkNames.map((name) => [name, "off"])));
    await workspace.settled();
    assert.deepEqual(
      atOnce(unplacedIn(workspace, uri, plain)).map(({ kind, label, lacks, range }) => [
        kind,
        label,
        lacks,
        range.start.line,
      ]),
      [
        ["concept", "Bee", "A concept without a category", 5],
        ["code", "x", "A code without a concept", 4],
        ["category", "c", "A category without a role", 1],
      ],
    );
  });

  it("asks for no roles where there is no paradigm", async () => {
    const { workspace, uri } = await openStudy("codebook s\n  paradigm: none\ncategory c\n‸");
    assert.deepEqual(atOnce(unplacedIn(workspace, uri, plain)), []);
  });
});

describe("a new codebook", () => {
  const titles = ["Keeping going", "حکمرانی هوشمند", 'He said "no"', "…", "  a\nb  "];
  const { languages, paradigms } = choicesFor();

  it("has nothing that a check finds, whatever is chosen", async () => {
    for (const title of titles) {
      for (const { id: paradigm } of paradigms) {
        const { text, id } = newCodebook({ title, languages: ["fa", "en"], paradigm });
        const workspace = new Workspace(new TextFiles({}));
        workspace.openDocument(uriOf("a.gt"), text);
        await workspace.settled();
        assert.deepEqual(
          diagnosticsOf(workspace, uriOf("a.gt"), () => undefined),
          [],
          text,
        );
        const study = studyOf(workspace, uriOf("a.gt"), plain)!;
        assert.equal(study.stage, "open");
        assert.ok(workspace.projectsOf(uriOf("a.gt"))[0]!.codebook.declaration("codebook", id));
      }
    }
  });

  it("is explained in its own language, without marks that one can't see", () => {
    const { text } = newCodebook({ title: "پایان‌نامه", languages: ["fa"] });
    assert.match(text, /^# مرحلهٔ کدگذاری: .*\n# open باز، .*\ncodebook /);
    assert.doesNotMatch(text, /[\u2066-\u2069]/);
  });

  it("has the title and languages that were chosen", () => {
    const { id, text } = newCodebook({ title: "Keeping going", languages: ["en", "fa"], paradigm: "six-cs" });
    assert.equal(id, "keeping-going");
    assert.match(
      text,
      /^# .*\ncodebook keeping-going "Keeping going"\n {2}language: en, fa\n {2}paradigm: six-cs\n {2}stage: open\n\n$/,
    );
  });

  it("may be in languages of both directions, each found by its own name", () => {
    const names = new Map(choicesFor("fa").languages.map(({ tag, name, ownName }) => [tag, [name, ownName]]));
    assert.deepEqual(names.get("ar"), ["عربی", "العربية"]);
    assert.deepEqual(names.get("he")?.[1], "עברית");
    assert.ok(languages.length >= 12);
    assert.deepEqual(
      paradigms.map(({ id }) => id),
      ["strauss-corbin", "corbin-strauss", "six-cs", "none"],
    );
    assert.ok(paradigms.every(({ label, description }) => label !== "" && description !== ""));
  });
});
