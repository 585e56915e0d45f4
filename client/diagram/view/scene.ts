import type { Change, Patch, Piece } from "../messages";
import type { Rect } from "./camera";
import { svg } from "./dom";
import { groupsOf } from "./markup";

interface Shown {
  node: SVGGElement;
  parent: string;
  piece: Piece;
}

/** The figure's elements in the page, merged by their names: what did not change is not touched. */
export class Scene {
  readonly world = svg("g", { class: "world" });
  private readonly shown = new Map<string, Shown>();

  apply({ removed, changed }: Patch<Piece>): void {
    const drawn = changed.filter(({ markup }) => markup !== undefined);
    const groups = groupsOf(drawn.map(({ markup }) => markup!));
    const own = new Map(drawn.map(({ element }, index) => [element, groups[index]!]));
    for (const change of changed) this.change(change, own.get(change.element));
    for (const element of removed) {
      this.shown.get(element)?.node.remove();
      this.shown.delete(element);
    }
  }

  clear(): void {
    this.shown.clear();
    this.world.replaceChildren();
  }

  private change(
    { element, place, kind, label, at, markup }: Change<Piece>,
    own: SVGGElement | undefined,
  ): void {
    let shown = this.shown.get(element);
    if (!shown) {
      const node = svg("g", { "data-element": element }, svg("g"));
      const piece: Piece = { kind: "part", label: "", at: [0, 0, 0, 0], markup: "" };
      shown = { node, parent: "", piece };
      this.shown.set(element, shown);
    }
    const { node, piece } = shown;
    if (place) {
      const [parent, after] = place;
      shown.parent = parent;
      const above = this.shown.get(parent)?.node;
      const before = this.shown.get(after)?.node ?? above?.firstElementChild;
      if (before) before.after(node);
      else this.world.prepend(node);
    }
    if (kind) {
      piece.kind = kind;
      node.setAttribute("data-kind", kind);
    }
    if (label !== undefined) piece.label = label;
    if (at) {
      piece.at = at;
      node.setAttribute("transform", `translate(${at[0]} ${at[1]})`);
    }
    if (markup !== undefined && own) {
      piece.markup = markup;
      own.setAttribute("class", "own");
      node.firstElementChild!.replaceWith(own);
    }
  }

  has(element: string): boolean {
    return this.shown.has(element);
  }

  piece(element: string): Piece | undefined {
    return this.shown.get(element)?.piece;
  }

  node(element: string): SVGGElement | undefined {
    return this.shown.get(element)?.node;
  }

  get elements(): IterableIterator<string> {
    return this.shown.keys();
  }

  /** Where an element is in the figure. */
  rectOf(element: string): Rect | undefined {
    const shown = this.shown.get(element);
    if (!shown) return undefined;
    const [x, y, width, height] = shown.piece.at;
    const corner = shown.parent === "" ? undefined : this.rectOf(shown.parent);
    return { x: x + (corner?.x ?? 0), y: y + (corner?.y ?? 0), width, height };
  }

  /** The element that something in the page belongs to. */
  elementOf(target: EventTarget | null): string | undefined {
    const node = target instanceof Element ? target.closest("[data-element]") : null;
    return node && this.world.contains(node) ? (node.getAttribute("data-element") ?? undefined) : undefined;
  }
}
