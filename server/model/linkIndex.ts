import type { Block } from "../syntax/block";
import type { Link } from "./facts";

const none: readonly Block[] = [];

/** An id that is referred to: in which ways, and by whom. */
interface Target {
  links: Link[];
  blocks: Block[];
}

/** The declarations that refer to an id. Of links that say the same only one is kept: there are few ids, and many links. */
export class LinkIndex {
  private readonly targets = new Map<string, Target>();

  /** The declarations that refer to an id, in no order. */
  get(id: string): readonly Block[] {
    return this.targets.get(id)?.blocks ?? none;
  }

  /** Takes in what a declaration refers to, and puts the shared links in the place of its own. */
  add(block: Block, links: Link[]): void {
    for (let at = 0; at < links.length; at++) {
      const link = links[at]!;
      const target = this.targets.get(link.id);
      if (!target) {
        const own = kept(link);
        links[at] = own;
        this.targets.set(link.id, { links: [own], blocks: [block] });
        continue;
      }
      links[at] = shared(target.links, link);
      // A declaration's links come one after the other.
      if (target.blocks.at(-1) !== block) target.blocks.push(block);
    }
  }

  remove(block: Block, links: readonly Link[]): void {
    for (const { id } of links) {
      const target = this.targets.get(id);
      const at = target?.blocks.indexOf(block) ?? -1;
      if (at >= 0) target!.blocks.splice(at, 1);
      if (target?.blocks.length === 0) this.targets.delete(id);
    }
  }
}

/** The one of an id's links that says the same, which is this one where there is none yet. */
function shared(links: Link[], own: Link): Link {
  for (const link of links) if (link.field === own.field && link.kinds === own.kinds) return link;
  const link = kept(own);
  links.push(link);
  return link;
}

/** A link without the place that it was read from. */
function kept({ id, kinds, field }: Link): Link {
  return { id, kinds, field };
}
