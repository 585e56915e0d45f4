interface Point {
  x: number;
  y: number;
}

/** Told when two fingers move: where their middle was and is, and how much farther apart they are. */
type OnPinch = (from: Point, to: Point, factor: number) => void;

/** Two fingers on a touch screen: they pan and zoom at once, whatever is under them. */
export class Pinch {
  private readonly root: HTMLElement;
  private readonly onPinch: OnPinch;
  private readonly fingers = new Map<number, Point>();

  constructor(root: HTMLElement, onPinch: OnPinch) {
    this.root = root;
    this.onPinch = onPinch;
    // Before all else that listens to pointers, which know of one finger only.
    const listen = (type: string, listener: (event: PointerEvent) => void) =>
      root.addEventListener(type, listener as EventListener, { capture: true });
    listen("pointerdown", (event) => this.onDown(event));
    listen("pointermove", (event) => this.onMove(event));
    for (const type of ["pointerup", "pointercancel"])
      listen(type, ({ pointerId }) => this.fingers.delete(pointerId));
  }

  private onDown(event: PointerEvent): void {
    if (event.pointerType !== "touch") return;
    const others = [...this.fingers];
    if (others.length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (others.length > 1) return;
    // What the first finger has begun, it lets go of.
    for (const [pointerId] of others)
      this.root.dispatchEvent(new PointerEvent("pointercancel", { pointerId, bubbles: true }));
    for (const [pointerId, at] of others) this.fingers.set(pointerId, at);
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.fingers.size === 2)
      for (const pointerId of this.fingers.keys()) this.root.setPointerCapture(pointerId);
  }

  private onMove(event: PointerEvent): void {
    if (!this.fingers.has(event.pointerId)) return;
    const before = this.span();
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = this.span();
    if (!before || !after) return;
    event.stopImmediatePropagation();
    this.onPinch(before.middle, after.middle, after.width / Math.max(1, before.width));
  }

  private span(): { middle: Point; width: number } | undefined {
    const [one, other] = this.fingers.values();
    if (!one || !other) return undefined;
    return {
      middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      width: Math.hypot(one.x - other.x, one.y - other.y),
    };
  }
}
