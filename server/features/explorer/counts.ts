import { passagesOf, sourcesOf } from "../../analysis/grounding";
import { fieldsOf } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { passageOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import { normalId } from "../../syntax/characters";
import { foldedOf } from "../../syntax/tree";
import { belowOf, belowRole } from "../theory";
import type { Place } from "./place";
import type { CountName, Words } from "./words";

type Count = readonly [name: CountName, number: number];

/** What there is of a place's substance, as it stands beside its label; nothing where there is nothing to count. */
export function countsOf(codebook: Codebook, place: Place, children: number, words: Words): string[] {
  switch (place.at) {
    case "codebook":
      return counted(words, [
        ["category", codebook.countOf("category")],
        ["concept", codebook.countOf("concept")],
        ["code", codebook.countOf("code")],
      ]);
    case "role":
      return children > 0
        ? counted(words, roleCounts(codebook, belowRole(codebook, place.role)))
        : [words.emptyRole];
    case "unplaced":
    case "section":
      return [words.number(children)];
    case "declaration":
      return ofDeclaration(codebook, place.block, words);
    case "range":
      return [];
  }
}

function roleCounts(codebook: Codebook, categories: readonly Block[]): Count[] {
  const { category, concept } = substance(codebook, categories);
  return [
    ["category", category.size],
    ["concept", concept.size],
  ];
}

function ofDeclaration(codebook: Codebook, block: Block, words: Words): string[] {
  const { kind } = codebook.factsOf(block);
  switch (kind) {
    case "category": {
      const { concept, code } = substance(codebook, [block]);
      // The core category need have no concepts: all others are tied to it.
      const isCore = concept.size === 0 && codebook.roleOf(block) === codebook.paradigm?.core;
      if (isCore && codebook.paradigm) return [words.core];
      return counted(words, [
        ["concept", concept.size],
        ["code", code.size],
      ]);
    }
    case "concept":
      return counted(words, groundCounts(codebook, codebook.referrers(block, "code", "concept")));
    case "code":
      return counted(words, groundCounts(codebook, [block]).slice(1));
    case "source": {
      const codes = codebook.referrers(block, "code", "quote");
      return counted(words, [
        ["passage", passagesFrom(codebook, block, codes)],
        ["code", codes.length],
      ]);
    }
    case "participant":
      return counted(words, [["source", codebook.referrers(block, "source", "participant").length]]);
    case "memo":
      return ["type", "date"].flatMap((name) =>
        fieldsOf(block.tree, name)
          .slice(0, 1)
          .map((field) => foldedOf(block.tree, field.value))
          .filter((text) => text !== ""),
      );
    default:
      return [];
  }
}

/** What grounds something, without the steps in between: codes, their passages, the sources of these. */
function groundCounts(codebook: Codebook, codes: readonly Block[] | ReadonlySet<Block>): Count[] {
  return [
    ["code", "size" in codes ? codes.size : codes.length],
    ["passage", passagesOf(codes)],
    ["source", sourcesOf(codebook, codes).size],
  ];
}

/** All that is under some categories, each once. */
function substance(
  codebook: Codebook,
  categories: readonly Block[],
): Record<"category" | "concept" | "code", Set<Block>> {
  const found = { category: new Set(categories), concept: new Set<Block>(), code: new Set<Block>() };
  const pending = [...categories];
  for (let block = pending.pop(); block; block = pending.pop()) {
    for (const each of belowOf(codebook, block)) {
      const kind = codebook.factsOf(each).kind as keyof typeof found;
      if (found[kind].has(each)) continue;
      found[kind].add(each);
      if (kind !== "code") pending.push(each);
    }
  }
  return found;
}

/** How many passages of a source some codes quote; the translations of a passage are no further ones. */
function passagesFrom(codebook: Codebook, source: Block, codes: readonly Block[]): number {
  const { id } = codebook.factsOf(source);
  let count = 0;
  for (const { tree } of codes) {
    for (const { qualifier } of fieldsOf(tree, "quote")) {
      const passage = qualifier && passageOf(qualifier);
      if (passage && !passage.language && normalId(passage.source.text) === id) count++;
    }
  }
  return count;
}

/** What is there of anything; the first is said even where there is none of it. */
function counted(words: Words, counts: readonly Count[]): string[] {
  return counts
    .filter(([, number], at) => number > 0 || at === 0)
    .map(([name, number]) => words.counted(name, number));
}
