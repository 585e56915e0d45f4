import type { Moving } from "./moving";
import type { Rings } from "./rings";
import type { Scene } from "./scene";
import type { Search } from "./search";
import type { Stage } from "./stage";

interface Parts {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly rings: Rings;
  readonly moving: Moving;
}

/** What is marked in the figure: what has the focus, what the text's cursor is at, what was found. */
export class Marks {
  private readonly parts: Parts;
  private highlighted: readonly string[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
  }

  focus(element: string | undefined): void {
    this.parts.rings.mark("focus", element === undefined ? [] : [element]);
    if (element !== undefined) this.show(element);
  }

  /**
   * @param elements the innermost first; the first that is drawn is marked
   * @param bring whether it is brought into sight
   */
  highlight(elements: readonly string[], bring: boolean): void {
    const { scene, rings, moving } = this.parts;
    this.highlighted = elements;
    const element = elements.find((each) => scene.has(each));
    rings.mark("highlight", element === undefined ? [] : [element]);
    if (element !== undefined && bring && !moving.isMoving) this.show(element);
  }

  /** Marks anew what the text's cursor is at, after the figure has changed. */
  renew(): void {
    this.highlight(this.highlighted, false);
  }

  found({ found, index }: Search): void {
    const { rings } = this.parts;
    rings.mark("found", found);
    const at = found[index];
    rings.mark("found-now", at === undefined ? [] : [at]);
  }

  /** @returns whether the element is drawn and so can be brought into sight */
  show(element: string): boolean {
    const { stage, scene } = this.parts;
    const rect = scene.rectOf(element);
    if (rect) stage.show(rect);
    return rect !== undefined;
  }
}
