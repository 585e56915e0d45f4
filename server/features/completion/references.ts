import { CompletionItemKind } from "vscode-languageserver-types";
import { namesIn } from "../../model/facts";
import type { Block } from "../../syntax/block";
import { normalId } from "../../syntax/characters";
import { atOnce } from "../../syntax/parts";
import type { Span } from "../../syntax/tree";
import { nameIn } from "../display";
import type { Place } from "../place";
import { search } from "../workspaceSymbols/search";
import { undeclaredProposals } from "./heads";
import { around, idsAround } from "./nearby";
import { type Ask, most, type Proposal } from "./proposal";

const itemKinds: Record<string, CompletionItemKind> = {
  category: CompletionItemKind.Class,
  concept: CompletionItemKind.Interface,
  code: CompletionItemKind.Constant,
  source: CompletionItemKind.File,
};

/**
 * The ids of some kinds that a field does not name yet; where two kinds have one, `kind:id`. Of many, those that what
 * is typed finds. Each kind has first what the declarations close by name in this field, then what is in this file and
 * used most.
 */
export function* referenceProposals(ask: Ask, wanted: readonly string[], field: Span): Generator<Proposal> {
  const count = wanted.reduce((sum, kind) => sum + ask.codebook.all(kind).size, 0);
  const isUsed = usedIn(ask, field);
  const found = new Set<Block>();
  const narrowed = count > most;
  for (const block of narrowed ? nearest(ask, wanted) : allOf(ask, wanted)) {
    const { kind, id } = ask.codebook.factsOf(block);
    if (kind === undefined || id === undefined || block === ask.block || isUsed(kind, id)) continue;
    // Of two declarations of one id the first is what it leads to.
    if (ask.codebook.declaration(kind, id) === block) found.add(block);
    if (found.size > most) break;
  }
  for (const block of ranked(ask, wanted, [...found])) yield { ...proposalFor(ask, block, wanted), narrowed };
}

/** The ids of the one kind wanted that others name already, though nobody has declared them yet. */
export function* promisedProposals(
  { codebook, block, speech }: Ask,
  wanted: readonly string[],
): Generator<Proposal> {
  const [kind, more] = wanted;
  if (kind === undefined || more !== undefined) return;
  const own = codebook.factsOf(block).references;
  for (const proposal of undeclaredProposals(codebook, block, kind, speech)) {
    if (!own.some(({ id }) => id === proposal.label)) yield proposal;
  }
}

/** Whether a field names an id of some kind, the word being typed aside. */
function usedIn({ codebook, block, place }: Ask, field: Span): (kind: string, id: string) => boolean {
  const others = codebook
    .factsOf(block)
    .references.filter(({ start, end }) => start >= field.start && end <= field.end)
    .filter(({ start, end }) => start < place.word.start || end > place.word.end);
  return (kind, id) => others.some((reference) => reference.id === id && reference.kinds.includes(kind));
}

function* allOf({ codebook }: Ask, wanted: readonly string[]): Generator<Block> {
  for (const kind of wanted) yield* codebook.ordered(codebook.all(kind));
}

/** What has been looked at by then is near enough to what is typed. */
const enough = 10 * most;

/** So many lists of names are read while an editor waits; the others are read behind its back. */
const reads = 8;

/** Of very many declarations some that what is typed finds; without a word, those close by and the first ones. */
function* nearest(ask: Ask, wanted: readonly string[]): Generator<Block> {
  const { codebook, block } = ask;
  const typed = ask.typed.trim();
  if (typed !== "") {
    for (const kind of wanted) yield* codebook.declarations(kind, normalId(typed));
    const here = codebook.documentOf(block);
    const documents = codebook.allDocuments.filter((document) => document !== here);
    const limits = { most: most + 1, kinds: wanted, enough, reads };
    for (const hit of atOnce(search(here ? [here, ...documents] : documents, typed, limits))) yield hit.block;
    return;
  }
  for (const id of idsNear(ask)) {
    for (const kind of wanted) yield* codebook.declarations(kind, id);
  }
  for (const other of around(block)) if (wanted.includes(codebook.factsOf(other).kind ?? "")) yield other;
  for (const kind of wanted) yield* codebook.all(kind);
}

/** What the declarations close by name in the field that one is in. */
function idsNear({ codebook, block, place }: Ask): ReadonlySet<string> {
  return "field" in place ? idsAround(codebook, block, place.field.name.text) : new Set();
}

/** Declarations in the order in which they are offered. */
function ranked(ask: Ask, wanted: readonly string[], found: Block[]): Block[] {
  const { codebook, block } = ask;
  const near = idsNear(ask);
  const keys = new Map<Block, readonly number[]>();
  for (const each of found) {
    const { kind, id } = codebook.factsOf(each);
    const isNear = near.has(id!);
    const isHere = each.sequence === block.sequence;
    const uses = codebook.names.uses(id!);
    keys.set(each, [wanted.indexOf(kind!), Number(!isNear), Number(!isHere), -uses]);
  }
  return found.sort((one, other) => compareKeys(keys.get(one)!, keys.get(other)!));
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

/** What `[[` may name: the theory first, then what grounds it. */
export function* linkProposals(ask: Ask, place: Extract<Place, { at: "link" }>): Generator<Proposal> {
  const first = ["category", "concept", "code"].filter((kind) => place.wanted.includes(kind));
  const wanted = [...first, ...place.wanted.filter((kind) => !first.includes(kind))];
  const behind = ask.block.text.slice(place.word.end);
  if (behind.startsWith("|")) return yield* referenceProposals(ask, wanted, place.word);
  // Written anew where it stands there already, so that one goes on behind it.
  const over = /^\]{0,2}/.exec(behind)![0].length;
  for (const proposal of referenceProposals(ask, wanted, place.word)) {
    yield { ...proposal, text: `${proposal.label}]]`, over };
  }
}

function proposalFor({ codebook, language }: Ask, block: Block, wanted: readonly string[]): Proposal {
  const { kind, id } = codebook.factsOf(block) as { kind: string; id: string };
  const shared = wanted.some((other) => other !== kind && codebook.declaration(other, id) !== undefined);
  const written = block.tree.head?.id?.text ?? id;
  return {
    label: shared ? `${kind}:${written}` : written,
    kind: itemKinds[kind] ?? CompletionItemKind.Reference,
    description: nameIn(codebook, block, language),
    ...(wanted.length > 1 && !shared && { detail: ` ${kind}` }),
    declaration: { kind, id },
    names: namesIn(block).map((name) => name.text),
  };
}
