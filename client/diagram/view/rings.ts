import type { Rect } from "./camera";
import { svg } from "./dom";

const names = ["found", "highlight", "target", "over", "found-now", "focus"] as const;
export type RingName = (typeof names)[number];

/** Rings around elements of the figure, by what they say. */
export class Rings {
  private readonly groups = Object.fromEntries(
    names.map((name) => [name, svg("g", { class: name })]),
  ) as Record<RingName, SVGGElement>;
  private readonly marked = new Map<RingName, readonly string[]>();
  private readonly rectOf: (element: string) => Rect | undefined;

  constructor(root: SVGGElement, rectOf: (element: string) => Rect | undefined) {
    this.rectOf = rectOf;
    root.append(...names.map((name) => this.groups[name]));
  }

  mark(name: RingName, elements: readonly string[]): void {
    this.marked.set(name, elements);
    this.draw(name);
  }

  /** The figure has changed. */
  redraw(): void {
    for (const name of names) this.draw(name);
  }

  private draw(name: RingName): void {
    const rects = (this.marked.get(name) ?? []).map(this.rectOf).filter((rect) => rect !== undefined);
    const around = 3;
    this.groups[name].replaceChildren(
      ...rects.map(({ x, y, width, height }) =>
        svg("rect", {
          x: x - around,
          y: y - around,
          width: width + 2 * around,
          height: height + 2 * around,
          rx: 6,
        }),
      ),
    );
  }
}
