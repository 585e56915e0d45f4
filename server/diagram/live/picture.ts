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

/** Takes a figure apart; `markupOf` draws what a fragment itself shows. */
export function pictureOf(figure: Figure, markupOf: (fragment: Fragment) => string): Tree<Piece> {
  const tree = new Growing<Piece>();
  const take = (fragment: Fragment, parent: string) => {
    const { kind, label, x, y, width, height } = fragment;
    const at = [rounded(x), rounded(y), rounded(width), rounded(height)] as const;
    const element = tree.add(fragment.element, parent, { kind, label, at, markup: markupOf(fragment) });
    for (const part of fragment.parts ?? []) take(part, element);
  };
  for (const fragment of figure.fragments) take(fragment, top);
  return tree;
}

const rounded = (pixels: number) => Math.round(pixels * 100) / 100;
