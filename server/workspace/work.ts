/** Long work, and what needs the disk: one piece behind the other, each a part at a time. */
export class Work {
  private last: Promise<void> = Promise.resolve();
  /** Lets others have their turn. */
  readonly turn: () => Promise<void>;
  private readonly onFault: (error: unknown) => void;

  /** Takes what lets others have their turn in between two parts, and what is told of work that fails. */
  constructor(turn: () => Promise<void>, onFault: (error: unknown) => void) {
    this.turn = turn;
    this.onFault = onFault;
  }

  /** Puts a piece of work behind what is under way; where one fails, those behind it are done all the same. */
  later(task: () => Promise<void>): void {
    this.last = this.last.then(task).catch(this.onFault);
  }

  /** Resolves when all of it has been done. */
  async settled(): Promise<void> {
    let last: Promise<void>;
    do {
      last = this.last;
      await last;
    } while (last !== this.last);
  }

  /** Does some work a part at a time, and lets others have their turn in between. */
  async inParts<Result>(work: Generator<void, Result>): Promise<Result>;
  /** Stops, and gives nothing, when the work is no longer wanted. */
  async inParts<Result>(work: Generator<void, Result>, isWanted: () => boolean): Promise<Result | undefined>;
  async inParts<Result>(work: Generator<void, Result>, isWanted = () => true) {
    while (isWanted()) {
      const { done, value } = work.next();
      if (done) return value;
      await this.turn();
    }
    return undefined;
  }
}
