import assert from "node:assert/strict";
import { actionsAt, textAfter, titlesAt } from "./support";

describe("a misspelt word", () => {
  it("is written as it was most likely meant", async () => {
    const cases: [string, string, string][] = [
      ["co‸ncpt trust", "concept", "concept trust"],
      ["concept trust\n  categry‸: growth", "category", "concept trust\n  category: growth"],
      ["category a\n  role: causl‸", "causal", "category a\n  role: causal"],
      ["codebook s\n  stage: axal‸\n", "axial", "codebook s\n  stage: axial\n"],
      ["codebook s\n  reports concpts‸: 3\n", "concepts", "codebook s\n  reports concepts: 3\n"],
      ["code a\n  concept: b, tras‸t\nconcept trust", "trust", "code a\n  concept: b, trust\nconcept trust"],
      ["concept باور\nmemo m\n  text: [[باوز‸]]", "باور", "concept باور\nmemo m\n  text: [[باور]]"],
      ['concept a "Trust"\ncode c\n  concept: Trust‸', "a", 'concept a "Trust"\ncode c\n  concept: a'],
    ];
    for (const [text, word, wanted] of cases) {
      const isolated = /\p{sc=Arab}/u.test(word) ? `\u2068${word}\u2069` : word;
      assert.equal(await textAfter(text, `Write “${isolated}”`), wanted);
    }
  });

  it("is written so by preference, and keeps the rest of its line", async () => {
    const { actions } = await actionsAt("concept trust\r\n  categry‸ : growth  \r\n");
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ["Write “category”", true],
        ["Make it a comment", undefined],
        ["Don't report this here (# gt-ignore unknown-field)", undefined],
      ],
    );
    const { edit } = actions[0]!;
    assert.deepEqual(edit?.documentChanges, [
      {
        textDocument: { uri: "file:///study/codebook.gt", version: 0 },
        edits: [
          {
            range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } },
            newText: "category",
          },
        ],
      },
    ]);
  });

  it("is written in the language's own words where it is said in another", async () => {
    assert.equal(await textAfter("مفهوم‸ trust", "Write “concept”"), "concept trust");
    assert.equal(await textAfter("concept a\n  مقوله‸: g", "Write “category”"), "concept a\n  category: g");
    assert.equal(
      await textAfter("source a\n  type: مقابلة‸", "Write “interview”"),
      "source a\n  type: interview",
    );
  });

  it("is the Gregorian day where one of another calendar is written", async () => {
    assert.equal(
      await textAfter("source a\n  date: ۱۴۰۳-۰۲-۱۲‸", "Write “2024-05-01”"),
      "source a\n  date: 2024-05-01",
    );
    assert.equal(
      await textAfter("memo a\n  date: 1445-10-22‸", "Write “2024-05-01”"),
      "memo a\n  date: 2024-05-01",
    );
  });

  it("is the Gregorian day where one of another calendar is written with other signs", async () => {
    assert.equal(
      await textAfter("source a\n  date: 1403/2/12‸", "Write “2024-05-01”"),
      "source a\n  date: 2024-05-01",
    );
  });

  it("is freed from what nobody sees", async () => {
    const title = "Take out U+200F (a direction mark)";
    const cases: [string, string][] = [
      ["‸\u200fconcept trust", "concept trust"],
      ["concept trust\n  \u200fcategory‸: g", "concept trust\n  category: g"],
      ["concept a\ncode c\n  concept: a\u200f‸", "concept a\ncode c\n  concept: a"],
      ["source i\n  date: \u200f2024-05-01‸", "source i\n  date: 2024-05-01"],
    ];
    for (const [text, wanted] of cases) assert.equal(await textAfter(text, title), wanted);
  });

  it("is left alone where nothing resembles it", async () => {
    assert.deepEqual(await titlesAt("concept trust\n  zzz‸: growth"), ["Make it a comment"]);
  });
});

describe("a document's safe mending", () => {
  const all = { only: ["source.fixAll"] };
  const title = "Mend everything that is safe to mend";

  it("writes words of the language that can mean nothing else", async () => {
    const text = "codebook s‸\n  stage: axal\n\ncategory a\n  rolle: causla\n\nconcpt b\n";
    // What stands in an unknown field or kind is looked at when the name is right.
    assert.equal(
      await textAfter(text, title, all),
      "codebook s\n  stage: axial\n\ncategory a\n  role: causla\n\nconcept b\n",
    );
  });

  it("takes out what nobody sees, and writes the language's words for those of others", async () => {
    const text =
      "\u200fcodebook s‸\n\nمقوله g\n  role: \u200fcausal\n\nconcept \u200ea\n  category: \u200fg\n";
    assert.equal(
      await textAfter(text, title, all),
      "codebook s\n\ncategory g\n  role: \u200fcausal\n\nconcept a\n  category: g\n",
    );
  });

  it("writes ids that look the same as the declared ones, and no others", async () => {
    const text = "code a‸\n  concept: Trust, trast, hope-1\n\nconcept trust\n\nconcept hope-2\n";
    assert.equal(
      await textAfter(text, title, all),
      "code a\n  concept: trust, trast, hope-1\n\nconcept trust\n\nconcept hope-2\n",
    );
  });

  it("does nothing where a word may mean two things, or is short", async () => {
    assert.deepEqual(await titlesAt("concept a‸\n  us-when: x\n", all), [title]);
    assert.deepEqual(await titlesAt("cod a‸\n", all), []);
    assert.deepEqual(await titlesAt("concept a‸\n  use-when: x\n", all), []);
  });

  it("is offered only where it is asked for", async () => {
    const text = "concept a‸\n  us-when: x\n";
    assert.ok(!(await titlesAt(text)).includes(title));
    assert.deepEqual(await titlesAt(text, { only: ["source.fixAll.gt"] }), [title]);
    assert.deepEqual(await titlesAt(text, { only: ["source"] }), [title]);
    assert.deepEqual(await titlesAt(text, { only: ["source.organizeImports"] }), []);
  });
});
