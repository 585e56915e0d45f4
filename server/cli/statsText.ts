import type { Reliability, ReliabilityRow, ReliabilityTable } from "../analysis/reliabilityTable";
import type { RoleStats, SaturationStats, SourceStats, Stats } from "../analysis/stats";
import { kinds } from "../model/schema";
import { type Cell, table } from "./table";
import { paint, printable } from "./terminal";

/** A study's numbers as a person reads them. */
export function statsText(stats: Stats): string {
  const { study, paradigm } = stats;
  const title = study ? nameOf(study.id, study.label) : "No codebook is declared here";
  const sections = [
    `${paint("bold", title)}\n${printable(paradigm?.label ?? "No paradigm")}\n`,
    counts(stats),
    section("By role", stats.roles.length > 0 ? byRole(stats.roles) : undefined),
    section("By source", stats.sources.length > 0 ? bySource(stats.sources) : undefined),
    section("Saturation", stats.saturation ? saturation(stats.saturation) : undefined),
    ...stats.reliability.map((entry) =>
      section(`Reliability: ${reliabilityName(entry)}`, reliability(entry)),
    ),
  ];
  return sections.filter((text) => text !== "").join("\n");
}

function section(title: string, content: string | undefined): string {
  return content === undefined ? "" : `${paint("bold", title)}\n${content}`;
}

/** What something is called: its label, and its id where this says more. */
function nameOf(id: string, label: string): string {
  return printable(label === "" || label === id ? id : `${label} (${id})`);
}

function counts(stats: Stats): string {
  const rows = stats.counts
    .filter(({ count, reported }) => count > 0 || reported !== undefined)
    .map(({ kind, count, reported }): Cell[] => {
      const { name, plural } = kinds.get(kind)!;
      return [count, reported, count === 1 ? name : plural];
    });
  const passages: Cell[] = [stats.passages, undefined, stats.passages === 1 ? "passage" : "passages"];
  const isReported = stats.counts.some(({ reported }) => reported !== undefined);
  const content = isReported
    ? table(["there", "reported", ""], [...rows, passages])
    : table(
        ["there", ""],
        [...rows, passages].map(([count, , name]) => [count, name]),
      );
  return section("Counts", content);
}

function byRole(roles: readonly RoleStats[]): string {
  const rows = roles.map(({ role, label, categories, concepts, codes, passages }) => {
    const name = role === null ? "no role yet" : nameOf(role, label ?? "");
    return [categories, concepts, codes, passages, name];
  });
  return table(["categories", "concepts", "codes", "passages", "role"], rows);
}

const longestBar = 24;

function bySource(sources: readonly SourceStats[]): string {
  const most = sources.reduce((number, { newCodes }) => Math.max(number, newCodes), 0);
  const rows = sources.map(({ source, label, passages, codes, newCodes, cumulativeCodes }) => {
    const length = most === 0 ? 0 : Math.ceil((newCodes / Math.max(most, longestBar)) * longestBar);
    const bar = "█".repeat(length).padEnd(Math.min(most, longestBar));
    return [passages, codes, cumulativeCodes, newCodes, bar, nameOf(source, label)];
  });
  const headings = ["passages", "codes", "so far", "new"];
  if (most > 0) return table([...headings, "", "source"], rows);
  return table(
    [...headings, "source"],
    rows.map((row) => [...row.slice(0, 4), row[5]]),
  );
}

function saturation(stats: SaturationStats): string {
  const { base, run, threshold, baseCodes, runs } = stats;
  const rule = `  Guest, Namey and Chen (2020): base ${base}, run ${run}, threshold ${threshold} %\n`;
  if (runs.length === 0) return `${rule}  Not to be said yet: it takes ${base + run} sources with codes.\n`;
  const rows = runs.map(({ sources, newCodes, percent }) => [
    newCodes,
    percentage(percent),
    sources.map(printable).join(", "),
  ]);
  const verdict =
    stats.saturatedAt === null
      ? "Not saturated: every run brings more new codes than the threshold."
      : `Saturated with ${printable(stats.saturatedAt)}.`;
  const inBase = `${baseCodes} ${baseCodes === 1 ? "code" : "codes"} in the base`;
  return `${rule}  ${inBase}\n${table(["new", "of base", "run"], rows)}  ${verdict}\n`;
}

function reliabilityName({ id, label, method }: ReliabilityTable): string {
  return method === null || method === id ? nameOf(id, label) : `${nameOf(id, label)}, ${printable(method)}`;
}

function reliability({ rows, total, computed, misprints }: Reliability): string {
  const cells = (row: ReliabilityRow, name: string): Cell[] => [
    row.codes,
    row.agreements,
    row.disagreements,
    row.agreement === null ? undefined : percentage(row.agreement),
    name,
  ];
  const list = rows.map((row) => cells(row, printable(row.source)));
  if (total) list.push(cells(total, "total, as written"));
  if (computed && misprints.length > 0) list.push(cells(computed, "total, as the rows add up"));
  const notes = misprints.map(({ source, number, written, computed: right }) => {
    const where = source === null ? "in the total" : `of ${printable(source)}`;
    return `  The ${number} ${where}: ${written} is written, ${right} is computed.\n`;
  });
  return table(["codes", "agreements", "disagreements", "agreement", ""], list) + notes.join("");
}

function percentage(value: number): string {
  return `${value.toFixed(1)} %`;
}
