/** How many places there are at first. */
const fewest = 16;

/** How many numbers there are of 32 bits. */
const numbers = 2 ** 32;

/** How many things there may be in so many places: a quarter of these is free, so that the next free one is near. */
function roomIn(places: number): number {
  return Math.floor((3 * places) / 4);
}

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
    if (isNew && ++this.size > roomIn(this.keys.length)) this.grow(Math.ceil(1.5 * this.keys.length));
  }

  /** Makes room for as many more, which costs less than growing time and again. */
  expect(count: number): void {
    const places = Math.ceil((4 * (this.size + count + 1)) / 3);
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
    const mixed = Math.imul(key, 0x9e3779b1) >>> 0;
    return Math.floor(mixed * (this.keys.length / numbers));
  }

  private next(place: number): number {
    return place + 1 === this.keys.length ? 0 : place + 1;
  }

  private distance(from: number, to: number): number {
    return to < from ? to - from + this.keys.length : to - from;
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
