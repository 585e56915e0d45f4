import type { Codebook } from "../model/codebook";
import type { SaturationParameters } from "../model/values";
import type { InParts } from "../syntax/parts";

/** Which codes each source brings that no earlier one did. */
export interface NewCodes {
  source: string;
  fresh: number;
  cumulative: number;
}

/** A run of sources and what is new in it. */
export interface RunWindow {
  /** How many sources have been read at its end. */
  end: number;
  fresh: number;
  /** New codes in percent of the base's codes. */
  percent: number;
}

export interface Saturation {
  bySource: NewCodes[];
  baseCodes: number;
  windows: RunWindow[];
  /** How many sources had been read when the threshold was reached; nothing if it was not. */
  saturatedAt?: number;
}

/** The new codes of each source that is quoted, in the order in which the sources are declared. */
export function* newCodesBySource(codebook: Codebook): InParts<NewCodes[]> {
  const sources = codebook.ordered(codebook.all("source")).map((block) => codebook.factsOf(block).id ?? "");
  const codesOf = new Map<string, Set<string>>(sources.map((source) => [source, new Set()]));
  for (const code of codebook.all("code")) {
    yield;
    const { id, links } = codebook.factsOf(code);
    if (id === undefined) continue;
    for (const link of links) if (link.field === "quote") codesOf.get(link.id)?.add(id);
  }
  const seen = new Set<string>();
  const result: NewCodes[] = [];
  for (const [source, codes] of codesOf) {
    if (codes.size === 0) continue;
    const before = seen.size;
    yield;
    for (const code of codes) seen.add(code);
    result.push({ source, fresh: seen.size - before, cumulative: seen.size });
  }
  return result;
}

/**
 * Thematic saturation after Guest, Namey and Chen (2020), “A simple method to assess and report thematic
 * saturation in qualitative research”, PLoS ONE 15(5): the new codes in a run of sources, in percent of the codes
 * in the base; saturated at the first run that is at or below the threshold. Runs overlap.
 */
export function* saturation(
  codebook: Codebook,
  { base, run, threshold }: SaturationParameters,
): InParts<Saturation> {
  const bySource = yield* newCodesBySource(codebook);
  const baseCodes = bySource[base - 1]?.cumulative ?? 0;
  const windows: RunWindow[] = [];
  for (let end = base + run; end <= bySource.length; end++) {
    const fresh = bySource[end - 1]!.cumulative - bySource[end - run - 1]!.cumulative;
    windows.push({ end, fresh, percent: baseCodes === 0 ? 0 : (100 * fresh) / baseCodes });
  }
  const reached = windows.find((window) => window.percent <= threshold);
  return { bySource, baseCodes, windows, ...(reached && { saturatedAt: reached.end }) };
}
