import assert from "node:assert/strict";
import { hoverAt, mayHover } from "./support";

const study = `codebook governance "Establishing governance"
  language: en, fa

participant P01 "A manager"
  attribute work: ministry

source I01 "Interview 1"
  participant: P01
  file: i01.txt

source I02 "Interview 2"

category causes "Inner causes"
  label fa: شرایط علی درون‌سازمانی
  role: causal

category deep-causes "Deep causes"
  parent: causes

concept resources "Managing resources"
  label fa: مدیریت منابع
  category: deep-causes
  definition: What an organization has, and how it is used. See [[causes]] and [[waste|what is wasted]].
  definition fa: آنچه سازمان دارد.

code waste "Wasting what one has"
  concept: resources
  quote I01@12: Here there is too much, there too little.
  quote I01@14: Too much.
  quote I01@12 [fa]: اینجا زیاد است و آنجا کم، و این ترجمه از خود متن بلندتر است.

code thrift "Being thrifty"
  concept: resources
  quote I02: We save.

relation inner "From within"
  from: causes
  to: resources
  type: leads to

memo first "A first thought"
  about: waste
  text: Is [[waste]] a matter of [[concept:resources|resources]], or of [[nothing-there]]?

storyline story
  text: It begins with [[causes]].

reliability again "Coded twice"
  counts I01: 133 codes, 47 agreements, 39 disagreements
  total: 133 codes, 47 agreements, 39 disagreements
`;

/** The study with the cursor in the first line that holds `text`, where `text` has it. */
function at(text: string): string {
  const plain = text.replace("‸", "");
  assert.ok(study.includes(plain), `the study has no “${plain}”`);
  return study.replace(plain, text);
}

describe("hover on a concept", () => {
  it("says its labels, path, definition, what grounds it, and its best quote", async () => {
    const { paragraphs, on } = await hoverAt(at("concept reso‸urces"));
    assert.equal(on, "resources");
    assert.deepEqual(paragraphs, [
      "**Managing resources** — concept `resources`",
      "\u2068مدیریت منابع\u2069 (fa)",
      "Causal conditions › Inner causes › Deep causes › Managing resources",
      "What an organization has, and how it is used. See Inner causes and what is wasted.",
      "2 codes · 3 passages · 2 sources",
      "> Here there is too much, there too little.\n>\n> — I01@12",
    ]);
  });

  it("says the same wherever it is named", async () => {
    const declared = await hoverAt(at("concept reso‸urces"));
    for (const place of [
      "concept: ‸resources",
      "concept: resources‸",
      "to: re‸sources",
      "concept:re‸sources|",
    ]) {
      const found = await hoverAt(at(place));
      assert.equal(found.text, declared.text, place);
      assert.equal(found.on, "resources", place);
    }
    assert.equal((await hoverAt(at('"Managing re‸sources"'))).text, declared.text);
  });

  it("says it in the language that the reader wants labels in", async () => {
    const { paragraphs } = await hoverAt(at("concept reso‸urces"), { labelLanguage: "fa" });
    assert.deepEqual(paragraphs.slice(0, 4), [
      "**\u2068مدیریت منابع\u2069** — concept `resources`",
      "Managing resources (en)",
      "\u2068شرایط علی\u2069 › \u2068شرایط علی درون‌سازمانی\u2069 › Deep causes › \u2068مدیریت منابع\u2069",
      "\u2068آنچه سازمان دارد.\u2069",
    ]);
  });

  it("takes a language's variety for the language", async () => {
    const { paragraphs } = await hoverAt(at("concept reso‸urces"), { labelLanguage: "fa-IR" });
    assert.equal(paragraphs[0], "**\u2068مدیریت منابع\u2069** — concept `resources`");
    assert.equal(paragraphs[3], "\u2068آنچه سازمان دارد.\u2069");
  });

  it("says what it can of a concept that has nothing yet", async () => {
    assert.deepEqual((await hoverAt("concept trust-bui‸lding\n")).paragraphs, [
      "**trust building** — concept `trust-building`",
      "0 codes · 0 passages · 0 sources",
    ]);
  });

  it("names every way up", async () => {
    const text =
      "category a\n  role: causal\n\ncategory b\n  role: strategy\n\nconcept c‸\n  category: a, b\n\ncode d\n  concept: c\n";
    assert.equal((await hoverAt(text)).paragraphs[1], "Causal conditions › a › c  \nStrategies › b › c");
  });

  it("does not go round a cycle of categories", async () => {
    const { text } = await hoverAt("category a\n  parent: b\n\ncategory b‸\n  parent: a\n");
    assert.match(text, /b › a › b/);
  });

  it("chooses a passage that can be read at a glance", async () => {
    const long = "word ".repeat(200).trim();
    const quotes = [long, "short", "a little longer than short"]
      .map((text) => `  quote I01: ${text}\n`)
      .join("");
    const study = (fields: string) => `concept a‸\n\ncode b\n  concept: a\n${fields}`;
    assert.match((await hoverAt(study(quotes))).text, /^> a little longer than short\n>\n> — I01$/m);
    const only = await hoverAt(study(`  quote I01: ${long}\n`));
    assert.match(only.text, /^> (word ){63,64}…\n>\n> — I01$/m);
  });

  it("counts a passage's translation as no further passage", async () => {
    const text = "concept a‸\n\ncode b\n  concept: a\n  quote I01: x\n  quote I01 [fa]: y\n\nsource I01\n";
    assert.ok((await hoverAt(text)).paragraphs.includes("1 code · 1 passage · 1 source"));
  });
});

describe("hover on the other kinds", () => {
  const expected: [string, string[]][] = [
    [
      "code wa‸ste",
      [
        "**Wasting what one has** — code `waste`",
        "Causal conditions › Inner causes › Deep causes › Managing resources › Wasting what one has",
        "2 passages · 1 source",
        "> Here there is too much, there too little.\n>\n> — I01@12",
      ],
    ],
    [
      "category ca‸uses",
      [
        "**Inner causes** — category `causes`",
        "\u2068شرایط علی درون‌سازمانی\u2069 (fa)",
        "Causal conditions › Inner causes",
        "1 sub-category · 0 concepts",
        "- Deep causes",
      ],
    ],
    [
      "category deep‸-causes",
      [
        "**Deep causes** — category `deep-causes`",
        "Causal conditions › Inner causes › Deep causes",
        "1 concept",
        "- Managing resources",
      ],
    ],
    ["quote ‸I01@12: Here", ["**Interview 1** — source `I01`", "1 code", "i01.txt"]],
    ["counts I01‸", ["**Interview 1** — source `I01`", "1 code", "i01.txt"]],
    ["participant: ‸P01", ["**A manager** — participant `P01`", "- Interview 1", "- work: ministry"]],
    [
      "relation in‸ner",
      ["**From within** — relation `inner`", "Inner causes → Managing resources: leads to"],
    ],
    [
      "memo fi‸rst",
      [
        "**A first thought** — memo `first`",
        "Is Wasting what one has a matter of resources, or of \\[\\[nothing-there\\]\\]?",
      ],
    ],
    ["storyline st‸ory", ["**story** — storyline `story`", "It begins with Inner causes."]],
    [
      "[[cau‸ses]]",
      [
        "**Inner causes** — category `causes`",
        "\u2068شرایط علی درون‌سازمانی\u2069 (fa)",
        "Causal conditions › Inner causes",
        "1 sub-category · 0 concepts",
        "- Deep causes",
      ],
    ],
    ["reliability ag‸ain", ["**Coded twice** — reliability `again`", "- I01: 70.7 %\n- total: 70.7 %"]],
    [
      "codebook gov‸ernance",
      [
        "**Establishing governance** — codebook `governance`",
        "2 categories · 1 concept · 2 codes · 2 sources",
      ],
    ],
  ];
  for (const [place, paragraphs] of expected) {
    it(`says what there is to say at “${place}”`, async () => {
      assert.deepEqual((await hoverAt(at(place))).paragraphs, paragraphs);
    });
  }

  it("lists no more concepts of a category than one reads", async () => {
    const concepts = Array.from({ length: 20 }, (_, at) => `concept c${at}\n  category: a\n`).join("\n");
    const { paragraphs } = await hoverAt(`category a‸\n\n${concepts}`);
    assert.equal(paragraphs[1], "20 concepts");
    assert.equal(paragraphs[2]!.split("\n").length, 13);
    assert.equal(paragraphs[2]!.split("\n").at(-1), "- … 8 more");
  });

  it("counts of a source its own codes, not those of another kind with its id", async () => {
    const text = "source same‸\n\nconcept same\n\ncode a\n  concept: same\n";
    assert.ok((await hoverAt(text)).paragraphs.includes("0 codes"));
  });

  it("says both that an ambiguous id may mean, and the one where it is said", async () => {
    const both = 'code trust "Trusting"\n\nconcept trust "Trust"\n\nmemo m\n  text: x\n';
    const { text } = await hoverAt(`${both}  about: tr‸ust\n`);
    assert.match(text, /\*\*Trusting\*\* — code/);
    assert.match(text, /\n\n---\n\n\*\*Trust\*\* — concept/);
    assert.doesNotMatch((await hoverAt(`${both}  about: concept:tr‸ust\n`)).text, /Trusting/);
  });

  it("says what other files of the project declare", async () => {
    const found = await hoverAt({
      "codebook.gt": "codebook study\n  include: *.gt\n",
      "concepts.gt": 'concept trust "Trust"\n',
      "codes.gt": "code a\n  concept: tr‸ust\n",
    });
    assert.equal(found.paragraphs[0], "**Trust** — concept `trust`");
  });
});

describe("hover where there is nothing to say", () => {
  const places = [
    "# conc‸ept\nconcept a\n",
    "konzept a‸\n",
    "konz‸ept a\n",
    "concept\n‸",
    "code a\n  concept: mis‸sing\n",
    "code a\n  konzept: ‸\n",
    "code a\n  quote I01@‸12: text\n",
    "code a\n  quote I01: te‸xt\n",
    "category a\n  role: no ro‸le\n",
    "category a\n  role:‸  causal\n",
    "memo a\n  type: nonsen‸se\n",
    "‸",
  ];
  for (const text of places) {
    it(`is silent at ${JSON.stringify(text)}`, async () => assert.equal(await mayHover(text), undefined));
  }

  it("says when an interview was, and in Persian in the Persian calendar too", async () => {
    const source = 'source I0‸1 "Interview 1"\n  date: 2024-05-31\n';
    assert.equal((await hoverAt(source)).paragraphs[1], "2024-05-31");
    const persian = { language: "fa" } as const;
    const day = "\u2067\u20682024-05-31\u2069 (۱۱ خرداد ۱۴۰۳)\u2069";
    assert.equal((await hoverAt(source, persian)).paragraphs[1], day);
    assert.equal(
      (await hoverAt("memo ‸m\n  date: ۲۰۲۴-۰۳-۲۰\n", persian)).paragraphs[1]?.includes("۱ فروردین ۱۴۰۳"),
      true,
    );
  });

  it("says of a day what it is in the Persian calendar, where that is the reader's and the day is one", async () => {
    const memo = (day: string) => `memo m\n  date: ${day}\n`;
    const { text, on } = await hoverAt(memo("2024-‸05-31"), { language: "fa" });
    assert.equal(text, "\u2067\u20682024-05-31\u2069 (۱۱ خرداد ۱۴۰۳)\u2069");
    assert.equal(on, "2024-05-31");
    assert.equal(await mayHover(memo("2024-‸05-31")), undefined);
    assert.equal(await mayHover(memo("2023-02-‸31"), { language: "fa" }), undefined);
    assert.equal(await mayHover(memo("1403-03-‸11"), { language: "fa" }), undefined);
  });
});
