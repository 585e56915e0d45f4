import type { Codebook } from "./codebook";
import { nearest } from "./nearest";
import { Spellings } from "./spelling";

/** Which ids of a codebook were meant where words are written that are none. */
export class Meant {
  private readonly codebook: Codebook;
  /** The ids of each kind among which one was sought. */
  private readonly spellings = new Map<string, Spellings>();
  private answers = { version: -1, ids: new Map<string, string | undefined>() };

  constructor(codebook: Codebook) {
    this.codebook = codebook;
  }

  /** An id is declared that wasn't. */
  added(kind: string, id: string): void {
    this.spellings.get(kind)?.add(id);
  }

  /** An id isn't declared any more. */
  removed(kind: string, id: string): void {
    this.spellings.get(kind)?.delete(id);
  }

  /** The id, among those of some kinds, that was most likely meant where `word` is written. */
  idMeant(word: string, kinds: readonly string[]): string | undefined {
    const { version } = this.codebook;
    if (this.answers.version !== version) this.answers = { version, ids: new Map() };
    const { ids } = this.answers;
    const key = `${kinds.join()} ${word}`;
    // A misspelt id often stands in many places, or in one for many keystrokes.
    if (!ids.has(key)) {
      const around = kinds.flatMap((kind) => [...this.spellingsOf(kind).around(word)]);
      ids.set(key, nearest(word, around));
    }
    return ids.get(key);
  }

  private spellingsOf(kind: string): Spellings {
    let spellings = this.spellings.get(kind);
    if (!spellings) {
      const ids = Array.from(this.codebook.all(kind), (block) => this.codebook.factsOf(block).id);
      spellings = new Spellings(ids.filter((id) => id !== undefined));
      this.spellings.set(kind, spellings);
    }
    return spellings;
  }
}
