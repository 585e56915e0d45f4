import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
// @ts-expect-error a script without types
import { sizeAtStart } from "../../scripts/server.mjs";
import type { SizeName } from "../generate/study";
import { median, worst } from "../measure/statistics";
import { ourServer, type ServerName, servers } from "../peers/servers";
import type { Results } from "../results";
import { titleOf } from "../scenarios/all";
import { milliseconds } from "./numbers";

/** A goal beside what was measured. */
export interface Verdict {
  readonly goal: string;
  readonly measured: string;
  /** Undefined where it was not measured. */
  readonly met: boolean | undefined;
}

type Goal = (results: Results) => Verdict;

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
  under("project", "L", 30),
  memoryUnder("XL", 6),
  memoryFlat("XL", 1.05),
  under("command", "L", 1_000),
  sizeUnder("what the server loads at its start", () => ourServer, sizeAtStart, 600 * KB),
  sizeUnder("the .vsix", packaged, (path) => statSync(path).size, 2 * MB),
];

function under(scenario: string, size: SizeName, limit: number, strict?: "with the 95th percentile"): Goal {
  return (results) => {
    const samples = results.outcome(scenario, size, "ours")?.samples ?? [];
    const goal = `${titleOf(scenario)}, ${size}: under ${limit} ms${strict ? `, ${strict}` : ""}`;
    if (samples.length === 0) return unmeasured(goal);
    const measured = `${milliseconds(median(samples))} / ${milliseconds(worst(samples))}`;
    return { goal, measured, met: (strict ? worst(samples) : median(samples)) < limit };
  };
}

function faster(scenario: string, size: SizeName, peer: ServerName, times: number): Goal {
  return (results) => {
    const measured = results.times(scenario, size, peer);
    const title = servers.find(({ name }) => name === peer)!.title;
    const goal = `${titleOf(scenario)}, ${size}: ${times === 1 ? "" : `${times} times `}faster than ${title}`;
    if (measured === undefined) return unmeasured(goal);
    return { goal, measured: `${measured.toFixed(1)} times`, met: measured >= times };
  };
}

function noSlowerThan(scenario: string, size: SizeName, peer: ServerName): Goal {
  return (results) => {
    const measured = results.times(scenario, size, peer);
    const title = servers.find(({ name }) => name === peer)!.title;
    const goal = `${titleOf(scenario)}: at most that of ${title}`;
    if (measured === undefined) return unmeasured(goal);
    return { goal, measured: `${(1 / measured).toFixed(2)} of its time`, met: measured >= 1 };
  };
}

function atMostTimes(scenario: string, large: SizeName, small: SizeName, times: number): Goal {
  return (results) => {
    const goal = `${titleOf(scenario)}: ${large} at most ${times} times ${small}`;
    const [above, below] = [large, small].map(
      (size) => results.outcome(scenario, size, "ours")?.samples ?? [],
    );
    if (!above?.length || !below?.length) return unmeasured(goal);
    const measured = median(above) / median(below);
    return { goal, measured: `${measured.toFixed(1)} times`, met: measured <= times };
  };
}

function processorUnder(scenario: string, size: SizeName, limit: number): Goal {
  return (results) => {
    const goal = `processor time per key, ${size}: under ${limit} ms`;
    const measured = results.outcome(scenario, size, "ours")?.processor;
    if (measured === undefined) return unmeasured(goal);
    return { goal, measured: `${milliseconds(measured)}`, met: measured < limit };
  };
}

function memoryUnder(size: SizeName, times: number): Goal {
  return (results) => {
    const goal = `resident memory, ${size}: under ${times} times the text`;
    const memory = memoryOf(results, size);
    if (!memory) return unmeasured(goal);
    const most = Math.max(memory.opened.resident, memory.edited?.resident ?? 0);
    return { goal, measured: `${(most / memory.text).toFixed(1)} times`, met: most < times * memory.text };
  };
}

function memoryFlat(size: SizeName, most: number): Goal {
  return (results) => {
    const goal = `memory alive after 10,000 edits, ${size}: at most ${most} times that before`;
    const memory = memoryOf(results, size);
    if (!memory?.edited || memory.edited.edits < 10_000) return unmeasured(goal);
    const measured = memory.edited.alive / memory.opened.alive;
    return { goal, measured: `${measured.toFixed(3)} times`, met: measured <= most };
  };
}

function memoryOf(results: Results, size: SizeName) {
  return results.memory.find((row) => row.server === "ours" && row.size === size)?.memory;
}

function sizeUnder(
  what: string,
  file: () => string | undefined,
  sizeOf: (path: string) => number,
  limit: number,
): Goal {
  return () => {
    const goal = `${what}: under ${limit >= MB ? `${limit / MB} MB` : `${limit / KB} KB`}`;
    const path = file();
    if (path === undefined || !existsSync(path)) return unmeasured(goal);
    const size = sizeOf(path);
    return { goal, measured: `${(size / KB).toFixed(0)} KB`, met: size < limit };
  };
}

function packaged(): string | undefined {
  const root = join(dirname(ourServer), "..");
  const name = readdirSync(root).find((file) => file.endsWith(".vsix"));
  return name && join(root, name);
}

function unmeasured(goal: string): Verdict {
  return { goal, measured: "not measured", met: undefined };
}
