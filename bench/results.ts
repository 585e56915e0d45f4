import type { SizeName } from "./generate/study";
import { median } from "./measure/statistics";
import type { Outcome } from "./measure/turns";
import type { ServerName } from "./peers/servers";
import type { Memory } from "./scenarios/memory";

/** What came of a scenario with one server, beside another. */
export interface Row extends Outcome {
  readonly size: SizeName;
  readonly scenario: string;
  readonly server: ServerName;
  /** The peer of the pair that took turns. */
  readonly pair: ServerName;
}

/** A server's memory at a size, or why there is none to tell. */
export interface MemoryRow {
  readonly size: SizeName;
  readonly server: ServerName;
  readonly memory?: Memory;
  readonly note?: string;
  readonly wrong?: true;
}

/** All that a run measured. */
export class Results {
  readonly rows: Row[] = [];
  readonly memory: MemoryRow[] = [];

  /** What came of a scenario with a server; ours is pooled over the pairs. Undefined where it was not run. */
  outcome(scenario: string, size: SizeName, server: ServerName): Outcome | undefined {
    const rows = this.rows.filter(
      (row) => row.scenario === scenario && row.size === size && row.server === server,
    );
    if (rows.length === 0) return undefined;
    const samples = rows.flatMap((row) => row.samples);
    const counted = rows.filter((row) => row.processor !== undefined);
    const share = (row: Row) => (row.processor! * row.samples.length) / samples.length;
    const note = rows.find((row) => row.note !== undefined)?.note;
    return {
      samples,
      ...(counted.length > 0 && { processor: counted.reduce((sum, row) => sum + share(row), 0) }),
      ...(note !== undefined && { note }),
    };
  }

  /** How many times a peer's median is ours, measured in the same turns. */
  times(scenario: string, size: SizeName, peer: ServerName): number | undefined {
    const inPair = (server: ServerName) =>
      this.rows.find(
        (row) => row.scenario === scenario && row.size === size && row.pair === peer && row.server === server,
      )?.samples ?? [];
    const ours = inPair("ours");
    const theirs = inPair(peer);
    return ours.length > 0 && theirs.length > 0 ? median(theirs) / median(ours) : undefined;
  }

  /** Whether any answer was wrong. */
  get failed(): boolean {
    return [...this.rows, ...this.memory].some((row) => row.wrong);
  }
}
