/** Items that hang below one another and have an order, by their elements. */
export interface Tree<Item> {
  readonly items: ReadonlyMap<string, Item>;
  /** The elements below each one, in their order; those at the top under `top`. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

export const top = "";

export function emptyTree<Item>(): Tree<Item> {
  return { items: new Map(), children: new Map() };
}

/** Makes a tree, item by item: each is put last below its parent. */
export class Growing<Item> implements Tree<Item> {
  readonly items = new Map<string, Item>();
  readonly children = new Map<string, string[]>();

  /** Gives the element under which the item is kept: a second item of one element gets a name of its own. */
  add(element: string, parent: string, item: Item): string {
    let name = element;
    for (let number = 2; this.items.has(name); number++) name = `${element}~${number}`;
    this.items.set(name, item);
    const siblings = this.children.get(parent);
    if (siblings) siblings.push(name);
    else this.children.set(parent, [name]);
    return name;
  }
}
