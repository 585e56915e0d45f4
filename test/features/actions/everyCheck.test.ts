import assert from "node:assert/strict";
import { type CheckName, checkNames } from "../../../server/checks/catalogue";
import { withoutFix } from "../../../server/features/actions/catalogue";
import { fixers } from "../../../server/features/actions/quickfix";
import { diagnosticsOf } from "../../../server/features/diagnostics";
import { openStudy, type Study, uriOf } from "../support";
import { actionsAt, changedBy } from "./support";

const transcript = "Well, I guard those two hours like a dog, you see.";

/** For each check a text in which it finds something, with the cursor on it. */
const texts: Partial<Record<CheckName, Study>> = {
  syntax: 'code a "A‸',
  "unknown-kind": "concpt‸ a\n",
  "unknown-field": "concept a\n  categry‸: b\n",
  "invalid-value": "codebook a\n  stage: none‸\n",
  "missing-field": "memo a‸\n",
  "repeated-field": "concept a\n  definition: B\n  definition‸: C\n",
  "duplicate-id": "concept a\n\nconcept a‸\n  definition: B\n",
  "unresolved-reference": "code a\n  concept: b‸\n",
  "ambiguous-reference": "relation r\n  from: a‸\n\nconcept a\n\ncategory a\n",
  "unknown-role": "category a\n  role: nothing‸\n",
  "several-core-categories": "category a\n  role: phenomenon\n\ncategory b\n  role: phenomenon‸\n",
  "category-cycle": "category a\n  parent: a‸\n",
  "concept-without-category": "concept a‸\n",
  "category-without-role": "category a‸\n",
  "category-without-concepts": "category a‸\n  role: causal\n\nconcept b\n",
  "no-core-category": "codebook a‸\n",
  "quote-not-found": {
    "codebook.gt":
      "code a\n  quote I01: I guard those‸ three hours like a dog\n\nsource I01\n  file: i01.txt\n",
    "i01.txt": transcript,
  },
  "duplicate-label": 'concept a "X"\n\nconcept b "X‸"\n',
  "confusable-names": 'concept a "X y"\n\nconcept b "X Y‸"\n',
  "count-mismatch": "codebook a\n  reports concepts: 3‸\n",
  "reliability-arithmetic": "reliability a\n  total: 5‸ codes, 1 agreements, 1 disagreements\n",
  "code-without-concept": "code a‸\n",
  "code-without-quote": "code a‸\n\nsource I01\n",
  "concept-without-codes": "concept a‸\n\ncode b\n",
  "empty-role": "codebook a‸\n",
  "category-not-in-storyline": "category a‸\n\nstoryline s\n  text: Once.\n",
  "relation-against-paradigm":
    "relation r\n  from: a\n  to: b‸\n\ncategory a\n  role: strategy\n\ncategory b\n  role: phenomenon\n",
  "missing-definition": "concept a‸\n",
};

const settings = Object.fromEntries(checkNames.map((name) => [name, "warning"]));

describe("every check", () => {
  it("has something that mends it, or a reason why nothing can", () => {
    for (const name of checkNames) {
      assert.notEqual(name in fixers, withoutFix.has(name), `${name} has a fix, or has none for a reason`);
      assert.equal(name in texts, name in fixers, name);
    }
  });

  for (const [name, study] of Object.entries(texts)) {
    it(`offers for ${name} what leaves less to be mended`, async () => {
      const offered = await actionsAt(study, { settings, only: ["quickfix"] });
      const { workspace, uri } = offered;
      const before = diagnosticsOf(workspace, uri, () => undefined).filter(({ code }) => code === name);
      assert.ok(before.length > 0, `${name} finds nothing`);
      const context = { diagnostics: [before.at(-1)!] };
      const { actions } = await actionsAt(study, { settings, only: ["quickfix"], context });
      const [first, ...others] = actions;
      assert.ok(first && !first.title.includes("gt-ignore"), `${name} has nothing that mends it`);
      assert.ok(others.at(-1)?.title.includes(`gt-ignore ${name}`), `${name} can be silenced`);
      const changed = changedBy(offered, first);
      const texts = typeof study === "string" ? {} : study;
      const after = await openStudy({ ...texts, "codebook.gt": `${changed["codebook.gt"]}‸` });
      after.workspace.configure(settings);
      await after.workspace.settled();
      const left = diagnosticsOf(after.workspace, uriOf("codebook.gt"), () => undefined);
      // An empty field asks to be filled in: the finding is then about that.
      const count = left.filter(({ code }) => code === name).length;
      assert.ok(count < before.length || /^Add “|^Add a quote/.test(first.title), changed["codebook.gt"]);
    });
  }
});
