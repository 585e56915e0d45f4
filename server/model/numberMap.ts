/** How many places there are at first. */
const fewest = 16;

/** How many numbers there are of 32 bits. */
const numbers = 2 ** 32;

/** How many things there may be in so many places: a quarter of these is free, so that the next free one is near. */
function roomIn(places: number): number {
  return Math.floor((3 * places) / 4);
}

/** Stands for a key in a place that is free; what is under this number is kept beside the others. */
const free = 0;

/**
 * Things under whole numbers, as a `Map` has them, for hundreds of thousands of them: a key that is not there is found
 * out by looking at one number, and growing touches nothing but numbers.
 */
export class NumberMap<Thing extends object> {
  size = 0;
  private keys = new Int32Array(fewest);
  /** What stands under the key of the same place. */
  private things: (Thing | undefined)[] = new Array(fewest).fill(undefined);
  private underFree: Thing | undefined;

  get(key: number): Thing | undefined {
    if (key === free) return this.underFree;
    const place = this.placeOf(key);
    return this.keys[place] === free ? undefined : this.things[place];
  }

  set(key: number, thing: Thing): void {
    if (key === free) {
      if (this.underFree === undefined) this.size++;
      this.underFree = thing;
      return;
    }
    const place = this.placeOf(key);
    if (this.keys[place] === free) this.fill(place, key, thing);
    else this.things[place] = thing;
  }

  /** Puts a thing under a key under which there is none; gives the one that is there. */
  setIfNew(key: number, thing: Thing): Thing | undefined {
    if (key === free) {
      const found = this.underFree;
      if (found === undefined) this.set(key, thing);
      return found;
    }
    const place = this.placeOf(key);
    if (this.keys[place] !== free) return this.things[place];
    this.fill(place, key, thing);
    return undefined;
  }

  /** Makes room for as many more, which costs less than growing time and again. */
  expect(count: number): void {
    const places = Math.ceil((4 * (this.size + count + 1)) / 3);
    if (places > this.keys.length) this.grow(places);
  }

  delete(key: number): void {
    if (key === free) {
      if (this.underFree !== undefined) this.size--;
      this.underFree = undefined;
      return;
    }
    let place = this.placeOf(key);
    if (this.keys[place] === free) return;
    this.size--;
    // What was put behind the place because it was taken moves up.
    for (let at = this.next(place); this.keys[at] !== free; at = this.next(at)) {
      if (this.distance(this.home(this.keys[at]!), at) < this.distance(place, at)) continue;
      this.keys[place] = this.keys[at]!;
      this.things[place] = this.things[at];
      place = at;
    }
    this.keys[place] = free;
    this.things[place] = undefined;
  }

  /** Has all things looked at, in no order. */
  forEach(look: (thing: Thing) => void): void {
    if (this.underFree !== undefined) look(this.underFree);
    for (const thing of this.things) if (thing !== undefined) look(thing);
  }

  private fill(place: number, key: number, thing: Thing): void {
    this.keys[place] = key;
    this.things[place] = thing;
    if (++this.size > roomIn(this.keys.length)) this.grow(Math.ceil(1.5 * this.keys.length));
  }

  /** The place where a key is or, where it is new, would be put. */
  private placeOf(key: number): number {
    const { keys } = this;
    let at = this.home(key);
    while (keys[at] !== key && keys[at] !== free) at = this.next(at);
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
      const key = keys[at]!;
      if (key === free) continue;
      const place = this.placeOf(key);
      this.keys[place] = key;
      this.things[place] = things[at];
    }
  }
}
