import { join } from "node:path";
import { parseArgs } from "node:util";
import { type SizeName, sizes } from "./generate/study";
import type { Patience } from "./measure/turns";
import { type ServerName, servers } from "./peers/servers";
import { scenarioNames } from "./scenarios/all";

export interface Options extends Patience {
  readonly sizes: readonly SizeName[];
  readonly peers: readonly ServerName[];
  readonly scenarios: ReadonlySet<string>;
  /** How many of the wanted samples are taken, 0 to 1. */
  readonly share: number;
  /** Milliseconds that a peer may take at one size. */
  readonly peerShare: number;
  /** What a run before has measured is taken over. */
  readonly goesOn: boolean;
  /** Where the report goes; the numbers behind it go beside it, as JSON. */
  readonly out: string;
}

export const usage = `Usage: npm run bench -- [--sizes S,M,L,XL] [--peers ${peerNames().join(",")}]
                        [--scenarios NAME,…] [--quick] [--continue] [--timeout SECONDS] [--budget SECONDS]
                        [--share SECONDS] [--out FILE]

  --quick     a tenth of the samples
  --continue  measures what a run that was cut short had left
  --timeout   for one answer (60)
  --budget    for a scenario's samples with one server (4)
  --share     for all that a peer does at one size (90)
  --out       RESULTS.md of a whole run, partial.md of any other, when absent

Scenarios: ${scenarioNames.join(", ")}`;

/**
 * Reads the command line.
 * @throws Error with a message for the one who typed it
 */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string" },
      peers: { type: "string" },
      scenarios: { type: "string" },
      quick: { type: "boolean", default: false },
      continue: { type: "boolean", default: false },
      timeout: { type: "string", default: "60" },
      budget: { type: "string", default: "4" },
      share: { type: "string", default: "90" },
      out: { type: "string" },
    },
  });
  const whole = !(values.sizes || values.peers || values.scenarios || values.quick);
  return {
    sizes: chosen("size", values.sizes, Object.keys(sizes) as SizeName[]),
    peers: chosen("peer", values.peers, peerNames()),
    scenarios: new Set(chosen("scenario", values.scenarios, scenarioNames)),
    share: values.quick ? 0.1 : 1,
    timeout: seconds("--timeout", values.timeout),
    budget: seconds("--budget", values.budget),
    peerShare: seconds("--share", values.share),
    goesOn: values.continue,
    out: values.out ?? join(__dirname, whole ? "RESULTS.md" : "partial.md"),
  };
}

function peerNames(): ServerName[] {
  return servers.map(({ name }) => name).filter((name) => name !== "ours");
}

/** The named ones, in the order of all. */
function chosen<T extends string>(what: string, list: string | undefined, all: readonly T[]): T[] {
  if (list === undefined) return [...all];
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !all.includes(name as T));
  if (unknown !== undefined) throw new Error(`no ${what} is called ${unknown}; there are ${all.join(", ")}`);
  return all.filter((name) => names.includes(name));
}

function seconds(option: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`${option} takes a number of seconds, not ${value}`);
  return number * 1_000;
}
