import type { Block } from "../syntax/block";
import { NumberMap } from "./numberMap";

const none: readonly Block[] = [];

/** Blocks under fingerprints. Most have one block, so a list is made only where there are more. */
export class BlockIndex {
  private readonly blocks = new NumberMap<Block | Block[]>();
  /** Under how many keys a block is together with others; most are alone under all of theirs. */
  private readonly sharing = new Map<Block, number>();

  /** Makes room for as many keys more. */
  expect(count: number): void {
    this.blocks.expect(count);
  }

  get(key: number): readonly Block[] {
    const found = this.blocks.get(key);
    return found === undefined ? none : Array.isArray(found) ? found : [found];
  }

  /** The block under a key, where there is just one. */
  only(key: number): Block | undefined {
    const found = this.blocks.get(key);
    return Array.isArray(found) ? undefined : found;
  }

  /** Whether another block is under a key of this one. */
  isShared(block: Block): boolean {
    return this.sharing.size > 0 && this.sharing.has(block);
  }

  /** The blocks that share their key with another one. */
  shared(): Iterable<Block> {
    return this.sharing.keys();
  }

  /**
   * Puts a block behind those under the key or, where an order is given, into its place among them, and says whether
   * there were any.
   */
  add(key: number, block: Block, compare?: (one: Block, other: Block) => number): boolean {
    const found = this.blocks.setIfNew(key, block);
    if (found === undefined) return false;
    const list = Array.isArray(found) ? found : [found];
    list.splice(compare ? placeAmong(list, block, compare) : list.length, 0, block);
    if (list !== found) {
      this.blocks.set(key, list);
      this.count(found as Block, 1);
    }
    this.count(block, 1);
    return true;
  }

  remove(key: number, block: Block): void {
    const found = this.blocks.get(key);
    if (found === block) this.blocks.delete(key);
    if (!Array.isArray(found)) return;
    const at = found.indexOf(block);
    if (at < 0) return;
    found.splice(at, 1);
    this.count(block, -1);
    if (found.length > 1) return;
    this.blocks.set(key, found[0]!);
    this.count(found[0]!, -1);
  }

  private count(block: Block, by: 1 | -1): void {
    const keys = (this.sharing.get(block) ?? 0) + by;
    if (keys > 0) this.sharing.set(block, keys);
    else this.sharing.delete(block);
  }
}

/** What is added at the end, as when a file is read, costs one comparison. */
function placeAmong(
  list: readonly Block[],
  block: Block,
  compare: (one: Block, other: Block) => number,
): number {
  let low = 0;
  let high = list.length;
  if (compare(list[high - 1]!, block) < 0) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle]!, block) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
