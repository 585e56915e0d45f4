/** How many places there are at first: a power of two. */
const fewest = 16;

/**
 * Things under whole numbers, as a `Map` has them, for hundreds of thousands of them: a key that is not there is found
 * out by looking at one number, and growing touches nothing but numbers.
 */
export class NumberMap<Thing extends object> {
  size = 0;
  private keys = new Int32Array(fewest);
  /** What stands under the key of the same place; a place without a thing is free. */
  private things: (Thing | undefined)[] = new Array(fewest).fill(undefined);

  get(key: number): Thing | undefined {
    return this.things[this.placeOf(key)];
  }

  set(key: number, thing: Thing): void {
    const place = this.placeOf(key);
    const isNew = this.things[place] === undefined;
    this.keys[place] = key;
    this.things[place] = thing;
    // A quarter of the places is free, so that the next free one is near.
    if (isNew && ++this.size * 4 > this.keys.length * 3) this.grow(2 * this.keys.length);
  }

  /** Makes room for as many more, which costs less than growing time and again. */
  expect(count: number): void {
    let places = this.keys.length;
    while (places * 3 < 4 * (this.size + count)) places *= 2;
    if (places > this.keys.length) this.grow(places);
  }

  delete(key: number): void {
    let free = this.placeOf(key);
    if (this.things[free] === undefined) return;
    this.size--;
    this.things[free] = undefined;
    // What was put behind the place because it was taken moves up.
    for (let at = this.next(free); this.things[at] !== undefined; at = this.next(at)) {
      if (this.distance(this.home(this.keys[at]!), at) < this.distance(free, at)) continue;
      this.keys[free] = this.keys[at]!;
      this.things[free] = this.things[at];
      this.things[at] = undefined;
      free = at;
    }
  }

  *values(): Generator<Thing> {
    for (const thing of this.things) if (thing !== undefined) yield thing;
  }

  /** The place where a key is or, where it is new, would be put. */
  private placeOf(key: number): number {
    let at = this.home(key);
    while (this.things[at] !== undefined && this.keys[at] !== key) at = this.next(at);
    return at;
  }

  /** Where a key is looked for first: similar numbers far from one another. */
  private home(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & (this.keys.length - 1);
  }

  private next(place: number): number {
    return (place + 1) & (this.keys.length - 1);
  }

  private distance(from: number, to: number): number {
    return (to - from) & (this.keys.length - 1);
  }

  private grow(places: number): void {
    const { keys, things } = this;
    this.keys = new Int32Array(places);
    this.things = new Array(places).fill(undefined);
    for (let at = 0; at < keys.length; at++) {
      const thing = things[at];
      if (thing === undefined) continue;
      const place = this.placeOf(keys[at]!);
      this.keys[place] = keys[at]!;
      this.things[place] = thing;
    }
  }
}
