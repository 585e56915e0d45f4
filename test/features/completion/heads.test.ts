import assert from "node:assert/strict";
import { complete } from "./support";

describe("completion of new ids", () => {
  it("offers what is named and not declared yet, of the kind that is asked for", async () => {
    const study = "code a\n  concept: trust, commitment\n\nconcept commitment\n  category: growth\n\n";
    const found = await complete(`${study}concept ‸`);
    assert.deepEqual(found.labels, ["trust"]);
    assert.equal(found.taking("trust"), "concept trust‸");
    assert.equal(found.item("trust").labelDetails?.description, "named in code a, not declared yet");
    assert.deepEqual((await complete(`${study}category g‸ "Growth"`)).labels, ["growth"]);
    assert.deepEqual((await complete(`${study}code ‸`)).labels, []);
  });

  it("offers nothing else in the place of another name that has its letters", async () => {
    const study = "code a\n  concept: increased-accountability\n\n";
    const begun = await complete(`${study}concept i‸`);
    assert.deepEqual(begun.labels, ["increased-accountability"]);
    assert.equal(begun.list.isIncomplete, true, "the editor asks again with the next letter");
    assert.deepEqual((await complete(`${study}concept ict‸`)).labels, []);
  });

  it("offers nothing more to who types a name of one's own, so that Tab goes on to the next gap", async () => {
    const study = "code a\n  concept: trust-building\n\nconcept ";
    const again = { asksAgain: true, snippets: true };
    assert.deepEqual((await complete(`${study}‸ "Label"`, {}, again)).labels, ["trust-building"]);
    assert.deepEqual((await complete(`${study}tr‸ "Label"`, {}, again)).labels, []);
    assert.deepEqual((await complete(`${study}trust-building "Tr‸"`, {}, again)).labels, []);
    // Who asks by a key is answered.
    assert.deepEqual((await complete(`${study}tr‸ "Label"`)).labels, ["trust-building"]);
    assert.deepEqual((await complete(`${study}trust-building "Tr‸"`)).labels, ["Trust building"]);
    assert.deepEqual((await complete(`${study}trust-building‸ "Label"`)).labels, []);
    assert.deepEqual(
      (await complete(`${study}tr‸ "Label"`, {}, { ...again, snippets: false })).labels,
      ["trust-building"],
      "an editor without gaps goes on offering it",
    );
  });

  it("works in front of a label, as in a snippet’s gap", async () => {
    const found = await complete('code a\n  concept: trust\n\nconcept ‸ "Label"\n');
    assert.equal(found.taking("trust"), 'concept trust‸ "Label"');
  });

  it("does not take a link for a promise of every kind", async () => {
    assert.deepEqual((await complete("memo m\n  text: [[trust]]\n\ncode ‸")).labels, []);
    assert.deepEqual((await complete("memo m\n  text: [[code:trust]]\n\ncode ‸")).labels, ["trust"]);
  });

  it("goes on counting", async () => {
    assert.deepEqual((await complete("source I01\n\nsource I09\n\nsource I03\n\nsource ‸\n")).labels, [
      "I10",
    ]);
    assert.deepEqual((await complete("source I01\n\nparticipant ‸\n")).labels, []);
    assert.deepEqual((await complete("source م۱\n\nsource interview-2\n\nsource ‸\n")).labels, [
      "interview-3",
    ]);
  });
});

describe("completion of labels", () => {
  it("offers the id as words", async () => {
    const found = await complete("concept trust-building ‸\n");
    assert.deepEqual(found.labels, ["Trust building"]);
    assert.equal(found.taking("Trust building"), 'concept trust-building "Trust building"‸');
    const persian = await complete("concept اعتماد‌سازی_متقابل ‸\n");
    assert.equal(persian.taking("اعتماد‌سازی متقابل"), 'concept اعتماد‌سازی_متقابل "اعتماد‌سازی متقابل"‸');
  });

  it("finds it while one types it, and not once it is another", async () => {
    assert.equal((await complete('concept trust "tr‸"\n')).taking("Trust"), 'concept trust "Trust‸"');
    assert.deepEqual((await complete('concept trust "Trust‸"\n')).labels, []);
    assert.deepEqual((await complete('concept trust "Tra‸"\n')).labels, []);
  });

  it("lets it go when all of it is typed, with the capitals that it has then", async () => {
    const { filterText } = (await complete('concept ict-use "I‸"\n')).item("Ict use");
    assert.equal(filterText, "Ict us");
  });

  it("keeps to the quotes that are there", async () => {
    assert.equal((await complete('concept trust "‸"\n')).taking("Trust"), 'concept trust "Trust‸"');
    assert.equal((await complete('concept trust "‸\n')).taking("Trust"), 'concept trust "Trust‸');
    assert.equal((await complete("concept trust «‸»\n")).taking("Trust"), "concept trust «Trust‸»");
  });

  it("offers what another kind calls the same id first", async () => {
    const found = await complete('concept trust "Trust in \\"us\\""\n\ncode trust ‸\n');
    assert.deepEqual(found.labels, ['Trust in "us"', "Trust"]);
    assert.equal(found.taking('Trust in "us"'), 'code trust "Trust in \\"us\\""‸');
  });

  it("offers nothing for a number, and nothing where the line can’t be read", async () => {
    assert.deepEqual((await complete("source I01 ‸\n")).labels, []);
    assert.deepEqual((await complete("concept trust more ‸\n")).labels, []);
    assert.deepEqual((await complete("concept ‸ trust!\n")).labels, []);
  });
});
