import type { Codebook } from "./codebook";
import type { Near } from "./nearest";
import { Spellings } from "./spelling";

/** Which ids of a codebook were meant where words are written that are none. */
export class Meant {
  private readonly codebook: Codebook;
  /** The ids of each kind among which one was sought. */
  private readonly spellings = new Map<string, Spellings>();

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
    let nearest: Near | undefined;
    for (const kind of kinds) {
      const near = this.spellingsOf(kind).near(word);
      if (near && (!nearest || isNearer(near, nearest))) nearest = near;
    }
    return nearest?.word;
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

function isNearer(one: Near, other: Near): boolean {
  return one.differs < other.differs || (one.differs === other.differs && one.word < other.word);
}
