import type { FromView, Head, Kept, Options, Patch, ToView, Update } from "../messages";
import { Bar } from "./bar";
import { Choice } from "./choice";
import { Chooser } from "./choosing";
import { copyFigure } from "./copying";
import { html } from "./dom";
import { Hover } from "./hover";
import { type EntryKeys, onEntryKey, onPanelKey, type PanelKeys } from "./keys";
import { Marks } from "./marks";
import { Minimap } from "./minimap";
import { Moving } from "./moving";
import { Outline } from "./outline";
import { Regrouping } from "./regrouping";
import { Rings } from "./rings";
import { Scene } from "./scene";
import { Search } from "./search";
import { Stage } from "./stage";
import { Painting } from "./theme";
import { Toast } from "./toast";
import { filled, type Words } from "./words";
import { Zoom } from "./zoom";

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
  private readonly marks: Marks;
  private readonly outline: Outline;
  private readonly moving: Moving;
  private readonly regrouping: Regrouping;
  private readonly minimap: Minimap;
  private readonly hover: Hover;
  private readonly search: Search;
  private readonly bar: Bar;
  private readonly toast: Toast;
  private readonly zoom: Zoom;
  private readonly choice: Choice;
  private readonly note = html("div", { class: "note", role: "status", hidden: true });
  private readonly figure: HTMLElement;
  private head: Head | undefined;
  /** The number of the update that is waited for. */
  private expected = 0;

  constructor(host: Host, words: Words, kept: Kept) {
    this.host = host;
    this.words = words;
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
      key: (element, event) => onEntryKey(this.entryKeys, element, event),
    });
    this.toast = new Toast(words);
    const { stage, outline, rings, toast } = this;
    this.moving = new Moving({ stage, scene, outline, rings });
    this.marks = new Marks({ stage, scene, rings, moving: this.moving });
    const chooser = new Chooser();
    this.regrouping = new Regrouping(
      { outline, toast, chooser, moving: this.moving },
      words,
      (message) => host.post(message),
      (element) => this.nameOf(element),
    );
    this.minimap = new Minimap(this.stage);
    this.search = new Search(words, () => this.searchable());
    this.bar = new Bar(
      words,
      {
        options: (change) => this.choose(change),
        theme: (theme) => {
          this.choice.theme(theme);
          this.showChoices();
        },
        pin: (pinned) => host.post({ type: "pin", pinned }),
        export: (format) => host.post({ type: "export", format, theme: this.painting.printed }),
        copy: (format) => host.post({ type: "copy", format, theme: this.painting.printed }),
      },
      this.search.root,
    );
    this.zoom = new Zoom(stage, words);
    this.figure = html(
      "div",
      { class: "figure", id: "figure", role: "tabpanel" },
      stage.root,
      outline.root,
      this.note,
      this.minimap.root,
      this.zoom.root,
      this.hover.root,
      toast.root,
      chooser.root,
    );
    document.body.replaceChildren(this.bar.root, html("main", {}, this.figure, toast.live));
    this.choice = new Choice(kept, stage, this.painting, (now) => host.keep(now));
    this.showChoices();
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
        this.choice.pin(message.pinned);
        this.bar.showPinned(message.pinned);
        break;
      case "highlight":
        this.marks.highlight(message.elements, message.bring);
        break;
      case "hover":
        this.hover.tell(message.element, message.markdown);
        break;
      case "moved":
        this.regrouping.told(message.element, message.to, message.reason);
        break;
      case "copied":
        void copyFigure(message.format, message.data, this.toast, this.words);
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
    if (pieces || head) this.marks.renew();
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
    this.choice.showing(head);
  }

  // What is chosen

  private choose(change: Partial<Options>): void {
    this.choice.change(change);
    this.hover.hide();
    this.showChoices();
    this.host.post({ type: "options", options: this.choice.options });
  }

  private showChoices(): void {
    const { options, pinned } = this.choice;
    this.bar.show(options, this.painting.choice, this.head);
    this.bar.showPinned(pinned);
    this.figure.setAttribute("aria-labelledby", `tab-${options.kind}`);
  }

  private fold(element: string, open: boolean): void {
    if (this.outline.entry(element)?.kind === "relation") return;
    const without = (list: readonly string[]) => list.filter((each) => each !== element);
    const { expanded, collapsed } = this.choice.options;
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
    if (element === undefined) this.hover.hide();
    this.marks.focus(element);
  }

  private *searchable(): Generator<readonly [string, string]> {
    for (const element of this.outline.elements) yield [element, this.outline.entry(element)!.label];
  }

  private onFoundGo(element: string): void {
    const parent = this.outline.parentOf(element);
    if (!this.marks.show(element) && parent !== undefined && this.isFolded(parent)) this.fold(parent, true);
    this.toast.say(this.nameOf(element));
  }

  // Events

  private listen(): void {
    const { stage, moving, search, hover } = this;
    stage.onMove = () => this.onMove();
    search.onFound = () => this.marks.found(search);
    search.onGo = (element) => this.onFoundGo(element);
    search.onLeave = () => this.outline.focusCurrent();
    hover.onAsk = (element) => this.host.post({ type: "hover", element });
    moving.onStart = (element) => {
      hover.hide();
      this.regrouping.start(element);
    };
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
      if (element === undefined || !this.regrouping.canMove(element)) return;
      event.preventDefault();
      void this.regrouping.choose(element);
    });
    stage.canvas.addEventListener("dblclick", ({ target }) => {
      const element = this.scene.elementOf(target);
      if (element !== undefined && this.outline.entry(element)?.kind === "category")
        this.fold(element, this.isFolded(element));
    });
    window.addEventListener("keydown", (event) => onPanelKey(this.panelKeys, event));
  }

  private onMove(): void {
    this.zoom.follow();
    this.minimap.follow();
    this.hover.hide();
    this.choice.looked();
  }

  private readonly entryKeys: EntryKeys = {
    choose: (element) => void this.regrouping.choose(element),
    fold: (element) => this.fold(element, this.isFolded(element)),
    describe: (element) => this.hover.toggle(element),
  };

  private readonly panelKeys: PanelKeys = {
    escape: () => {
      if (this.moving.isMoving) this.moving.cancel();
      else if (this.hover.isShown) this.hover.hide();
      else return false;
      return true;
    },
    find: () => this.search.focus(),
    findNext: (step) => this.search.go(step),
    undo: () => {
      const { canUndo } = this.toast;
      if (canUndo) this.toast.undo();
      return canUndo;
    },
    look: (key) => this.stage.zoomByKey(key),
  };

  // Odds and ends

  private nameOf(element: string): string {
    return this.outline.entry(element)?.label ?? this.scene.piece(element)?.label ?? "";
  }

  private *rects() {
    for (const element of this.scene.elements)
      yield [this.scene.piece(element)!.kind, this.scene.rectOf(element)!] as const;
  }
}

/** Whether parts came, went or have another place among the others. */
function isRearranged(patch: Patch<object> | undefined): boolean {
  return patch !== undefined && (patch.removed.length > 0 || patch.changed.some(({ place }) => place));
}
