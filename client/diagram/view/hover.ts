import type { Rect } from "./camera";
import { html } from "./dom";
import { markdown } from "./markdown";

const delay = 400;

/** What the editor says of an element, beside it: under a resting pointer, or asked for with the keyboard. */
export class Hover {
  readonly root = html("div", { class: "hover", role: "tooltip", id: "hover", hidden: true });
  onAsk: (element: string) => void = () => {};
  private readonly rectOf: (element: string) => Rect | undefined;
  private timer: number | undefined;
  private wanted: string | undefined;

  constructor(rectOf: (element: string) => Rect | undefined) {
    this.rectOf = rectOf;
    // One may go from the element to what is said of it, and read on there.
    this.root.addEventListener("pointerenter", () => window.clearTimeout(this.timer));
    this.root.addEventListener("pointerleave", () => this.hide());
  }

  /** The pointer is on an element, or on none. */
  point(element: string | undefined): void {
    if (element === this.wanted) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (element === undefined ? this.hide() : this.ask(element)), delay);
  }

  /** Says it at once, or no more where it is said already. */
  toggle(element: string): void {
    if (!this.root.hidden && this.wanted === element) this.hide();
    else this.ask(element);
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.wanted = undefined;
    this.root.hidden = true;
  }

  get isShown(): boolean {
    return !this.root.hidden;
  }

  /** The answer of the extension. */
  tell(element: string, text: string | null): void {
    if (element !== this.wanted) return;
    const rect = this.rectOf(element);
    if (text === null || !rect) {
      this.hide();
      return;
    }
    this.root.replaceChildren(markdown(text));
    this.root.hidden = false;
    this.root.scrollTop = 0;
    const room = this.root.parentElement!;
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const below = rect.y + rect.height + 6;
    const top = below + height <= room.clientHeight ? below : Math.max(4, rect.y - height - 6);
    const left = Math.max(4, Math.min(rect.x, room.clientWidth - width - 4));
    this.root.style.setProperty("left", `${left}px`);
    this.root.style.setProperty("top", `${Math.min(top, Math.max(4, room.clientHeight - height - 4))}px`);
  }

  private ask(element: string): void {
    this.wanted = element;
    this.root.hidden = true;
    this.onAsk(element);
  }
}
