import assert from "node:assert/strict";
import type { InsertReplaceEdit } from "vscode-languageserver-types";
import { completion } from "../../../server/features/completion/completion";
import { openStudy } from "../support";
import { complete } from "./support";

const theory = `codebook study
  language: en, fa

category growth "Growth"
  label fa: رشد

category strain "Strain"

concept trust-building "Trust-building"
  label fa: اعتمادسازی
  category: growth

concept commitment "Promoting commitment"
  label fa: ترویج تعهد

`;

describe("completion of references", () => {
  it("offers the ids that the field may refer to, in the codebook's order", async () => {
    const found = await complete(`${theory}code open-talk\n  concept: ‸\n`);
    assert.deepEqual(found.labels, ["trust-building", "commitment"]);
    assert.equal(found.taking("commitment"), "  concept: commitment‸");
  });

  it("keeps that order when a declaration has been edited", async () => {
    const { workspace, uri, position } = await openStudy(`${theory}code open-talk\n  concept: ‸\n`);
    const line = theory.split("\n").indexOf('concept trust-building "Trust-building"');
    const start = { line, character: "concept ".length };
    workspace.changeDocument(uri, [{ range: { start, end: start }, text: "re" }], 2);
    const { items } = completion(workspace, uri, position, { checks: {} });
    assert.deepEqual(
      items.map(({ label }) => label),
      ["retrust-building", "commitment"],
    );
  });

  it("names each and says what a hover would", async () => {
    const found = await complete(`${theory}code open-talk\n  concept: ‸\n`);
    assert.equal(found.item("trust-building").labelDetails?.description, "Trust-building");
    assert.match(found.documentation("trust-building"), /اعتمادسازی/);
    const persian = await complete(`${theory}code open-talk\n  concept: ‸\n`, { labelLanguage: "fa" });
    assert.equal(persian.item("trust-building").labelDetails?.description, "اعتمادسازی");
  });

  for (const typed of ["trust", "Trust-b", "اعتماد", "اعتمادساز"]) {
    it(`finds trust-building by “${typed}”`, async () => {
      const found = await complete(`${theory}code open-talk\n  concept: ${typed}‸\n`);
      assert.deepEqual(found.shown, ["trust-building"]);
      assert.equal(found.taking("trust-building"), "  concept: trust-building‸");
    });
  }

  it("finds it by a label of several words, and by another keyboard's letters", async () => {
    const several = await complete(`${theory}code open-talk\n  concept: ترویج تع‸\n`);
    assert.deepEqual(several.shown, ["commitment"]);
    assert.equal(several.taking("commitment"), "  concept: commitment‸");
    const keyboard = await complete(`${theory}code open-talk\n  concept: ترويج‸\n`);
    assert.deepEqual(keyboard.shown, ["commitment"]);
    assert.equal(keyboard.taking("commitment"), "  concept: commitment‸");
  });

  it("takes the whole id where the cursor is in its middle or at its start", async () => {
    for (const line of ["com‸mit-x", "‸com", "commitment‸"]) {
      const found = await complete(`${theory}code open-talk\n  concept: ${line}\n`);
      assert.equal(found.taking("commitment"), "  concept: commitment‸", line);
    }
  });

  it("works in every item of a list, and leaves out what the list has", async () => {
    const found = await complete(`${theory}code open-talk\n  concept: commitment, ‸\n`);
    assert.deepEqual(found.labels, ["trust-building"]);
    assert.equal(found.taking("trust-building"), "  concept: commitment, trust-building‸");
    const persian = await complete(`${theory}code open-talk\n  concept: commitment، tr‸\n`);
    assert.equal(persian.taking("trust-building"), "  concept: commitment، trust-building‸");
    const first = await complete(`${theory}code open-talk\n  concept: t‸, commitment\n`);
    assert.equal(first.taking("trust-building"), "  concept: trust-building‸, commitment");
    const tight = await complete(`${theory}code open-talk\n  concept: commitment,‸\n`);
    assert.equal(tight.taking("trust-building"), "  concept: commitment, trust-building‸");
  });

  it("works on the further lines of a list", async () => {
    const below = await complete(`${theory}code open-talk\n  concept: commitment,\n    tr‸\n`);
    assert.deepEqual(below.shown, ["trust-building"]);
    assert.equal(below.taking("trust-building"), "    trust-building‸");
    const blank = await complete(`${theory}code open-talk\n  concept:\n    ‸\n`);
    assert.equal(blank.taking("commitment"), "    commitment‸");
    // Without a comma the two lines are one item; the edit stays on its line.
    const forgotten = await complete(`${theory}code open-talk\n  concept: commitment\n    tr‸\n`);
    assert.equal(forgotten.taking("trust-building"), "    trust-building‸");
  });

  it("offers last what others name and nobody has declared yet", async () => {
    const found = await complete(`${theory}code a\n  concept: care\n\ncode b\n  concept: ‸\n`);
    assert.deepEqual(found.labels, ["trust-building", "commitment", "care"]);
    assert.equal(found.item("care").labelDetails?.description, "named in code a, not declared yet");
    const there = await complete(`${theory}code a\n  concept: care\n\ncode b\n  concept: care, ‸\n`);
    assert.ok(!there.labels.includes("care"));
  });

  it("does not offer a category as its own parent", async () => {
    const found = await complete(`${theory}category skill\n  parent: ‸\n`);
    assert.deepEqual(found.labels, ["growth", "strain"]);
  });

  it("offers both kinds where a field takes both", async () => {
    const found = await complete(`${theory}relation r\n  from: ‸\n`);
    assert.deepEqual(found.labels, ["growth", "strain", "trust-building", "commitment"]);
  });

  it("offers anything for what a memo is about", async () => {
    const { labels } = await complete(`${theory}source I01\n\nmemo m\n  about: ‸\n`);
    assert.deepEqual([...labels].sort(), [
      "I01",
      "commitment",
      "growth",
      "strain",
      "study",
      "trust-building",
    ]);
  });

  describe("where two kinds have an id", () => {
    const both = `${theory}code growth "Growing"\n\nmemo m\n`;

    it("writes which one is meant", async () => {
      const found = await complete(`${both}  about: gr‸\n`);
      assert.deepEqual(found.shown.sort(), ["category:growth", "code:growth"]);
      assert.equal(found.taking("code:growth"), "  about: code:growth‸");
    });

    it("writes it nowhere else", async () => {
      assert.ok((await complete(`${both}  about: ‸\n`)).labels.includes("strain"));
      const concept = `${theory}concept code-of-conduct\n  category: ‸\n\ncode growth\n`;
      assert.deepEqual((await complete(concept)).labels, ["growth", "strain"]);
    });

    it("offers the other one where one is there", async () => {
      const found = await complete(`${both}  about: category:growth, ‸\n`);
      assert.ok(found.labels.includes("code:growth") && !found.labels.includes("category:growth"));
    });
  });

  it("offers the ids of a kind behind its name", async () => {
    const empty = await complete(`${theory}memo m\n  about: concept:‸\n`);
    assert.deepEqual(empty.labels, ["trust-building", "commitment"]);
    assert.equal(empty.taking("commitment"), "  about: concept:commitment‸");
    const begun = await complete(`${theory}memo m\n  about: strain, concept:ترو‸\n`);
    assert.deepEqual(begun.shown, ["commitment"]);
    assert.equal(begun.taking("commitment"), "  about: strain, concept:commitment‸");
    assert.deepEqual((await complete(`${theory}code a\n  concept: category:‸\n`)).labels, []);
    const inKind = await complete(`${theory}memo m\n  about: co‸ncept:x\n`);
    assert.equal(inKind.taking("growth"), "  about: growth‸");
  });

  it("offers an id once that is declared twice, and none for a declaration without an id", async () => {
    const { labels } = await complete("concept a\n\nconcept a\n\nconcept\n\ncode b\n  concept: ‸\n");
    assert.deepEqual(labels, ["a"]);
  });

  it("offers what the project's other files declare", async () => {
    const found = await complete({
      "codebook.gt": "codebook study\n  include: *.gt\n",
      "concepts.gt": 'concept far-away "Far away"\n',
      "codes.gt": "code a\n  concept: ‸\n",
      "stray/other.gt": "concept of-another-study\n",
    });
    assert.deepEqual(found.labels, ["far-away"]);
  });

  it("offers in each project's files what that project declares", async () => {
    const studies = {
      "one/codebook.gt": "codebook one\n  include: *.gt\n",
      "one/concepts.gt": "concept of-one\n",
      "two/codebook.gt": "codebook two\n  include: *.gt\n",
      "two/concepts.gt": "concept of-two\n",
    };
    const codes = "code a\n  concept: ‸\n";
    assert.deepEqual((await complete({ ...studies, "one/codes.gt": codes })).labels, ["of-one"]);
    assert.deepEqual((await complete({ ...studies, "two/codes.gt": codes })).labels, ["of-two"]);
    assert.deepEqual((await complete({ ...studies, "codes.gt": codes })).labels, []);
  });

  it("offers no more than one can read, the nearest first, and asks again", async () => {
    const many = Array.from({ length: 1500 }, (_, at) => `concept far-trust-${at} "Number ${at}"\n`).join(
      "\n",
    );
    const study = `${many}\nconcept near "A question of trust"\n\nconcept trust "Trust"\n\ncode a\n`;
    const found = await complete(`${study}  concept: trust‸\n`);
    assert.equal(found.list.isIncomplete, true);
    assert.equal(found.labels.length, 200);
    assert.equal(found.labels[0], "trust");
    const byLabel = await complete(`${study}  concept: question‸\n`);
    assert.deepEqual(byLabel.labels, ["near"]);
    const empty = await complete(`${study}  concept: ‸\n`);
    assert.deepEqual([empty.labels.length, empty.list.isIncomplete], [200, true]);
  });
});

describe("completion of the sources of passages", () => {
  const sources = 'source I01 "Interview 1"\n\nsource I02 "Interview 2"\n  label fa: مصاحبه دوم\n\n';

  const lines: [string, string][] = [
    ["  quote ‸", "  quote I02‸"],
    ["  quote ‸: text", "  quote I02‸: text"],
    ["  quote I‸: text", "  quote I02‸: text"],
    ["  quote I‸@12: text", "  quote I02‸@12: text"],
    ["  quote I0‸1 [fa]: text", "  quote I02‸ [fa]: text"],
    ["  quote مصاحبه‸", "  quote I02‸"],
  ];
  for (const [line, result] of lines) {
    it(`turns “${line.trim()}” into “${result.trim()}”`, async () => {
      const found = await complete(`${sources}code a\n${line}\n`);
      assert.ok(found.shown.includes("I02"), found.shown.join());
      assert.equal(found.taking("I02"), result);
    });
  }

  it("offers nothing for the place in the source", async () => {
    assert.deepEqual((await complete(`${sources}code a\n  quote I01@‸: text\n`)).labels, []);
    assert.deepEqual((await complete(`${sources}code a\n  quote I01@1‸\n`)).labels, []);
  });

  it("offers the study's languages for a translated passage, and closes its bracket", async () => {
    const study = `codebook study\n  language: en, fa\n\n${sources}code a\n`;
    assert.deepEqual((await complete(`${study}  quote I01 [‸]: text\n`)).labels, ["en", "fa"]);
    assert.equal((await complete(`${study}  quote I01 [‸]: text\n`)).taking("fa"), "  quote I01 [fa‸]: text");
    assert.equal((await complete(`${study}  quote I01 [f‸\n`)).taking("fa"), "  quote I01 [fa]: ‸");
    assert.equal((await complete(`${study}  quote I01 [‸]\n`)).taking("fa"), "  quote I01 [fa‸]");
    assert.equal(
      (await complete(`${study}  quote I01@12 [‸: text\n`)).taking("fa"),
      "  quote I01@12 [fa]‸: text",
    );
  });

  it("offers the sources that a coding done twice does not count yet", async () => {
    const found = await complete(`${sources}reliability r\n  counts I01: 3 codes\n  counts ‸\n`);
    assert.deepEqual(found.labels, ["I02"]);
    assert.equal(found.taking("I02"), "  counts I02: ‸");
    const counted = await complete(`${sources}reliability r\n  counts I‸: 3 codes\n`);
    assert.equal(counted.taking("I01"), "  counts I01‸: 3 codes");
  });
});

describe("completion of links in text", () => {
  const memo = (text: string) => `${theory}memo m\n  text: ${text}\n`;

  const texts: [string, string][] = [
    ["about [[‸", "about [[growth]]‸"],
    ["about [[gr‸", "about [[growth]]‸"],
    ["about [[‸]]", "about [[growth]]‸"],
    ["about [[gr‸]] and more", "about [[growth]]‸ and more"],
    ["about [[‸]", "about [[growth]]‸"],
    ["about [[gr‸owing]]", "about [[growth]]‸"],
    ["about [[gr‸|our growth]]", "about [[growth‸|our growth]]"],
    ["about [[gr‸ and more", "about [[growth]]‸ and more"],
    ["[[strain]] and [[‸", "[[strain]] and [[growth]]‸"],
    ["[[‸ and [[strain]]", "[[growth]]‸ and [[strain]]"],
    ["about [[رش‸", "about [[growth]]‸"],
    ["about [[category:gr‸", "about [[category:growth]]‸"],
  ];
  for (const [text, result] of texts) {
    it(`turns “${text}” into “${result}”`, async () => {
      const found = await complete(memo(text));
      assert.ok(found.shown.includes("growth"), found.shown.join());
      assert.equal(found.taking("growth"), `  text: ${result}`);
    });
  }

  it("writes over the closing brackets, in an editor that only inserts as well", async () => {
    const edit = async (text: string) => {
      const found = await complete(memo(text), {}, { insertsOrReplaces: true });
      const { newText, insert, replace } = found.item("growth").textEdit as InsertReplaceEdit;
      return [newText, insert.end.character, replace.end.character];
    };
    const before = "  text: about [[gr".length;
    assert.deepEqual(await edit("about [[gr‸]] and more"), ["growth]]", before + 2, before + 2]);
    assert.deepEqual(await edit("about [[gr‸owing]]"), ["growth]]", before, before + "owing]]".length]);
  });

  it("offers the theory before what grounds it", async () => {
    const study = `source I01\n\ncode a\n\n${theory}memo m\n  text: [[‸\n`;
    assert.deepEqual((await complete(study)).labels, [
      "growth",
      "strain",
      "trust-building",
      "commitment",
      "a",
      "study",
      "I01",
    ]);
  });

  it("says which kind where two have the id", async () => {
    const study = `${theory}code growth\n\nmemo m\n  text:\n    First line.\n    [[gr‸ and so on\n`;
    const found = await complete(study);
    assert.deepEqual(found.shown, ["category:growth", "code:growth"]);
    assert.equal(found.taking("code:growth"), "    [[code:growth]]‸ and so on");
  });

  it("offers links in definitions too, and none behind a link, in its shown text, or in plain text", async () => {
    assert.ok((await complete(`${theory}concept a\n  definition: [[‸\n`)).labels.length > 0);
    assert.ok((await complete(`${theory}concept a\n  definition fa: [[‸\n`)).labels.length > 0);
    assert.deepEqual((await complete(memo("[[growth]]‸"))).labels, []);
    assert.deepEqual((await complete(memo("[[growth|our ‸]]"))).labels, []);
    assert.deepEqual((await complete(memo("[‸"))).labels, []);
    assert.deepEqual((await complete(`${theory}code a\n  quote I01: [[‸\n`)).labels, []);
  });
});
