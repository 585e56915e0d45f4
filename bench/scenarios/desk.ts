import { type Draft, type Edit, insertion, type Range, rangeOf, sameRange } from "../client/draft";
import type { Finding, Wanted } from "../client/findings";
import type { Session } from "../client/session";
import type { Format } from "../formats/format";
import type { Place } from "../formats/page";
import type { File } from "../generate";
import type { SizeName, Study } from "../generate/study";

/** A study open in a server, clean, to be edited and asked about. */
export interface Desk {
  readonly session: Session;
  readonly size: SizeName;
  readonly study: Study;
  readonly uri: string;
  readonly file: File;
  readonly draft: Draft;
}

/** Types a fault at the end of a word, or, the other way round, takes it away. */
export interface Fault {
  readonly plant: Edit;
  readonly mend: Edit;
  /** Where the finding stands while the fault is there. */
  readonly range: Range;
}

/**
 * A fault in a word.
 * @param typed what is added to the word; one faulty character when absent
 */
export function faultAt({ fault, underlined }: Format, word: Place, typed?: string): Fault {
  const text = typed ?? fault;
  const end = { line: word.line, character: word.end };
  const grown = { ...word, end: word.end + text.length };
  return {
    plant: insertion(end, text),
    mend: { range: { start: end, end: { line: word.line, character: grown.end } }, text: "" },
    range: rangeOf(underlined(grown)),
  };
}

/** The findings have one on exactly this range, and `count` in all where that is said. */
export function shows(range: Range, count?: number): Wanted {
  return (findings: readonly Finding[]) =>
    (count === undefined || findings.length === count) &&
    findings.some((finding) => sameRange(finding.range, range));
}

/** The findings have one on exactly each of these ranges. */
export function showsAll(ranges: readonly Range[]): Wanted {
  return (findings) => {
    const there = new Set(findings.map(({ range }) => JSON.stringify(rangeIn(range))));
    return ranges.every((range) => there.has(JSON.stringify(rangeIn(range))));
  };
}

function rangeIn({ start, end }: Range): readonly number[] {
  return [start.line, start.character, end.line, end.character];
}

/** There are no findings. */
export const clean: Wanted = (findings) => findings.length === 0;

/** How many codes all over the file the rounds go through. */
const PLACES = 24;
/** Prime to PLACES, so that one round is far from the next. */
const STRIDE = 7;

/** The id of the code that a round looks at; its concept has other codes too. */
export function codeOf(desk: Pick<Desk, "study">, round: number): string {
  const { codes, concepts } = desk.study;
  const first = Math.min(concepts.length, codes.length - PLACES);
  const place = (round * STRIDE) % PLACES;
  return codes[first + Math.floor(((place + 0.5) * (codes.length - first)) / PLACES)]!.id;
}
