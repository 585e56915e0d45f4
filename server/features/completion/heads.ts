import { CompletionItemKind } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import type { KindSpec } from "../../model/schema";
import { type Language, said } from "../../model/speech";
import type { Block } from "../../syntax/block";
import { isId, labelOfId, normalId } from "../../syntax/characters";
import type { Place } from "../place";
import { around, aroundBelow } from "./nearby";
import type { Ask, Proposal } from "./proposal";

/**
 * What a new declaration may be called: what is named close by and not declared yet, and the next of a series. Only what
 * starts as what is typed: a new name that has its letters somewhere else is another one, and Tab must not replace it.
 */
export function* idProposals(ask: Ask, kind: KindSpec): Generator<Proposal> {
  for (const proposal of likelyIds(ask, kind)) {
    if (goesOnFrom(ask.typed, proposal.label)) yield { ...proposal, narrowed: true };
  }
}

/** Whether a name starts as what is typed and goes on: one that is whole, or goes another way, is no longer asked about. */
function goesOnFrom(typed: string, name: string): boolean {
  return name.length > typed.length && name.toLowerCase().startsWith(typed.toLowerCase());
}

function* likelyIds({ codebook, block, speech }: Ask, kind: KindSpec): Generator<Proposal> {
  yield* undeclaredProposals(codebook, block, kind.name, speech);
  const next = nextId(codebook, around(block), kind.name);
  if (next)
    yield { label: next, kind: CompletionItemKind.Value, description: said("writing/next-id", {}, speech) };
}

/** What declarations close by name of a kind, and nobody has declared yet. */
export function* undeclaredProposals(
  codebook: Codebook,
  here: Block,
  kind: string,
  speech: Language | undefined,
): Generator<Proposal> {
  for (const [label, named] of undeclared(codebook, around(here), kind)) {
    const { kind: from = "", id = "" } = codebook.factsOf(named);
    const description = said("writing/not-declared", { kind: from, id }, speech);
    yield { label, kind: CompletionItemKind.Reference, description };
  }
}

/** What a new declaration below one is most likely called: as what is named close by, or by the next number. */
export function likelyId(codebook: Codebook, above: Block, kind: string): string | undefined {
  const [named] = undeclared(codebook, aroundBelow(above), kind).keys();
  return named ?? nextId(codebook, aroundBelow(above), kind);
}

/** The label that an id gives; nothing for one that has numbers in it. */
export function labelFrom(id: string): string | undefined {
  const words = labelOfId(id);
  return /\d/.test(words) ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a label is that of what is named close by and not declared yet, as a snippet has it in its gap. */
export function isPromisedLabel(codebook: Codebook, here: Block, kind: string, label: string): boolean {
  return [...undeclared(codebook, around(here), kind).keys()].some((id) => labelFrom(id) === label);
}

/** The ids of a kind that declarations name and nobody declares, the closest first, each with one that names it. */
function undeclared(codebook: Codebook, close: Iterable<Block>, kind: string): Map<string, Block> {
  const found = new Map<string, Block>();
  for (const block of close) {
    for (const { id, kinds } of codebook.factsOf(block).links) {
      // What may be of several kinds is no promise of this one.
      if (kinds.length !== 1 || kinds[0] !== kind || found.has(id) || !isId(id)) continue;
      if (codebook.declaration(kind, id) === undefined) found.set(id, block);
    }
  }
  return found;
}

/** Behind I05 comes I06: the number behind the highest of those of the kind close by. */
function nextId(codebook: Codebook, close: Iterable<Block>, kind: string): string | undefined {
  let highest: { stem: string; digits: string } | undefined;
  for (const block of close) {
    const facts = codebook.factsOf(block);
    const [, stem, digits] = (facts.kind === kind && /^(.*?)(\d+)$/.exec(facts.id ?? "")) || [];
    if (stem === undefined || digits === undefined || digits.length > 6) continue;
    if (highest && (stem !== highest.stem || Number(digits) <= Number(highest.digits))) continue;
    highest = { stem, digits };
  }
  if (!highest) return undefined;
  const { stem, digits } = highest;
  let number = Number(digits) + 1;
  const id = () => stem + String(number).padStart(digits.length, "0");
  // Further away there may be more of them.
  for (let step = 0; codebook.declaration(kind, id()) && step < 100; step++) number++;
  return id();
}

/** A label as far as it is written: what others of this id are called, and the id as words. */
export function* labelProposals(
  { codebook, block, speech }: Ask,
  { word, id, kind }: Extract<Place, { at: "label" }>,
): Generator<Proposal> {
  const isOpen = /["“«]$/.test(block.text.slice(0, word.start));
  const quoted = (label: string) => (isOpen ? label : `"${label.replace(/["\\]/g, "\\$&")}"`);
  const labels = new Map<string, string>();
  for (const other of codebook.names.declarations(normalId(id.text))) {
    const { head } = other.tree;
    const there = head?.label?.text;
    if (other !== block && there && head.kind.text !== kind.name && !labels.has(there)) {
      labels.set(there, said("writing/label-there", { kind: head.kind.text }, speech));
    }
  }
  const label = labelFrom(id.text);
  if (label !== undefined && !labels.has(label)) labels.set(label, said("writing/label-of-id", {}, speech));
  const written = word.text.trim();
  for (const [text, description] of labels) {
    if (!goesOnFrom(written, text)) continue;
    yield { label: text, text: quoted(text), kind: CompletionItemKind.Value, description, untilTyped: true };
  }
}
