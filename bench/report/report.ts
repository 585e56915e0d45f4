import type { SizeName } from "../generate/study";
import { sizes } from "../generate/study";
import { median } from "../measure/statistics";
import { type Server, titleOfServer } from "../peers/servers";
import type { Stage } from "../plan";
import type { Results, Run } from "../results";
import { scenarioNames, titleOf } from "../scenarios/all";
import type { Memory } from "../scenarios/memory";
import { goals } from "./goals";
import { notes } from "./notes";
import { megabytes, milliseconds, spread, times } from "./numbers";

/** What was measured with. */
export interface Circumstances {
  readonly machine: string;
  readonly node: string;
  /** Those that were run, ours first. */
  readonly servers: readonly Server[];
  /** What is still to be measured. */
  readonly left: readonly Stage[];
}

/** The report of a run, as Markdown; of one that is not at its end, too. */
export function report(results: Results, circumstances: Circumstances): string {
  const { servers, left } = circumstances;
  return [
    "# Results",
    "",
    "Written by `npm run bench`; how it measures is told in [README.md](README.md).",
    ...(results.failed
      ? ["", "**The run failed: an answer was wrong. Its numbers are worth nothing.**"]
      : []),
    ...leftToDo(left),
    "",
    ...table(
      ["", ""],
      [
        ["machine", circumstances.machine],
        ["Node", circumstances.node],
        ...results.runs.map(runRow),
        ...speedRow(results),
        ["client and pipe alone", spread(results.wire)],
        ...servers.map(({ title, version }) => [title, version]),
      ],
    ),
    "",
    ...goalTable(results),
    ...(Object.keys(sizes) as SizeName[]).flatMap((size) => sizeTable(results, size, circumstances)),
    ...memoryTable(results),
    "## Notes",
    "",
    ...notes.map((note) => `- ${note}`),
    "",
  ].join("\n");
}

/** Where the goals were set, VS Code's JSON server took so many milliseconds for a key at L. */
const keyOfGoals = 237;

/** How fast the machine was, by what a peer took that doesn't change. */
function speedRow(results: Results): string[][] {
  const { samples = [] } = results.outcome("key", "L", "json") ?? {};
  if (samples.length === 0) return [];
  const key = median(samples);
  const title = titleOfServer("json");
  return [
    [
      "the machine's speed",
      `a key at L takes ${title} ${milliseconds(key)} ms, and took it ${keyOfGoals} where the goals were set: ` +
        `all takes ${(key / keyOfGoals).toFixed(2)} times as long here`,
    ],
  ];
}

function runRow({ command, started, ended, loadBefore, loadAfter }: Run): string[] {
  const minutes = (Date.parse(ended) - Date.parse(started)) / 60_000;
  return [
    `\`${command}\``,
    `${started.slice(0, 16).replace("T", " ")} UTC, ${minutes.toFixed(0)} minutes; load ${loadBefore} before, ` +
      `${loadAfter} after`,
  ];
}

function leftToDo(left: readonly Stage[]): string[] {
  if (left.length === 0) return [];
  const stages = left.map(({ size, pair, scenarios }) => {
    const title = titleOfServer(pair);
    return `- ${size}, ${title}: ${scenarios.map(titleOf).join("; ")}`;
  });
  return ["", "**Not whole.** Not measured yet (the same command with `--continue` goes on):", "", ...stages];
}

function goalTable(results: Results): string[] {
  const rows = goals.map((goal) => {
    const { goal: text, ours, peers = [], met } = goal(results);
    return [
      text,
      ours,
      peers.map(({ title, measured }) => `${title} ${measured}`).join("<br>"),
      peers.map(({ ratio }) => ratio ?? "").join("<br>"),
      met === undefined ? "" : met ? "met" : "**missed**",
    ];
  });
  return [
    "## Goals",
    "",
    "Median / 95th percentile of ours, medians of the peers, in milliseconds; × is how many times ours, taken in the" +
      " same turns.",
    "",
    ...table(["goal", "ours", "peers", "ratio", ""], rows),
    "",
  ];
}

function sizeTable(results: Results, size: SizeName, { servers, left }: Circumstances): string[] {
  const { codes, concepts, categories, sources } = sizes[size];
  const counts = [codes, concepts, categories, sources].map((count) => count.toLocaleString("en"));
  const rows = scenarioNames
    .filter((name) => results.rows.some((row) => row.scenario === name && row.size === size))
    .map((name) => [
      titleOf(name),
      ...servers.map((server) =>
        isLeft(left, name, size, server) ? "not yet" : cell(results, name, size, server),
      ),
    ]);
  if (rows.length === 0) return [];
  const keys = servers.map(({ name }) => results.outcome("key", size, name)?.processor);
  if (keys.some((key) => key !== undefined)) {
    rows.push(["processor time per key", ...keys.map((key) => (key === undefined ? "" : milliseconds(key)))]);
  }
  return [
    `## ${size}: ${counts[0]} codes, ${counts[1]} concepts, ${counts[2]} categories, ${counts[3]} sources`,
    "",
    `${megabytes(results.bytes[size] ?? 0)} MB of \`.gt\`. Median / 95th percentile in milliseconds, number of samples in brackets` +
      " (fewer where one takes long); × is how many times ours, taken in the same turns.",
    "",
    ...table(["", ...servers.map(({ title }) => title)], rows),
    "",
  ];
}

function isLeft(left: readonly Stage[], scenario: string, size: SizeName, { name }: Server): boolean {
  return left.some(
    (stage) => stage.size === size && stage.pair === name && stage.scenarios.includes(scenario),
  );
}

function cell(results: Results, scenario: string, size: SizeName, { name }: Server): string {
  const outcome = results.outcome(scenario, size, name);
  if (!outcome) return "";
  const { samples, note } = outcome;
  if (samples.length === 0) return note ?? "";
  const compared = name === "ours" ? undefined : results.times(scenario, size, name);
  return [
    spread(samples),
    ...(compared === undefined ? [] : [`×${times(compared)}`]),
    ...(note === undefined ? [] : [`then ${note}`]),
  ].join(", ");
}

function memoryTable(results: Results): string[] {
  if (results.memory.length === 0) return [];
  const rows = results.memory.map(({ size, server, memory, note }) => [
    titleOfServer(server),
    size,
    ...(memory ? memoryCells(memory) : [note ?? "", "", "", ""]),
  ]);
  const header = [
    "",
    "size",
    "text as UTF-8, MB",
    "opened: resident / alive, MB",
    "edited: resident / alive, MB",
    "edits",
  ];
  return [
    "## Memory",
    "",
    "Resident is what the system counts; alive, what the heap and the buffers hold after a full collection.",
    "",
    ...table(header, rows),
    "",
  ];
}

function memoryCells({ text, opened, edited, note }: Memory): string[] {
  const held = ({ resident, alive }: Memory["opened"]) =>
    `${megabytes(resident)} / ${megabytes(alive)} (×${times(resident / text)})`;
  return [
    megabytes(text),
    held(opened),
    edited ? held(edited) : (note ?? ""),
    edited ? edited.edits.toLocaleString("en") : "",
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)];
}
