import { lookOf } from "./lookAlikes";

/** Fewer words than these are looked through one by one. */
const few = 400;

/**
 * Words among which the one that was meant is found at once, however many there are. A word is meant only if it
 * starts or ends with the same two letters as what was written; a mistyped word mostly does.
 */
export class Spellings {
  private readonly words: Set<string>;
  private byEnds: Map<string, Set<string>> | undefined;
  private isAskedAgain = false;

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
  }

  add(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    if (this.byEnds) enter(word, this.byEnds);
  }

  delete(word: string): void {
    if (!this.words.delete(word) || !this.byEnds) return;
    for (const end of endsOf(word)) this.byEnds.get(end)?.delete(word);
  }

  /** The words among which to look for the one that `word` was meant to be. */
  around(word: string): Iterable<string> {
    if (this.words.size <= few) return this.words;
    if (this.isAskedAgain) return endsOf(word).flatMap((end) => [...(this.ends.get(end) ?? [])]);
    // Going through all of them once takes less than sorting them, as where a codebook is opened with one slip in it.
    this.isAskedAgain = true;
    const start = startOf(word);
    const end = endOf(word);
    return [...this.words].filter((other) => startOf(other) === start || endOf(other) === end);
  }

  private get ends(): ReadonlyMap<string, ReadonlySet<string>> {
    if (!this.byEnds) {
      this.byEnds = new Map();
      for (const word of this.words) enter(word, this.byEnds);
    }
    return this.byEnds;
  }
}

function enter(word: string, byEnds: Map<string, Set<string>>): void {
  for (const end of endsOf(word)) {
    const alike = byEnds.get(end);
    if (alike) alike.add(word);
    else byEnds.set(end, new Set([word]));
  }
}

function endsOf(word: string): [string, string] {
  return [`${startOf(word)}…`, `…${endOf(word)}`];
}

function startOf(word: string): string {
  return lookOf(word.charAt(0) + word.charAt(1));
}

function endOf(word: string): string {
  return lookOf(word.charAt(word.length - 2) + word.charAt(word.length - 1));
}
