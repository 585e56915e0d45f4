import { CompletionItemKind } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import { labelOfId } from "../../model/facts";
import type { KindSpec } from "../../model/schema";
import { said } from "../../model/speech";
import type { Block } from "../../syntax/block";
import { isId, normalId } from "../../syntax/characters";
import type { Place } from "../place";
import { around } from "./nearby";
import type { Ask, Proposal } from "./proposal";

/** What a new declaration may be called: what is named close by and not declared yet, and the next of a series. */
export function* idProposals({ codebook, block, speech }: Ask, kind: KindSpec): Generator<Proposal> {
  for (const [id, named] of undeclared(codebook, block, kind.name)) {
    const { kind: from = "", id: by = "" } = codebook.factsOf(named);
    yield {
      label: id,
      kind: CompletionItemKind.Reference,
      description: said("writing/not-declared", { kind: from, id: by }, speech),
    };
  }
  const next = nextId(codebook, block, kind.name);
  if (next)
    yield { label: next, kind: CompletionItemKind.Value, description: said("writing/next-id", {}, speech) };
}

/** The ids of a kind that declarations close by name and nobody declares, each with one that names it. */
function undeclared(codebook: Codebook, here: Block, kind: string): Map<string, Block> {
  const found = new Map<string, Block>();
  for (const block of around(here)) {
    for (const reference of codebook.factsOf(block).references) {
      const { id, kinds } = reference;
      // What may be of several kinds is no promise of this one.
      if (kinds.length !== 1 || kinds[0] !== kind || found.has(id) || !isId(id)) continue;
      if (codebook.declaration(kind, id) === undefined) found.set(id, block);
    }
  }
  return found;
}

/** Behind I05 comes I06: the number behind the highest of those of the kind close by. */
export function nextId(codebook: Codebook, here: Block, kind: string): string | undefined {
  let highest: { stem: string; digits: string } | undefined;
  for (const block of around(here)) {
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

/** A label that has not begun: what others of this id are called, and the id as words. */
export function* labelProposals(
  { codebook, block, speech }: Ask,
  { word, id, kind }: Extract<Place, { at: "label" }>,
): Generator<Proposal> {
  if (word.text.trim() !== "") return;
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
  const words = labelOfId(id.text);
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  if (!/\d/.test(words) && !labels.has(label)) labels.set(label, said("writing/label-of-id", {}, speech));
  for (const [text, description] of labels) {
    yield { label: text, text: quoted(text), kind: CompletionItemKind.Text, description };
  }
}
