import { html } from "./dom";
import { iconButton } from "./icons";
import type { Stage } from "./stage";
import type { Words } from "./words";

/** The buttons that bring the figure nearer, and how near it is. */
export class Zoom {
  readonly root: HTMLElement;
  private readonly stage: Stage;
  private readonly percent = html("output", { class: "zoomed" });

  constructor(stage: Stage, words: Words) {
    this.stage = stage;
    this.root = html(
      "div",
      { class: "zoom", role: "group", "aria-label": words.zoom },
      iconButton("minus", words.zoomOut ?? "", () => stage.farther()),
      this.percent,
      iconButton("plus", words.zoomIn ?? "", () => stage.nearer()),
      iconButton("fit", words.fit ?? "", () => stage.fit()),
    );
  }

  follow(): void {
    this.percent.textContent = `${Math.round(this.stage.camera.scale * 100)}%`;
  }
}
