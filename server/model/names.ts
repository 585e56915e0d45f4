import type { Block } from "../syntax/block";
import type { Facts } from "./facts";

/** The declarations of an id, whatever their kind, and those that refer to it. */
interface Entry {
  declarations: Block[];
  referrers: Block[];
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

  /** Every id that is declared. */
  *ids(): Generator<string> {
    for (const [id, entry] of this.byId) if (entry.declarations.length > 0) yield id;
  }

  add(block: Block, facts: Facts): void {
    if (facts.id !== undefined) this.insert(this.entry(facts.id).declarations, block);
    for (const id of targetsOf(facts)) this.entry(id).referrers.push(block);
    for (const look of facts.looks) {
      const found = this.byLook.get(look);
      if (found === undefined) this.byLook.set(look, block);
      else if (Array.isArray(found)) this.insert(found, block);
      else {
        const group = [found];
        this.insert(group, block);
        this.byLook.set(look, group);
      }
    }
  }

  remove(block: Block, facts: Facts): void {
    if (facts.id !== undefined) this.take(facts.id, "declarations", block);
    for (const id of targetsOf(facts)) this.take(id, "referrers", block);
    for (const look of facts.looks) {
      const found = this.byLook.get(look);
      if (found === block) this.byLook.delete(look);
      else if (Array.isArray(found)) {
        remove(found, block);
        if (found.length === 0) this.byLook.delete(look);
      }
    }
  }

  private entry(id: string): Entry {
    let entry = this.byId.get(id);
    if (!entry) {
      entry = { declarations: [], referrers: [] };
      this.byId.set(id, entry);
    }
    return entry;
  }

  private take(id: string, list: keyof Entry, block: Block): void {
    const entry = this.byId.get(id);
    if (!entry) return;
    remove(entry[list], block);
    if (entry.declarations.length === 0 && entry.referrers.length === 0) this.byId.delete(id);
  }

  /** Keeps the codebook's order; what is added at the end, as when a file is read, costs one comparison. */
  private insert(blocks: Block[], block: Block): void {
    let low = 0;
    let high = blocks.length;
    if (high > 0 && this.compare(blocks[high - 1]!, block) < 0) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(blocks[middle]!, block) < 0) low = middle + 1;
      else high = middle;
    }
    blocks.splice(low, 0, block);
  }
}

/** The ids that a declaration refers to, each once. */
function targetsOf(facts: Facts): Iterable<string> {
  const { references } = facts;
  if (references.length === 1) return [references[0]!.id];
  return new Set(references.map((reference) => reference.id));
}

function remove(blocks: Block[], block: Block): void {
  const at = blocks.indexOf(block);
  if (at >= 0) blocks.splice(at, 1);
}
