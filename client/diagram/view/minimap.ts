import type { Piece } from "../messages";
import type { Rect } from "./camera";
import { setAttributes, svg } from "./dom";
import type { Stage } from "./stage";

const widest = 180;
const highest = 130;
const boxes: ReadonlySet<Piece["kind"]> = new Set(["zone", "core", "card", "list"]);

/** The whole figure in small, with what of it one sees; there where not all of it is seen. */
export class Minimap {
  readonly root: SVGSVGElement;
  private readonly figure = svg("g");
  private readonly window = svg("rect", { class: "window" });
  private readonly stage: Stage;

  constructor(stage: Stage) {
    this.stage = stage;
    this.root = svg(
      "svg",
      { class: "minimap", "aria-hidden": "true", focusable: "false" },
      this.figure,
      this.window,
    );
    const go = (event: PointerEvent) => {
      const { left, top } = this.root.getBoundingClientRect();
      stage.centre((event.clientX - left) / this.scale, (event.clientY - top) / this.scale);
    };
    this.root.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.root.setPointerCapture(event.pointerId);
      go(event);
    });
    this.root.addEventListener("pointermove", (event) => {
      if (this.root.hasPointerCapture(event.pointerId)) go(event);
    });
  }

  /** The figure has changed. */
  draw(pieces: Iterable<readonly [Piece["kind"], Rect]>): void {
    const rects = [...pieces].filter(([kind]) => boxes.has(kind));
    this.figure.replaceChildren(
      ...rects.map(([kind, { x, y, width, height }]) =>
        svg("rect", { class: "minimap-box", x, y, width, height, "data-kind": kind }),
      ),
    );
    this.follow();
  }

  /** One stands elsewhere before the figure. */
  follow(): void {
    const { stage, scale } = this;
    const { width, height } = stage.figureSize;
    this.root.classList.toggle("away", !stage.overflows);
    setAttributes(this.root, { width: width * scale, height: height * scale });
    this.figure.setAttribute("transform", `scale(${scale})`);
    const { camera, size } = stage;
    const by = scale / camera.scale;
    setAttributes(this.window, {
      x: -camera.x * by,
      y: -camera.y * by,
      width: size.width * by,
      height: size.height * by,
    });
  }

  private get scale(): number {
    const { width, height } = this.stage.figureSize;
    return Math.min(widest / Math.max(1, width), highest / Math.max(1, height));
  }
}
