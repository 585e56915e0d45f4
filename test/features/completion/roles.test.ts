import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { complete } from "./support";

const care = readFileSync("samples/several-files/paradigm/care.paradigm.json", "utf8");

describe("completion of roles", () => {
  it("offers the roles of Strauss and Corbin where the study names no paradigm", async () => {
    const found = await complete("category smartness\n  role: ‸");
    assert.deepEqual(found.labels, [
      "causal",
      "phenomenon",
      "context",
      "intervening",
      "strategy",
      "consequence",
    ]);
    assert.equal(found.taking("causal"), "  role: causal‸");
  });

  it("offers the roles of the study's paradigm", async () => {
    const study = "codebook study\n  paradigm: corbin-strauss\n\ncategory smartness\n  role: ‸\n";
    assert.deepEqual((await complete(study)).labels, ["condition", "phenomenon", "action", "consequence"]);
  });

  it("offers the roles of the study's own paradigm file, named in its language", async () => {
    const found = await complete({
      "codebook.gt":
        "codebook study\n  language: ar, en\n  paradigm: paradigm/care.json\n\ncategory days\n  role: ‸\n",
      "paradigm/care.json": care,
    });
    assert.deepEqual(found.labels, ["beginning", "living", "support", "managing", "mark"]);
    assert.equal(found.item("living").labelDetails?.description, "جوهر العيش");
    assert.match(found.documentation("living"), /الحياة التي تتشكل حول الراعي ومن يرعاه/);
    assert.match(found.documentation("living"), /This study's own paradigm, made up for the sample/);
  });

  it("offers none in a study without a paradigm, and none while its own can't be read", async () => {
    for (const paradigm of ["none", "own.json"]) {
      const study = `codebook study\n  paradigm: ${paradigm}\n\ncategory days\n  role: ‸\n`;
      const found = await complete({ "codebook.gt": study, "own.json": "{ not JSON" });
      assert.deepEqual(found.labels, [], paradigm);
    }
  });

  it("puts the roles first that no category holds yet", async () => {
    const found = await complete(
      "category one\n  role: causal\n\ncategory two\n  role: Strategies\n\ncategory three\n  role: ‸\n",
    );
    assert.deepEqual(found.labels, [
      "phenomenon",
      "context",
      "intervening",
      "consequence",
      "causal",
      "strategy",
    ]);
  });

  it("says of a role what it is called, what it means and who says so", async () => {
    const found = await complete("codebook study\n  language: en, fa\n\ncategory one\n  role: ‸");
    assert.equal(found.item("causal").labelDetails?.description, "Causal conditions");
    const text = found.documentation("causal");
    assert.match(text, /شرایط علی/);
    assert.match(text, /Events and happenings that lead to the phenomenon/);
    assert.match(text, /Strauss & Corbin \(1998\), chapter 9/);
  });

  it("says it in the language that the reader wants labels in", async () => {
    const study = "codebook study\n  language: en, fa\n\ncategory one\n  role: ‸";
    const found = await complete(study, { labelLanguage: "fa" });
    assert.equal(found.item("causal").labelDetails?.description, "شرایط علی");
    assert.match(found.documentation("causal"), /رویدادها و اتفاق‌هایی که به پیدایش/);
  });

  const typed: [string, string][] = [
    ["cau", "causal"],
    ["Causal con", "causal"],
    ["شرایط علی", "causal"],
    ["شرایط", "causal"],
    ["علت", "causal"],
    ["راهبرد", "strategy"],
    ["core cat", "phenomenon"],
    // A keyboard's Arabic ي and ك for the Persian ی and ک.
    ["شرايط علي", "causal"],
  ];
  for (const [word, role] of typed) {
    it(`finds ${role} by “${word}”, and writes its id over it`, async () => {
      const found = await complete(`category one\n  role: ${word}‸\n`);
      assert.ok(found.shown.includes(role), found.shown.join(", "));
      assert.equal(found.taking(role), `  role: ${role}‸`);
    });
  }

  it("takes the whole value where the cursor is in its middle", async () => {
    const found = await complete("category one\n  role: Causal con‸ditions\n");
    assert.equal(found.taking("causal"), "  role: causal‸");
  });

  it("sets the space that was not typed behind the colon", async () => {
    assert.equal((await complete("category one\n  role:‸\n")).taking("causal"), "  role: causal‸");
    assert.equal((await complete("category one\n  role:ca‸\n")).taking("causal"), "  role: causal‸");
  });

  it("works on the line below its field too", async () => {
    const found = await complete("category one\n  role:\n    cau‸\n");
    assert.equal(found.taking("causal"), "    causal‸");
  });
});
