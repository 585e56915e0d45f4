import type { Camera } from "../messages";
import { fitting, onScreen, overflows, panned, type Rect, type Size, showing, zoomed } from "./camera";
import { html, svg } from "./dom";
import { Pinch } from "./pinch";

const step = 1.25;
const stride = 60;
/** With these a pointer has let go of the figure. */
const ends = ["lostpointercapture", "pointercancel"];

/** Where the figure is seen: it is panned and zoomed here, and fits itself until the reader has moved it. */
export class Stage {
  readonly root: HTMLDivElement;
  readonly canvas: SVGSVGElement;
  /** Rings around elements, over the figure. */
  readonly rings = svg("g", { class: "rings" });
  camera: Camera = { x: 0, y: 0, scale: 1 };
  /** Whether the reader has moved it. */
  moved = false;
  onMove: () => void = () => {};
  private figure: Size = { width: 1, height: 1 };
  private readonly world: SVGGElement;
  private spaceHeld = false;

  constructor(world: SVGGElement, label: string) {
    this.world = world;
    this.canvas = svg(
      "svg",
      { class: "canvas", "aria-hidden": "true", focusable: "false" },
      world,
      this.rings,
    );
    this.root = html("div", { class: "stage", tabindex: 0, role: "group", "aria-label": label }, this.canvas);
    new Pinch(this.root, (from, to, factor) => {
      const { left, top } = this.root.getBoundingClientRect();
      const moved = panned(this.camera, to.x - from.x, to.y - from.y);
      this.move(zoomed(moved, factor, to.x - left, to.y - top));
    });
    this.root.addEventListener("wheel", (event) => this.onWheel(event), { passive: false });
    this.root.addEventListener("pointerdown", (event) => this.onPointerDown(event));
    this.root.addEventListener("keydown", (event) => this.onKeyDown(event));
    window.addEventListener("keyup", ({ key }) => {
      if (key === " ") this.holdSpace(false);
    });
    window.addEventListener("blur", () => this.holdSpace(false));
    new ResizeObserver(() => this.fitIfUnmoved()).observe(this.root);
  }

  get size(): Size {
    return { width: this.root.clientWidth, height: this.root.clientHeight };
  }

  get figureSize(): Size {
    return this.figure;
  }

  get overflows(): boolean {
    return overflows(this.camera, this.figure, this.size);
  }

  /** The figure has another size now. */
  resize(figure: Size): void {
    this.figure = figure;
    this.fitIfUnmoved();
  }

  /** Stands where one stood before; without a camera, where all of the figure is seen. */
  restore(camera: Camera | undefined): void {
    this.moved = camera !== undefined;
    if (camera) this.set(camera);
    else this.fitIfUnmoved();
  }

  fit(): void {
    this.moved = false;
    this.fitIfUnmoved();
  }

  zoom(factor: number, x = this.size.width / 2, y = this.size.height / 2): void {
    this.move(zoomed(this.camera, factor, x, y));
  }

  nearer(): void {
    this.zoom(step);
  }

  farther(): void {
    this.zoom(1 / step);
  }

  actualSize(): void {
    this.zoom(1 / this.camera.scale);
  }

  pan(x: number, y: number): void {
    this.move(panned(this.camera, x, y));
  }

  /** Brings a part of the figure into view where it is not. */
  show(part: Rect): void {
    const camera = showing(this.camera, part, this.size);
    if (camera.x !== this.camera.x || camera.y !== this.camera.y) this.move(camera);
  }

  /** Puts a place of the figure into the middle. */
  centre(x: number, y: number): void {
    const { width, height } = this.size;
    const { scale } = this.camera;
    this.move({ x: width / 2 - x * scale, y: height / 2 - y * scale, scale });
  }

  rectOnScreen(part: Rect): Rect {
    return onScreen(this.camera, part);
  }

  /** Whether a pointer that goes down now moves the figure, whatever it is on. */
  grabs(event: PointerEvent): boolean {
    return event.button === 1 || (event.button === 0 && this.spaceHeld);
  }

  private fitIfUnmoved(): void {
    if (!this.moved && this.size.width > 0) this.set(fitting(this.figure, this.size));
    else this.onMove();
  }

  private move(camera: Camera): void {
    this.moved = true;
    this.set(camera);
  }

  private set(camera: Camera): void {
    this.camera = camera;
    const { x, y, scale } = camera;
    const transform = `translate(${x} ${y}) scale(${scale})`;
    this.world.setAttribute("transform", transform);
    this.rings.setAttribute("transform", transform);
    this.onMove();
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const { left, top } = this.root.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) {
      // A wheel's notch is a hundred pixels, a pinch a few.
      const by = Math.max(-100, Math.min(100, event.deltaY * unit));
      this.zoom(
        Math.exp(-by * (Math.abs(by) < 40 ? 0.01 : 0.0025)),
        event.clientX - left,
        event.clientY - top,
      );
    } else if (event.shiftKey && event.deltaX === 0) this.pan(-event.deltaY * unit, 0);
    else this.pan(-event.deltaX * unit, -event.deltaY * unit);
  }

  private onPointerDown(event: PointerEvent): void {
    if (event.defaultPrevented || (event.button !== 0 && event.button !== 1)) return;
    if (!(event.target instanceof Node) || !this.canvasOrSelf(event.target)) return;
    event.preventDefault();
    // The keyboard is for what the pointer is on.
    if (event.button === 0) this.root.focus({ preventScroll: true });
    this.root.setPointerCapture(event.pointerId);
    this.root.classList.add("panning");
    let [x, y] = [event.clientX, event.clientY];
    const onPointerMove = (next: PointerEvent) => {
      if (next.clientX === x && next.clientY === y) return;
      this.pan(next.clientX - x, next.clientY - y);
      [x, y] = [next.clientX, next.clientY];
    };
    const onEnd = () => {
      this.root.classList.remove("panning");
      this.root.removeEventListener("pointermove", onPointerMove);
      for (const type of ends) this.root.removeEventListener(type, onEnd);
    };
    this.root.addEventListener("pointermove", onPointerMove);
    for (const type of ends) this.root.addEventListener(type, onEnd);
  }

  private canvasOrSelf(target: Node): boolean {
    return target === this.root || this.canvas.contains(target);
  }

  private holdSpace(held: boolean): void {
    this.spaceHeld = held;
    this.root.classList.toggle("grabbing", held);
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (
      event.target !== this.root ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    if (event.key === " ") this.holdSpace(true);
    else if (!this.panByKey(event.key)) return;
    event.preventDefault();
  }

  private panByKey(key: string): boolean {
    const [x, y] = arrows[key] ?? [0, 0];
    if (x === 0 && y === 0) return false;
    this.pan(x * stride, y * stride);
    return true;
  }

  /** The keys that zoom; whether this is one of them. */
  zoomByKey(key: string): boolean {
    if (key === "+" || key === "=") this.nearer();
    else if (key === "-" || key === "_") this.farther();
    else if (key === "0") this.fit();
    else if (key === "1") this.actualSize();
    else return false;
    return true;
  }
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
