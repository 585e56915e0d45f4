import type { Codebook } from "../../model/codebook";
import type { Block } from "../../syntax/block";
import { nameIn } from "../display";
import type { Offer, Subject } from "./action";
import type { ActionName } from "./catalogue";
import { perVersion } from "./perVersion";

/** A menu with more than these is no help. */
export const most = 5;

/** How many declarations above and below are neighbours. */
const reach = 3;

/**
 * The declarations of a kind to which one would most likely tie a declaration by a field: the one that is closest by
 * its name, where that is known, those of its neighbours, then the most used.
 */
export function likelyTargets(
  { codebook, block }: Subject,
  kind: string,
  field: string,
  closest?: string,
): Block[] {
  const found = new Set<Block>();
  const named = closest === undefined ? undefined : codebook.declaration(kind, closest);
  if (named) found.add(named);
  for (const neighbour of neighboursOf(codebook, block)) {
    for (const target of codebook.targets(neighbour, field)) found.add(target);
  }
  for (const target of mostUsed(codebook, kind)) found.add(target);
  const there = codebook.targets(block, field);
  return [...found].filter((each) => each !== block && !there.includes(each)).slice(0, most);
}

/** What an editor has that lets one choose from all to which a declaration may go: given its document and its place. */
export const chooseTarget = "gt.chooseTarget";

/** An offer to choose from all of a kind, where there are more than those shown and the editor can ask. */
export function* othersThan(
  shown: readonly Block[],
  { codebook, document, block, editor }: Subject,
  kind: string,
  name: ActionName,
): Generator<Offer> {
  const others = codebook.all(kind).size - codebook.targets(block, kind).length;
  const { head } = block.tree;
  if (others <= shown.length || !head || !editor.commands?.has(chooseTarget)) return;
  const { start } = document.rangeOf(block, head.kind);
  yield { name, asks: { command: chooseTarget, arguments: [document.uri, start] }, changes: () => [] };
}

/** Declarations of the same kind close by, the closest first. */
function* neighboursOf(codebook: Codebook, block: Block): Generator<Block> {
  const { kind } = codebook.factsOf(block);
  let above: Block | undefined = block;
  let below: Block | undefined = block;
  for (let step = 0; step < reach; step++) {
    above = above && block.sequence?.previous(above);
    below = below && block.sequence?.next(below);
    for (const each of [above, below]) if (each && codebook.factsOf(each).kind === kind) yield each;
  }
}

/** The declarations of a kind to which most others refer; of those used alike, the first by the alphabet. */
function mostUsed(codebook: Codebook, kind: string): Block[] {
  const ids = perVersion(codebook, `most used ${kind}`, () => {
    const uses = (id: string) => codebook.names.uses(id);
    const compare = (one: string, other: string) => uses(other) - uses(one) || (one < other ? -1 : 1);
    let top: string[] = [];
    for (const block of codebook.all(kind)) {
      const { id } = codebook.factsOf(block);
      if (id === undefined || top.includes(id)) continue;
      if (top.length > most && compare(top.at(-1)!, id) < 0) continue;
      top = [...top, id].sort(compare).slice(0, most + 1);
    }
    return top;
  });
  return declared(codebook, kind, ids);
}

/** The first declarations of a kind that a field ties to nothing. */
export function untied(codebook: Codebook, kind: string, field: string): Block[] {
  const ids = perVersion(codebook, `untied ${kind} ${field}`, () => {
    const found: Block[] = [];
    for (const block of codebook.all(kind)) {
      const { id, links } = codebook.factsOf(block);
      if (id !== undefined && !links.some((link) => link.field === field)) found.push(block);
    }
    return idsOf(codebook, codebook.ordered(found).slice(0, most));
  });
  return declared(codebook, kind, ids);
}

/** What is kept from one request to the next are ids: an edit gives a declaration another block. */
export function idsOf(codebook: Codebook, blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => codebook.factsOf(block).id ?? []);
}

export function declared(codebook: Codebook, kind: string, ids: readonly string[]): Block[] {
  return ids.flatMap((id) => codebook.declaration(kind, id) ?? []);
}

/** What declarations are called in a menu: where two have one name, their ids tell them apart. */
export function namesFor({ codebook, editor }: Subject, blocks: readonly Block[]): Map<Block, string> {
  const names = blocks.map((block) => nameIn(codebook, block, editor.language));
  return new Map(
    blocks.map((block, at) => {
      const name = names[at]!;
      const isClear = names.filter((other) => other === name).length === 1;
      return [block, isClear ? name : `${name} (${writtenId(block)})`];
    }),
  );
}

/** A declaration's id as it is written. */
export function writtenId(block: Block): string {
  return block.tree.head?.id?.text ?? "";
}
