import assert from "node:assert/strict";
import { codeActions } from "../../../server/features/actions/actions";
import { atOnce } from "../../../server/syntax/parts";
import { actionsAt, textAfter, titlesAt } from "./support";

const only = ["refactor.inline"];
const study = {
  "codebook.gt": `codebook s
  include: *.gt
  language: en, fa

# Kept above.
concept slow "Slow"
  label fa: کند
  category: time, pace
  definition: It takes long.
  color: #aabbcc

# Why it is one.
concept late‸ "Too late"
\tlabel fa: دیر
\tlabel de: spät
\tdefinition:
\t\tAs in [[late]].

\t\tAnd [[slow]].
\t# About the colour.
\tcolor: #ffffff
\tcategory: pace، end
\tproperty a: b – c
\t# The end.

# Codes.

code x
  concept: late, slow
`,
  "codes.gt": `code slow
  concept: late
  definition: [[concept:late]], [[late|them]]

memo m
  about: late, code:slow
  text: [[late]]`,
};

describe("merging", () => {
  it("keeps what both say, and lets every reference follow", async () => {
    assert.deepEqual(await textAfter(study, "Merge into “Slow” (slow)", { only }), {
      "codebook.gt": `codebook s
  include: *.gt
  language: en, fa

# Kept above.
concept slow "Slow"
  label fa: کند
  category: time, pace, end
  definition: It takes long.

    As in [[concept:slow]].

    And [[slow]].
  color: #aabbcc
  # Merged with this: concept late "Too late"
  # Why it is one.
  # label fa: دیر
  label de: spät
  # color: #ffffff
  property a: b – c
  # About the colour.
  # The end.

# Codes.

code x
  concept: slow
`,
      "codes.gt": `code slow
  concept: slow
  definition: [[concept:slow]], [[concept:slow|them]]

memo m
  about: concept:slow, code:slow
  text: [[concept:slow]]`,
    });
  });

  it("of codes keeps every passage once", async () => {
    const text =
      "code a\r\n  quote I01: One\r\n\r\ncode b‸\r\n    quote I01: One\r\n    quote I01: Two\r\n      goes on\r\n    quote I02@3: Three";
    assert.equal(
      await textAfter(text, "Merge into “a” (a)", { only }),
      "code a\r\n  quote I01: One\r\n  # Merged with this: code b\r\n  quote I01: Two\r\n    goes on\r\n  quote I02@3: Three\r\n",
    );
  });

  it("leaves out of a list what is in it already, however often", async () => {
    const text =
      "concept a‸\n\nconcept b\n\ncode c\n  concept: a, b\n\ncode d\n  concept: b,\n    a\n\ncode e\n  concept: a, x, a, b\n";
    assert.equal(
      await textAfter(text, "Merge into “b” (b)", { only }),
      "concept b\n  # Merged with this: concept a\n\ncode c\n  concept: b\n\ncode d\n  concept: b\n\ncode e\n  concept: x, b\n",
    );
  });

  it("keeps the kinds that stand in front", async () => {
    const about = (after: string) => `concept b\n${after}\ncode b\n\nmemo m\n  about: `;
    const text = `concept a‸\n\n${about("")}concept:a, x, concept:a\n  text: [[concept:a]] [[a]]\n`;
    assert.equal(
      await textAfter(text, "Merge into “b” (b)", { only }),
      `${about("  # Merged with this: concept a\n")}concept:b, x\n  text: [[concept:b]] [[concept:b]]\n`,
    );
  });

  it("is offered with what looks alike, what is beside it and what belongs to the same, and no more than five", async () => {
    const text = `concept a‸ "X"\n  category: k\n\ncode z\n\n${[1, 2, 3, 4, 5, 6].map((at) => `concept c${at}\n  category: k\n\n`).join("")}concept q "x"\n\ncategory k\n`;
    const titles = await titlesAt(text, { only });
    assert.equal(titles[0], "Merge into “x” (q)");
    assert.equal(titles.length, 5);
  });

  it("is offered in the file's order, whatever was edited before", async () => {
    const study = ["a", "b", "c", "d"].map((id) => `concept ${id}\n  category: g\n`);
    const text = ["concept x‸\n  category: g\n", "memo m\n  text: x\n", ...study, "category g\n"].join("\n");
    const { workspace, uri, range, editor } = await actionsAt(text);
    const start = { line: 6, character: 8 };
    workspace.changeDocument(uri, [{ range: { start, end: start }, text: "a" }], 2);
    const titles = atOnce(codeActions(workspace, uri, range, { diagnostics: [] }, editor)).map(
      ({ title }) => title,
    );
    assert.deepEqual(
      titles.flatMap((title) => /^Merge into .*\((\w+)\)$/.exec(title)?.[1] ?? []),
      ["aa", "b", "c", "d"],
    );
  });

  it("is not offered where a line can't be read, and for nothing but concepts and codes", async () => {
    assert.deepEqual(await titlesAt("concept a‸\n  ??\n\nconcept b\n", { only }), []);
    assert.deepEqual(await titlesAt("concept b\n\nconcept a‸\ncategory: x\n", { only }), []);
    assert.deepEqual(await titlesAt("category a‸\n\ncategory b\n", { only }), []);
    assert.deepEqual(await titlesAt("concept a\n  defin‸ition: x\n\nconcept b\n", { only }), []);
  });
});
