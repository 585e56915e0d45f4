import { CompletionItemKind } from "vscode-languageserver-types";
import { namesOf } from "../../model/facts";
import { kinds } from "../../model/schema";
import type { Block } from "../../syntax/block";
import type { Span, Word } from "../../syntax/tree";
import { nameIn } from "../display";
import { type Ask, most, type Proposal } from "./proposal";

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

/** The ids that a field may refer to; where two kinds have one, `kind:id`. Of many, those that what is typed finds. */
export function* referenceProposals(ask: Ask, wanted: readonly string[]): Generator<Proposal> {
  const count = wanted.reduce((sum, kind) => sum + ask.codebook.all(kind).size, 0);
  const all = count <= most ? candidates(ask, wanted) : found(ask, wanted);
  for (const { kind, id, block } of all) yield proposalFor(ask, block, kind, id, wanted);
}

function* candidates(ask: Ask, wanted: readonly string[]): Generator<Candidate> {
  const { codebook } = ask;
  const used = usedIds(ask);
  for (const kind of wanted) {
    for (const block of codebook.all(kind)) {
      const { id } = codebook.factsOf(block);
      if (id === undefined || block === ask.block || used.has(id)) continue;
      if (codebook.declaration(kind, id) === block) yield { kind, id, block };
    }
  }
}

/** The ids that the field names already, the one being typed aside. */
function usedIds({ codebook, block, place }: Ask): Set<string> {
  const field = "field" in place ? place.field : undefined;
  const isHere = ({ start, end }: Span) => start >= place.word.start && end <= place.word.end;
  const inField = codebook.factsOf(block).references.filter((reference) => {
    return field && reference.start >= field.start && reference.end <= field.end && !isHere(reference);
  });
  return new Set(inField.map(({ id }) => id));
}

/** The candidates that what is typed finds: first by how their ids start, then within these, then by their texts. */
function* found(ask: Ask, wanted: readonly string[]): Generator<Candidate> {
  const typed = ask.typed.toLowerCase();
  const starts = ({ id }: Candidate) => id.toLowerCase().startsWith(typed);
  const holds = ({ id }: Candidate) => id.toLowerCase().includes(typed);
  const tells = ({ block: { text } }: Candidate) =>
    text.includes(ask.typed) || text.toLowerCase().includes(typed);
  const seen = new Set<Block>();
  for (const matches of [starts, holds, tells]) {
    for (const candidate of candidates(ask, wanted)) {
      if (seen.size > most) return;
      if (seen.has(candidate.block) || !matches(candidate)) continue;
      seen.add(candidate.block);
      yield candidate;
    }
  }
}

/** The sources of passages. */
export function sourceProposals(ask: Ask): Iterable<Proposal> {
  return referenceProposals(ask, ["source"]);
}

/** What `[[` may name: the theory first, then what grounds it. */
export function* linkProposals(ask: Ask, word: Word): Generator<Proposal> {
  const order = ["category", "concept", "code"];
  const wanted = [...order, ...[...kinds.keys()].filter((kind) => !order.includes(kind))];
  const closed = ask.block.text.startsWith("]]", word.end) || ask.block.text[word.end] === "|";
  for (const proposal of referenceProposals(ask, wanted)) {
    yield { ...proposal, text: `${proposal.text ?? proposal.label}${closed ? "" : "]]"}` };
  }
}

function proposalFor(
  { codebook, language }: Ask,
  target: Block,
  kind: string,
  id: string,
  wanted: readonly string[],
): Proposal {
  const shared = wanted.some((other) => other !== kind && codebook.declaration(other, id) !== undefined);
  const written = target.tree.head?.id?.text ?? id;
  const text = shared ? `${kind}:${written}` : written;
  return {
    label: text,
    kind: itemKinds[kind] ?? CompletionItemKind.Reference,
    description: nameIn(codebook, target, language),
    declaration: { kind, id },
    names: namesOf(target.tree).map((name) => name.text),
  };
}
