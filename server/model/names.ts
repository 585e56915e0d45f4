import type { Block } from "../syntax/block";
import { BlockIndex } from "./blockIndex";
import { type Facts, factsOf } from "./facts";

/** The names of a codebook: who declares an id, who refers to it, and which names look alike. */
export class Names {
  private readonly declaring = new BlockIndex<string>();
  private readonly referring = new BlockIndex<string>();
  private readonly looking = new BlockIndex<number>();
  private readonly compare: (one: Block, other: Block) => number;

  /** Takes the order of the codebook's declarations. */
  constructor(compare: (one: Block, other: Block) => number) {
    this.compare = compare;
  }

  /** The declarations of an id, whatever their kind, in the codebook's order. */
  declarations(id: string): readonly Block[] {
    return this.declaring.get(id);
  }

  /** The declarations that refer to an id, in no order. */
  referrers(id: string): readonly Block[] {
    return this.referring.get(id);
  }

  /** The declarations under a look (see `lookKey`), in the codebook's order. */
  underLook(look: number): readonly Block[] {
    return this.looking.get(look);
  }

  /** The declarations that share a look with another one. */
  alike(): Iterable<Block> {
    return this.looking.shared();
  }

  /** Every id that is declared. */
  ids(): Iterable<string> {
    return this.declaring.keys();
  }

  /** Takes a declaration in, and says whether it is the first of its kind and id. */
  add(block: Block, facts: Facts): boolean {
    let isFirst = false;
    if (facts.id !== undefined) {
      isFirst = this.declarations(facts.id).every((other) => factsOf(other).kind !== facts.kind);
      this.declaring.add(facts.id, block, this.compare);
    }
    for (const id of targetsOf(facts)) this.referring.add(id, block);
    for (const look of facts.looks) this.looking.add(look, block, this.compare);
    return isFirst;
  }

  remove(block: Block, facts: Facts): void {
    if (facts.id !== undefined) this.declaring.remove(facts.id, block);
    for (const id of targetsOf(facts)) this.referring.remove(id, block);
    for (const look of facts.looks) this.looking.remove(look, block);
  }
}

/** The ids that a declaration refers to, each once. */
function targetsOf(facts: Facts): Iterable<string> {
  const { references } = facts;
  const [first, second] = references;
  if (!second) return first ? [first.id] : [];
  if (references.length === 2) return first!.id === second.id ? [second.id] : [first!.id, second.id];
  return new Set(references.map((reference) => reference.id));
}
