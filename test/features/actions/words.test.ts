import assert from "node:assert/strict";
import { actionsAt, textAfter, titlesAt } from "./support";

type Cases = [what: string, text: string, title: string, after: string][];

function mends(cases: Cases): void {
  for (const [what, text, title, after] of cases) {
    it(what, async () => assert.equal(await textAfter(text, title), after));
  }
}

describe("a reference to what isn't there", () => {
  mends([
    [
      "is declared as what its field takes",
      "code a\n  quote I07‸: x\n\nsource I01\n\nmemo m\n  text: x\n",
      "Declare source “I07”",
      "code a\n  quote I07: x\n\nsource I01\n\nsource I07\n\nmemo m\n  text: x\n",
    ],
    [
      "is declared with a label that reads like one",
      "code a\n  concept: slow-feedback‸",
      "Declare concept “slow-feedback”",
      'code a\n  concept: slow-feedback\n\nconcept slow-feedback "Slow feedback"',
    ],
    [
      "is declared as what it says it is",
      "memo m\n  text: [[category:b‸]]\n",
      "Declare category “b”",
      'memo m\n  text: [[category:b]]\n\ncategory b "B"\n',
    ],
    [
      "of several words becomes an id",
      "code a\n  concept: b, آغاز کار‸\n\nconcept b\n",
      "Declare concept “\u2068آغاز-کار\u2069”",
      "code a\n  concept: b, آغاز-کار\n\nconcept b\n\nconcept آغاز-کار\n",
    ],
    [
      "is declared below the lines of the declaration at hand that lost their indentation",
      "code a\n  concept: b‸\ndefinition: x\n\nmemo m\n  text: x\n",
      "Declare concept “b”",
      'code a\n  concept: b\ndefinition: x\n\nconcept b "B"\n\nmemo m\n  text: x\n',
    ],
    [
      "says of which kind it is",
      "relation r\n  from: category:b‸\n\nconcept b\n",
      "Write “concept:b”",
      "relation r\n  from: concept:b\n\nconcept b\n",
    ],
    [
      "that could be several says which",
      "memo m\n  text: [[b‸|B]]\n\nconcept b\n\ncategory b\n",
      "Write “concept:b”",
      "memo m\n  text: [[concept:b|B]]\n\nconcept b\n\ncategory b\n",
    ],
  ]);

  it("of several lines is no name", async () => {
    assert.deepEqual(await titlesAt("code a\n  concept: some‸\n    words that\n    are none\n"), []);
  });

  it("may be of any kind of the theory where the field takes all", async () => {
    const titles = await titlesAt("memo m\n  about: zz‸\n  text: x\n");
    assert.deepEqual(
      titles,
      ["Declare category “zz”", "Declare concept “zz”", "Declare code “zz”"].sort(
        (one, other) => kinds.indexOf(one) - kinds.indexOf(other),
      ),
    );
  });
  const kinds = ["Declare code “zz”", "Declare concept “zz”", "Declare category “zz”"];

  it("is offered no kind that its field doesn't take", async () => {
    const titles = await titlesAt("relation r\n  from: code:b‸\n\ncode b\ncategory b\n");
    assert.deepEqual(titles, ["Write “category:b”"]);
  });
});

describe("values and fields", () => {
  mends(
    [
      [
        "that are missing are added",
        "memo m‸\n  date: 2024-01-01\n# x\n",
        "Add “text”",
        "memo m\n  date: 2024-01-01\n  text: \n# x\n",
      ],
      [
        "one of which is chosen",
        "codebook s\n  stage: zzzz‸\n",
        "Write “open”",
        "codebook s\n  stage: open\n",
      ],
      [
        "that say nothing are taken out",
        "concept a\n  definition‸:\n  category: b\n",
        "Take out “definition”",
        "concept a\n  category: b\n",
      ],
      [
        "are dates in their usual form",
        "memo m\n  date: 2024/3/1‸\n  text: x\n",
        "Write “2024-03-01”",
        "memo m\n  date: 2024-03-01\n  text: x\n",
      ],
      [
        "are colours with their sign",
        "concept a\n  color: A1B2C3‸\n",
        "Write “#A1B2C3”",
        "concept a\n  color: #A1B2C3\n",
      ],
      [
        "of which one is kept",
        "category a\n  parent: b, c‸\n",
        "Keep “c” alone",
        "category a\n  parent: c\n",
      ],
      [
        "say for which language they are",
        "concept a\n  label‸: x\n\ncodebook b\n  language: en, fa\n",
        "Write “label fa”",
        "concept a\n  label fa: x\n\ncodebook b\n  language: en, fa\n",
      ],
      [
        "say for which source they are",
        "code a\n  quote‸ @12: x\n\nsource I01\n",
        "Write “quote I01”",
        "code a\n  quote I01@12: x\n\nsource I01\n",
      ],
      [
        "take nothing that they don't",
        "concept a\n  category b‸: c\n",
        "Take out “b”",
        "concept a\n  category: c\n",
      ],
      [
        "are the number that is there",
        "codebook s\n  reports concepts: ۳‸\n\nconcept a\n",
        "Write \u2068۱\u2069",
        "codebook s\n  reports concepts: ۱\n\nconcept a\n",
      ],
      [
        "add up",
        "reliability r\n  total: 5‸ codes, 2 agreements, 3 disagreements\n",
        "Write 7",
        "reliability r\n  total: 7 codes, 2 agreements, 3 disagreements\n",
      ],
    ].map(([what, text, title, after]) => [what!, text!, title!, after!]),
  );
});

describe("a field written twice", () => {
  mends(
    [
      [
        "is taken out where it says the same",
        "concept a\n  category: b\n  # x\n  category‸: b\n",
        "Take out the second “category”, which says nothing new",
        "concept a\n  category: b\n  # x\n",
      ],
      [
        "is kept where the other is empty",
        "concept a\n  definition:\n  definition‸: b\n",
        "Take out the second “definition”, which says nothing new",
        "concept a\n  definition: b\n",
      ],
      [
        "has the items of both",
        "code a\n  concept: b،\n    c\n  concept‸: c, d\n",
        "Join the two “concept”",
        "code a\n  concept: b،\n    c، d\n",
      ],
      [
        "goes on as it does",
        "codebook a\r\n  method: b\r\n      c\r\n  method‸: d\r\n    e\r\n",
        "Join the two “method”",
        "codebook a\r\n  method: b\r\n      c\r\n      d\r\n      e\r\n",
      ],
      [
        "goes on in another paragraph",
        "concept a\n  definition fa: b\n  definition‸ fa: c\n",
        "Join the two “definition fa”",
        "concept a\n  definition fa: b\n\n    c\n",
      ],
      [
        "is taken out where there can be one alone",
        "category a\n  role: causal\n  role‸: context\n",
        "Take out “role: context”",
        "category a\n  role: causal\n",
      ],
    ].map(([what, text, title, after]) => [what!, text!, title!, after!]),
  );

  it("is mended safely only where the two are the same", async () => {
    const all = { only: ["source.fixAll.gt"] };
    const title = "Mend everything that is safe to mend";
    assert.equal(
      await textAfter(
        "concept a‸\n  category: b\n  category: b\n  color: #aabbcc\n  color: #aabbcd\n",
        title,
        all,
      ),
      "concept a\n  category: b\n  color: #aabbcc\n  color: #aabbcd\n",
    );
  });
});

describe("names that clash", () => {
  mends(
    [
      [
        "are made two",
        "concept a\n\nconcept a-2\n\nconcept a‸\n  category: b\n",
        "Rename this one to “a-3”",
        "concept a\n\nconcept a-2\n\nconcept a-3\n  category: b\n",
      ],
      [
        "of copies are one",
        "concept a\n  category: b\n\n# x\nconcept a‸\n  category: b\n\n# Heading\n\ncode c\n",
        "Take out this copy of “a”",
        "concept a\n  category: b\n\n# Heading\n\ncode c\n",
      ],
      [
        "are spelt the same way",
        'concept a "X y"\n\nconcept b «X Y‸»\n',
        "Write “X y”",
        'concept a "X y"\n\nconcept b «X y»\n',
      ],
      [
        "are spelt the same way in another language",
        "concept a\n  label fa: کتاب\n\nconcept b\n  label fa: كتاب‸\n",
        "Write “\u2068کتاب\u2069”",
        "concept a\n  label fa: کتاب\n\nconcept b\n  label fa: کتاب\n",
      ],
      [
        "are merged",
        'concept a "X"\n  category: c\n\nconcept b "X‸"\n  category: d\n\ncode e\n  concept: b\n',
        "Merge it into “X” (a)",
        'concept a "X"\n  category: c, d\n\ncode e\n  concept: a\n',
      ],
    ].map(([what, text, title, after]) => [what!, text!, title!, after!]),
  );

  it("are not merged where that makes no sense", async () => {
    assert.deepEqual(await titlesAt('source a "X"\n\nsource b "X‸"\n'), []);
    assert.deepEqual(await titlesAt('concept a "X"\n\nconcept b "X‸"\n  ??\n', { only: ["quickfix"] }), []);
  });
});

describe("a quote that is not in the transcript", () => {
  const file = "[2] Well — I guard\nthose two hours like a dog. [3] «Nobody» knows\r\nwhat we do.";
  const study = (quote: string) => ({
    "codebook.gt": `code a\n  quote I01@2: ${quote}\n  definition: x\n\nsource I01\n  file: i01.txt\n`,
    "i01.txt": file,
  });
  const said = async (quote: string, words: string) => {
    const title = `Quote what the transcript says: “${words}”`;
    return (await textAfter(study(quote), title))["codebook.gt"]!.split("\n  definition")[0];
  };

  it("becomes the passage that is closest", async () => {
    assert.equal(
      await said("I gard those three hours‸ like\n    dogs.", "I guard those two hours like a dog."),
      "code a\n  quote I01@2: I guard those two hours like a dog.",
    );
  });

  it("keeps its marks of omission", async () => {
    assert.equal(
      await said("I guard those two hours‸ […] nobody knew what we do…", "«Nobody» knows what we do"),
      "code a\n  quote I01@2: I guard those two hours […] «Nobody» knows what we do…",
    );
  });

  it("is left alone where nothing is close", async () => {
    const { actions } = await actionsAt(study("Something else was said‸ on that day by all."));
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Don't report this here (# gt-ignore quote-not-found)"],
    );
  });
});
