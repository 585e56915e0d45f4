import { passagesOf, sourcesOf } from "../../analysis/grounding";
import { fieldsOf } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { countOf, type Phrase, phrase, type Word } from "../../model/speech";
import { passageOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import { normalId } from "../../syntax/characters";
import type { InParts } from "../../syntax/parts";
import { foldedOf } from "../../syntax/tree";
import { belowOf, belowRole } from "../theory";
import type { Place } from "./place";

type Count = readonly [thing: string, number: number];

/** What there is of a place's substance, as it stands beside its label; nothing where there is nothing to count. */
export function* countsOf(codebook: Codebook, place: Place, children: number): InParts<Word[]> {
  switch (place.at) {
    case "codebook":
      return counted([
        ["category", codebook.countOf("category")],
        ["concept", codebook.countOf("concept")],
        ["code", codebook.countOf("code")],
      ]);
    case "role":
      return children > 0
        ? counted(yield* roleCounts(codebook, belowRole(codebook, place.role)))
        : [phrase("explorer/empty-role")];
    case "unplaced":
    case "section":
      return [phrase("explorer/number", { count: children })];
    case "declaration":
      return yield* ofDeclaration(codebook, place.block);
    case "range":
      return [];
  }
}

function* roleCounts(codebook: Codebook, categories: readonly Block[]): InParts<Count[]> {
  const { category, concept } = yield* substance(codebook, categories, ["category", "concept"]);
  return [
    ["category", category.size],
    ["concept", concept.size],
  ];
}

function* ofDeclaration(codebook: Codebook, block: Block): InParts<Word[]> {
  const { kind } = codebook.factsOf(block);
  switch (kind) {
    case "category": {
      const { concept, code } = yield* substance(codebook, [block]);
      // The core category need have no concepts: all others are tied to it.
      const isCore = concept.size === 0 && codebook.roleOf(block) === codebook.paradigm?.core;
      if (isCore && codebook.paradigm) return [phrase("explorer/core")];
      return counted([
        ["concept", concept.size],
        ["code", code.size],
      ]);
    }
    case "concept":
      return counted(groundCounts(codebook, codebook.referrers(block, "code", "concept")));
    case "code":
      return counted(groundCounts(codebook, [block]).slice(1));
    case "source": {
      const codes = codebook.referrers(block, "code", "quote");
      const codeCount: Count = ["code", codes.length];
      if (codes.length > mostRead) return counted([codeCount]);
      return counted([["passage", passagesFrom(codebook, block, codes)], codeCount]);
    }
    case "participant":
      return counted([["source", codebook.referrers(block, "source", "participant").length]]);
    case "memo":
      return ["type", "date"].flatMap((name) =>
        fieldsOf(block.tree, name)
          .slice(0, 1)
          .map((field) => foldedOf(block.tree, field.value))
          .filter((text) => text !== "")
          .map((text) => (name === "date" ? { day: text } : text)),
      );
    default:
      return [];
  }
}

/** The passages of more codes than these take too long to count while one looks. */
const mostRead = 2000;

/** What grounds something, without the steps in between: codes, their passages, the sources of these. */
function groundCounts(codebook: Codebook, codes: readonly Block[]): Count[] {
  if (codes.length > mostRead) return [["code", codes.length]];
  return [
    ["code", codes.length],
    ["passage", passagesOf(codes)],
    ["source", sourcesOf(codebook, codes).size],
  ];
}

const levels = ["category", "concept", "code"] as const;

/** All that is under some categories, each once; no more than of some levels. */
function* substance(
  codebook: Codebook,
  categories: readonly Block[],
  wanted: readonly (typeof levels)[number][] = levels,
): InParts<Record<(typeof levels)[number], ReadonlySet<Block>>> {
  const found = { category: new Set(categories), concept: new Set<Block>(), code: new Set<Block>() };
  const pending = [...categories];
  for (let block = pending.pop(); block; block = pending.pop()) {
    for (const each of yield* belowOf(codebook, block)) {
      const kind = codebook.factsOf(each).kind as (typeof levels)[number];
      if (found[kind].has(each)) continue;
      found[kind].add(each);
      if (kind !== wanted.at(-1)) pending.push(each);
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
function counted(counts: readonly Count[]): Phrase[] {
  return counts
    .filter(([, number], at) => number > 0 || at === 0)
    .map(([thing, number]) => countOf(thing, number));
}
