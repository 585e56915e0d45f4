import assert from "node:assert/strict";
import { outlined, symbolsOf } from "./support";

const theory = { outline: "theory" } as const;

const study = `source I01

code late
  concept: time, waiting
  quote I01@12: They come late.

code lone

concept time
  category: pressure

concept waiting

category pressure
  parent: causes

category causes
  role: causal

category tending
  role: phenomenon

category homeless

codebook s "The study"
`;

describe("an outline by theory", () => {
  it("has codes under concepts under categories under roles, and the rest under its kind", async () => {
    assert.deepEqual(await outlined(study, theory), [
      "Causal conditions",
      "  causes | category causes",
      "    pressure | category pressure",
      "      time | concept time",
      "        late | code late",
      "Central phenomenon",
      "  tending | category tending",
      "categories",
      "  homeless | category homeless",
      "concepts",
      "  waiting | concept waiting",
      "    late | code late",
      "codes",
      "  lone | code lone",
      "The study | codebook s",
      "sources",
      "  I01 | source I01",
    ]);
  });

  it("calls the roles in the reader's language", async () => {
    const [role] = await outlined(study, { ...theory, labelLanguage: "fa" });
    assert.equal(role, "شرایط علی");
  });

  it("has no roles where the study uses no paradigm", async () => {
    const without = study.replace("The study", 'The study"\n  paradigm: none\n#"');
    const lines = await outlined(without, theory);
    assert.deepEqual(lines.slice(0, 2), ["categories", "  causes | category causes"]);
  });

  it("stays in the file: what stands in another is no parent here", async () => {
    const files = {
      "codebook.gt": "codebook s\n  include: *.gt\n\nconcept time\n  category: causes\n",
      "more.gt": "category causes\n  role: causal\n\ncode late\n  concept: time\n",
    };
    assert.deepEqual(await outlined(files, theory), ["concepts", "  time | concept time", "s | codebook s"]);
    assert.deepEqual(await outlined(files, theory, "more.gt"), [
      "Causal conditions",
      "  causes | category causes",
      "codes",
      "  late | code late",
    ]);
  });

  it("has categories that are parts of one another side by side", async () => {
    const circle = "category a\n  parent: b\n\ncategory b\n  parent: a\n\ncategory c\n  parent: b\n";
    assert.deepEqual(await outlined(circle, theory), [
      "categories",
      "  a | category a",
      "  b | category b",
      "    c | category c",
    ]);
  });

  it("leads from a role to the first category that holds it", async () => {
    const [role] = await symbolsOf(study, theory);
    assert.equal(role?.selectionRange.start.line, 16);
  });
});
