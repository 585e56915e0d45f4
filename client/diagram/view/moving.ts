import { inFigure } from "./camera";
import { svg } from "./dom";
import type { Outline } from "./outline";
import type { Rings } from "./rings";
import type { Scene } from "./scene";
import type { Stage } from "./stage";

/** A pointer that goes no farther than this has clicked. */
const slack = 5;
/** This near to its edge, the figure comes along. */
const edge = 28;

/** Says where something may go: a concept to another category, a category to another role. */
export function targetsOf(element: string, outline: Outline): string[] {
  const entry = outline.entry(element);
  if (entry?.kind !== "concept" && entry?.kind !== "category") return [];
  const isTarget = (target: string) => {
    const kind = outline.entry(target)?.kind;
    if (entry.kind === "concept") return kind === "category" && target !== outline.parentOf(element);
    if (kind === "core") return outline.childrenOf(target).length === 0;
    return kind === "role" && target !== roleOf(element, outline);
  };
  return outline.elements.filter(isTarget);
}

function roleOf(element: string, outline: Outline): string | undefined {
  let at: string | undefined = element;
  while (at !== undefined && outline.entry(at)?.kind === "category") at = outline.parentOf(at);
  return at;
}

/** What a pointer does on elements: a click, or taking one to another place. */
export class Moving {
  onClick: (element: string, event: PointerEvent) => void = () => {};
  onDrop: (element: string, target: string) => void = () => {};
  onStart: (element: string, targets: readonly string[]) => void = () => {};
  onCancel: () => void = () => {};
  private readonly stage: Stage;
  private readonly scene: Scene;
  private readonly outline: Outline;
  private readonly rings: Rings;
  private stop: (() => void) | undefined;

  constructor(parts: { stage: Stage; scene: Scene; outline: Outline; rings: Rings }) {
    this.stage = parts.stage;
    this.scene = parts.scene;
    this.outline = parts.outline;
    this.rings = parts.rings;
    // Before the stage, which takes what is left for panning.
    this.stage.canvas.addEventListener("pointerdown", (event) => this.onPointerDown(event));
  }

  get isMoving(): boolean {
    return this.stop !== undefined;
  }

  /** Lets go of what is being moved; it stays where it was. */
  cancel(): void {
    if (!this.stop) return;
    this.stop();
    this.onCancel();
  }

  /** The figure has changed: what is no more there can't be moved. */
  settle(element = this.element): void {
    if (element !== undefined && !this.scene.has(element)) this.cancel();
  }

  private element: string | undefined;

  private onPointerDown(event: PointerEvent): void {
    const element = this.scene.elementOf(event.target);
    if (event.button !== 0 || element === undefined || this.stage.grabs(event)) return;
    if (this.outline.entry(element) === undefined) return;
    const movable = targetsOf(element, this.outline).filter((target) => this.scene.has(target));
    const start = { x: event.clientX, y: event.clientY };
    // What can't be moved is ground to pan by; a click on it is one all the same.
    if (movable.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.stage.canvas.setPointerCapture(event.pointerId);
    }
    const isFar = (next: PointerEvent) => Math.hypot(next.clientX - start.x, next.clientY - start.y) > slack;
    let carrying: ReturnType<Moving["carry"]> | undefined;
    const onPointerMove = (next: PointerEvent) => {
      if (!carrying && movable.length > 0 && isFar(next)) carrying = this.carry(element, movable, event, end);
      carrying?.to(next);
    };
    const onPointerUp = (next: PointerEvent) => {
      const target = carrying?.target();
      const wasClick = !carrying && !isFar(next);
      const { isMoving } = this;
      end();
      if (wasClick) this.onClick(element, next);
      else if (isMoving && target !== undefined) this.onDrop(element, target);
      else if (isMoving) this.onCancel();
    };
    const end = () => {
      carrying?.end();
      this.stop = undefined;
      this.element = undefined;
      window.removeEventListener("pointermove", onPointerMove);
      window.removeEventListener("pointerup", onPointerUp);
      window.removeEventListener("pointercancel", end);
    };
    window.addEventListener("pointermove", onPointerMove);
    window.addEventListener("pointerup", onPointerUp);
    window.addEventListener("pointercancel", end);
  }

  /** Carries a ghost of an element over the figure. */
  private carry(element: string, targets: readonly string[], start: PointerEvent, stop: () => void) {
    const { stage, scene, rings } = this;
    const { left, top } = stage.root.getBoundingClientRect();
    const corner = scene.rectOf(element)!;
    const ghost = scene.node(element)!.cloneNode(true) as SVGGElement;
    for (const node of [ghost, ...ghost.querySelectorAll("[data-element]")])
      node.removeAttribute("data-element");
    const back = svg("rect", { class: "ghost-back", width: corner.width, height: corner.height, rx: 6 });
    const carried = svg("g", { class: "ghost" }, back, ghost);
    ghost.removeAttribute("transform");
    stage.rings.append(carried);
    const from = inFigure(stage.camera, start.clientX - left, start.clientY - top);
    const grounds = targets.map((target) => this.groundOf(target));
    rings.mark("target", grounds);
    stage.root.classList.add("moving");
    this.element = element;
    this.stop = stop;
    this.onStart(element, targets);

    let over: string | undefined;
    let last = start;
    const follow = () => {
      const at = inFigure(stage.camera, last.clientX - left, last.clientY - top);
      carried.setAttribute("transform", `translate(${corner.x + at.x - from.x} ${corner.y + at.y - from.y})`);
      over = this.smallestAt(at, targets);
      rings.mark("over", over === undefined ? [] : [this.groundOf(over)]);
    };
    const timer = window.setInterval(() => {
      const { width, height } = stage.size;
      const push = (at: number, room: number) => (at < edge ? 12 : at > room - edge ? -12 : 0);
      const x = push(last.clientX - left, width);
      const y = push(last.clientY - top, height);
      if (x === 0 && y === 0) return;
      stage.pan(x, y);
      follow();
    }, 30);
    return {
      to: (event: PointerEvent) => {
        last = event;
        follow();
      },
      target: () => over,
      end: () => {
        window.clearInterval(timer);
        carried.remove();
        rings.mark("target", []);
        rings.mark("over", []);
        stage.root.classList.remove("moving");
      },
    };
  }

  /** What one drops on for a target: for the core's category, all of the core, of which it has no more than its name. */
  private groundOf(target: string): string {
    const parent = this.outline.parentOf(target);
    const isCore = parent !== undefined && this.outline.entry(parent)?.kind === "core";
    return isCore && this.outline.childrenOf(parent)[0] === target ? parent : target;
  }

  private smallestAt({ x, y }: { x: number; y: number }, targets: readonly string[]): string | undefined {
    const under = targets.flatMap((target) => {
      const rect = this.scene.rectOf(this.groundOf(target));
      const isIn =
        rect && x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height;
      return isIn ? [{ target, area: rect.width * rect.height }] : [];
    });
    return under.sort((one, other) => one.area - other.area)[0]?.target;
  }
}
