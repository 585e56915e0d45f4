import assert from "node:assert/strict";
import { explained, hinted, led } from "./support";

const study = `codebook s
  language: en, fa

code late "Late again"
  concept: time
  quote I1: Too late.

concept time "Time that is lacking"
  label fa: کمبود زمان
  category: costs, self

source I1 "Interview 1"
category costs "What it costs"
  role: consequence
category self "Self"
memo m
  about: time
  text: Of [[time]], [[concept:time]] and [[time|the time]].
`;

describe("inlay hints", () => {
  it("call what ids name by its label, where that says more than the id", async () => {
    const shown = await hinted(study);
    assert.match(shown, /\n {2}concept: time⟨Time that is lacking⟩\n/);
    assert.match(shown, /\n {2}category: costs⟨What it costs⟩, self\n/);
    assert.match(shown, /\n {2}role: consequence⟨Consequences⟩\n/);
    assert.match(shown, /\n {2}about: time⟨Time that is lacking⟩\n/);
  });

  it("stand behind a link, but not where it has words of its own", async () => {
    const lacking = "⟨Time that is lacking⟩";
    assert.ok(
      (await hinted(study)).includes(
        `  text: Of [[time]]${lacking}, [[concept:time]]${lacking} and [[time|the time]].\n`,
      ),
    );
  });

  it("leave heads and quotes as they are", async () => {
    const shown = await hinted(study);
    assert.match(shown, /\nconcept time "Time that is lacking"\n/);
    assert.match(shown, /\n {2}quote I1: Too late\.\n/);
  });

  it("are in the reader's language, without marks of direction, which an editor shows in a line", async () => {
    const shown = await hinted(study, { labelLanguage: "fa" });
    assert.match(shown, /concept: time⟨کمبود زمان⟩/);
    assert.match(shown, /role: consequence⟨پیامدها⟩/);
    assert.match(shown, /category: costs⟨What it costs⟩, self\n/, "what has no Persian label has its own");
    const persian = study.replace("language: en, fa", "language: fa, en");
    assert.match(await hinted(persian), /concept: time⟨Time that is lacking⟩/);
  });

  it("of a long label show its start", async () => {
    const shown = await hinted(`concept x "${"word ".repeat(40)}"\ncode c\n  concept: x\n`);
    assert.match(shown, /concept: x⟨(word ){11,12}…⟩/);
  });

  it("of what is unclear, or nowhere, are none", async () => {
    const text = 'concept a "One"\ncategory a "Other"\nmemo m\n  about: a, b\n  text: x\n';
    assert.equal(await hinted(text), text);
  });

  const table = `reliability r
  counts I1: 133 codes, 47 agreements, 39 disagreements
  counts I2: 10 codes
  counts I3: many
  total: 133 codes, 47 agreements, 39 disagreements
`;

  it("say how far two codings agree, where the numbers say it", async () => {
    const shown = await hinted(table);
    assert.match(shown, /39 disagreements⟨70\.7 %⟩\n {2}counts I2: 10 codes\n {2}counts I3: many\n/);
    assert.match(shown, /total: .*⟨70\.7 %⟩/);
    assert.match(await hinted(table, { language: "fa" }), /⟨۷۰٫۷٪⟩/);
  });

  it("are as the settings have it", async () => {
    const both = `${study}\n${table}`;
    assert.equal(await hinted(both, { hints: { labels: false, agreement: false } }), both);
    assert.doesNotMatch(await hinted(both, { hints: { labels: false } }), /concept: time⟨/);
    assert.doesNotMatch(await hinted(both, { hints: { agreement: false } }), /⟨70/);
  });

  it("say what they are about when one looks at them", async () => {
    assert.match(await explained(study), /^\*\*Time that is lacking\*\* — concept `time`\n/);
    assert.match(
      await explained("category c\n  role: causal\n"),
      /^\*\*causal\*\* — Causal conditions \(en\)/,
    );
    assert.equal(await explained(table), "100 × 2 × 47 agreements ÷ 133 codes");
  });

  it("say in Persian what a day is in the Persian calendar", async () => {
    const memo = "memo m\n  date: 2024-05-31\n  text: x\n\nsource a\n  date: 2023-02-31\n";
    assert.equal(await hinted(memo), memo);
    assert.match(
      await hinted(memo, { language: "fa" }),
      /31⟨۱۱ خرداد ۱۴۰۳⟩\n {2}text: x\n\nsource a\n {2}date: 2023-02-31\n$/,
    );
    assert.equal(
      await explained(memo, { language: "fa" }),
      "\u2067\u20682024-05-31\u2069 (۱۱ خرداد ۱۴۰۳)\u2069",
    );
    assert.equal(await hinted(memo, { language: "fa", hints: { labels: false } }), memo);
  });

  it("lead to where what they call is declared, in whichever file, and built-in roles nowhere", async () => {
    const several = {
      "codebook.gt":
        "codebook s\n  include: *.gt\n\ncode late\n  concept: time\n\ncategory c\n  role: causal\n",
      "concepts.gt": '# Of it.\nconcept time "Time that is lacking"\n',
    };
    assert.deepEqual(await led(several), [
      "Time that is lacking → concepts.gt:2 time",
      "Causal conditions → nowhere",
    ]);
    assert.deepEqual(await led(table), ["70.7 % → nowhere", "70.7 % → nowhere"]);
  });
});
