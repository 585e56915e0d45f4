import { existsSync, statSync } from "node:fs";
// @ts-expect-error a script without types
import { sizeAtStart } from "../../scripts/server.mjs";
import type { SizeName } from "../generate/study";
import { median, worst } from "../measure/statistics";
import {
  ourPackage,
  ourServer,
  type Server,
  type ServerName,
  servers,
  titleOfServer,
} from "../peers/servers";
import type { Results } from "../results";
import { titleOf } from "../scenarios/all";
import type { Memory } from "../scenarios/memory";
import { megabytes, milliseconds, spread, times } from "./numbers";

/** A goal beside what was measured. */
export interface Verdict {
  readonly goal: string;
  readonly ours: string;
  readonly peers?: readonly Beside[];
  /** Undefined where it was not measured. */
  readonly met: boolean | undefined;
}

/** A peer's figure, and how many times ours it is. */
export interface Beside {
  readonly title: string;
  readonly measured: string;
  readonly ratio?: string;
}

type Goal = (results: Results) => Verdict;

const peers = servers.filter(({ name }) => name !== "ours");

const KB = 1_000;
const MB = 1_000 * KB;

/** What the engine is to reach, in the order of the report. */
export const goals: readonly Goal[] = [
  noSlowerThan("start", "S", "json"),
  under("opening", "L", 300),
  under("opening", "XL", 1_500),
  faster("opening", "L", "json", 1),
  faster("opening", "L", "langium-indexed", 5),
  ...(["S", "M", "L"] as const).map((size) => under("key", size, 8, "with the 95th percentile")),
  under("key", "XL", 16, "with the 95th percentile"),
  atMostTimes("key", "XL", "S", 3),
  faster("key", "L", "json", 30),
  faster("key", "L", "langium-indexed", 150),
  faster("key", "L", "yaml", 250),
  processorUnder("key", "L", 2),
  under("burst", "L", 8),
  ...["paste", "undo", "renamed"].map((scenario) => under(scenario, "L", 100)),
  ...["complete-reference", "complete-role", "hover", "definition", "highlights"].map((scenario) =>
    under(scenario, "XL", 10),
  ),
  ...["references", "rename-edits", "workspace-symbols", "outline", "semantic-tokens"].map((scenario) =>
    under(scenario, "XL", 50),
  ),
  under("meanwhile", "XL", 50),
  under("project", "L", 30),
  ...["coded-key", "coded-naming"].flatMap((scenario) => [
    under(scenario, "L", 8),
    under(scenario, "XL", 16),
  ]),
  memoryUnder("XL", 6),
  memoryFlat("XL", 1.05),
  under("command", "L", 1_000),
  under("activation", "S", 50),
  sizeUnder("what the server loads at its start", ourServer, sizeAtStart, 600 * KB),
  sizeUnder("the .vsix", ourPackage, (path) => statSync(path).size, 2 * MB),
];

function under(scenario: string, size: SizeName, limit: number, strict?: "with the 95th percentile"): Goal {
  return (results) => {
    const samples = results.outcome(scenario, size, "ours")?.samples ?? [];
    const goal = `${titleOf(scenario)}, ${size}: under ${limit.toLocaleString("en")} ms${strict ? `, ${strict}` : ""}`;
    if (samples.length === 0) return unmeasured(goal);
    const met = (strict ? worst(samples) : median(samples)) < limit;
    return { goal, ours: spread(samples), peers: beside(results, scenario, size, peers), met };
  };
}

function faster(scenario: string, size: SizeName, peer: ServerName, least: number): Goal {
  const title = titleOfServer(peer);
  const goal = `${titleOf(scenario)}, ${size}: ${least === 1 ? "" : `${least} times `}faster than ${title}`;
  return beating(goal, scenario, size, peer, least);
}

function noSlowerThan(scenario: string, size: SizeName, peer: ServerName): Goal {
  const title = titleOfServer(peer);
  return beating(`${titleOf(scenario)}: at most that of ${title}`, scenario, size, peer, 1);
}

function beating(goal: string, scenario: string, size: SizeName, peer: ServerName, least: number): Goal {
  return (results) => {
    const samples = results.inPair(scenario, size, "ours", peer);
    const ratio = results.times(scenario, size, peer);
    if (samples.length === 0) return unmeasured(goal);
    const them = peers.filter(({ name }) => name === peer);
    return {
      goal,
      ours: spread(samples),
      peers: beside(results, scenario, size, them),
      met: ratio === undefined ? undefined : ratio >= least,
    };
  };
}

function atMostTimes(scenario: string, large: SizeName, small: SizeName, times: number): Goal {
  return (results) => {
    const goal = `${titleOf(scenario)}: ${large} at most ${times} times ${small}`;
    const [above, below] = [large, small].map(
      (size) => results.outcome(scenario, size, "ours")?.samples ?? [],
    );
    if (!above?.length || !below?.length) return unmeasured(goal);
    const ratio = median(above) / median(below);
    return { goal, ours: `${ratio.toFixed(1)} times`, met: ratio <= times };
  };
}

function processorUnder(scenario: string, size: SizeName, limit: number): Goal {
  return (results) => {
    const goal = `processor time per key, ${size}: under ${limit} ms`;
    const ours = results.outcome(scenario, size, "ours")?.processor;
    if (ours === undefined) return unmeasured(goal);
    const others = peers.flatMap(({ name, title }): Beside[] => {
      const theirs = results.outcome(scenario, size, name)?.processor;
      return theirs === undefined
        ? []
        : [{ title, measured: milliseconds(theirs), ratio: `×${times(theirs / ours)}` }];
    });
    return { goal, ours: milliseconds(ours), peers: others, met: ours < limit };
  };
}

function memoryUnder(size: SizeName, limit: number): Goal {
  return (results) => {
    const goal = `resident memory, ${size}: under ${limit} times the text`;
    const memory = results.memoryOf(size, "ours");
    if (!memory) return unmeasured(goal);
    const most = mostResident(memory);
    const others = peers.flatMap(({ name, title }): Beside[] => {
      const theirs = results.memoryOf(size, name);
      if (!theirs) return [];
      const resident = mostResident(theirs);
      return [{ title, measured: `${megabytes(resident)} MB`, ratio: `×${times(resident / most)}` }];
    });
    const ours = `${megabytes(most)} MB, ${times(most / memory.text)} times the text`;
    return { goal, ours, peers: others, met: most < limit * memory.text };
  };
}

function memoryFlat(size: SizeName, limit: number): Goal {
  return (results) => {
    const goal = `memory alive after 10,000 edits, ${size}: at most ${limit} times that before`;
    const memory = results.memoryOf(size, "ours");
    if (!memory?.edited || memory.edited.edits < 10_000) return unmeasured(goal);
    const { opened, edited } = memory;
    const ratio = edited.alive / opened.alive;
    const resident = `resident ${megabytes(opened.resident)} → ${megabytes(edited.resident)} MB`;
    const ours = `${ratio.toFixed(3)} times: ${megabytes(opened.alive)} → ${megabytes(edited.alive)} MB; ${resident}`;
    return { goal, ours, met: ratio <= limit };
  };
}

function mostResident({ opened, edited }: Memory): number {
  return Math.max(opened.resident, edited?.resident ?? 0);
}

function sizeUnder(what: string, path: string, sizeOf: (path: string) => number, limit: number): Goal {
  return () => {
    const goal = `${what}: under ${limit >= MB ? `${limit / MB} MB` : `${limit / KB} KB`}`;
    if (!existsSync(path)) return unmeasured(goal);
    const size = sizeOf(path);
    return { goal, ours: `${(size / KB).toFixed(0)} KB`, met: size < limit };
  };
}

/** The peers' figures in a scenario, those of them that have any. */
function beside(results: Results, scenario: string, size: SizeName, of: readonly Server[]): Beside[] {
  return of.flatMap(({ name, title }): Beside[] => {
    const outcome = results.outcome(scenario, size, name);
    if (!outcome) return [];
    const { samples, note } = outcome;
    if (samples.length === 0) return note === "not offered" ? [] : [{ title, measured: note ?? "" }];
    const ratio = results.times(scenario, size, name);
    return [
      {
        title,
        measured: milliseconds(median(samples)),
        ...(ratio !== undefined && { ratio: `×${times(ratio)}` }),
      },
    ];
  });
}

function unmeasured(goal: string): Verdict {
  return { goal, ours: "not measured", met: undefined };
}
