import type { Block } from "./block";
import type { BlockSequence } from "./sequence";

/** More changes than these aren't made one after the other: all is put in order anew when somebody asks. */
const few = 16;

/** Some blocks of a sequence, kept in its order: a change of a few of them doesn't have all of them sorted again. */
export class OrderedBlocks {
  private readonly sequence: BlockSequence;
  private readonly members = new Set<Block>();
  /** The members in their order; nothing where much has changed since somebody asked. */
  private list: Block[] | undefined = [];
  /** How often the list was changed since somebody asked. */
  private changes = 0;

  constructor(sequence: BlockSequence) {
    this.sequence = sequence;
  }

  get size(): number {
    return this.members.size;
  }

  /** Adds a block that is in the sequence, as all members must be. */
  add(block: Block): void {
    if (this.members.has(block)) return;
    this.members.add(block);
    this.change((list) => list.splice(this.placeFor(block, list), 0, block));
  }

  /** Takes a block out, which may have left the sequence. */
  delete(block: Block): void {
    if (this.members.delete(block)) this.change((list) => list.splice(list.indexOf(block), 1));
  }

  /** The blocks in their order, in a list that changes with them: a hundred thousand are not copied for one. */
  get all(): readonly Block[] {
    this.changes = 0;
    this.list ??= this.sequence.inOrder(this.members);
    return this.list;
  }

  private change(change: (list: Block[]) => void): void {
    if (++this.changes > few) this.list = undefined;
    if (this.list) change(this.list);
  }

  /** How many blocks of the list come before this one. */
  private placeFor(block: Block, list: readonly Block[]): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sequence.compare(list[middle]!, block) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
