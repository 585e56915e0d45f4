import { emptyTree, type Tree, top } from "./tree";

/** What is new of one item. What is absent is as it was. */
export type Change<Item> = Partial<Item> & {
  element: string;
  /** Where it hangs: below which element, and behind which sibling ("" for the first). */
  place?: readonly [parent: string, after: string];
};

/** What leads from one tree to the next: first the changes are made, then what is gone is taken out. */
export interface Patch<Item> {
  removed: readonly string[];
  /** Parents before what hangs below them, siblings in their order. */
  changed: readonly Change<Item>[];
}

/** The patch that makes `after` out of `before`; nothing where they are the same. */
export function patchBetween<Item extends object>(
  before: Tree<Item>,
  after: Tree<Item>,
): Patch<Item> | undefined {
  const removed = [...before.items.keys()].filter((element) => !after.items.has(element));
  const changed: Change<Item>[] = [];
  const visit = (parent: string) => {
    const siblings = after.children.get(parent) ?? [];
    const staying = stayingAmong(before.children.get(parent) ?? [], siblings);
    let previous = "";
    for (const element of siblings) {
      const change: Change<Item> = {
        element,
        ...(!staying.has(element) && { place: [parent, previous] as const }),
        ...differences(before.items.get(element), after.items.get(element)!),
      };
      if (Object.keys(change).length > 1) changed.push(change);
      previous = element;
      visit(element);
    }
  };
  visit(top);
  return removed.length + changed.length > 0 ? { removed, changed } : undefined;
}

/** The patch that makes a tree out of nothing. */
export function wholeOf<Item extends object>(tree: Tree<Item>): Patch<Item> {
  return patchBetween<Item>(emptyTree(), tree) ?? { removed: [], changed: [] };
}

function differences<Item extends object>(before: Item | undefined, after: Item): Partial<Item> {
  if (!before) return after;
  if (before === after) return {};
  const keys = Object.keys(after) as (keyof Item)[];
  const differing = keys.filter((key) => !same(before[key], after[key]));
  return Object.fromEntries(differing.map((key) => [key, after[key]])) as Partial<Item>;
}

const same = (one: unknown, other: unknown) =>
  one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));

/** The most of some siblings that need not be moved: the longest run of them that was in this order before. */
function stayingAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  if (before.length === after.length && before.every((element, index) => element === after[index]))
    return new Set(after);
  const indexes = new Map(before.map((element, index) => [element, index]));
  /** The last element of the best run of each length, and which one each element follows in its run. */
  const ends: string[] = [];
  const follows = new Map<string, string | undefined>();
  for (const element of after) {
    const index = indexes.get(element);
    if (index === undefined) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (indexes.get(ends[middle]!)! < index) low = middle + 1;
      else high = middle;
    }
    follows.set(element, ends[low - 1]);
    ends[low] = element;
  }
  const staying = new Set<string>();
  for (let at = ends.at(-1); at !== undefined; at = follows.get(at)) staying.add(at);
  return staying;
}
