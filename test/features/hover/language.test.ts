import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { kinds } from "../../../server/model/schema";
import { hoverAt } from "./support";

describe("hover on kinds and fields", () => {
  for (const kind of kinds.values()) {
    it(`explains ${kind.name} and its fields`, async () => {
      const { text, on } = await hoverAt(`${kind.name}‸ a\n`);
      assert.equal(on, kind.name);
      assert.ok(text.startsWith(`**${kind.name}** — ${kind.declares}\n\n${kind.description}`), text);
      for (const field of kind.fields.values()) {
        const found = await hoverAt(`${kind.name} a\n  ‸${field.name}: \n`);
        assert.equal(found.on, field.name);
        assert.ok(found.text.includes(field.description), found.text);
        if (field.required) assert.match(found.text, /required/);
        if (field.repeats) assert.match(found.text, /may be repeated/);
        for (const choice of field.choices.keys())
          assert.ok(found.text.includes(`\`${choice}\``), found.text);
      }
    });
  }

  const examples: [string, string][] = [
    ["codebook a\n  re‸ports codes: 1\n", "`reports concepts: 36`"],
    ["codebook a\n  d‸oi: x\n", "Write a DOI, such as `10.1000/182`."],
    ["concept a\n  pro‸perty b: x\n", "`property strength: weak – strong`"],
    [
      "source a\n  ty‸pe: x\n",
      "`interview` · `focus-group` · `observation` · `document` · `survey` · `other`",
    ],
    ["relation a\n  fr‸om: x\n", "**relation › from** — required, refers to category or concept"],
  ];
  for (const [text, part] of examples) {
    it(`shows ${part}`, async () => {
      assert.ok((await hoverAt(text)).paragraphs.includes(part), (await hoverAt(text)).text);
    });
  }

  it("explains a field whose colon is still to be typed", async () => {
    assert.match((await hoverAt("concept a\n  cate‸gory\n")).text, /^\*\*concept › category\*\*/);
  });
});

describe("hover on the words of values", () => {
  it("explains every choice", async () => {
    for (const kind of kinds.values()) {
      for (const field of kind.fields.values()) {
        for (const [word, description] of field.choices) {
          const { text, on } = await hoverAt(`${kind.name} a\n  ${field.name}: ‸${word}\n`);
          assert.equal(on, word);
          assert.equal(text, `**${field.name}: ${word}**\n\n${description || field.description}`);
        }
      }
    }
  });

  it("explains a role by its id, a label or an alias, in any case and language", async () => {
    const { text } = await hoverAt("category a\n  role: cau‸sal\n");
    assert.deepEqual(text.split("\n\n"), [
      "**causal** — Causal conditions (en) · \u2068شرایط علی\u2069 (fa) · \u2068الظروف السببية\u2069 (ar)",
      "Events and happenings that lead to the phenomenon, or to its growth.",
      "Causal conditions → Central phenomenon",
      "*Strauss & Corbin (1998), chapter 9, “Axial coding”*",
    ]);
    for (const name of ["Causal ‸conditions", "CAUSE‸", "شرایط ‸علی"]) {
      const found = await hoverAt(`category a\n  role: ${name}\n`);
      assert.equal(found.text, text, name);
      assert.equal(found.on, name.replace("‸", ""));
    }
  });

  it("says which role is the core category's", async () => {
    assert.match((await hoverAt("category a\n  role: ‸phenomenon\n")).text, /the core category's role/);
  });

  it("explains a role in the study's language", async () => {
    const { text } = await hoverAt("codebook s\n  language: fa\n\ncategory a\n  role: cau‸sal\n");
    assert.match(text, /\u2068رویدادها و اتفاق‌هایی/);
    assert.match(text, /\u2068شرایط علی\u2069 → \u2068پدیدهٔ محوری\u2069/);
  });

  it("explains the roles and the paradigm of a study's own file", async () => {
    const care = readFileSync("samples/several-files/paradigm/care.paradigm.json", "utf8");
    const own = (fields: string) => ({
      "codebook.gt": `codebook s\n  language: en\n${fields}`,
      "care.json": care,
    });
    const role = await hoverAt(own("  paradigm: care.json\n\ncategory a\n  role: liv‸ing\n"));
    assert.match(role.text, /The life that forms around the carer/);
    const paradigm = await hoverAt(own("  paradigm: care‸.json\n"));
    assert.match(paradigm.text, /^\*\*The course of care\*\*/);
    assert.match(paradigm.text, /This study's own paradigm, made up for the sample/);
  });

  it("explains the built-in paradigms, and none", async () => {
    assert.match((await hoverAt("codebook a\n  paradigm: six‸-cs\n")).text, /Glaser/);
    assert.match((await hoverAt("codebook a\n  paradigm: no‸ne\n")).text, /Charmaz 2014/);
  });

  it("names languages", async () => {
    assert.equal((await hoverAt("codebook a\n  language: en, f‸a\n")).text, "**fa** — Persian");
    assert.equal((await hoverAt("concept a\n  label ‸ar: x\n")).text, "**ar** — Arabic");
    assert.equal((await hoverAt("code a\n  quote I01 [‸de]: x\n")).text, "**de** — German");
  });

  it("says how many there are of what a study reports", async () => {
    const { text } = await hoverAt("codebook a\n  reports con‸cepts: 3\n\nconcept b\n");
    assert.match(text, /^\*\*concept\*\*/);
    assert.match(text, /\n\n1 in this codebook$/);
  });
});
