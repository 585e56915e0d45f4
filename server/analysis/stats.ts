import type { Codebook } from "../model/codebook";
import { namesIn } from "../model/facts";
import { firstsOf } from "../model/firsts";
import { inLanguage } from "../model/paradigm";
import { kindNamed, kinds } from "../model/schema";
import { numberOf, type SaturationParameters, saturationOf } from "../model/values";
import type { Block } from "../syntax/block";
import type { InParts } from "../syntax/parts";
import { foldedOf } from "../syntax/tree";
import { passagesInParts, passagesPerSource } from "./grounding";
import { type ReliabilityTable, reliabilityOf } from "./reliabilityTable";
import { newCodesBySource, saturation } from "./saturation";

/** A study's numbers, as plain data. */
export interface Stats {
  /** The declaration of the study, where there is one. */
  study: { id: string; label: string } | null;
  paradigm: { id: string; label: string } | null;
  counts: KindCount[];
  /** How many passages the codes quote; translations of a passage are no further ones. */
  passages: number;
  roles: RoleStats[];
  sources: SourceStats[];
  saturation: SaturationStats | null;
  reliability: ReliabilityTable[];
}

/** How many declarations of a kind there are, and how many the study reports. */
export interface KindCount {
  kind: string;
  count: number;
  reported?: number;
}

/** What a role holds; without a role, what has found no place in any yet. */
export interface RoleStats {
  role: string | null;
  label: string | null;
  categories: number;
  concepts: number;
  codes: number;
  passages: number;
}

export interface SourceStats {
  source: string;
  label: string;
  passages: number;
  codes: number;
  /** Codes that no earlier source has. */
  newCodes: number;
  cumulativeCodes: number;
}

/** Thematic saturation after Guest, Namey and Chen (2020). */
export interface SaturationStats extends SaturationParameters {
  baseCodes: number;
  runs: { sources: string[]; newCodes: number; percent: number }[];
  /** The source with which the threshold was reached. */
  saturatedAt: string | null;
  verdict: "saturated" | "not-saturated" | "too-few-sources";
}

/** Counts what is in a codebook. Where an id is declared twice, the first declaration counts. */
export function* statsOf(codebook: Codebook): InParts<Stats> {
  const { root, paradigm } = codebook;
  return {
    study: root ? named(codebook, root) : null,
    paradigm: paradigm
      ? { id: paradigm.file.id, label: inLanguage(paradigm.file.label, codebook.workingLanguage) ?? "" }
      : null,
    counts: countsByKind(codebook),
    passages: yield* passagesInParts(yield* firstsOf(codebook, codebook.all("code"))),
    roles: yield* statsByRole(codebook),
    sources: yield* statsBySource(codebook),
    saturation: yield* saturationStats(codebook),
    reliability: codebook.ordered(yield* firstsOf(codebook, codebook.all("reliability"))).map((block) => ({
      ...named(codebook, block),
      ...reliabilityOf(block.tree),
    })),
  };
}

function named(codebook: Codebook, block: Block): { id: string; label: string } {
  return { id: codebook.factsOf(block).id ?? "", label: namesIn(block)[0]?.text ?? "" };
}

function countsByKind(codebook: Codebook): KindCount[] {
  const reported = reportedCounts(codebook);
  return [...kinds.keys()].map((kind) => {
    const count = { kind, count: codebook.countOf(kind) };
    const number = reported.get(kind);
    return number === undefined ? count : { ...count, reported: number };
  });
}

/** What the study says it has, by kind. */
function reportedCounts(codebook: Codebook): Map<string, number> {
  const reported = new Map<string, number>();
  const tree = codebook.root?.tree;
  for (const field of tree?.fields ?? []) {
    const kind = field.name.text === "reports" && kindNamed(field.qualifier?.text ?? "");
    const number = numberOf(foldedOf(tree!, field.value));
    if (kind && typeof number === "number") reported.set(kind.name, number);
  }
  return reported;
}

function* statsByRole(codebook: Codebook): InParts<RoleStats[]> {
  const placed = new Set<Block>();
  const rows: RoleStats[] = [];
  for (const role of codebook.paradigm?.roles ?? []) {
    const categories = yield* firstsOf(codebook, codebook.holders(role));
    const concepts = yield* below(codebook, categories, "concept", "category");
    const codes = yield* below(codebook, concepts, "code", "concept");
    for (const blocks of [categories, concepts, codes]) for (const block of blocks) placed.add(block);
    const label = inLanguage(role.label, codebook.workingLanguage) ?? role.id;
    rows.push({ role: role.id, label, ...(yield* sizes(categories, concepts, codes)) });
  }
  function* rest(kind: string): InParts<Block[]> {
    return (yield* firstsOf(codebook, codebook.all(kind))).filter((block) => !placed.has(block));
  }
  const left = yield* sizes(yield* rest("category"), yield* rest("concept"), yield* rest("code"));
  const unplaced = { role: null, label: null, ...left };
  return unplaced.categories + unplaced.concepts + unplaced.codes > 0 ? [...rows, unplaced] : rows;
}

/** The declarations of a kind whose field leads to one of some others. */
function* below(
  codebook: Codebook,
  targets: readonly Block[],
  kind: string,
  field: string,
): InParts<Block[]> {
  const found = new Set<Block>();
  for (const target of targets) {
    yield;
    for (const block of codebook.referrers(target, kind, field)) found.add(block);
  }
  return yield* firstsOf(codebook, found);
}

function* sizes(categories: readonly Block[], concepts: readonly Block[], codes: readonly Block[]) {
  return {
    categories: categories.length,
    concepts: concepts.length,
    codes: codes.length,
    passages: yield* passagesInParts(codes),
  };
}

function* statsBySource(codebook: Codebook): InParts<SourceStats[]> {
  const quoted = new Map<string, { codes: number; passages: number }>();
  for (const code of yield* firstsOf(codebook, codebook.all("code"))) {
    yield;
    for (const [id, passages] of passagesPerSource(code)) {
      const entry = quoted.get(id) ?? { codes: 0, passages: 0 };
      quoted.set(id, entry);
      entry.passages += passages;
      entry.codes++;
    }
  }
  const fresh = new Map((yield* newCodesBySource(codebook)).map((row) => [row.source, row]));
  let cumulativeCodes = 0;
  return codebook.ordered(yield* firstsOf(codebook, codebook.all("source"))).map((block) => {
    const { id, label } = named(codebook, block);
    const row = fresh.get(id);
    cumulativeCodes = row?.cumulative ?? cumulativeCodes;
    const { passages = 0, codes = 0 } = quoted.get(id) ?? {};
    return { source: id, label, passages, codes, newCodes: row?.fresh ?? 0, cumulativeCodes };
  });
}

function* saturationStats(codebook: Codebook): InParts<SaturationStats | null> {
  const tree = codebook.root?.tree;
  const field = tree?.fields.find(({ name }) => name.text === "saturation");
  const { base, run, threshold } = (tree && field && saturationOf(tree, field.value)) ?? {};
  if (!base || !run || threshold === undefined) return null;
  const { bySource, baseCodes, windows, saturatedAt } = yield* saturation(codebook, { base, run, threshold });
  const sourcesTo = (end: number) => bySource.slice(end - run, end).map(({ source }) => source);
  return {
    base,
    run,
    threshold,
    baseCodes,
    runs: windows.map(({ end, fresh, percent }) => ({ sources: sourcesTo(end), newCodes: fresh, percent })),
    saturatedAt: saturatedAt === undefined ? null : bySource[saturatedAt - 1]!.source,
    verdict:
      windows.length === 0 ? "too-few-sources" : saturatedAt === undefined ? "not-saturated" : "saturated",
  };
}
