import assert from "node:assert/strict";
import { complete } from "./support";

describe("completion of dates", () => {
  it("offers the day that it is where the editor’s side knows it", async () => {
    const today = { today: "2026-11-25" };
    const found = await complete("memo m\n  date: ‸\n", {}, today);
    assert.deepEqual(found.labels, ["2026-11-25"]);
    assert.deepEqual((await complete("memo m\n  date: tod‸\n", {}, today)).shown, ["2026-11-25"]);
    assert.deepEqual((await complete("memo m\n  date: امر‸\n", {}, today)).shown, ["2026-11-25"]);
    assert.deepEqual((await complete("memo m\n  date: ‸\n")).labels, []);
  });

  it("says to Persian readers which day of their calendar it is, and writes the other", async () => {
    const found = await complete("memo m\n  date: ‸\n", { language: "fa" }, { today: "2026-11-25" });
    assert.equal(
      found.item("2026-11-25").labelDetails?.description,
      "\u2068امروز\u2069، \u2068۴ آذر ۱۴۰۵\u2069",
    );
    assert.equal(found.taking("2026-11-25"), "  date: 2026-11-25‸");
  });
});

describe("completion of numbers", () => {
  it("offers how many there are of what a codebook reports", async () => {
    const study = "codebook s\n  reports concepts: ‸\n  reports codes:\n\nconcept a\n\nconcept b\n";
    const found = await complete(study);
    assert.deepEqual(found.labels, ["2"]);
    assert.equal(found.taking("2"), "  reports concepts: 2‸");
  });

  it("offers what follows from the other two numbers of a coding done twice", async () => {
    const line = async (text: string) => (await complete(`reliability r\n  counts I01: ${text}\n`)).labels;
    assert.deepEqual(await line("47 agreements, 39 disagreements, ‸"), ["133 codes"]);
    assert.deepEqual(await line("133 codes, ‸, 39 disagreements"), ["47 agreements"]);
    assert.deepEqual(await line("133 codes, 47 agreements, 3‸"), ["39 disagreements", "3 disagreements"]);
    assert.deepEqual(await line("12 codes, 47 agreements, ‸"), []);
    assert.deepEqual(await line("133‸"), ["133 codes", "133 agreements", "133 disagreements"]);
    const found = await complete("reliability r\n  counts I01: 133 co‸, 47 agreements\n");
    assert.equal(found.taking("133 codes"), "  counts I01: 133 codes‸, 47 agreements");
  });

  it("offers the sum of the sources for the total", async () => {
    const rows =
      "  counts I01: 4 codes, 1 agreement, 2 disagreements\n  counts I02: 3 codes, 1 agreement, 1 disagreement\n";
    const found = await complete(`reliability r\n${rows}  total: ‸\n`);
    assert.deepEqual(found.labels, ["7 codes, 2 agreements, 3 disagreements"]);
    assert.deepEqual((await complete("reliability r\n  counts I01: x\n  total: ‸\n")).labels, []);
  });

  it("leads through the numbers where the editor can", async () => {
    const found = await complete("reliability r\n  counts I01: ‸\n", {}, { snippets: true });
    const [label] = found.labels;
    assert.equal(found.snippet(label!), "‹1:0› codes, ‹2:0› agreements, ‹3:0› disagreements‹0›");
  });

  it("offers the parameters of saturation, those that are there left out", async () => {
    assert.deepEqual((await complete("codebook s\n  saturation: ‸\n")).labels, [
      "base 4, run 2, threshold 5%",
      "base 4",
      "run 2",
      "threshold 5%",
    ]);
    const found = await complete("codebook s\n  saturation: base 5, ‸\n");
    assert.deepEqual(found.labels, ["run 2", "threshold 5%"]);
    assert.equal(found.taking("run 2"), "  saturation: base 5, run 2‸");
  });
});

describe("completion of what others of the kind say", () => {
  it("offers the names of attributes and properties that are in use", async () => {
    const study =
      "participant P01\n  attribute age: 40\n  attribute work: none\n\nparticipant P02\n  attribute age: 41\n";
    const found = await complete(`${study}  attribute ‸\n`);
    assert.deepEqual(found.labels, ["work"]);
    assert.equal(found.taking("work"), "  attribute work: ‸");
    assert.deepEqual((await complete(`concept a\n  property age: x\n\n${study}  attribute ‸: x\n`)).labels, [
      "work",
    ]);
  });

  it("offers those who write memos", async () => {
    const study = "codebook s\n  author: A. Researcher\n\nmemo m\n  author: B\n\nmemo n\n  author: ‸\n";
    assert.deepEqual((await complete(study)).labels, ["A. Researcher", "B"]);
  });

  it("offers the relation types that tie such roles first, and those of the other relations", async () => {
    const roles =
      "category a\n  role: context\n\ncategory b\n  role: strategy\n\nrelation r\n  from: a\n  to: b\n";
    const { labels } = await complete(`relation q\n  type: puzzles\n\n${roles}  type: ‸\n`);
    assert.equal(labels.at(-1), "puzzles");
    const plain = (await complete("relation r\n  type: ‸\n")).labels;
    assert.deepEqual([...labels.slice(0, -1)].sort(), [...plain].sort());
    assert.notDeepEqual(labels.slice(0, -1), plain);
  });

  it("offers the colours of the paradigm’s roles, that of the category’s own first", async () => {
    const found = await complete("category a\n  role: strategy\n  color: ‸\n");
    assert.equal(found.item(found.labels[0]!).labelDetails?.description, "Strategies");
    assert.ok(
      found.labels.every((label) => /^#[0-9A-F]{6}$/.test(label)),
      found.labels.join(),
    );
    assert.deepEqual((await complete("codebook s\n  paradigm: none\n\ncategory a\n  color: ‸\n")).labels, []);
  });
});

describe("completion of references by closeness and use", () => {
  const theory =
    "concept far\n\nconcept used\n\nconcept near\n\ncode x\n  concept: used\n\ncode y\n  concept: used\n";
  const between = "\nmemo m\n".repeat(12);

  it("offers first what the declarations close by name, then what is used most", async () => {
    const found = await complete(`${theory}${between}\ncode z\n  concept: near\n\ncode new\n  concept: ‸\n`);
    assert.deepEqual(found.labels, ["near", "used", "far"]);
  });

  it("offers what is in this file before what is in another", async () => {
    const found = await complete({
      "codebook.gt": "codebook s\n  include: *.gt\n\nconcept elsewhere\n",
      "codes.gt": "concept here\n\ncode a\n  concept: ‸\n",
    });
    assert.deepEqual(found.labels, ["here", "elsewhere"]);
  });
});
