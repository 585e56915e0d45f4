/** How many declarations are gone through before others have their turn. */
export const atATime = 500;

/** Does at once what can be done a part at a time. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
