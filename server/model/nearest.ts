import { distance } from "fastest-levenshtein";
import { lookOf } from "./lookAlikes";

/** A word as others are compared with it. */
export interface Spelling {
  word: string;
  look: string;
  /** A bit for every letter of the look, for every one that it has twice, and for every one that it has three times. */
  letters: number;
  twice: number;
  thrice: number;
}

export function spellingOf(word: string): Spelling {
  const look = lookOf(word);
  let letters = 0;
  let twice = 0;
  let thrice = 0;
  for (let at = 0; at < look.length; at++) {
    const letter = bitOf(look.charCodeAt(at));
    thrice |= letter & twice;
    twice |= letter & letters;
    letters |= letter;
  }
  // Most look as they are written, and there are tens of thousands.
  return { word, look: look === word ? word : look, letters, twice, thrice };
}

/** A word that another one was most likely meant to be, and how many letters of it are typed differently. */
export interface Near {
  word: string;
  differs: number;
}

/** The candidate that `word` was most likely meant to be (see `nearestAmong`). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestAmong(spellingOf(word), Array.from(candidates, spellingOf))?.word;
}

/**
 * The candidate that a word was most likely meant to be: the one with the fewest letters typed differently, no
 * more than a third of them; of several, the first in the order of letters; nothing if none is that close. Cheap
 * enough for thousands of candidates.
 */
export function nearestAmong(wanted: Spelling, candidates: Iterable<Spelling>): Near | undefined {
  let best: string | undefined;
  let most = mostDifferent(wanted);
  for (const candidate of candidates) {
    const between = differencesUpTo(most, wanted, candidate);
    if (between === undefined) continue;
    if (between === most && best !== undefined && best < candidate.word) continue;
    best = candidate.word;
    most = between;
  }
  return best === undefined ? undefined : { word: best, differs: most };
}

/** How many letters may be typed differently where a word was meant to be another one. */
export function mostDifferent({ look }: Spelling): number {
  return Math.max(1, Math.floor(look.length / 3));
}

/** How many letters are typed differently, if no more than `most`. */
export function differencesUpTo(most: number, one: Spelling, other: Spelling): number | undefined {
  if (Math.abs(one.look.length - other.look.length) > most) return undefined;
  // A letter that only one of the two has, or has once more, was typed differently.
  if (lacking(one, other) > most || lacking(other, one) > most) return undefined;
  const between = differences(one.look, other.look);
  return between > most ? undefined : between;
}

/** How many letters are typed differently; two that changed places are one slip of the hand. */
export function differences(one: string, other: string): number {
  const between = distance(one, other);
  return between === 2 && isSwapped(one, other) ? 1 : between;
}

/** Whether two neighbouring letters changed places, and nothing else differs. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** At least how many letters a word lacks that another one has. */
function lacking(one: Spelling, other: Spelling): number {
  const letters = bits(other.letters & ~one.letters);
  return letters + bits(other.twice & ~one.twice) + bits(other.thrice & ~one.thrice);
}

/** A bit for every letter that occurs, capital letters as small ones; different letters may share a bit. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= bitOf(text.charCodeAt(at));
  return letters;
}

/** The same for the codes of a text's characters. */
export function lettersOfCodes(codes: Uint16Array): number {
  let letters = 0;
  for (let at = 0; at < codes.length; at++) letters |= bitOf(codes[at]!);
  return letters;
}

function bitOf(code: number): number {
  return 1 << (code & 31);
}

function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
