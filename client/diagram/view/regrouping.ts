import type { FromView } from "../messages";
import type { Chooser } from "./choosing";
import { type Moving, targetsOf } from "./moving";
import type { Outline } from "./outline";
import type { Toast } from "./toast";
import { filled, type Words } from "./words";

interface Parts {
  readonly outline: Outline;
  readonly toast: Toast;
  readonly chooser: Chooser;
  readonly moving: Moving;
}

/** Gives a concept another category, or a category another role, by pointer or from a list, and tells what came of it. */
export class Regrouping {
  private readonly parts: Parts;
  private readonly words: Words;
  private readonly post: (message: FromView) => void;
  private readonly nameOf: (element: string) => string;

  constructor(
    parts: Parts,
    words: Words,
    post: (message: FromView) => void,
    nameOf: (element: string) => string,
  ) {
    this.parts = parts;
    this.words = words;
    this.post = post;
    this.nameOf = nameOf;
    const { moving, toast } = parts;
    moving.onCancel = () => toast.say(words.moveCancelled ?? "");
    moving.onDrop = (element, to) => post({ type: "move", element, to });
  }

  /** Says that one has taken hold of an element. */
  start(element: string): void {
    this.parts.toast.say(filled(this.words.moving, { name: this.nameOf(element) }));
  }

  canMove(element: string): boolean {
    return targetsOf(element, this.parts.outline).length > 0;
  }

  /** Asks where an element is to go. */
  async choose(element: string): Promise<void> {
    const { outline, toast, chooser } = this.parts;
    const targets = targetsOf(element, outline);
    if (targets.length === 0) {
      toast.show(this.words.cantMove ?? "");
      return;
    }
    const title = filled(this.words.moveTo, { name: this.nameOf(element) });
    const target = await chooser.ask(
      title,
      targets.map((value) => {
        const parent = outline.parentOf(value);
        return { value, label: this.nameOf(value), ...(parent && { within: this.nameOf(parent) }) };
      }),
    );
    if (target !== undefined) this.post({ type: "move", element, to: target });
  }

  /** @param reason why it was not done; empty where there is no more to say */
  told(element: string, to: string, reason: string | null): void {
    const { toast } = this.parts;
    const names = { name: this.nameOf(element), target: this.nameOf(to) };
    if (reason !== null) toast.show(reason === "" ? filled(this.words.notMoved, names) : reason);
    else toast.show(filled(this.words.moved, names), () => this.post({ type: "undo" }));
  }
}
