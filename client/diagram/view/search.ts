import { html } from "./dom";
import { iconButton } from "./icons";
import { filled, type Words } from "./words";

/** Letters and marks that are written in several ways are one for whoever searches. */
export function searchKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|[\u200b-\u200d\u2066-\u2069\u0640]/gu, "")
    .replace(/[يى]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/\s+/g, " ")
    .toLocaleLowerCase();
}

/** The box that finds elements by their names, one after the other. */
export class Search {
  readonly root: HTMLElement;
  found: readonly string[] = [];
  /** Which of them one is at; none before one has gone to the first. */
  index = -1;
  /** Told when others are found, and when one goes to one of them. */
  onFound: () => void = () => {};
  onGo: (element: string) => void = () => {};
  onLeave: () => void = () => {};
  private readonly input: HTMLInputElement;
  private readonly count: HTMLElement;
  private readonly words: Words;
  private readonly list: () => Iterable<readonly [element: string, label: string]>;

  constructor(words: Words, list: () => Iterable<readonly [string, string]>) {
    this.words = words;
    this.list = list;
    this.input = html("input", { type: "search", placeholder: words.search, "aria-label": words.search });
    this.count = html("output", { class: "count" });
    const previous = iconButton("up", words.previous ?? "", () => this.go(-1));
    const next = iconButton("down", words.next ?? "", () => this.go(1));
    this.root = html("div", { class: "search", role: "search" }, this.input, this.count, previous, next);
    this.input.addEventListener("input", () => {
      this.renew();
      if (this.index < 0) this.go(1);
      else this.onGo(this.found[this.index]!);
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.go(event.shiftKey ? -1 : 1);
      else if (event.key === "Escape") this.clear();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** Looks again, after the figure has changed: one stays at what one was at. */
  renew(): void {
    const at = this.found[this.index];
    const key = searchKey(this.input.value.trim());
    this.found =
      key === ""
        ? []
        : [...this.list()].filter(([, label]) => searchKey(label).includes(key)).map(([element]) => element);
    this.index = at === undefined ? -1 : this.found.indexOf(at);
    this.show();
  }

  go(by: 1 | -1): void {
    if (this.found.length === 0) return;
    const from = this.index < 0 && by < 0 ? 0 : this.index;
    this.index = (from + by + this.found.length) % this.found.length;
    this.show();
    this.onGo(this.found[this.index]!);
  }

  private clear(): void {
    const had = this.input.value !== "";
    this.input.value = "";
    this.renew();
    if (!had) this.onLeave();
  }

  private show(): void {
    const { words, found, index } = this;
    const asked = this.input.value.trim() !== "";
    this.count.textContent = asked
      ? found.length === 0
        ? (words.nothingFound ?? "")
        : filled(words.found, { index: index < 0 ? "–" : index + 1, count: found.length })
      : "";
    this.root.classList.toggle("nothing", asked && found.length === 0);
    this.onFound();
  }
}
