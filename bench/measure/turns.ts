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

/** One side of a duel. */
export interface Contestant {
  /** The server's process, where its processor time is wanted. */
  readonly pid?: number;
  /** Undefined where the server does not offer what is measured. */
  readonly round: Round | undefined;
}

/** A breath between two rounds, so that what a server puts off does not run in the other's turn. */
const BREATH = 10;
const FEWEST = 3;

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
    if (!this.#round) this.#failure = { note: "not offered" };
  }

  get goesOn(): boolean {
    if (this.#failure || this.#samples.length >= this.#wanted) return false;
    return this.#spent < this.#budget || this.#samples.length < FEWEST;
  }

  async turn(): Promise<void> {
    const started = performance.now();
    const warming = this.#rounds < this.#warmUp;
    const before = this.#processorTime();
    try {
      const took = await this.#round!(this.#rounds);
      await pause(BREATH);
      if (!warming) {
        this.#samples.push(...took);
        this.#processor += this.#processorTime() - before;
      }
    } catch (error) {
      this.#failure = failure(error);
    }
    this.#rounds++;
    this.#spent += performance.now() - started;
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
