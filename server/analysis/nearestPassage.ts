import { distance } from "fastest-levenshtein";
import { lookOf } from "../model/lookAlikes";
import type { Transcript } from "./quotes";

/** A word of a transcript: as it is compared, and where it stands. */
interface TranscriptWord {
  look: string;
  start: number;
  end: number;
}

const words = new WeakMap<Transcript, TranscriptWord[]>();

/** More than this share of the letters may not differ. */
const mostDifferent = 0.3;

/** A longer quote is no slip of the hand, and comparing it takes long. */
const longest = 2000;

/**
 * The passage of a transcript that a text was most likely taken from, word for word, its white space folded; nothing
 * where none is close. Looks for the run of as many words that shares the most of them, then moves its ends.
 */
export function nearestPassage(transcript: Transcript, text: string): string | undefined {
  const wanted = wordsIn(text).map(({ look }) => look);
  if (wanted.length === 0 || text.length > longest) return undefined;
  const all = wordsOf(transcript);
  const from = bestRun(all, wanted);
  if (from === undefined) return undefined;
  const whole = wanted.join(" ");
  let best: { start: number; end: number } | undefined;
  let least = Math.floor(mostDifferent * whole.length) + 1;
  const reach = Math.min(4, wanted.length);
  for (let start = Math.max(0, from - reach); start <= from + reach; start++) {
    for (let length = Math.max(1, wanted.length - reach); length <= wanted.length + reach; length++) {
      const run = all.slice(start, start + length);
      if (run.length < length) break;
      const differs = distance(whole, run.map(({ look }) => look).join(" "));
      if (differs >= least) continue;
      least = differs;
      best = { start: run[0]!.start, end: run.at(-1)!.end };
    }
  }
  return best && transcript.text.slice(best.start, best.end).replace(/\s+/g, " ").trim();
}

function wordsOf(transcript: Transcript): TranscriptWord[] {
  let found = words.get(transcript);
  if (!found) {
    found = wordsIn(transcript.text);
    words.set(transcript, found);
  }
  return found;
}

/** The words of a text with the signs that stand at them; what is nothing but signs is no word. */
function wordsIn(text: string): TranscriptWord[] {
  const found: TranscriptWord[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const look = lookOf(match[0]).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
    if (look !== "") found.push({ look, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Where the run of words starts that shares the most words with those wanted; nothing where none is shared. */
function bestRun(all: readonly TranscriptWord[], wanted: readonly string[]): number | undefined {
  const missing = new Map<string, number>();
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  let most = 0;
  let best: number | undefined;
  all.forEach(({ look }, at) => {
    const left = missing.get(look);
    if (left !== undefined) {
      if (left > 0) shared++;
      missing.set(look, left - 1);
    }
    const gone = all[at - wanted.length]?.look;
    const before = gone === undefined ? undefined : missing.get(gone);
    if (gone !== undefined && before !== undefined) {
      if (before >= 0) shared--;
      missing.set(gone, before + 1);
    }
    if (shared > most) {
      most = shared;
      best = Math.max(0, at - wanted.length + 1);
    }
  });
  return best;
}
