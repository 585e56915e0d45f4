import assert from "node:assert/strict";
import { complete } from "./support";

describe("completion of values", () => {
  it("offers the words of a choice with what they mean", async () => {
    const found = await complete("codebook study\n  stage: ‸\n");
    assert.deepEqual(found.labels, ["open", "axial", "selective"]);
    assert.match(found.documentation("open"), /Passages are being coded/);
    assert.equal(found.taking("axial"), "  stage: axial‸");
  });

  const choices: [string, string[]][] = [
    ["source I01\n  type: ‸\n", ["interview", "focus-group", "observation", "document", "survey", "other"]],
    ["code a\n  in-vivo: ‸\n", ["yes", "no"]],
    ["memo a\n  type: ‸\n", ["code", "theoretical", "operational", "reflexive"]],
    ["reliability a\n  method: ‸\n", ["test-retest", "inter-coder"]],
  ];
  for (const [text, labels] of choices) {
    it(`offers ${labels[0]} and its like where the field asks for them`, async () => {
      assert.deepEqual((await complete(text)).labels, labels);
    });
  }

  it("takes the word that is there", async () => {
    const found = await complete("memo a\n  type: theo‸ry\n");
    assert.deepEqual(found.shown, ["theoretical"]);
    assert.equal(found.taking("theoretical"), "  type: theoretical‸");
  });

  it("offers the built-in paradigms, and none", async () => {
    const found = await complete("codebook study\n  paradigm: ‸\n");
    assert.deepEqual(found.labels, ["strauss-corbin", "corbin-strauss", "six-cs", "none"]);
    assert.match(found.documentation("six-cs"), /Glaser/);
    assert.match(found.documentation("none"), /Charmaz 2014/);
    assert.equal(found.taking("six-cs"), "  paradigm: six-cs‸");
  });

  it("names a paradigm in the study's language", async () => {
    const found = await complete("codebook study\n  language: fa\n  paradigm: ‸\n");
    assert.equal(found.item("strauss-corbin").labelDetails?.description, "مدل پارادایمی اشتراوس و کوربین");
  });

  it("offers the relation types of the study's paradigm, and takes what is typed for one", async () => {
    const { labels } = await complete("relation a\n  type: ‸\n");
    assert.ok(labels.includes("leads to"), labels.join());
    const found = await complete("relation a\n  from: b\n  type: lea‸\n");
    assert.equal(found.taking("leads to"), "  type: leads to‸");
    assert.deepEqual((await complete("codebook a\n  paradigm: none\n\nrelation a\n  type: ‸\n")).labels, []);
  });

  it("offers languages, those that are listed left out", async () => {
    const found = await complete("codebook study\n  language: en, ‸\n");
    assert.ok(found.labels.includes("fa") && !found.labels.includes("en"), found.labels.join());
    assert.equal(found.item("fa").labelDetails?.description, "Persian");
    assert.equal(found.taking("fa"), "  language: en, fa‸");
    assert.equal((await complete("codebook study\n  language: en,‸\n")).taking("fa"), "  language: en, fa‸");
    assert.equal(
      (await complete("codebook study\n  language: e‸, fa\n")).taking("en"),
      "  language: en‸, fa",
    );
  });

  it("finds a language by its name", async () => {
    const found = await complete("codebook study\n  language: Persi‸\n");
    assert.deepEqual(found.shown, ["fa"]);
    assert.equal(found.taking("fa"), "  language: fa‸");
  });

  it("offers what a codebook's numbers count", async () => {
    const study = (line: string) => `codebook study\n  reports codes: 3\n${line}\n`;
    const found = await complete(study("  reports ‸: 12"));
    assert.deepEqual(found.labels.slice(3, 6), ["codes", "concepts", "categories"]);
    assert.equal(found.taking("concepts"), "  reports concepts‸: 12");
    assert.equal((await complete(study("  reports con‸"))).taking("concepts"), "  reports concepts: ‸");
    assert.equal((await complete(study("  reports ‸"))).taking("concepts"), "  reports concepts: ‸");
  });
});

describe("completion of a field's language", () => {
  const study = (line: string) =>
    `codebook study\n  language: en, fa, ar\n\nconcept a\n  label ar: ألف\n${line}\n`;

  it("offers the study's languages, those without a label first", async () => {
    const found = await complete(study("  label ‸: text"));
    assert.deepEqual(found.labels, ["fa", "en"]);
    assert.equal(found.taking("fa"), "  label fa‸: text");
  });

  it("closes a line that has no colon yet", async () => {
    assert.equal((await complete(study("  label ‸"))).taking("fa"), "  label fa: ‸");
    assert.equal((await complete(study("  label f‸"))).taking("fa"), "  label fa: ‸");
    assert.equal((await complete(study("  definition f‸"))).taking("fa"), "  definition fa: ‸");
  });

  it("offers the languages that studies are often in where the study names none", async () => {
    const { labels } = await complete("concept a\n  label ‸: text\n");
    assert.ok(labels.includes("en") && labels.includes("fa") && labels.includes("ar"), labels.join());
  });
});
