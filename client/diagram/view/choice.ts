import type { Camera, Head, Kept, Options, ThemeChoice } from "../messages";
import type { Stage } from "./stage";
import type { Painting } from "./theme";

const soon = 200;

/** What one has chosen in the panel and where one looks, kept for the next time. */
export class Choice {
  options: Options;
  pinned: boolean;
  private cameras: Record<string, Camera>;
  private uri = "";
  private readonly stage: Stage;
  private readonly painting: Painting;
  private readonly write: (kept: Kept) => void;
  private timer: number | undefined;

  constructor(kept: Kept, stage: Stage, painting: Painting, write: (kept: Kept) => void) {
    this.options = kept.options;
    this.pinned = kept.pinned;
    this.cameras = { ...kept.cameras };
    this.stage = stage;
    this.painting = painting;
    this.write = write;
    painting.choose(kept.theme);
    stage.restore(this.cameras[this.options.kind]);
  }

  /** Takes what is chosen anew; each kind of figure is looked at from where one left it. */
  change(change: Partial<Options>): void {
    const { kind } = this.options;
    this.options = { ...this.options, ...change };
    if (this.options.kind !== kind) this.stage.restore(this.cameras[this.options.kind]);
    this.keep();
  }

  theme(choice: ThemeChoice): void {
    this.painting.choose(choice);
    this.keep();
  }

  pin(pinned: boolean): void {
    this.pinned = pinned;
    this.keep();
  }

  showing({ uri }: Head): void {
    this.uri = uri;
    this.keep();
  }

  /** To be told when one looks elsewhere. */
  looked(): void {
    const { kind } = this.options;
    const { [kind]: _, ...others } = this.cameras;
    this.cameras = this.stage.moved ? { ...others, [kind]: this.stage.camera } : others;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), soon);
  }

  private keep(): void {
    const { uri, pinned, options, cameras, painting } = this;
    this.write({ version: 1, uri, pinned, options, theme: painting.choice, cameras });
  }
}
