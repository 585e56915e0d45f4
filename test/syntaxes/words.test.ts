import assert from "node:assert/strict";
import type { IGrammar } from "vscode-textmate";
import schema from "../../schemas/codebook.schema.json";
import { type FieldSpec, kinds, type QualifierForm, type ValueForm } from "../../server/model/schema";
import { loadGrammar, readGrammar, scopesOf, tokenize } from "./tokenize";

/** A value of each form, and the scope that a word of it has. */
const values: Record<Exclude<ValueForm, "choice">, { value: string; word: string; scope: string }> = {
  text: { value: "plain words", word: "plain", scope: "meta.prose.gt" },
  markdown: { value: "see [[trust]]", word: "trust", scope: "entity.name.type.reference.gt" },
  reference: { value: "trust", word: "trust", scope: "entity.name.type.reference.gt" },
  references: { value: "a, trust", word: "trust", scope: "entity.name.type.reference.gt" },
  languages: { value: "en, fa", word: "fa", scope: "constant.language.tag.gt" },
  number: { value: "36", word: "36", scope: "constant.numeric.gt" },
  date: { value: "2024-05-31", word: "2024", scope: "constant.numeric.date.gt" },
  path: { value: "texts/a, b.txt", word: "b.txt", scope: "string.unquoted.path.gt" },
  globs: { value: "codes/*.gt, memos/*.gt", word: "memos", scope: "string.unquoted.path.gt" },
  color: { value: "#234A85", word: "#234A85", scope: "constant.other.color.rgb-value.gt" },
  role: { value: "Causal conditions", word: "conditions", scope: "constant.language.role.gt" },
  paradigm: { value: "six-cs", word: "six-cs", scope: "constant.language.paradigm.gt" },
  "relation-type": { value: "leads to", word: "leads", scope: "meta.prose.gt" },
  counts: { value: "12 codes, 3 agreements", word: "agreements", scope: "keyword.other.unit.gt" },
  saturation: { value: "base 4, run 2", word: "run", scope: "variable.parameter.saturation.gt" },
};

/** A qualifier of each form, and the scope it starts with; where texts are quoted, the scope of the text too. */
const qualifiers: Record<QualifierForm, { qualifier: string; scope: string; text?: string }> = {
  language: { qualifier: "fa", scope: "constant.language.tag.gt", text: "string.unquoted.label.gt" },
  passage: { qualifier: "I05@12", scope: "entity.name.type.reference.gt", text: "string.unquoted.quote.gt" },
  name: { qualifier: "strength of it", scope: "string.unquoted.name.gt" },
  kind: { qualifier: "concepts", scope: "keyword.control.kind.gt" },
  source: { qualifier: "I05", scope: "entity.name.type.reference.gt" },
};

describe("the grammar's words", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });
  const tokenized = (text: string) => tokenize(grammar, [text]).lines[0]!;
  const innermost = (text: string, word: string, from?: number) =>
    scopesOf(tokenized(text), word, from).at(-1);

  for (const kind of kinds.values()) {
    it(`hold the kind ${kind.name}, its plural and its prefix`, () => {
      assert.equal(innermost(`${kind.name} id`, kind.name), "keyword.control.kind.gt");
      assert.equal(innermost(`  reports ${kind.plural}: 1`, kind.plural), "keyword.control.kind.gt");
      assert.equal(innermost(`  about: ${kind.name}:id`, kind.name), "keyword.control.kind.gt");
      assert.equal(innermost(`  text: [[${kind.name}:id]]`, kind.name), "keyword.control.kind.gt");
    });

    for (const field of kind.fields.values()) {
      it(`hold ${kind.name}’s field ${field.name}, its qualifier and its values`, () => {
        const qualifier = field.qualifier && qualifiers[field.qualifier];
        const key = `  ${field.name}${qualifier ? ` ${qualifier.qualifier}` : ""}:`;
        for (const { value, word, scope } of samplesOf(field)) {
          const line = `${key} ${value}`;
          assert.equal(innermost(line, field.name), "support.variable.field.gt");
          if (qualifier) assert.equal(innermost(line, qualifier.qualifier), qualifier.scope);
          const expected = (field.value === "text" && qualifier?.text) || scope;
          assert.equal(innermost(line, word, key.length), expected, line);
        }
        if (!qualifier) {
          assert.equal(innermost(`  ${field.name} more: x`, "more"), "meta.fault.qualifier.gt");
        }
      });
    }
  }

  it("are none that the schema does not have", () => {
    const known = new Set<string>([
      ...schema.$defs.codebook.properties.saturation.required,
      ...schema.$defs.counts.required,
    ]);
    for (const kind of kinds.values()) {
      known.add(kind.name).add(kind.plural);
      for (const field of kind.fields.values()) {
        known.add(field.name);
        for (const choice of field.choices.keys()) known.add(choice);
      }
    }
    const listed = wordsOf(readGrammar().repository);
    assert.ok(listed.size > kinds.size, "the word lists are not found in the grammar");
    assert.deepEqual(
      [...listed].filter((word) => !known.has(word)),
      [],
    );
  });
});

function samplesOf(field: FieldSpec): { value: string; word: string; scope: string }[] {
  if (field.value !== "choice") return [values[field.value]];
  return [...field.choices.keys()].map((word) => ({
    value: word,
    word,
    scope: "constant.language.choice.gt",
  }));
}

/** The words of every list `(a|b|c)` in the rules, those of comments aside. */
function wordsOf(repository: Record<string, object>): Set<string> {
  const words = new Set<string>();
  for (const [name, rule] of Object.entries(repository)) {
    if (name.endsWith("comment")) continue;
    for (const [, list] of JSON.stringify(rule).matchAll(/\((?:\?i?:)?([a-z-]+(?:\|[a-z-]+)*)\)/g)) {
      for (const word of list!.split("|")) words.add(word);
    }
  }
  return words;
}
