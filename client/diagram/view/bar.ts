import {
  type ExportFormat,
  exportFormats,
  type Head,
  type Options,
  type ThemeChoice,
  themeChoices,
} from "../messages";
import { html } from "./dom";
import { type IconName, iconButton } from "./icons";
import type { Words } from "./words";

export const figureKinds = ["paradigm", "map", "saturation", "matrix"] as const;

/** What the bar tells of what is chosen in it. */
export interface BarEvents {
  options: (change: Partial<Options>) => void;
  theme: (choice: ThemeChoice) => void;
  pin: (pinned: boolean) => void;
  export: (format: ExportFormat) => void;
  copy: (format: "svg" | "png") => void;
}

/** The panel's upper edge: which figure, what of it, where it goes. */
export class Bar {
  readonly root: HTMLElement;
  private readonly tabs: HTMLButtonElement[];
  private readonly pin: HTMLButtonElement;
  private readonly language: HTMLSelectElement;
  private readonly detail: HTMLSelectElement;
  private readonly direction: HTMLSelectElement;
  private readonly theme: HTMLSelectElement;
  private readonly relations: HTMLInputElement;
  private readonly relationLabels: HTMLInputElement;
  private readonly words: Words;

  constructor(words: Words, events: BarEvents, search: HTMLElement) {
    this.words = words;
    this.tabs = figureKinds.map((kind) =>
      tab(kind, words[`figure.${kind}`] ?? kind, () => events.options({ kind })),
    );
    const list = html("div", { role: "tablist", "aria-label": words.figures }, ...this.tabs);
    list.addEventListener("keydown", (event) => this.walkTabs(event));
    this.pin = iconButton("pin", words.pin ?? "", () =>
      events.pin(this.pin.getAttribute("aria-pressed") !== "true"),
    );

    const choice = (values: readonly string[], name: string, onChoose: (value: string) => void) => {
      const select = html(
        "select",
        {},
        ...values.map((value) => html("option", { value }, words[`${name}.${value}`] ?? value)),
      );
      select.addEventListener("change", () => onChoose(select.value));
      return select;
    };
    const check = (onCheck: (checked: boolean) => void) => {
      const box = html("input", { type: "checkbox" });
      box.addEventListener("change", () => onCheck(box.checked));
      return box;
    };
    this.language = choice([], "language", (value) => events.options({ language: value || undefined }));
    this.detail = choice(["full", "categories", "zones"], "detail", (value) =>
      events.options({ detail: value as Options["detail"], expanded: [], collapsed: [] }),
    );
    this.direction = choice(["auto", "ltr", "rtl"], "direction", (value) =>
      events.options({ direction: value === "auto" ? undefined : (value as "ltr" | "rtl") }),
    );
    this.theme = choice(themeChoices, "theme", (value) => events.theme(value as ThemeChoice));
    this.relations = check((relations) => events.options({ relations }));
    this.relationLabels = check((relationLabels) => events.options({ relationLabels }));

    const field = (label: string | undefined, control: HTMLElement) =>
      html("label", {}, html("span", {}, label ?? ""), control);
    const options = popup("options", words.options ?? "", [
      field(words.language, this.language),
      field(words.detail, this.detail),
      field(words.theme, this.theme),
      field(words.direction, this.direction),
      html("label", { class: "check" }, this.relations, html("span", {}, words.relations ?? "")),
      html("label", { class: "check" }, this.relationLabels, html("span", {}, words.relationLabels ?? "")),
    ]);
    const item = (label: string | undefined, onClick: () => void) => {
      const button = html("button", { type: "button", class: "item" }, label ?? "");
      button.addEventListener("click", () => {
        onClick();
        exporting.close();
      });
      return button;
    };
    const exporting = popup("export", words.export ?? "", [
      ...exportFormats.map((format) => item(words[`export.${format}`], () => events.export(format))),
      html("hr"),
      item(words.copyPng, () => events.copy("png")),
      item(words.copySvg, () => events.copy("svg")),
    ]);
    const tools = html("div", { class: "tools" }, search, this.pin, options.root, exporting.root);
    this.root = html("header", { class: "bar" }, list, tools);
  }

  /** Shows what is drawn, and what can be chosen of it. */
  show(options: Options, theme: ThemeChoice, head: Head | undefined): void {
    for (const each of this.tabs) {
      const isSelected = each.dataset.kind === options.kind;
      each.setAttribute("aria-selected", String(isSelected));
      each.tabIndex = isSelected ? 0 : -1;
    }
    const languages = head?.languages ?? [];
    const first = html("option", { value: "" }, this.words["language.auto"] ?? "");
    this.language.replaceChildren(
      first,
      ...languages.map(({ tag, name }) => html("option", { value: tag }, name)),
    );
    this.language.value = languages.some(({ tag }) => tag === options.language) ? options.language! : "";
    this.detail.value = options.detail ?? head?.detail ?? "full";
    this.direction.value = options.direction ?? "auto";
    this.theme.value = theme;
    this.relations.checked = options.relations;
    this.relationLabels.checked = options.relationLabels;
    this.relationLabels.disabled = !options.relations;
    // Only the paradigm has arrows.
    this.relations.disabled = options.kind !== "paradigm";
    if (this.relations.disabled) this.relationLabels.disabled = true;
  }

  showPinned(pinned: boolean): void {
    this.pin.setAttribute("aria-pressed", String(pinned));
    const label = (pinned ? this.words.unpin : this.words.pin) ?? "";
    this.pin.title = label;
    this.pin.setAttribute("aria-label", label);
  }

  private walkTabs(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const by = getComputedStyle(this.root).direction === "rtl" ? -step : step;
    const index = this.tabs.findIndex((each) => each.tabIndex === 0);
    const next = this.tabs[(index + by + this.tabs.length) % this.tabs.length]!;
    next.focus();
    next.click();
    event.preventDefault();
  }
}

function tab(kind: string, label: string, onClick: () => void): HTMLButtonElement {
  const attributes = {
    type: "button",
    role: "tab",
    id: `tab-${kind}`,
    "data-kind": kind,
    "aria-controls": "figure",
  };
  const button = html("button", attributes, label);
  button.addEventListener("click", onClick);
  return button;
}

/** A button with what opens below it; it closes when one goes elsewhere. */
function popup(name: IconName, label: string, children: readonly HTMLElement[]) {
  const body = html(
    "div",
    { class: "popup", id: `popup-${name}`, role: "group", "aria-label": label, hidden: true },
    ...children,
  );
  const toggle = (open: boolean) => {
    body.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  const button = iconButton(name, label, () => toggle(body.hidden === true));
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", body.id);
  const root = html("div", { class: "popup-root" }, button, body);
  const close = () => {
    if (body.contains(document.activeElement)) button.focus();
    toggle(false);
  };
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || body.hidden) return;
    event.stopPropagation();
    close();
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget !== null && !root.contains(relatedTarget as Node)) toggle(false);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!root.contains(target as Node)) toggle(false);
  });
  return { root, close };
}
