import type { Desk } from "./desk";

/** A turn: what was measured in it, in milliseconds. It leaves the study as it found it. */
export type Round = (round: number) => Promise<number[]>;

/** Something one does with an open study. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** How many samples are wanted; fewer where they take too long. */
  readonly samples: number;
  /** How many rounds come before, unmeasured. */
  readonly warmUp: number;
  /** @returns the measurement, or undefined where the server does not offer such a thing */
  of(desk: Desk): Round | undefined;
}

/** An answer that is not right; the measurement is worth nothing. */
export class WrongAnswer extends Error {}

export function expect(condition: boolean, what: string): asserts condition {
  if (!condition) throw new WrongAnswer(what);
}
