import assert from "node:assert/strict";
import { complete } from "./support";

const transcript = [
  "Interviewer: How is it going?",
  "",
  "  I guard those two hours like a dog. Nobody   may ring.",
  "نویسنده: هر شب می‌نویسم. بعد می‌خوابم.",
].join("\n");

const study = (line: string) => ({
  "codebook.gt": `source I01\n  file: i01.txt\n\nsource I02\n\ncode a\n${line}\n`,
  "i01.txt": transcript,
});

describe("completion of the place of a passage", () => {
  it("offers the lines of the transcript that say something, with what they say", async () => {
    const found = await complete(study("  quote I01@‸: x"));
    assert.deepEqual(found.labels, ["1", "3", "4"]);
    assert.equal(found.item("1").labelDetails?.description, "Interviewer: How is it going?");
    assert.equal(found.taking("3"), "  quote I01@3‸: x");
  });

  it("finds a line by its number and by what is said there, and closes the key", async () => {
    assert.deepEqual((await complete(study("  quote I01@3‸"))).shown, ["3"]);
    const found = await complete(study("  quote I01@guard‸"));
    assert.deepEqual(found.shown, ["3"]);
    assert.equal(found.taking("3"), "  quote I01@3: ‸");
    assert.equal(found.item("3").command?.command, "editor.action.triggerSuggest");
    assert.equal(found.list.isIncomplete, true);
  });

  it("offers nothing where there is no transcript", async () => {
    assert.deepEqual((await complete(study("  quote I02@‸: x"))).labels, []);
    assert.deepEqual((await complete(study("  quote I09@‸: x"))).labels, []);
  });

  it("offers no more than one can read", async () => {
    const long = { ...study("  quote I01@‸: x"), "i01.txt": "A line.\n".repeat(5000) };
    const { list } = await complete(long);
    assert.deepEqual([list.items.length, list.isIncomplete], [200, true]);
  });
});

describe("completion of a passage, word for word", () => {
  it("offers the named line and its sentences", async () => {
    const found = await complete(study("  quote I01@3: ‸"));
    assert.deepEqual(found.labels, [
      "I guard those two hours like a dog. Nobody may ring.",
      "I guard those two hours like a dog.",
      "Nobody may ring.",
    ]);
    assert.equal(found.taking("Nobody may ring."), "  quote I01@3: Nobody may ring.‸");
    assert.deepEqual((await complete(study("  quote I01@4: ‸"))).labels.slice(1), [
      "هر شب می‌نویسم.",
      "بعد می‌خوابم.",
    ]);
  });

  it("finds a passage by its words, and says where it stands", async () => {
    const found = await complete(study("  quote I01: guard‸"));
    assert.deepEqual(found.shown, [
      "I guard those two hours like a dog. Nobody may ring.",
      "I guard those two hours like a dog.",
    ]);
    const item = found.item("I guard those two hours like a dog.");
    assert.equal(
      found.taking("I guard those two hours like a dog."),
      "  quote I01: I guard those two hours like a dog.‸",
    );
    assert.deepEqual(item.additionalTextEdits, [
      { range: { start: { line: 6, character: 11 }, end: { line: 6, character: 11 } }, newText: "@3" },
    ]);
  });

  it("leaves out who speaks", async () => {
    const labels = async (line: string) =>
      (await complete({ ...study("  quote I01@1: ‸"), "i01.txt": line })).labels[0];
    assert.equal(await labels("P02: We talk."), "We talk.");
    assert.equal(await labels("[00:14:05] Second interviewer: We talk."), "We talk.");
    assert.equal(await labels("مصاحبه‌گر: ما می‌گوییم."), "ما می‌گوییم.");
    assert.equal(
      await labels("What we always say to one another: we talk."),
      "What we always say to one another: we talk.",
    );
  });

  it("offers nothing for a translation, for two letters, for a page, and on further lines", async () => {
    assert.deepEqual((await complete(study("  quote I01@3 [fa]: ‸"))).labels, []);
    assert.deepEqual((await complete(study("  quote I01: gu‸"))).labels, []);
    assert.deepEqual((await complete(study("  quote I01@p3: ‸"))).labels, []);
    assert.deepEqual((await complete(study("  quote I01@3: I guard\n    those‸"))).labels, []);
  });

  it("offers nothing once it is written", async () => {
    assert.deepEqual((await complete(study("  quote I01: Nobody may ring.‸"))).labels.length, 1);
    const { labels } = await complete(study("  quote I01@3: Nobody may ring.‸"));
    assert.ok(!labels.includes("Nobody may ring."));
  });
});
