/** Long work, and what needs the disk: one piece behind the other, each a part at a time. */
export class Work {
  private last: Promise<void> = Promise.resolve();
  private readonly turn: () => Promise<void>;

  /** Takes what lets others have their turn in between two parts. */
  constructor(turn: () => Promise<void>) {
    this.turn = turn;
  }

  /** Puts a piece of work behind what is under way. */
  later(task: () => Promise<void>): void {
    this.last = this.last.then(task);
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
