import type { SizeName } from "./generate/study";
import { median } from "./measure/statistics";
import type { Outcome } from "./measure/turns";
import type { ServerName } from "./peers/servers";
import type { Stage } from "./plan";
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

/** When something was measured, and how. */
export interface Run {
  readonly command: string;
  readonly started: string;
  /** The last figure's time, so far. */
  ended: string;
  /** How busy the machine was. */
  readonly loadBefore: string;
  loadAfter: string;
}

/** All that was measured, in one run or in several that go on with each other. */
export class Results {
  readonly rows: Row[] = [];
  readonly memory: MemoryRow[] = [];
  readonly runs: Run[] = [];
  /** Milliseconds that the client and the pipe take by themselves, for each question. */
  readonly wire: number[] = [];
  /** Bytes of the study as one `.gt` file. */
  readonly bytes: Partial<Record<SizeName, number>> = {};
  readonly #changed: (results: Results) => void;

  /**
   * @param changed is told of every figure
   * @param earlier what `JSON.stringify` made of the results that these go on with
   */
  constructor(changed: (results: Results) => void = () => {}, earlier?: string) {
    this.#changed = changed;
    const kept = earlier === undefined ? {} : (JSON.parse(earlier) as Partial<Results>);
    this.rows.push(...(kept.rows ?? []));
    this.memory.push(...(kept.memory ?? []));
    this.runs.push(...(kept.runs ?? []));
    this.wire.push(...(kept.wire ?? []));
    Object.assign(this.bytes, kept.bytes);
  }

  /** To be told when measuring starts, or goes on. */
  begin(run: Run, wire: readonly number[]): void {
    this.runs.push(run);
    this.wire.push(...wire);
    this.#changed(this);
  }

  add(rows: readonly Row[]): void {
    this.rows.push(...rows);
    this.#changed(this);
  }

  addMemory(row: MemoryRow): void {
    this.memory.push(row);
    this.#changed(this);
  }

  /** Whether a scenario of a stage has been measured, or it is known why not. */
  has(scenario: string, size: SizeName, pair: ServerName): boolean {
    if (scenario === "memory") return this.memory.some((row) => row.size === size && row.server === pair);
    return this.rows.some((row) => row.scenario === scenario && row.size === size && row.pair === pair);
  }

  /** Those stages of a plan, and those scenarios of them, that are still to be measured. */
  leftOf(plan: readonly Stage[]): Stage[] {
    return plan
      .map((stage) => ({
        ...stage,
        scenarios: stage.scenarios.filter((name) => !this.has(name, stage.size, stage.pair)),
      }))
      .filter(({ scenarios }) => scenarios.length > 0);
  }

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

  /** A server's samples that were taken in turns with one peer's. */
  inPair(scenario: string, size: SizeName, server: ServerName, peer: ServerName): readonly number[] {
    const row = this.rows.find(
      (row) => row.scenario === scenario && row.size === size && row.pair === peer && row.server === server,
    );
    return row?.samples ?? [];
  }

  /** How many times a peer's median is ours, measured in the same turns. */
  times(scenario: string, size: SizeName, peer: ServerName): number | undefined {
    const ours = this.inPair(scenario, size, "ours", peer);
    const theirs = this.inPair(scenario, size, peer, peer);
    return ours.length > 0 && theirs.length > 0 ? median(theirs) / median(ours) : undefined;
  }

  memoryOf(size: SizeName, server: ServerName): Memory | undefined {
    return this.memory.find((row) => row.server === server && row.size === size)?.memory;
  }

  /** Whether any answer was wrong. */
  get failed(): boolean {
    return [...this.rows, ...this.memory].some((row) => row.wrong);
  }
}
