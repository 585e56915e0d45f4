import type { SizeName } from "../generate/study";
import { sizes } from "../generate/study";
import { median, worst } from "../measure/statistics";
import type { Server } from "../peers/servers";
import type { Results } from "../results";
import { scenarioNames, titleOf } from "../scenarios/all";
import type { Memory } from "../scenarios/memory";
import { goals } from "./goals";
import { notes } from "./notes";
import { megabytes, milliseconds, times } from "./numbers";

/** What a run was made of. */
export interface Circumstances {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly load: string;
  /** Milliseconds that the client and the pipe take by themselves, for each question. */
  readonly wire: readonly number[];
  /** Bytes of the study as one `.gt` file, by size. */
  readonly bytes: ReadonlyMap<SizeName, number>;
  /** Those that were run, ours first. */
  readonly servers: readonly Server[];
}

/** The report of a run, as Markdown. */
export function report(results: Results, circumstances: Circumstances): string {
  const { servers, bytes } = circumstances;
  return [
    "# Results",
    "",
    "Written by `npm run bench`; how it measures is told in [README.md](README.md).",
    ...(results.failed
      ? ["", "**The run failed: an answer was wrong. Its numbers are worth nothing.**"]
      : []),
    "",
    ...table(
      ["", ""],
      [
        ["date", circumstances.date],
        ["machine", circumstances.machine],
        ["load before", circumstances.load],
        ["Node", circumstances.node],
        ["client and pipe alone", spread(circumstances.wire)],
        ...servers.map(({ title, version }) => [title, version]),
      ],
    ),
    "",
    ...goalTable(results),
    ...[...bytes].flatMap(([size, count]) => sizeTable(results, size, count, servers)),
    ...memoryTable(results, servers),
    "## Notes",
    "",
    ...notes.map((note) => `- ${note}`),
    "",
  ].join("\n");
}

function goalTable(results: Results): string[] {
  const rows = goals.map((goal) => {
    const { goal: text, measured, met } = goal(results);
    return [text, measured, met === undefined ? "" : met ? "yes" : "**no**"];
  });
  return [
    "## Goals",
    "",
    "Median / 95th percentile, in milliseconds.",
    "",
    ...table(["goal", "measured", "met"], rows),
    "",
  ];
}

function sizeTable(results: Results, size: SizeName, bytes: number, servers: readonly Server[]): string[] {
  const { codes, concepts, categories, sources } = sizes[size];
  const counts = [codes, concepts, categories, sources].map((count) => count.toLocaleString("en"));
  const rows = scenarioNames
    .filter((name) => results.rows.some((row) => row.scenario === name && row.size === size))
    .map((name) => [titleOf(name), ...servers.map((server) => cell(results, name, size, server))]);
  if (rows.length === 0) return [];
  const keys = servers.map(({ name }) => results.outcome("key", size, name)?.processor);
  if (keys.some((key) => key !== undefined)) {
    rows.push(["processor time per key", ...keys.map((key) => (key === undefined ? "" : milliseconds(key)))]);
  }
  return [
    `## ${size}: ${counts[0]} codes, ${counts[1]} concepts, ${counts[2]} categories, ${counts[3]} sources`,
    "",
    `${(bytes / 1e6).toFixed(2)} MB of \`.gt\`. Median / 95th percentile in milliseconds, number of samples in brackets;` +
      " × is how many times ours, taken in the same turns.",
    "",
    ...table(["", ...servers.map(({ title }) => title)], rows),
    "",
  ];
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

function spread(samples: readonly number[]): string {
  return `${milliseconds(median(samples))} / ${milliseconds(worst(samples))} (${samples.length})`;
}

function memoryTable(results: Results, servers: readonly Server[]): string[] {
  if (results.memory.length === 0) return [];
  const rows = results.memory.map(({ size, server, memory, note }) => [
    servers.find(({ name }) => name === server)!.title,
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
