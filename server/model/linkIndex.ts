import type { Block } from "../syntax/block";
import { fingerprintOf } from "../syntax/fingerprint";
import { own } from "../syntax/kept";
import type { Link } from "./facts";
import { NumberMap } from "./numberMap";

/** An id that is referred to: in which ways, and by whom. */
interface Target {
  id: string;
  links: Link[];
  /** The places of the first and the last one that refer to it. */
  first: number;
  last: number;
  /** How many refer to it. */
  count: number;
  /** Another id with the same fingerprint. */
  next: Target | undefined;
}

/** Where there is none, or none behind. */
const nowhere = -1;

/** How many places there are at first. */
const fewest = 16;

function grown(numbers: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(numbers);
  return larger;
}

/**
 * The declarations that refer to an id. Of links that say the same only one is kept: there are few ids, and many links. Who
 * refers to an id is strung together in one list for all ids: a list for each would be made anew with each that comes.
 */
export class LinkIndex {
  private readonly targets = new NumberMap<Target>();
  private readonly referrers: (Block | undefined)[] = [];
  /** The places of those that come before and behind each, of those that refer to the same id; or of the next free place. */
  private before = new Int32Array(fewest);
  private behind = new Int32Array(fewest);
  private free = nowhere;

  /** The declarations that refer to an id, in no order. */
  get(id: string): Block[] {
    const blocks: Block[] = [];
    const target = this.find(id, fingerprintOf(id));
    for (let at = target?.first ?? nowhere; at !== nowhere; at = this.behind[at]!)
      blocks.push(this.referrers[at]!);
    return blocks;
  }

  /** All that is said of ids, each once however many say it. */
  get links(): Link[] {
    const links: Link[] = [];
    this.targets.forEach((first) => {
      for (let target: Target | undefined = first; target; target = target.next) links.push(...target.links);
    });
    return links;
  }

  /** How many declarations refer to an id. */
  count(id: string): number {
    return this.find(id, fingerprintOf(id))?.count ?? 0;
  }

  /** Whether one of those that refer to an id is as sought. */
  some(id: string, isSought: (block: Block) => boolean): boolean {
    const target = this.find(id, fingerprintOf(id));
    for (let at = target?.first ?? nowhere; at !== nowhere; at = this.behind[at]!)
      if (isSought(this.referrers[at]!)) return true;
    return false;
  }

  /** Takes in what a declaration says of another, its links one after the other; gives the shared link that says the same. */
  add(block: Block, link: Link): Link {
    const target = this.find(link.id, link.fingerprint) ?? this.start(link);
    if (target.last === nowhere || this.referrers[target.last] !== block) this.put(block, target);
    return shared(target, link);
  }

  /** Takes out what a declaration says of another; all of its links go together. */
  remove(block: Block, { id, fingerprint }: Link): void {
    const target = this.find(id, fingerprint);
    if (!target) return;
    this.takeOut(block, target);
    if (target.first === nowhere) this.forget(target, fingerprint);
  }

  /** Makes room for as many more who refer to something, which costs less than growing time and again. */
  expect(count: number): void {
    const places = this.referrers.length + Math.ceil(count);
    if (places <= this.before.length) return;
    this.before = grown(this.before, places);
    this.behind = grown(this.behind, places);
  }

  private put(block: Block, target: Target): void {
    const place = this.free === nowhere ? this.referrers.length : this.free;
    if (place === this.free) this.free = this.behind[place]!;
    else if (place === this.before.length) this.expect(place / 2);
    this.referrers[place] = block;
    this.before[place] = target.last;
    this.behind[place] = nowhere;
    if (target.last === nowhere) target.first = place;
    else this.behind[target.last] = place;
    target.last = place;
    target.count++;
  }

  private takeOut(block: Block, target: Target): void {
    const at = this.placeOf(block, target);
    if (at === nowhere) return;
    const before = this.before[at]!;
    const behind = this.behind[at]!;
    if (before === nowhere) target.first = behind;
    else this.behind[before] = behind;
    if (behind === nowhere) target.last = before;
    else this.before[behind] = before;
    target.count--;
    this.referrers[at] = undefined;
    this.behind[at] = this.free;
    this.free = at;
  }

  /** The place of a declaration among those that refer to an id: looked for from both ends, where one mostly takes from. */
  private placeOf(block: Block, target: Target): number {
    let ahead = target.first;
    let back = target.last;
    while (ahead !== nowhere) {
      if (this.referrers[ahead] === block) return ahead;
      if (this.referrers[back] === block) return back;
      ahead = this.behind[ahead]!;
      back = this.before[back]!;
    }
    return nowhere;
  }

  private find(id: string, fingerprint: number): Target | undefined {
    let target = this.targets.get(fingerprint);
    while (target && target.id !== id) target = target.next;
    return target;
  }

  private start({ id, fingerprint }: Link): Target {
    const next = this.targets.get(fingerprint);
    const target: Target = { id: own(id), links: [], first: nowhere, last: nowhere, count: 0, next };
    this.targets.set(fingerprint, target);
    return target;
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

/** The one of an id's links that says the same, which is this one's copy where there is none yet. */
function shared({ id, links }: Target, { field, kinds, fingerprint }: Link): Link {
  for (const other of links) if (other.field === field && other.kinds === kinds) return other;
  // Without the place that it was read from, and without the text.
  const link = { id, kinds, field, fingerprint, found: undefined, foundAt: 0 };
  links.push(link);
  return link;
}
