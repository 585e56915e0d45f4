import type { Block } from "../syntax/block";

/** The declarations of a kind, and how many different ids they have. */
interface OfKind {
  blocks: Set<Block>;
  ids: number;
}

const none: ReadonlySet<Block> = new Set();

/** The declarations of each kind. */
export class KindIndex {
  private readonly kinds = new Map<string, OfKind>();

  /** Every declaration of a kind, in no order. */
  all(kind: string): ReadonlySet<Block> {
    return this.kinds.get(kind)?.blocks ?? none;
  }

  /** How many different ids of a kind are declared. */
  ids(kind: string): number {
    return this.kinds.get(kind)?.ids ?? 0;
  }

  /** Takes a declaration in, which may bring a new id. */
  add(kind: string, block: Block, isNewId: boolean): void {
    let ofKind = this.kinds.get(kind);
    if (!ofKind) {
      ofKind = { blocks: new Set(), ids: 0 };
      this.kinds.set(kind, ofKind);
    }
    ofKind.blocks.add(block);
    if (isNewId) ofKind.ids++;
  }

  /** Takes a declaration out, with which the last one of an id may go. */
  remove(kind: string, block: Block, isLastOfId: boolean): void {
    const ofKind = this.kinds.get(kind);
    if (!ofKind?.blocks.delete(block)) return;
    if (isLastOfId) ofKind.ids--;
  }
}
