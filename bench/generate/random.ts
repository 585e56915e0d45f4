/** A seeded source of numbers (mulberry32): the same seed gives the same numbers on every machine. */
export type Random = () => number;

/**
 * @param seed any whole number
 * @returns a function whose every call gives the next number, 0 ≤ n < 1
 */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number, 0 ≤ n < limit. */
export function below(next: Random, limit: number): number {
  return Math.floor(next() * limit);
}

/** One of the items. */
export function pick<T>(next: Random, items: readonly T[]): T {
  return items[below(next, items.length)]!;
}
