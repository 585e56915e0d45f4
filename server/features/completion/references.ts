import { CompletionItemKind } from "vscode-languageserver-types";
import { namesOf } from "../../model/facts";
import { lookOf } from "../../model/lookAlikes";
import type { Block } from "../../syntax/block";
import type { Span } from "../../syntax/tree";
import { nameIn } from "../display";
import type { Place } from "../place";
import { type Ask, hasOtherLetters, most, type Proposal } from "./proposal";

const itemKinds: Record<string, CompletionItemKind> = {
  category: CompletionItemKind.Class,
  concept: CompletionItemKind.Interface,
  code: CompletionItemKind.Constant,
  source: CompletionItemKind.File,
};

/** A declaration that may be referred to. */
interface Candidate {
  kind: string;
  id: string;
  block: Block;
}

/**
 * The ids of some kinds that a field does not name yet; where two kinds have one, `kind:id`. Of many, those that what
 * is typed finds.
 */
export function* referenceProposals(ask: Ask, wanted: readonly string[], field: Span): Generator<Proposal> {
  const count = wanted.reduce((sum, kind) => sum + ask.codebook.all(kind).size, 0);
  const isUsed = usedIn(ask, field);
  const all = count > most ? nearest(ask, wanted, isUsed) : candidates(ask, wanted, isUsed);
  for (const candidate of all) yield proposalFor(ask, candidate, wanted);
}

/** Whether a field names an id of some kind, the word being typed aside. */
function usedIn({ codebook, block, place }: Ask, field: Span): (kind: string, id: string) => boolean {
  const others = codebook
    .factsOf(block)
    .references.filter(({ start, end }) => start >= field.start && end <= field.end)
    .filter(({ start, end }) => start < place.word.start || end > place.word.end);
  return (kind, id) => others.some((reference) => reference.id === id && reference.kinds.includes(kind));
}

function* candidates(
  { codebook, block: here }: Ask,
  wanted: readonly string[],
  isUsed: (kind: string, id: string) => boolean,
): Generator<Candidate> {
  for (const kind of wanted) {
    for (const block of codebook.ordered(codebook.all(kind))) {
      const { id } = codebook.factsOf(block);
      if (id === undefined || block === here || isUsed(kind, id)) continue;
      if (codebook.declaration(kind, id) === block) yield { kind, id, block };
    }
  }
}

/**
 * The candidates that what is typed finds: first by how their ids start, then within these, then by their texts. There
 * are ten thousands of them, so each is looked at once, and only those that are shown more closely.
 */
function* nearest(
  ask: Ask,
  wanted: readonly string[],
  isUsed: (kind: string, id: string) => boolean,
): Generator<Candidate> {
  const { codebook, block: here } = ask;
  const typed = ask.typed.trim().toLowerCase();
  const look = lookOf(typed);
  const tells = hasOtherLetters(ask.typed)
    ? (text: string) => lookOf(text).includes(look)
    : (text: string) => text.includes(ask.typed.trim()) || text.toLowerCase().includes(typed);
  const [starting, holding, telling]: Candidate[][] = [[], [], []];
  for (const kind of wanted) {
    for (const block of codebook.all(kind)) {
      const { id } = codebook.factsOf(block);
      if (id === undefined || block === here) continue;
      const at = typed === "" ? 0 : id.toLowerCase().indexOf(typed);
      if (at === 0) starting!.push({ kind, id, block });
      else if (at > 0) holding!.push({ kind, id, block });
      else if (starting!.length + holding!.length <= most && tells(block.text))
        telling!.push({ kind, id, block });
    }
  }
  let count = 0;
  for (const candidate of [...starting!, ...holding!, ...telling!]) {
    const { kind, id, block } = candidate;
    if (isUsed(kind, id) || codebook.declaration(kind, id) !== block) continue;
    yield candidate;
    if (++count > most) return;
  }
}

/** What `[[` may name: the theory first, then what grounds it. */
export function* linkProposals(ask: Ask, place: Extract<Place, { at: "link" }>): Generator<Proposal> {
  const first = ["category", "concept", "code"].filter((kind) => place.wanted.includes(kind));
  const wanted = [...first, ...place.wanted.filter((kind) => !first.includes(kind))];
  const behind = ask.block.text.slice(place.word.end);
  const missing = behind.startsWith("|") ? 0 : 2 - /^\]{0,2}/.exec(behind)![0].length;
  const closing = "]".repeat(missing);
  for (const proposal of referenceProposals(ask, wanted, place.word)) {
    yield { ...proposal, text: `${proposal.label}${closing}` };
  }
}

function proposalFor(
  { codebook, language }: Ask,
  { kind, id, block }: Candidate,
  wanted: readonly string[],
): Proposal {
  const shared = wanted.some((other) => other !== kind && codebook.declaration(other, id) !== undefined);
  const written = block.tree.head?.id?.text ?? id;
  return {
    label: shared ? `${kind}:${written}` : written,
    kind: itemKinds[kind] ?? CompletionItemKind.Reference,
    description: nameIn(codebook, block, language),
    declaration: { kind, id },
    names: namesOf(block.tree).map((name) => name.text),
  };
}
