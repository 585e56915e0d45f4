import type { Block } from "../syntax/block";
import { own } from "../syntax/kept";
import type { Link } from "./facts";
import { fingerprintOf } from "./fingerprint";
import { NumberMap } from "./numberMap";

const none: readonly Block[] = [];

/** An id that is referred to: in which ways, and by whom. */
interface Target {
  id: string;
  links: Link[];
  blocks: Block[];
  /** Another id with the same fingerprint. */
  next: Target | undefined;
}

/** The declarations that refer to an id. Of links that say the same only one is kept: there are few ids, and many links. */
export class LinkIndex {
  private readonly targets = new NumberMap<Target>();

  /** The declarations that refer to an id, in no order. */
  get(id: string): readonly Block[] {
    return this.find(id, fingerprintOf(id))?.blocks ?? none;
  }

  /** Takes in what a declaration refers to, and gives the shared links that say the same as its own. */
  add(block: Block, links: readonly Link[]): Link[] {
    const own: Link[] = [];
    for (const link of links) {
      const target = this.find(link.id, link.fingerprint);
      own.push(target ? shared(target.links, link) : this.start(link, block));
      // A declaration's links come one after the other.
      if (target && target.blocks.at(-1) !== block) target.blocks = withOneMore(target.blocks, block);
    }
    return own;
  }

  remove(block: Block, links: readonly Link[]): void {
    for (const { id, fingerprint } of links) {
      const target = this.find(id, fingerprint);
      const at = target?.blocks.indexOf(block) ?? -1;
      if (at >= 0) target!.blocks.splice(at, 1);
      if (target?.blocks.length === 0) this.forget(target, fingerprint);
    }
  }

  private find(id: string, fingerprint: number): Target | undefined {
    let target = this.targets.get(fingerprint);
    while (target && target.id !== id) target = target.next;
    return target;
  }

  private start(link: Link, block: Block): Link {
    const first = kept(link);
    const next = this.targets.get(link.fingerprint);
    this.targets.set(link.fingerprint, { id: first.id, links: [first], blocks: [block], next });
    return first;
  }

  private forget(target: Target, fingerprint: number): void {
    let before = this.targets.get(fingerprint);
    if (before === target) {
      if (target.next) this.targets.set(fingerprint, target.next);
      else this.targets.delete(fingerprint);
      return;
    }
    while (before && before.next !== target) before = before.next;
    if (before) before.next = target.next;
  }
}

/** A short list, of which there are many, has no room to grow: that would be most of it. */
function withOneMore(blocks: Block[], block: Block): Block[] {
  if (blocks.length >= 16) {
    blocks.push(block);
    return blocks;
  }
  // What is spread into a list has room to grow.
  const more = new Array<Block>(blocks.length + 1);
  for (let at = 0; at < blocks.length; at++) more[at] = blocks[at]!;
  more[blocks.length] = block;
  return more;
}

/** The one of an id's links that says the same, which is this one where there is none yet. */
function shared(links: Link[], own: Link): Link {
  for (const link of links) if (link.field === own.field && link.kinds === own.kinds) return link;
  const link = kept(own);
  links.push(link);
  return link;
}

/** A link without the place that it was read from, and without the text. */
function kept({ id, kinds, field, fingerprint }: Link): Link {
  return { id: own(id), kinds, field, fingerprint, found: undefined, foundAt: 0 };
}
