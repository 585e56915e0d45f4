import { lookOf } from "./lookAlikes";

/** Fewer words than these are looked through one by one. */
const few = 400;

/**
 * Words among which the one that was meant is found at once, however many there are. A word is meant only if it
 * starts or ends with the same two letters as what was written; a mistyped word mostly does.
 */
export class Spellings {
  private readonly words = new Set<string>();
  private readonly byEnds = new Map<string, Set<string>>();

  constructor(words: Iterable<string>) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    for (const end of endsOf(word)) {
      const alike = this.byEnds.get(end);
      if (alike) alike.add(word);
      else this.byEnds.set(end, new Set([word]));
    }
  }

  delete(word: string): void {
    if (!this.words.delete(word)) return;
    for (const end of endsOf(word)) this.byEnds.get(end)?.delete(word);
  }

  /** The words among which to look for the one that `word` was meant to be. */
  around(word: string): Iterable<string> {
    if (this.words.size <= few) return this.words;
    const [start, end] = endsOf(word);
    return [...(this.byEnds.get(start) ?? []), ...(this.byEnds.get(end) ?? [])];
  }
}

function endsOf(word: string): [string, string] {
  const look = lookOf(word);
  return [`${look.slice(0, 2)}…`, `…${look.slice(-2)}`];
}
