import type { Codebook } from "../model/codebook";
import { perBlock } from "../model/perBlock";
import { passageOf } from "../model/values";
import type { Block } from "../syntax/block";
import { normalId } from "../syntax/characters";
import { atOnce, type InParts } from "../syntax/parts";

/** The ids of the sources that some codes quote; one that is misspelt counts as what it is written. */
export function sourcesOf(codebook: Codebook, codes: Iterable<Block>): Set<string> {
  const sources = new Set<string>();
  for (const code of codes) {
    for (const { field, id } of codebook.factsOf(code).links) {
      if (field === "quote") sources.add(id);
    }
  }
  return sources;
}

/** What grounds a concept: how many codes, how many passages of how many sources. */
export interface Grounding {
  codes: number;
  passages: number;
  sources: number;
}

/** Counts what grounds a concept; the translations of a passage are no further passages. */
export function* groundingOf(codebook: Codebook, concept: Block): InParts<Grounding> {
  const codes = codebook.referrers(concept, "code", "concept");
  return {
    codes: codes.length,
    passages: yield* passagesInParts(codes),
    sources: sourcesOf(codebook, codes).size,
  };
}

/** How many passages some codes quote. */
export function passagesOf(codes: Iterable<Block>): number {
  return atOnce(passagesInParts(codes));
}

/** Counts the same, a part at a time. */
export function* passagesInParts(codes: Iterable<Block>): InParts<number> {
  let count = 0;
  for (const code of codes) {
    yield;
    count += passagesIn(code);
  }
  return count;
}

const passagesIn = perBlock(
  ({ tree }) =>
    tree.fields.filter(({ name, qualifier }) => name.text === "quote" && !qualifier?.text.includes("["))
      .length,
);

/** How many passages of each source a code quotes; none of one whose translations alone it has. */
export const passagesPerSource = perBlock(({ tree }) => {
  const counts = new Map<string, number>();
  for (const { name, qualifier } of tree.fields) {
    if (name.text !== "quote" || !qualifier) continue;
    const { source, language } = passageOf(qualifier);
    const id = normalId(source.text);
    counts.set(id, (counts.get(id) ?? 0) + (language ? 0 : 1));
  }
  return counts as ReadonlyMap<string, number>;
});
