import assert from "node:assert/strict";
import { CompletionItemKind } from "vscode-languageserver-types";
import { complete } from "./support";

const leading = { snippets: true };

describe("completion with gaps to fill in", () => {
  const kinds: [string, string][] = [
    ["codebook", 'codebook ‹1:id› "‹2:Label›"‹0›'],
    ["participant", 'participant ‹1:id› "‹2:Label›"‹0›'],
    ["code", 'code ‹1:id› "‹2:Label›"\n  concept: ‹3›\n  quote ‹4›: ‹0›'],
    ["concept", 'concept ‹1:id› "‹2:Label›"\n  category: ‹0›'],
    ["category", 'category ‹1:id› "‹2:Label›"\n  role: ‹0›'],
    ["relation", 'relation ‹1:id› "‹2:Label›"\n  from: ‹3›\n  to: ‹0›'],
    ["memo", 'memo ‹1:id› "‹2:Label›"\n  text:\n    ‹0›'],
    ["storyline", 'storyline ‹1:id› "‹2:Label›"\n  text:\n    ‹0›'],
  ];
  for (const [kind, snippet] of kinds) {
    it(`asks what a ${kind} can’t do without`, async () => {
      assert.equal((await complete("‸", {}, leading)).snippet(kind), snippet);
    });
  }

  it("asks for nothing that belongs to a later stage, and for no role where the study has none", async () => {
    const open = await complete("codebook s\n  stage: open\n\n‸", {}, leading);
    assert.equal(open.snippet("code"), 'code ‹1:id› "‹2:Label›"\n  quote ‹3›: ‹0›');
    const roleless = await complete("codebook s\n  paradigm: none\n\n‸", {}, leading);
    assert.equal(roleless.snippet("category"), 'category ‹1:id› "‹2:Label›"‹0›');
  });

  it("asks for a category’s role in open coding too: who writes one is further already", async () => {
    const open = await complete("codebook s\n  stage: open\n\n‸", {}, leading);
    assert.equal(open.snippet("category"), 'category ‹1:id› "‹2:Label›"\n  role: ‹0›');
    assert.equal(open.snippet("concept"), 'concept ‹1:id› "‹2:Label›"‹0›');
  });

  it("goes on counting where ids are numbered", async () => {
    const found = await complete("source I08\n\nsource I09\n\n‸", {}, leading);
    assert.equal(found.snippet("source"), 'source ‹1:I10› "‹2:Label›"‹0›');
    assert.equal(found.snippet("participant"), 'participant ‹1:id› "‹2:Label›"‹0›');
  });

  it("stands ready for what is named and not declared yet", async () => {
    const found = await complete("code a\n  concept: far, in-touch\n\n‸", {}, leading);
    assert.equal(found.snippet("concept"), 'concept ‹1:far› "‹2:Far›"\n  category: ‹0›');
    assert.equal(found.snippet("category"), 'category ‹1:id› "‹2:Label›"\n  role: ‹0›');
  });

  it("names the gaps in the language of the one who writes", async () => {
    const found = await complete("‸", { language: "fa" }, leading);
    assert.match(found.snippet("participant") ?? "", /^participant ‹1:[^›]+› "‹2:[^›]+›"‹0›$/);
  });

  it("writes the kind alone where something stands behind it", async () => {
    const found = await complete('con‸ trust "Trust"', {}, leading);
    assert.equal(found.snippet("concept"), undefined);
    assert.equal(found.taking("concept"), 'concept‸ trust "Trust"');
  });

  const fields: [string, string, string][] = [
    ["code", "quote", "quote ‹1›: ‹0›"],
    ["code", "label", "label ‹1›: ‹0›"],
    ["code", "definition", "definition: ‹0›"],
    ["concept", "property", "property ‹1:name›: ‹0›"],
    ["participant", "attribute", "attribute ‹1:name›: ‹0›"],
    ["memo", "text", "text:\n  ‹0›"],
    ["codebook", "reports", "reports ‹1›: ‹0›"],
    ["codebook", "saturation", "saturation: base ‹1:4›, run ‹2:2›, threshold ‹3:5›%‹0›"],
    ["reliability", "counts", "counts ‹1›: ‹2:0› codes, ‹3:0› agreements, ‹4:0› disagreements‹0›"],
    ["reliability", "total", "total: ‹1:0› codes, ‹2:0› agreements, ‹3:0› disagreements‹0›"],
  ];
  for (const [kind, field, snippet] of fields) {
    it(`asks what stands in front of the colon of ${field}, and behind it`, async () => {
      assert.equal((await complete(`${kind} a\n  ‸\n`, {}, leading)).snippet(field), snippet);
    });
  }

  it("offers for a gap what may stand there, whatever stands there until one types", async () => {
    const label = await complete('concept trust-building "Label‸"\n', {}, leading);
    assert.deepEqual(label.labels, ["Trust building"]);
    assert.deepEqual(label.shown, ["Trust building"]);
    assert.equal(label.taking("Trust building"), 'concept trust-building "Trust building‸"');
    const id = await complete('code a\n  concept: trust\n\nconcept id‸ "Label"\n', {}, leading);
    assert.deepEqual(id.shown, ["trust"]);
    const promised = 'code a\n  concept: far\n\nconcept in-touch "Far‸"\n';
    assert.deepEqual((await complete(promised, {}, leading)).shown, ["In touch"]);
    const source = "source I01\n\nsource I02\n\ncode a\n  quote source‸: \n";
    assert.deepEqual((await complete(source, {}, leading)).shown, ["I01", "I02"]);
    const persian = await complete('concept trust "برچسب‸"\n', { language: "fa" }, leading);
    assert.deepEqual(persian.shown, ["Trust"]);
    // Where nobody leads through gaps, the word was typed.
    assert.deepEqual((await complete('concept trust-building "Label‸"\n')).labels, []);
  });

  it("changes nothing but the name of a field that is written", async () => {
    const found = await complete("code a\n  quo‸ I01@12: text\n", {}, leading);
    assert.equal(found.snippet("quote"), undefined);
    assert.equal(found.taking("quote"), "  quote‸ I01@12: text");
  });

  it("lets the editor offer what comes next, where it can", async () => {
    const found = await complete("codebook a\n  ‸\n", {}, leading);
    const { command } = found.item("stage");
    assert.equal(command?.command, "editor.action.triggerSuggest");
    // Where there is nothing to offer, it isn't said in the way of one who writes on.
    assert.deepEqual(command?.arguments, [{ auto: true }]);
    assert.equal(found.item("saturation").command?.command, "editor.action.triggerParameterHints");
    const other = await complete("codebook a\n  ‸\n", {}, { ...leading, commands: new Set() });
    assert.equal(other.item("stage").command, undefined);
  });
});

describe("completion of whole passages", () => {
  it("offers those that the study has use for", async () => {
    const fresh = await complete("‸", {}, leading);
    const patterns = ["study", "interview", "concept-with-category"];
    assert.deepEqual(fresh.labels.slice(-3), patterns);
    const second = await complete("codebook s\n  language: en, fa\n\n‸", {}, leading);
    assert.deepEqual(second.labels.slice(-3), ["interview", "translated-code", "concept-with-category"]);
    const begun = await complete("codebook s\n  language: fa, ar\n\n‸", {}, leading);
    assert.match(begun.snippet("translated-code") ?? "", /\n {2}quote ‹4› \[ar\]: ‹0›$/);
  });

  it("writes an id that stands twice once", async () => {
    const found = await complete("‸", {}, leading);
    assert.equal(
      found.snippet("concept-with-category"),
      'concept ‹1:id› "‹2:Label›"\n  category: ‹3:category›\n\ncategory ‹3› "‹4:Label›"\n  role: ‹0›',
    );
    assert.equal(
      found.item("concept-with-category").labelDetails?.description,
      "a concept with its category",
    );
  });

  it("offers a quote with its translation in a code", async () => {
    const study = "codebook s\n  language: en, fa\n\n";
    const found = await complete(`${study}code a\n  ‸\n`, {}, leading);
    assert.equal(found.snippet("translated-quote"), "quote ‹1:source›: ‹2›\nquote ‹1› [fa]: ‹0›");
    assert.ok(!(await complete(`${study}concept a\n  ‸\n`, {}, leading)).labels.includes("translated-quote"));
  });

  it("offers none to an editor that doesn’t lead through gaps, and none in the middle of a line", async () => {
    assert.ok(!(await complete("‸")).labels.includes("study"));
    assert.ok(!(await complete("con‸ a", {}, leading)).labels.includes("concept-with-category"));
  });
});

describe("completion for what an editor can", () => {
  it("proposes nothing as a mere word of the text, which VS Code is told to leave out", async () => {
    const study = {
      "codebook.gt": "source I01\n  file: i01.txt\n\ncode a\n  quote I01@1: ‸\n",
      "i01.txt": "We talk.",
    };
    for (const text of [study, "concept trust ‸\n"]) {
      for (const { kind } of (await complete(text)).list.items)
        assert.notEqual(kind, CompletionItemKind.Text);
    }
  });

  it("says which part of a word is in front of the cursor where the editor may insert or replace", async () => {
    const found = await complete("concept a\n  categ‸ory: b\n", {}, { insertsOrReplaces: true });
    assert.deepEqual(found.item("category").textEdit, {
      newText: "category",
      insert: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } },
      replace: { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } },
    });
  });

  it("puts the second word where the editor shows it", async () => {
    const plain = await complete("category a\n  role: ‸\n", {}, { labelDetails: false });
    assert.equal(plain.item("causal").detail, "Causal conditions");
    assert.equal(plain.item("causal").labelDetails, undefined);
    const able = await complete("category a\n  role: ‸\n");
    assert.equal(able.item("causal").detail, undefined);
  });

  it("takes a source when one goes on with its locator", async () => {
    const text = "source I01\n\ncode a\n  quote ‸: x\n";
    assert.deepEqual((await complete(text, {}, { commitCharacters: true })).item("I01").commitCharacters, [
      "@",
    ]);
    assert.equal((await complete(text)).item("I01").commitCharacters, undefined);
  });
});
