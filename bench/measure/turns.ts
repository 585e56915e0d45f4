import { setTimeout as pause } from "node:timers/promises";
import { ServerEnded } from "../client";
import { Nothing, WrongFindings } from "../client/findings";
import { TooLate } from "../client/session";
import { type Round, WrongAnswer } from "../scenarios/scenario";
import { processorTime, tellsOfProcesses } from "./process";

/** What came of a scenario with one server. */
export interface Outcome {
  readonly samples: number[];
  /** The server's processor time for each sample, on average, in milliseconds. */
  readonly processor?: number;
  /** Why there is nothing, or no more: not offered, too late, ended. */
  readonly note?: string;
  /** The server's answer was wrong: the whole run has failed. */
  readonly wrong?: true;
}

/** How long things may take, in milliseconds. */
export interface Patience {
  /** For one answer. */
  readonly timeout: number;
  /** For a scenario's samples with one server, before it has as many as are wanted. */
  readonly budget: number;
}

/** What of a run's time a server may take, over several scenarios. */
export class Share {
  #left: number;
  readonly #whole: number;

  /** @param whole milliseconds; without it there is no end to them */
  constructor(whole = Number.POSITIVE_INFINITY) {
    this.#whole = whole;
    this.#left = whole;
  }

  get isUsedUp(): boolean {
    return this.#left <= 0;
  }

  /** Why there are no samples when it is used up. */
  get note(): string {
    return `left out: its ${this.#whole / 1_000} s were used up`;
  }

  take(milliseconds: number): void {
    this.#left -= milliseconds;
  }
}

/** One side of a duel. */
export interface Contestant {
  /** The server's process, where its processor time is wanted. */
  readonly pid?: number;
  /** Undefined where the server does not offer what is measured. */
  readonly round: Round | undefined;
  /** What it may take of the run's time; no end to it when absent. */
  readonly share?: Share;
}

/** A breath between two rounds, so that what a server puts off does not run in the other's turn. */
const BREATH = 10;
/** A median is worth telling from so many on; for these a server has a few times its budget. */
const FEWEST = 5;
const BUDGETS_FOR_FEWEST = 4;

/**
 * Lets servers take turns, a round each, until each has its samples or has used up its time.
 * @param samples how many are wanted of each
 * @param warmUp how many rounds come before, unmeasured
 */
export async function takeTurns(
  contestants: readonly Contestant[],
  { samples, warmUp }: { samples: number; warmUp: number },
  { budget }: Patience,
): Promise<Outcome[]> {
  const sides = contestants.map((contestant) => new Side(contestant, samples, warmUp, budget));
  while (sides.some((side) => side.goesOn)) {
    for (const side of sides) {
      if (side.goesOn) await side.turn();
    }
  }
  return sides.map((side) => side.outcome());
}

class Side {
  readonly #round: Round | undefined;
  readonly #pid: number | undefined;
  readonly #wanted: number;
  readonly #budget: number;
  readonly #share: Share;
  readonly #samples: number[] = [];
  #warmUp: number;
  #rounds = 0;
  #spent = 0;
  #processor = 0;
  #failure: Pick<Outcome, "note" | "wrong"> | undefined;

  constructor(contestant: Contestant, wanted: number, warmUp: number, budget: number) {
    this.#round = contestant.round;
    this.#pid = tellsOfProcesses() ? contestant.pid : undefined;
    this.#wanted = wanted;
    this.#warmUp = warmUp;
    this.#budget = budget;
    this.#share = contestant.share ?? new Share();
    if (!this.#round) this.#failure = { note: "not offered" };
    else if (this.#share.isUsedUp) this.#failure = { note: this.#share.note };
  }

  get goesOn(): boolean {
    if (this.#failure || this.#samples.length >= this.#wanted) return false;
    if (this.#samples.length === 0) return true;
    if (this.#share.isUsedUp) return false;
    const few = this.#samples.length < FEWEST;
    return this.#spent < this.#budget * (few ? BUDGETS_FOR_FEWEST : 1);
  }

  async turn(): Promise<void> {
    const started = performance.now();
    const warming = this.#rounds < this.#warmUp;
    const before = this.#processorTime();
    try {
      const samples = await this.#round!(this.#rounds);
      await pause(BREATH);
      if (!warming) {
        this.#samples.push(...samples);
        this.#processor += this.#processorTime() - before;
      }
    } catch (error) {
      this.#failure = failure(error);
    }
    this.#rounds++;
    const took = performance.now() - started;
    this.#spent += took;
    this.#share.take(took);
    if (warming && this.#spent > this.#budget / 4) this.#warmUp = this.#rounds;
  }

  outcome(): Outcome {
    const measured = this.#samples.length > 0 && this.#pid !== undefined;
    return {
      samples: this.#samples,
      ...(measured && { processor: this.#processor / this.#samples.length }),
      ...this.#failure,
    };
  }

  #processorTime(): number {
    return this.#pid !== undefined ? processorTime(this.#pid) : 0;
  }
}

/** What a failure says of a server; a fault of the bench itself is thrown on. */
export function failure(error: unknown): Pick<Outcome, "note" | "wrong"> {
  if (error instanceof Nothing || error instanceof TooLate) return { note: error.message };
  if (error instanceof ServerEnded && error.outOfMemory) return { note: error.message };
  if (error instanceof WrongFindings || error instanceof WrongAnswer || error instanceof ServerEnded) {
    return { note: `wrong: ${error.message}`, wrong: true };
  }
  throw error;
}
