import type { Figure, Fragment } from "../shapes";
import { Growing, type Tree, top } from "./tree";

/** A fragment as it is shown. */
export interface Piece {
  kind: Fragment["kind"];
  label: string;
  /** From its parent's corner: left, top, width, height. */
  at: readonly [number, number, number, number];
  /** What of it is drawn, without its parts. */
  markup: string;
}

/** Makes pieces of fragments, of each one once: what a figure has in common with the last one is not drawn again. */
export class Pieces {
  private readonly made = new WeakMap<Fragment, Piece>();
  private readonly markupOf: (fragment: Fragment) => string;

  /** `markupOf` draws what a fragment itself shows. */
  constructor(markupOf: (fragment: Fragment) => string) {
    this.markupOf = markupOf;
  }

  of(fragment: Fragment): Piece {
    const known = this.made.get(fragment);
    if (known) return known;
    const { kind, label, x, y, width, height } = fragment;
    const at = [rounded(x), rounded(y), rounded(width), rounded(height)] as const;
    const piece: Piece = { kind, label, at, markup: this.markupOf(fragment) };
    this.made.set(fragment, piece);
    return piece;
  }
}

/** Takes a figure apart. */
export function pictureOf(figure: Figure, pieces: Pieces): Tree<Piece> {
  const tree = new Growing<Piece>();
  const take = (fragment: Fragment, parent: string) => {
    const element = tree.add(fragment.element, parent, pieces.of(fragment));
    for (const part of fragment.parts ?? []) take(part, element);
  };
  for (const fragment of figure.fragments) take(fragment, top);
  return tree;
}

const rounded = (pixels: number) => Math.round(pixels * 100) / 100;
