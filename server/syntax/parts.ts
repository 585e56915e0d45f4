/** How many declarations are gone through before others have their turn. */
export const atATime = 500;

/**
 * Work that is done a part at a time and gives its result in the end. It stops wherever others may have their turn, which
 * is often: whoever does the work says how much of it is done before they do.
 */
export type InParts<Result> = Generator<undefined, Result>;

/** Things that are found one after the other, and nothing in between wherever others may have their turn. */
export type Seeking<Thing> = Generator<Thing | undefined, void>;

/** Does at once what can be done a part at a time. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
