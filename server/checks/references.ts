import type { Codebook } from "../model/codebook";
import { type Link, namesOf, type Reference } from "../model/facts";
import { lookKey, lookOf, plainName } from "../model/lookAlikes";
import { type KindSpec, kinds, kindsReferredTo } from "../model/schema";
import { signs } from "../model/signs";
import { type List, nameOfCharacter, nounFor } from "../model/speech";
import { itemsOf } from "../model/values";
import { isId, unseenIn, withoutUnseen } from "../syntax/characters";
import { phrase } from "./catalogue";
import { type Check, either, type Related, type Report, relatedTo, type Subject, suggestion } from "./check";

/** References that lead nowhere or to several things. */
export const references: Check = {
  names: ["unresolved-reference", "ambiguous-reference"],
  sign: signs.loose,
  run(subject, codebook, report) {
    const { links } = subject.facts;
    for (let at = 0; at < links.length; at++) {
      const link = links[at]!;
      if (codebook.isResolved(link)) continue;
      const resolution = codebook.resolve(link);
      if (resolution.state === "resolved" || isOneOfSeveral(subject, link)) continue;
      const reference = subject.facts.references[at]!;
      if (resolution.state === "unresolved") reportUnresolved(codebook, subject, reference, report);
      else {
        const choices: List = { list: resolution.kinds.map((kind) => `${kind}:${reference.id}`), by: "or" };
        const kinds: List = { list: resolution.kinds.map((kind) => nounFor(kind)), by: "and-a" };
        const words = { id: reference.id, kinds, choices };
        const related = resolution.kinds.map((kind) => declaredAs(codebook, kind, reference.id));
        report("ambiguous-reference", "default", reference, words, { related });
      }
    }
  },
};

/** Where what a reference may mean is declared. */
function declaredAs(codebook: Codebook, kind: string, id: string): Related | undefined {
  const block = codebook.declaration(kind, id);
  return block && relatedTo(block, phrase("declared-here", { kind, id }));
}

/** Whether a field that takes one id has several: that is one finding, whatever the ids lead to. */
function isOneOfSeveral({ kind, facts }: Subject, { field }: Link): boolean {
  if (kind?.fields.get(field)?.value !== "reference") return false;
  return facts.links.filter((link) => link.field === field).length > 1;
}

/** Fields that take one id and have several. */
export const oneReference: Check = {
  names: ["invalid-value"],
  kinds: Array.from(kinds.values())
    .filter(takesOne)
    .map(({ name }) => name),
  alone: true,
  run({ block, facts, kind }, _codebook, report) {
    // Two ids in a field are two links.
    if (!facts.link(1)) return;
    const { tree } = block;
    for (const field of tree.fields) {
      if (kind?.fields.get(field.name.text)?.value !== "reference") continue;
      const { length: count } = itemsOf(tree, field.value);
      if (count > 1) report("invalid-value", "one-only", field.value, { field: field.name.text, count });
    }
  },
};

/** Whether a kind has a field that takes one id and not several. */
function takesOne({ fields }: KindSpec): boolean {
  return [...fields.values()].some(({ value }) => value === "reference");
}

function reportUnresolved(codebook: Codebook, { kind }: Subject, reference: Reference, report: Report): void {
  const { id, field } = reference;
  const taken = kindsReferredTo(kind?.fields.get(field));
  const wanted = reference.kinds.length > 0 ? reference.kinds : taken;
  const declared = [...kinds.keys()].filter((each) => codebook.declaration(each, id));
  if (declared.length > 0) {
    // What the field takes would have been found, had the reference not named another kind.
    const meant = declared.find((found) => taken.includes(found));
    const found = meant ?? declared[0]!;
    const words = { id, found: nounFor(found), kind: found, field, kinds: either(taken) };
    const related = [declaredAs(codebook, found, id)];
    report("unresolved-reference", meant ? "named-kind" : "other-kind", reference, words, { related });
    return;
  }
  const seen = withoutUnseen(id);
  const character = unseenIn(id);
  if (character && isId(seen)) {
    const words = { id: seen, character: nameOfCharacter(character) };
    report("unresolved-reference", "unseen", reference, words, { replacement: seen, soughtAmong: wanted });
    return;
  }
  const labelled = declarationNamed(codebook, wanted, id);
  if (labelled !== undefined) {
    const words = { id, suggested: labelled };
    const more = { replacement: labelled, soughtAmong: wanted };
    report("unresolved-reference", "label", reference, words, more);
    return;
  }
  const { suggestion: hint, replacement } = suggestion(id, codebook.idMeant(id, wanted));
  const problem = isId(id) ? "default" : "several-words";
  const all = wanted.length >= kinds.size;
  const words = {
    id,
    kinds: all ? nounFor("declaration") : either(wanted),
    kind: all ? "concept" : (wanted[0] ?? "code"),
    suggestion: hint,
  };
  report("unresolved-reference", problem, reference, words, { replacement, soughtAmong: wanted });
}

/** The id of the declaration that goes by a label; of several, the first by the alphabet. */
function declarationNamed(codebook: Codebook, wanted: readonly string[], label: string): string | undefined {
  for (const kind of wanted) {
    const ids = codebook.names.underLook(lookKey(kind, label)).flatMap((block) => {
      const { kind: found, id } = codebook.factsOf(block);
      const named = namesOf(block.tree).some(({ text }) => lookOf(text) === lookOf(plainName(label)));
      return found === kind && id !== undefined && named && id !== label ? [id] : [];
    });
    if (ids.length > 0) return ids.sort()[0];
  }
  return undefined;
}
