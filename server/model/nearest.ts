import { distance } from "fastest-levenshtein";
import { lookOf } from "./lookAlikes";

/**
 * The candidate that `word` was most likely meant to be: the one with the fewest letters typed differently, no
 * more than a third of them; of several, the first in the order of letters; nothing if none is that close. Cheap
 * enough for thousands of candidates.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = lookOf(word);
  const letters = lettersOf(wanted);
  let best: string | undefined;
  let most = Math.max(1, Math.floor(wanted.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    // A letter that only one of the two has is at least half a difference.
    if (bits(lettersOf(candidate) ^ letters) > 2 * most) continue;
    const between = differences(wanted, lookOf(candidate));
    if (between > most) continue;
    if (between === most && best !== undefined && best < candidate) continue;
    best = candidate;
    most = between;
  }
  return best;
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

/** A bit for every letter that occurs, capital letters as small ones; different letters may share a bit. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** The same for the codes of a text's characters. */
export function lettersOfCodes(codes: Uint16Array): number {
  let letters = 0;
  for (let at = 0; at < codes.length; at++) letters |= 1 << (codes[at]! & 31);
  return letters;
}

function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
