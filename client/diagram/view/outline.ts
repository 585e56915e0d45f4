import type { Entry, Patch } from "../messages";
import { html } from "./dom";
import type { Words } from "./words";

interface Item {
  node: HTMLLIElement;
  name: HTMLSpanElement;
  below: HTMLUListElement;
  parent: string;
  entry: Entry;
}

/** What the outline tells of what one does in it. */
export interface OutlineEvents {
  /** Whether the figure shows an element. */
  isDrawn: (element: string) => boolean;
  focused: (element: string | undefined) => void;
  go: (element: string) => void;
  fold: (element: string, open: boolean) => void;
  /** Any other key on an element; whether it meant something. */
  key: (element: string, event: KeyboardEvent) => boolean;
}

/**
 * The figure for those who read it: a tree of the study's roles, categories and concepts, which the keyboard walks
 * through while the figure shows where one is. It can't be seen itself.
 */
export class Outline {
  readonly root: HTMLUListElement;
  private readonly items = new Map<string, Item>();
  private readonly words: Words;
  private readonly events: OutlineEvents;
  private current: string | undefined;

  constructor(words: Words, events: OutlineEvents) {
    this.words = words;
    this.events = events;
    this.root = html("ul", { role: "tree", class: "outline", "aria-label": words.outline });
    this.root.addEventListener("keydown", (event) => this.onKey(event));
    this.root.addEventListener("focusin", ({ target }) => {
      const element = (target as Element).getAttribute("data-entry");
      if (element !== null) this.select(element);
      events.focused(element ?? undefined);
    });
    this.root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.root.contains(relatedTarget as Node | null)) events.focused(undefined);
    });
  }

  clear(): void {
    this.items.clear();
    this.root.replaceChildren();
    this.current = undefined;
  }

  apply({ removed, changed }: Patch<Entry>): void {
    const { focused } = this;
    for (const { element, place, ...news } of changed) {
      const item = this.items.get(element) ?? this.add(element);
      Object.assign(item.entry, news);
      item.name.textContent = item.entry.label;
      this.callByName(item);
      if (!place) continue;
      const [parent, after] = place;
      item.parent = parent;
      const list = this.items.get(parent)?.below ?? this.root;
      const before = this.items.get(after)?.node;
      if (before?.parentNode === list) before.after(item.node);
      else list.prepend(item.node);
    }
    for (const element of removed) {
      const item = this.items.get(element);
      if (item?.node.contains(document.activeElement)) this.leave(element);
      item?.node.remove();
      this.items.delete(element);
      if (this.current === element) this.current = undefined;
    }
    // What is put elsewhere in the page loses the focus there.
    if (focused !== undefined && this.focused === undefined) this.focus(focused);
  }

  /** Brings up to date what can be read with what is drawn: to be called when parts came, went or have another place. */
  settle(): void {
    for (const [element, item] of this.items) {
      const { node, below, entry } = item;
      const children = [...below.children] as HTMLLIElement[];
      const drawn = this.events.isDrawn(element);
      const open = children.some((child) => this.isShown(child));
      below.hidden = !open;
      if (below.hidden && below.contains(document.activeElement)) this.focus(element);
      if (children.length > 0) node.setAttribute("aria-expanded", String(open));
      else node.removeAttribute("aria-expanded");
      node.hidden = !drawn && !open && entry.kind === "relation";
      this.callByName(item);
    }
    if (this.current === undefined) {
      const [first] = this.visible();
      if (first) this.select(first.getAttribute("data-entry")!);
    }
  }

  private isShown(node: HTMLLIElement): boolean {
    if (this.events.isDrawn(node.getAttribute("data-entry")!)) return true;
    return [...(node.lastElementChild as HTMLUListElement).children].some((child) =>
      this.isShown(child as HTMLLIElement),
    );
  }

  entry(element: string): Entry | undefined {
    return this.items.get(element)?.entry;
  }

  parentOf(element: string): string | undefined {
    return this.items.get(element)?.parent || undefined;
  }

  childrenOf(element: string): string[] {
    const below = this.items.get(element)?.below;
    return Array.from(below?.children ?? [], (child) => child.getAttribute("data-entry")!);
  }

  /** Every element in the order of reading. */
  get elements(): string[] {
    return Array.from(this.root.querySelectorAll("[data-entry]"), (node) => node.getAttribute("data-entry")!);
  }

  focus(element: string): void {
    const item = this.items.get(element);
    if (!item) return;
    for (let at = item.parent; at; at = this.items.get(at)?.parent ?? "")
      this.items.get(at)!.below.hidden = false;
    item.node.focus({ preventScroll: true });
  }

  /** Puts the focus on the element where it was last. */
  focusCurrent(): void {
    if (this.current !== undefined) this.focus(this.current);
  }

  get focused(): string | undefined {
    return this.root.contains(document.activeElement) ? this.current : undefined;
  }

  private add(element: string): Item {
    const name = html("span");
    const below = html("ul", { role: "group" });
    const node = html("li", { role: "treeitem", tabindex: -1, "data-entry": element }, name, below);
    const item: Item = { node, name, below, parent: "", entry: { kind: "concept", label: "", mark: null } };
    this.items.set(element, item);
    return item;
  }

  /** What is gone leaves the focus to what is beside or above it. */
  private leave(element: string): void {
    const { node, parent } = this.items.get(element)!;
    const beside = node.nextElementSibling ?? node.previousElementSibling;
    this.focus(beside?.getAttribute("data-entry") ?? parent);
  }

  private select(element: string): void {
    if (this.current !== undefined) this.items.get(this.current)?.node.setAttribute("tabindex", "-1");
    this.current = element;
    this.items.get(element)?.node.setAttribute("tabindex", "0");
  }

  private callByName({ node, below: { childElementCount: below }, entry }: Item): void {
    const { words } = this;
    const { kind, label, mark } = entry;
    const parts = [label, words[`kind.${kind}`] ?? ""];
    if (mark) parts.push(words[`mark.${mark}`] ?? "");
    if (below > 0) parts.push(`${below}`);
    node.setAttribute("aria-label", parts.filter((part) => part !== "").join(", "));
  }

  private visible(): HTMLLIElement[] {
    const all = [...this.root.querySelectorAll<HTMLLIElement>("[role=treeitem]")];
    return all.filter((node) => !node.closest("[hidden]"));
  }

  private onKey(event: KeyboardEvent): void {
    const element = this.current;
    const item = element === undefined ? undefined : this.items.get(element);
    if (!item || element === undefined || event.defaultPrevented) return;
    if (this.walk(item, element, event) || this.events.key(element, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private walk(item: Item, element: string, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    const mirrored = getComputedStyle(this.root).direction === "rtl";
    const inward = mirrored ? "ArrowLeft" : "ArrowRight";
    const outward = mirrored ? "ArrowRight" : "ArrowLeft";
    const all = this.visible();
    const index = all.indexOf(item.node);
    const to = (node: Element | null | undefined) => {
      const next = node?.getAttribute("data-entry");
      if (next) this.focus(next);
      return true;
    };
    switch (key) {
      case "ArrowDown":
        return to(all[index + 1]);
      case "ArrowUp":
        return to(all[index - 1]);
      case "Home":
        return to(all[0]);
      case "End":
        return to(all.at(-1));
      case "Enter":
        this.events.go(element);
        return true;
      case inward:
        if (item.below.children.length === 0) return true;
        if (item.below.hidden) this.events.fold(element, true);
        else to(item.below.firstElementChild);
        return true;
      case outward:
        if (item.below.children.length > 0 && !item.below.hidden && item.entry.kind === "category")
          this.events.fold(element, false);
        else if (item.parent !== "") this.focus(item.parent);
        return true;
      default:
        return false;
    }
  }
}
