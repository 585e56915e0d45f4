import type { MessageStrategy } from "vscode-languageserver";

type Handle = MessageStrategy["handleMessage"];

/**
 * Through which messages come, in their order. It is shut while a large edit is taken in a part at a time: what comes
 * behind the edit is about the text that it makes.
 */
export class Gate implements MessageStrategy {
  private shut: Promise<void> | undefined;
  /** Until when those wait that came last; nothing where nobody waits. */
  private last: Promise<void> | undefined;

  /** Lets nothing through until something has been done. */
  shutUntil(done: Promise<void>): void {
    const shut = done.finally(() => {
      if (this.shut === shut) this.shut = undefined;
    });
    this.shut = shut;
  }

  handleMessage(...[message, handle]: Parameters<Handle>): ReturnType<Handle> {
    if (!this.shut && !this.last) return handle(message);
    const turn = (this.last ?? Promise.resolve()).then(() => this.open());
    this.last = turn;
    return turn.then(() => {
      if (this.last === turn) this.last = undefined;
      return handle(message);
    });
  }

  private async open(): Promise<void> {
    while (this.shut) await this.shut;
  }
}
