import type { Block } from "../syntax/block";
import { type Facts, factsOf } from "./facts";

/**
 * The declarations of an id, whatever their kind, and those that refer to it. Most ids have one of the one or none
 * of the other, so a list is made only when there is something to put into it.
 */
interface Entry {
  declarations: readonly Block[];
  referrers: readonly Block[];
}

const none: readonly Block[] = [];

/** The names of a codebook: who declares an id, who refers to it, and which names look alike. */
export class Names {
  private readonly byId = new Map<string, Entry>();
  private readonly byLook = new Map<number, Block | Block[]>();
  private readonly compare: (one: Block, other: Block) => number;

  /** Takes the order of the codebook's declarations. */
  constructor(compare: (one: Block, other: Block) => number) {
    this.compare = compare;
  }

  /** The declarations of an id, in the codebook's order. */
  declarations(id: string): readonly Block[] {
    return this.byId.get(id)?.declarations ?? none;
  }

  /** The declarations that refer to an id, in no order. */
  referrers(id: string): readonly Block[] {
    return this.byId.get(id)?.referrers ?? none;
  }

  /** The declarations under a look (see `lookKey`), in the codebook's order. */
  underLook(look: number): readonly Block[] {
    const found = this.byLook.get(look);
    return found === undefined ? none : Array.isArray(found) ? found : [found];
  }

  /** The declarations that share a look with another one. */
  *alike(): Generator<Block> {
    for (const found of this.byLook.values()) if (Array.isArray(found)) yield* found;
  }

  /** Every id that is declared. */
  *ids(): Generator<string> {
    for (const [id, entry] of this.byId) if (entry.declarations.length > 0) yield id;
  }

  /** Takes a declaration in, and says whether it is the first of its kind and id. */
  add(block: Block, facts: Facts): boolean {
    let isFirst = false;
    if (facts.id !== undefined) {
      const entry = this.entry(facts.id);
      isFirst = entry.declarations.every((other) => factsOf(other).kind !== facts.kind);
      entry.declarations = this.inserted(entry.declarations, block);
    }
    for (const id of targetsOf(facts)) {
      const entry = this.entry(id);
      entry.referrers = appended(entry.referrers, block);
    }
    for (const look of facts.looks) {
      const found = this.byLook.get(look);
      if (found === undefined) this.byLook.set(look, block);
      else this.byLook.set(look, this.inserted(Array.isArray(found) ? found : [found], block) as Block[]);
    }
    return isFirst;
  }

  remove(block: Block, facts: Facts): void {
    if (facts.id !== undefined) this.take(facts.id, "declarations", block);
    for (const id of targetsOf(facts)) this.take(id, "referrers", block);
    for (const look of facts.looks) {
      const found = this.byLook.get(look);
      if (found === block) this.byLook.delete(look);
      else if (Array.isArray(found) && without(found, block).length === 0) this.byLook.delete(look);
    }
  }

  private entry(id: string): Entry {
    let entry = this.byId.get(id);
    if (!entry) {
      entry = { declarations: none, referrers: none };
      this.byId.set(id, entry);
    }
    return entry;
  }

  private take(id: string, list: keyof Entry, block: Block): void {
    const entry = this.byId.get(id);
    if (!entry) return;
    entry[list] = without(entry[list], block);
    if (entry.declarations.length === 0 && entry.referrers.length === 0) this.byId.delete(id);
  }

  /** Keeps the codebook's order; what is added at the end, as when a file is read, costs one comparison. */
  private inserted(blocks: readonly Block[], block: Block): readonly Block[] {
    if (blocks.length === 0) return [block];
    let low = 0;
    let high = blocks.length;
    if (this.compare(blocks[high - 1]!, block) < 0) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(blocks[middle]!, block) < 0) low = middle + 1;
      else high = middle;
    }
    (blocks as Block[]).splice(low, 0, block);
    return blocks;
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

// The lists are the index's own, and are changed in place; `none` alone is shared.

function appended(blocks: readonly Block[], block: Block): readonly Block[] {
  if (blocks.length === 0) return [block];
  (blocks as Block[]).push(block);
  return blocks;
}

function without(blocks: readonly Block[], block: Block): readonly Block[] {
  const at = blocks.indexOf(block);
  if (at < 0) return blocks;
  if (blocks.length === 1) return none;
  (blocks as Block[]).splice(at, 1);
  return blocks;
}
