import assert from "node:assert/strict";
import { linkedEditingRanges } from "../../../server/features/linkedEditing";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, type Study } from "../support";

/** The lines with the words that change together in brackets; nothing where none do. */
async function linked(study: Study): Promise<string | undefined> {
  const { workspace, uri, position, text } = await openStudy(study);
  const found = atOnce(linkedEditingRanges(workspace, uri, position));
  if (!found) return undefined;
  const lines = text.split("\n");
  for (const { start, end } of [...found.ranges].reverse()) {
    const line = lines[start.line]!;
    lines[start.line] =
      `${line.slice(0, start.character)}⟨${line.slice(start.character, end.character)}⟩${line.slice(end.character)}`;
  }
  return lines.filter((line) => line.includes("⟨")).join("\n");
}

describe("words that change together", () => {
  it("are a declaration’s id and the references to it", async () => {
    const study =
      'concept tr‸ust "Trust"\n\ncode a\n  concept: b, trust\n\nmemo m\n  text: [[concept:trust|it]]\n';
    const all = 'concept ⟨trust⟩ "Trust"\n  concept: b, ⟨trust⟩\n  text: [[concept:⟨trust⟩|it]]';
    assert.equal(await linked(study), all);
  });

  it("are not those of another kind", async () => {
    const study =
      "concept tr‸ust\n\ncategory trust\n\ncode a\n  concept: trust\n\ncategory b\n  parent: trust\n";
    assert.equal(await linked(study), "concept ⟨trust⟩\n  concept: ⟨trust⟩");
  });

  it("are none from a reference: who writes another id there means another thing", async () => {
    assert.equal(await linked("concept trust\n\ncode a\n  concept: tr‸ust\n"), undefined);
  });

  it("are none where they are not all of them", async () => {
    const twice = "concept tr‸ust\n\nconcept trust\n\ncode a\n  concept: trust\n";
    assert.equal(await linked(twice), undefined);
    const elsewhere = {
      "codebook.gt": "codebook s\n  include: *.gt\n\nconcept tr‸ust\n\ncode a\n  concept: trust\n",
      "codes.gt": "code b\n  concept: trust\n",
    };
    assert.equal(await linked(elsewhere), undefined);
    assert.equal(await linked("concept tr‸ust\n"), undefined);
    assert.equal(await linked('concept trust "Tr‸ust"\n\ncode a\n  concept: trust\n'), undefined);
    const many = `concept tr‸ust\n${"\ncode a\n  concept: trust\n".repeat(300)}`;
    assert.equal(await linked(many), undefined);
  });

  it("are none where the same id is written in two ways", async () => {
    assert.equal(await linked("concept e\u0301‸\n\ncode a\n  concept: é\n"), undefined);
  });

  it("are the passage of a quote and of its translation", async () => {
    const study = "code a\n  quote I05@1‸2: ما\n  quote I05@12 [en]: We\n  quote I05@13: other\n";
    assert.equal(await linked(study), "  quote ⟨I05@12⟩: ما\n  quote ⟨I05@12⟩ [en]: We");
    assert.equal(
      await linked("code a\n  quote I05@12: ما\n  quote I05@12‸ [en]: We\n"),
      "  quote ⟨I05@12⟩: ما\n  quote ⟨I05@12⟩ [en]: We",
    );
  });

  it("are not those of two quotes of one place", async () => {
    assert.equal(await linked("code a\n  quote I05@1‸2: ما\n  quote I05@12: شما\n"), undefined);
    assert.equal(await linked("code a\n  quote I05@1‸2: ما\n  quote I05@13 [en]: We\n"), undefined);
  });
});
