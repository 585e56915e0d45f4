import type { Fragment } from "../shapes";
import type { Typesetter } from "../text/typesetter";

const drawnBefore = new WeakMap<Typesetter, Map<string, Map<string, Fragment>>>();

/** So many figures' fragments are remembered: those of the languages and kinds that one looks at. */
const capacity = 8;

/**
 * The same fragments, but those that a figure of the same kind had before are the very ones: who draws them can tell
 * what has changed without looking into it.
 */
export function sameAsBefore(
  fragments: readonly Fragment[],
  figure: string,
  typesetter: Typesetter,
): Fragment[] {
  const figures = drawnBefore.get(typesetter) ?? new Map<string, Map<string, Fragment>>();
  drawnBefore.set(typesetter, figures);
  const before = figures.get(figure);
  const kept = fragments.map((fragment) => {
    const last = before?.get(fragment.element);
    return last && isSame(last, fragment) ? last : fragment;
  });
  figures.delete(figure);
  figures.set(figure, new Map(kept.map((fragment) => [fragment.element, fragment])));
  if (figures.size > capacity) figures.delete(figures.keys().next().value!);
  return kept;
}

/** Whether two things made of plain values are the same. What is kept between layouts is soon found to be. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => isSame(value, other[index]))
    );
  }
  const keys = Object.keys(one) as (keyof typeof one)[];
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}
