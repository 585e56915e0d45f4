import type { Block } from "../syntax/block";
import { atATime } from "../syntax/parts";

/** Some declarations, and the number of the next one that is to be taken in. */
interface List {
  blocks: readonly Block[];
  from: number;
}

/** What is still to be taken in of declarations that are taken in a part at a time: edits may come in between. */
export class Waiting {
  private readonly lists = new Set<List>();

  /** Whether a declaration is still to be taken in. */
  has(block: Block): boolean {
    for (const { blocks, from } of this.lists) if (blocks.indexOf(block, from) >= 0) return true;
    return false;
  }

  /** Has declarations taken in one after the other, but for those that an edit has replaced meanwhile. */
  *takeIn(blocks: readonly Block[], take: (block: Block) => void): Generator<void> {
    const list = { blocks, from: 0 };
    this.lists.add(list);
    // What was taken away before took its time.
    yield;
    while (list.from < blocks.length) {
      takePart(list, take);
      yield;
    }
    this.lists.delete(list);
  }
}

function takePart(list: List, take: (block: Block) => void): void {
  const end = Math.min(list.from + atATime, list.blocks.length);
  while (list.from < end) {
    const block = list.blocks[list.from++]!;
    if (block.sequence) take(block);
  }
}
