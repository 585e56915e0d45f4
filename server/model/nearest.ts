import { distance } from "fastest-levenshtein";
import { lookOf } from "./lookAlikes";

/**
 * The candidate that `word` was most likely meant to be: the one with the fewest letters typed differently, no
 * more than a third of them; nothing if none is that close. Cheap enough for ten thousands of candidates.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = lookOf(word);
  const letters = lettersOf(wanted);
  let best: string | undefined;
  let allowed = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= allowed) continue;
    // A letter that only one of the two has is at least half a difference.
    if (bits(lettersOf(candidate) ^ letters) >= 2 * allowed) continue;
    const between = distance(wanted, lookOf(candidate));
    if (between < allowed) {
      best = candidate;
      allowed = between;
      if (between === 0) break;
    }
  }
  return best;
}

/** A bit for every letter that occurs, capital letters as small ones; different letters may share a bit. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
