import type { MessageStrategy } from "vscode-languageserver";

/**
 * Through which messages come, in their order. It is shut while a large edit is taken in a part at a time: what comes
 * behind the edit is about the text that it makes.
 */
export class Gate implements MessageStrategy {
  private shut: Promise<void> | undefined;

  /** Lets nothing through until something has been done or has failed, which is for others to tell. */
  shutUntil(done: Promise<void>): void {
    const shut = done
      .catch(() => {})
      .then(() => {
        if (this.shut === shut) this.shut = undefined;
      });
    this.shut = shut;
  }

  handleMessage(...[message, handle]: Parameters<MessageStrategy["handleMessage"]>): void | Promise<void> {
    if (!this.shut) return handle(message);
    // The one before it may have shut the gate again; those behind it then wait again in the same order.
    return this.shut.then(() => this.handleMessage(message, handle));
  }
}
