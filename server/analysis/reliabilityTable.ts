import { type Counts, countsOf } from "../model/values";
import { normalId } from "../syntax/characters";
import { type Declaration, foldedOf, type Value } from "../syntax/tree";
import { agreementOf, type CountsRow, misprints } from "./reliability";

/** The numbers of one row; what is not written is nothing. */
export interface ReliabilityRow {
  codes: number | null;
  agreements: number | null;
  disagreements: number | null;
  /** Within-coder agreement in percent: 100 × 2 × agreements ÷ codes. */
  agreement: number | null;
}

/** A coding done twice, source by source and in total. */
export interface Reliability {
  method: string | null;
  rows: (ReliabilityRow & { source: string })[];
  /** The total as it is written. */
  total: ReliabilityRow | null;
  /** The total as the rows add up; nothing where a row can't be read. */
  computed: ReliabilityRow | null;
  /** The written numbers that others contradict; without a source, those of the total. */
  misprints: { source: string | null; number: keyof Counts; written: number; computed: number }[];
}

export type ReliabilityTable = Reliability & { id: string; label: string };

/** What a declaration of a reliability says, with what can be computed from it. */
export function reliabilityOf(tree: Declaration): Reliability {
  const first = (name: string) => tree.fields.find((field) => field.name.text === name);
  const read = (value: Value): CountsRow | undefined => countsOf(tree, value);
  const written = tree.fields
    .filter((field) => field.name.text === "counts")
    .map((field) => ({ source: normalId(field.qualifier?.text ?? ""), row: read(field.value) }));
  const readable = written.flatMap(({ row }) => row ?? []);
  const isWhole = readable.length === written.length;
  const totalField = first("total");
  const total = totalField && read(totalField.value);
  const method = first("method");
  const sourceOf = (row: CountsRow) => written.find((entry) => entry.row === row)?.source ?? null;
  return {
    method: method ? foldedOf(tree, method.value) : null,
    rows: written.map(({ source, row }) => ({ source, ...numbersOf(row) })),
    total: total ? numbersOf(total) : null,
    computed: isWhole && readable.length > 0 ? sumOf(readable) : null,
    misprints: misprints(readable, isWhole ? total : undefined).map((misprint) => ({
      source: "row" in misprint ? sourceOf(misprint.row) : null,
      number: "row" in misprint ? "codes" : misprint.thing,
      written: misprint.number.value,
      computed: misprint.expected,
    })),
  };
}

function numbersOf(row: CountsRow | undefined): ReliabilityRow {
  return {
    codes: row?.codes?.value ?? null,
    agreements: row?.agreements?.value ?? null,
    disagreements: row?.disagreements?.value ?? null,
    agreement: (row && agreementOf(row)) ?? null,
  };
}

function sumOf(rows: readonly CountsRow[]): ReliabilityRow {
  const sum = (thing: keyof Counts) =>
    rows.every((row) => row[thing]) ? rows.reduce((total, row) => total + row[thing]!.value, 0) : null;
  const codes = sum("codes");
  const agreements = sum("agreements");
  const agreement = codes && agreements !== null ? (100 * 2 * agreements) / codes : null;
  return { codes, agreements, disagreements: sum("disagreements"), agreement };
}
