import type { Camera, FromView, Head, Kept, Options, Patch, ThemeChoice, ToView, Update } from "../messages";
import { Bar } from "./bar";
import { Chooser } from "./choosing";
import { html } from "./dom";
import { Hover } from "./hover";
import { iconButton } from "./icons";
import { Minimap } from "./minimap";
import { Moving, targetsOf } from "./moving";
import { Outline } from "./outline";
import { Rings } from "./rings";
import { Scene } from "./scene";
import { Search } from "./search";
import { Stage } from "./stage";
import { Painting } from "./theme";
import { Toast } from "./toast";
import { filled, type Words } from "./words";

/** How the view reaches the extension, and what it keeps for the next time. */
export interface Host {
  post(message: FromView): void;
  keep(kept: Kept): void;
}

/** The panel: its parts, and who tells whom what. */
export class Panel {
  private readonly host: Host;
  private readonly words: Words;
  private readonly scene = new Scene();
  private readonly painting = new Painting();
  private readonly stage: Stage;
  private readonly rings: Rings;
  private readonly outline: Outline;
  private readonly moving: Moving;
  private readonly minimap: Minimap;
  private readonly hover: Hover;
  private readonly search: Search;
  private readonly bar: Bar;
  private readonly toast: Toast;
  private readonly chooser = new Chooser();
  private readonly note = html("div", { class: "note", role: "status", hidden: true });
  private readonly zoomed = html("output", { class: "zoomed" });
  private readonly figure: HTMLElement;
  private head: Head | undefined;
  private options: Options;
  private pinned: boolean;
  private cameras: Record<string, Camera>;
  /** The number of the update that is waited for. */
  private expected = 0;
  private highlighted: readonly string[] = [];

  constructor(host: Host, words: Words, kept: Kept) {
    this.host = host;
    this.words = words;
    this.options = kept.options;
    this.pinned = kept.pinned;
    this.cameras = { ...kept.cameras };
    const { scene } = this;
    this.stage = new Stage(scene.world, words.stage ?? "");
    this.rings = new Rings(this.stage.rings, (element) => scene.rectOf(element));
    this.hover = new Hover((element) => {
      const rect = scene.rectOf(element);
      return rect && this.stage.rectOnScreen(rect);
    });
    this.outline = new Outline(words, {
      isDrawn: (element) => scene.has(element),
      focused: (element) => this.onFocus(element),
      go: (element) => this.go(element, true),
      fold: (element, open) => this.fold(element, open),
      key: (element, event) => this.onEntryKey(element, event),
    });
    this.toast = new Toast(words);
    const parts = { stage: this.stage, scene, outline: this.outline, rings: this.rings };
    this.moving = new Moving(parts);
    this.minimap = new Minimap(this.stage);
    this.search = new Search(words, () => this.searchable());
    this.bar = new Bar(
      words,
      {
        options: (change) => this.choose(change),
        theme: (choice) => this.chooseTheme(choice),
        pin: (pinned) => host.post({ type: "pin", pinned }),
        export: (format) => host.post({ type: "export", format, theme: this.painting.printed }),
        copy: (format) => host.post({ type: "copy", format, theme: this.painting.printed }),
      },
      this.search.root,
    );
    const { stage } = this;
    const zoom = html(
      "div",
      { class: "zoom", role: "group", "aria-label": words.zoom },
      iconButton("minus", words.zoomOut ?? "", () => stage.farther()),
      this.zoomed,
      iconButton("plus", words.zoomIn ?? "", () => stage.nearer()),
      iconButton("fit", words.fit ?? "", () => stage.fit()),
    );
    this.figure = html(
      "div",
      { class: "figure", id: "figure", role: "tabpanel" },
      stage.root,
      this.outline.root,
      this.note,
      this.minimap.root,
      zoom,
      this.hover.root,
      this.toast.root,
      this.chooser.root,
    );
    document.body.replaceChildren(this.bar.root, html("main", {}, this.figure, this.toast.live));
    this.painting.choose(kept.theme);
    this.showChoices();
    stage.restore(this.cameras[this.options.kind]);
    this.listen();
  }

  /** What the extension says. */
  take(message: ToView): void {
    switch (message.type) {
      case "update":
        this.update(message.update);
        break;
      case "note":
        this.note.hidden = message.text === null;
        this.note.textContent = message.text ?? "";
        this.figure.classList.toggle("old", message.text !== null);
        break;
      case "pinned":
        this.pinned = message.pinned;
        this.bar.showPinned(this.pinned);
        this.keep();
        break;
      case "highlight":
        this.highlight(message.elements, message.bring);
        break;
      case "hover":
        this.hover.tell(message.element, message.markdown);
        break;
      case "moved":
        this.tellMoved(message.element, message.to, message.reason);
        break;
      case "copied":
        void this.copy(message.format, message.data);
    }
  }

  private update({ number, head, sheets, pieces, entries }: Update): void {
    if (number === 0) {
      this.scene.clear();
      this.outline.clear();
    } else if (number !== this.expected) {
      this.host.post({ type: "resend" });
      return;
    }
    this.expected = number + 1;
    if (sheets) this.painting.take(sheets);
    if (pieces) this.scene.apply(pieces);
    if (entries) this.outline.apply(entries);
    if (head) this.takeHead(head);
    if (isRearranged(pieces) || isRearranged(entries)) {
      this.outline.settle();
      this.moving.settle();
    }
    if (pieces?.changed.some(({ at }) => at) || isRearranged(pieces)) this.minimap.draw(this.rects());
    this.rings.redraw();
    this.search.renew();
    if (pieces || head) this.highlight(this.highlighted, false);
    document.documentElement.dataset.number = String(number);
  }

  private takeHead(head: Head): void {
    const other = this.head?.uri !== head.uri && this.head !== undefined;
    this.head = head;
    const { canvas } = this.stage;
    canvas.setAttribute("lang", head.language ?? "");
    this.stage.root.setAttribute("aria-label", filled(this.words.stage, { figure: head.label }));
    this.outline.root.setAttribute("aria-label", head.label);
    this.outline.root.dir = head.rightToLeft ? "rtl" : "ltr";
    this.stage.resize({ width: head.width, height: head.height });
    if (other) this.stage.fit();
    this.showChoices();
    this.keep();
  }

  // What is chosen

  private choose(change: Partial<Options>): void {
    const { kind } = this.options;
    this.options = { ...this.options, ...change };
    if (change.kind !== undefined && change.kind !== kind) this.stage.restore(this.cameras[change.kind]);
    this.hover.hide();
    this.showChoices();
    this.host.post({ type: "options", options: this.options });
    this.keep();
  }

  private chooseTheme(choice: ThemeChoice): void {
    this.painting.choose(choice);
    this.showChoices();
    this.keep();
  }

  private showChoices(): void {
    this.bar.show(this.options, this.painting.choice, this.head);
    this.bar.showPinned(this.pinned);
    this.figure.setAttribute("aria-labelledby", `tab-${this.options.kind}`);
  }

  private fold(element: string, open: boolean): void {
    if (this.outline.entry(element)?.kind === "relation") return;
    const without = (list: readonly string[]) => list.filter((each) => each !== element);
    const { expanded, collapsed } = this.options;
    this.choose({
      expanded: open ? [...without(expanded), element] : without(expanded),
      collapsed: open ? without(collapsed) : [...without(collapsed), element],
    });
    this.toast.say(filled(open ? this.words.unfolded : this.words.folded, { name: this.nameOf(element) }));
  }

  private isFolded(element: string): boolean {
    const children = this.outline.childrenOf(element);
    return children.length > 0 && !children.some((child) => this.scene.has(child));
  }

  // Where one is

  private go(element: string, focus: boolean): void {
    this.host.post({ type: "go", element, focus });
  }

  private onFocus(element: string | undefined): void {
    this.rings.mark("focus", element === undefined ? [] : [element]);
    if (element === undefined) this.hover.hide();
    const rect = element === undefined ? undefined : this.scene.rectOf(element);
    if (rect) this.stage.show(rect);
  }

  private highlight(elements: readonly string[], bring: boolean): void {
    this.highlighted = elements;
    const element = elements.find((each) => this.scene.has(each));
    this.rings.mark("highlight", element === undefined ? [] : [element]);
    const rect = element !== undefined && bring ? this.scene.rectOf(element) : undefined;
    if (rect && !this.moving.isMoving) this.stage.show(rect);
  }

  private *searchable(): Generator<readonly [string, string]> {
    for (const element of this.outline.elements) yield [element, this.outline.entry(element)!.label];
  }

  private onFound(): void {
    const { found, index } = this.search;
    this.rings.mark("found", found);
    const at = found[index];
    this.rings.mark("found-now", at === undefined ? [] : [at]);
  }

  private onFoundGo(element: string): void {
    const parent = this.outline.parentOf(element);
    const rect = this.scene.rectOf(element);
    if (rect) this.stage.show(rect);
    else if (parent !== undefined && this.isFolded(parent)) this.fold(parent, true);
    this.toast.say(this.nameOf(element));
  }

  // Moving

  private async chooseTarget(element: string): Promise<void> {
    const targets = targetsOf(element, this.outline);
    if (targets.length === 0) {
      this.toast.show(this.words.cantMove ?? "");
      return;
    }
    const title = filled(this.words.moveTo, { name: this.nameOf(element) });
    const target = await this.chooser.ask(
      title,
      targets.map((value) => {
        const parent = this.outline.parentOf(value);
        return { value, label: this.nameOf(value), ...(parent && { within: this.nameOf(parent) }) };
      }),
    );
    if (target !== undefined) this.host.post({ type: "move", element, to: target });
  }

  private tellMoved(element: string, to: string, reason: string | null): void {
    const names = { name: this.nameOf(element), target: this.nameOf(to) };
    if (reason !== null) this.toast.show(reason === "" ? filled(this.words.notMoved, names) : reason);
    else this.toast.show(filled(this.words.moved, names), () => this.host.post({ type: "undo" }));
  }

  private async copy(format: "svg" | "png", data: Uint8Array | null): Promise<void> {
    try {
      if (data && format === "png") {
        const blob = new Blob([data as Uint8Array<ArrayBuffer>], { type: "image/png" });
        await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
      }
      this.toast.show(this.words.copied ?? "");
    } catch (error) {
      this.toast.show(filled(this.words.notCopied, { reason: (error as Error).message }));
    }
  }

  // Events

  private listen(): void {
    const { stage, moving, search, hover } = this;
    stage.onMove = () => this.onMove();
    search.onFound = () => this.onFound();
    search.onGo = (element) => this.onFoundGo(element);
    search.onLeave = () => this.outline.focusCurrent();
    hover.onAsk = (element) => this.host.post({ type: "hover", element });
    moving.onStart = (element) => {
      hover.hide();
      this.toast.say(filled(this.words.moving, { name: this.nameOf(element) }));
    };
    moving.onCancel = () => this.toast.say(this.words.moveCancelled ?? "");
    moving.onDrop = (element, to) => this.host.post({ type: "move", element, to });
    moving.onClick = (element) => {
      this.outline.focus(element);
      this.go(element, false);
    };
    stage.canvas.addEventListener("pointermove", ({ target, buttons }) => {
      const element = buttons === 0 ? this.scene.elementOf(target) : undefined;
      hover.point(element !== undefined && this.outline.entry(element) ? element : undefined);
    });
    stage.canvas.addEventListener("pointerleave", () => hover.point(undefined));
    stage.canvas.addEventListener("contextmenu", (event) => {
      const element = this.scene.elementOf(event.target);
      if (element === undefined || targetsOf(element, this.outline).length === 0) return;
      event.preventDefault();
      void this.chooseTarget(element);
    });
    stage.canvas.addEventListener("dblclick", ({ target }) => {
      const element = this.scene.elementOf(target);
      if (element !== undefined && this.outline.entry(element)?.kind === "category")
        this.fold(element, this.isFolded(element));
    });
    window.addEventListener("keydown", (event) => this.onKey(event));
  }

  private onMove(): void {
    const { stage, hover } = this;
    this.zoomed.textContent = `${Math.round(stage.camera.scale * 100)}%`;
    this.minimap.follow();
    hover.hide();
    const { kind } = this.options;
    const { [kind]: _, ...others } = this.cameras;
    this.cameras = stage.moved ? { ...others, [kind]: stage.camera } : others;
    this.keepSoon();
  }

  /** Keys that mean something on an element alone. */
  private onEntryKey(element: string, event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key === "ContextMenu" || (key === "F10" && shiftKey)) void this.chooseTarget(element);
    else if (ctrlKey || metaKey || altKey) return false;
    else if (key === "m" || key === "M") void this.chooseTarget(element);
    else if (key === "f" || key === "F") this.fold(element, this.isFolded(element));
    else if (key === " ") this.hover.toggle(element);
    else return false;
    return true;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const { key, ctrlKey, metaKey, target } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (key === "Escape" && this.moving.isMoving) this.moving.cancel();
    else if (key === "Escape" && this.hover.isShown) this.hover.hide();
    else if ((ctrlKey || metaKey) && key.toLowerCase() === "f") this.search.focus();
    else if ((ctrlKey || metaKey) && key.toLowerCase() === "z" && !isTyping && this.toast.canUndo)
      this.toast.undo();
    else if (key === "F3") this.search.go(event.shiftKey ? -1 : 1);
    else if (ctrlKey || metaKey || event.altKey || isTyping) return;
    else if (key === "/") this.search.focus();
    else if (!this.stage.zoomByKey(key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Odds and ends

  private nameOf(element: string): string {
    return this.outline.entry(element)?.label ?? this.scene.piece(element)?.label ?? "";
  }

  private *rects() {
    for (const element of this.scene.elements)
      yield [this.scene.piece(element)!.kind, this.scene.rectOf(element)!] as const;
  }

  private soon: number | undefined;

  private keepSoon(): void {
    window.clearTimeout(this.soon);
    this.soon = window.setTimeout(() => this.keep(), 200);
  }

  private keep(): void {
    const { pinned, options, cameras, painting, head } = this;
    this.host.keep({ version: 1, uri: head?.uri ?? "", pinned, options, theme: painting.choice, cameras });
  }
}

/** Whether parts came, went or have another place among the others. */
function isRearranged(patch: Patch<object> | undefined): boolean {
  return patch !== undefined && (patch.removed.length > 0 || patch.changed.some(({ place }) => place));
}
