import { html } from "./dom";
import type { Words } from "./words";

const time = 8000;

/** What has just become of something: seen for a while, and said by screen readers. */
export class Toast {
  readonly root = html("div", { class: "toast", hidden: true });
  /** What is only said. */
  readonly live = html("div", { class: "live", role: "status", "aria-live": "polite" });
  private readonly words: Words;
  private timer: number | undefined;
  private onUndo: (() => void) | undefined;

  constructor(words: Words) {
    this.words = words;
  }

  say(text: string): void {
    this.live.textContent = text;
  }

  show(text: string, onUndo?: () => void): void {
    this.say(text);
    this.onUndo = onUndo;
    this.root.replaceChildren(html("span", { dir: "auto" }, text));
    if (onUndo) {
      const button = html("button", { type: "button" }, this.words.undo ?? "");
      button.addEventListener("click", () => this.undo());
      this.root.append(button);
    }
    this.root.hidden = false;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), time);
  }

  get canUndo(): boolean {
    return this.onUndo !== undefined;
  }

  undo(): void {
    this.onUndo?.();
    this.hide();
  }

  private hide(): void {
    this.root.hidden = true;
    this.onUndo = undefined;
  }
}
