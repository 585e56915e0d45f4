import assert from "node:assert/strict";
import { CompletionItemKind } from "vscode-languageserver-types";
import { kinds } from "../../../server/model/schema";
import { complete } from "./support";

describe("completion of kinds", () => {
  const all = [...kinds.keys()];

  const places: [string, string][] = [
    ["in an empty file", "‸"],
    ["on a blank line between declarations", "code a\n\n‸\n\ncode b\n"],
    ["on a blank line below fields", "code a\n  concept: b\n‸"],
    ["at the end of a file without a line break", "code a\n  concept: b\n\nc‸"],
    ["in the kind of a declaration", "cod‸e a\n"],
    ["behind a byte order mark", "\ufeffc‸"],
  ];
  for (const [where, text] of places) {
    it(`offers them ${where}`, async () => {
      assert.deepEqual((await complete(text)).labels, all);
    });
  }

  it("offers the study last where there is one already", async () => {
    const { labels } = await complete("codebook study\n\n‸");
    assert.deepEqual(labels, [...all.filter((kind) => kind !== "codebook"), "codebook"]);
  });

  it("finds them by what they are called in Persian and Arabic", async () => {
    assert.deepEqual((await complete("مفه‸")).shown, ["concept"]);
    assert.deepEqual((await complete("فئ‸")).shown, ["category"]);
  });

  it("has none of them found any more behind a space, where Enter would write it over what is typed there", async () => {
    for (const text of ["‸", "concept a\n  ‸\n"]) {
      const { items } = (await complete(text)).list;
      const spaced = items.filter(({ label, filterText = "" }) =>
        filterText.slice(label.length).includes(" "),
      );
      assert.ok(items.length > 5);
      assert.deepEqual(spaced, []);
    }
  });

  it("goes on to the id", async () => {
    assert.equal((await complete("conc‸")).taking("concept"), "concept ‸");
    assert.equal((await complete("conc‸\n")).taking("concept"), "concept ‸");
  });

  it("keeps the id that is there", async () => {
    assert.equal((await complete('con‸ trust "Trust"')).taking("concept"), 'concept‸ trust "Trust"');
    assert.equal((await complete("co‸de trust\n")).taking("concept"), "concept‸ trust");
  });

  it("says what each is and which fields it takes", async () => {
    const found = await complete("‸");
    assert.equal(found.item("memo").labelDetails?.description, "the analyst's thinking");
    assert.match(found.documentation("concept"), /what several codes have in common/);
    assert.match(found.documentation("concept"), /`category`/);
  });
});

describe("completion of fields", () => {
  it("finds them by what they are called in Persian and Arabic, and shows it to who reads Persian", async () => {
    const found = await complete("concept trust\n  مقو‸\n", { language: "fa" });
    assert.deepEqual(found.shown, ["category"]);
    assert.equal(found.item("category").labelDetails?.description, "مقوله");
    const english = await complete("source a\n  type: مقابل‸\n");
    assert.deepEqual(english.shown, ["interview"]);
    assert.equal(english.item("interview").labelDetails, undefined);
  });

  it("offers what the kind takes, what it should have first, on a line that is indented", async () => {
    const labels = [
      "category",
      "label",
      "definition",
      "use-when",
      "avoid-when",
      "example",
      "property",
      "color",
    ];
    for (const indentation of [" ", "  ", "\t", "      "]) {
      const found = await complete(`concept trust\n${indentation}‸\n`);
      assert.deepEqual(found.labels, labels, JSON.stringify(indentation));
      assert.equal(found.taking("category"), `${indentation}category: ‸`);
    }
  });

  it("offers them between fields, below them, and behind blank lines", async () => {
    for (const text of [
      "concept a\n  ‸\n  category: b\n",
      "concept a\n  category: b\n  ‸\n",
      "concept a\n  category: b\n\n\n  ‸",
      "concept a\n\n  ‸\n\nconcept c\n",
    ]) {
      assert.ok((await complete(text)).labels.includes("use-when"), text);
    }
  });

  it("leaves out what is there already and may not be repeated", async () => {
    const { labels } = await complete("concept a\n  category: b\n  color: #123456\n  ‸\n");
    assert.ok(!labels.includes("category") && !labels.includes("color"), labels.join());
  });

  it("puts what is not there yet before what is and may be repeated", async () => {
    const { labels } = await complete("code a\n  concept: b\n  quote I01: text\n  example: text\n  ‸\n");
    assert.deepEqual(labels, [
      "label",
      "definition",
      "use-when",
      "avoid-when",
      "in-vivo",
      "color",
      "quote",
      "example",
    ]);
  });

  it("offers a label in each of the study's further languages", async () => {
    const study = (fields: string) => `codebook study\n  language: en, fa, ar\n\nconcept a\n${fields}  ‸\n`;
    const { labels } = await complete(study(""));
    assert.deepEqual(labels.slice(0, 6), [
      "category",
      "label fa",
      "label ar",
      "definition",
      "definition fa",
      "definition ar",
    ]);
    const found = await complete(study("  label fa: الف\n  definition: a\n"));
    assert.ok(
      !found.labels.includes("label fa") && !found.labels.includes("definition"),
      found.labels.join(),
    );
    assert.equal(found.taking("label ar"), "  label ar: ‸");
    assert.equal(found.taking("definition fa"), "  definition fa: ‸");
  });

  it("leaves what stands between a field's name and its colon to be written where it must be", async () => {
    assert.equal((await complete("code a\n  qu‸")).taking("quote"), "  quote ‸");
    assert.equal((await complete("concept a\n  ‸")).taking("label"), "  label ‸");
    assert.equal((await complete("concept a\n  ‸")).taking("property"), "  property ‸");
  });

  it("changes nothing but the name where the colon is there", async () => {
    assert.equal((await complete("concept a\n  cat‸: b\n")).taking("category"), "  category‸: b");
    assert.equal((await complete("concept a\n  ‸cat: b\n")).taking("category"), "  category‸: b");
    assert.equal(
      (await complete("concept a\n  c‸olor: #123456\n")).taking("category"),
      "  category‸: #123456",
    );
    assert.equal((await complete("code a\n  quo‸ I01@12: text\n")).taking("quote"), "  quote‸ I01@12: text");
    const study = "codebook study\n  language: en, fa\n\nconcept a\n  lab‸ fa: text\n";
    assert.equal((await complete(study)).taking("label"), "  label‸ fa: text");
    assert.equal(
      (await complete("codebook study\n  language: en, fa\n\nconcept a\n  lab‸: text\n")).taking("label fa"),
      "  label fa‸: text",
    );
  });

  it("offers the name of the field that the cursor is in, though it is used", async () => {
    assert.equal((await complete("concept a\n  categ‸ory: b\n")).taking("category"), "  category‸: b");
  });

  it("reads a half-typed line as the start of a field", async () => {
    const found = await complete("category a\n  role: causal\n  par‸\n  color: #123456\n");
    assert.deepEqual(found.shown, ["parent"]);
    assert.equal(found.taking("parent"), "  parent: ‸");
  });

  it("says what a field says and how it is written", async () => {
    const found = await complete("concept a\n  ‸\n");
    assert.match(found.documentation("category"), /The category that the concept belongs to/);
    assert.match(found.documentation("property"), /weak – strong/);
  });

  it("offers to go on where the value can be completed", async () => {
    const found = await complete("concept a\n  ‸\n");
    assert.equal(found.item("category").command?.command, "editor.action.triggerSuggest");
    assert.equal(found.item("property").command?.command, "editor.action.triggerParameterHints");
    assert.equal(found.item("example").command, undefined);
  });

  it("offers nothing under a kind that there is not, and nothing above the first declaration", async () => {
    assert.deepEqual((await complete("konzept a\n  ‸\n")).labels, []);
    assert.deepEqual((await complete("  ‸\ncode a\n")).labels, []);
  });
});

describe("completion where there is nothing to complete", () => {
  const places: [string, string][] = [
    ["in a comment", "# con‸\ncode a\n"],
    ["at the start of a comment", "‸# a comment\ncode a\n"],
    ["in a comment between fields", "code a\n  # con‸\n  concept: b\n"],
    ["before a comment between fields", "code a\n ‸ # con\n  concept: b\n"],
    ["in an id", "concept a\n\ncode a‸\n"],
    ["where an id goes", "concept a\n\ncode ‸\n"],
    ["in a label", 'concept a\n\ncode a "a‸"\n'],
    ["behind a label", 'concept a\n\ncode a "a" ‸\n'],
    ["in plain text", "concept a\n  property b: a‸\n"],
    ["in a passage", "concept a\n\ncode b\n  quote I01: a‸\n"],
    ["on the second line of a passage", "code b\n  quote I01: a\n    con‸\n"],
    ["in a number", "codebook a\n  reports codes: 1‸\n"],
    ["in a field that there is not", "concept a\n  rolle: ‸\n"],
    ["in Markdown outside of a link", "concept a\n  definition: con‸\n"],
  ];
  for (const [where, text] of places) {
    it(`offers nothing ${where}`, async () => assert.deepEqual((await complete(text)).labels, []));
  }

  it("offers kinds behind an empty line that is indented still, and sets them into the first column", async () => {
    const found = await complete('concept a "A"\n  category: b\n\n  con‸\n');
    assert.deepEqual(found.shown, ["concept"]);
    assert.equal(found.taking("concept"), "concept ‸");
    const { kind } = (await complete("code a\n  quote I01: x\n\n  con‸\n")).item("concept");
    assert.equal(kind, CompletionItemKind.Field, "what the declaration may have goes first");
    assert.deepEqual((await complete('concept a "A"\n  category: b\n  con‸\n')).shown, []);
  });
});
