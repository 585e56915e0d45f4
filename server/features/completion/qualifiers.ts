import { CompletionItemKind } from "vscode-languageserver-types";
import { fieldsOf } from "../../checks/check";
import { kinds } from "../../model/schema";
import type { Place } from "../place";
import { languages } from "./languages";
import { around } from "./nearby";
import { locatorProposals } from "./passages";
import { type Ask, most, type Proposal } from "./proposal";
import { referenceProposals } from "./references";

type Qualifier = Extract<Place, { at: "qualifier" }>;

/** What may stand between a field's name and its colon; the colon is written where it is missing. */
export function qualifierProposals(ask: Ask, place: Qualifier): Iterable<Proposal> {
  const closing = place.written.colon === undefined ? ": " : "";
  switch (place.part) {
    case "language":
      return place.spec.qualifier === "passage"
        ? closed(languages(ask.codebook.languages), closingBracket(ask, place))
        : closed(languages(missingLanguages(ask, place)), closing);
    case "source":
      // Behind a passage's source its line, page or time may follow.
      return place.spec.qualifier === "passage"
        ? sources(ask, place)
        : closed(uncounted(ask, place), closing);
    case "kind":
      return closed(countedKinds(), closing);
    case "locator":
      return locatorProposals(ask, place);
    case "name":
      return closed(usedNames(ask, place), closing);
  }
}

function* closed(proposals: Iterable<Proposal>, closing: string): Generator<Proposal> {
  for (const proposal of proposals)
    yield { ...proposal, text: `${proposal.text ?? proposal.label}${closing}` };
}

/** Several passages of a declaration may be from one source. */
function* sources(ask: Ask, { field }: Qualifier): Generator<Proposal> {
  for (const proposal of referenceProposals(ask, ["source"], field)) {
    yield { ...proposal, commit: ["@"] };
  }
}

/** The names that the declarations of the kind close by use in this field, and this one doesn't yet. */
function* usedNames({ codebook, block }: Ask, { field, kind }: Qualifier): Generator<Proposal> {
  const isThere = new Set(
    fieldsOf(block.tree, field.name.text)
      .filter(({ start }) => start !== field.start)
      .map(({ qualifier }) => qualifier?.text),
  );
  const names = new Set<string>();
  for (const other of around(block)) {
    if (names.size > most || codebook.factsOf(other).kind !== kind.name) continue;
    if (!other.text.includes(field.name.text)) continue;
    for (const { qualifier } of fieldsOf(other.tree, field.name.text))
      if (qualifier) names.add(qualifier.text);
  }
  for (const name of names) if (!isThere.has(name)) yield { label: name, kind: CompletionItemKind.Value };
}

function closingBracket({ block }: Ask, { word, written }: Qualifier): string {
  if (/^\s*\]/.test(block.text.slice(word.end))) return "";
  return written.colon === undefined ? "]: " : "]";
}

/** The study's languages in which the declaration does not say this yet, the working language last. */
function missingLanguages({ codebook, block }: Ask, { field }: Qualifier): string[] {
  const said = block.tree.fields
    .filter(({ name, start }) => name.text === field.name.text && start !== field.start)
    .map(({ qualifier }) => qualifier?.text);
  const [working, ...others] = codebook.languages;
  const all = working === undefined ? [] : [...others, working];
  return all.filter((language) => !said.includes(language));
}

function* uncounted(ask: Ask, { field }: Qualifier): Generator<Proposal> {
  const counted = new Set(
    ask.block.tree.fields
      .filter(({ name, start }) => name.text === field.name.text && start !== field.start)
      .map(({ qualifier }) => qualifier?.text),
  );
  for (const proposal of referenceProposals(ask, ["source"], field)) {
    if (!counted.has(proposal.label)) yield proposal;
  }
}

function* countedKinds(): Generator<Proposal> {
  for (const { plural, declares } of kinds.values()) {
    yield { label: plural, kind: CompletionItemKind.Class, description: declares };
  }
}
