import type { CountedNumber, Counts } from "../model/values";

/** The numbers of one source of a coding done twice, or of all of them. */
export interface CountsRow extends Counts {
  codes?: CountedNumber;
  agreements?: CountedNumber;
  disagreements?: CountedNumber;
}

/** A number that the others contradict: a sum over the sources, or a row's own codes. */
export type Misprint =
  | { thing: keyof Counts; number: CountedNumber; expected: number }
  | { row: CountsRow; number: CountedNumber; expected: number };

const things: readonly (keyof Counts)[] = ["codes", "agreements", "disagreements"];

/** How many codes a row's agreements and disagreements make: an agreement is one code in each of the two codings. */
export function codesOf(row: CountsRow): number {
  return 2 * (row.agreements?.value ?? 0) + (row.disagreements?.value ?? 0);
}

/** Within-coder agreement in percent: 100 × 2 × agreements ÷ codes. Nothing where there are no codes. */
export function agreementOf(row: CountsRow): number | undefined {
  if (!row.codes?.value || !row.agreements) return undefined;
  return (100 * 2 * row.agreements.value) / row.codes.value;
}

/**
 * The numbers of a reliability table that don't fit: a source's row whose codes are not 2 × agreements +
 * disagreements, and a total that is not the sum of the rows. Where a row is wrong and the total is right in
 * itself, the row alone is at fault; where a sum is wrong, the total's own equation is not held against it too.
 */
export function misprints(rows: readonly CountsRow[], total: CountsRow | undefined): Misprint[] {
  const found: Misprint[] = [];
  for (const row of rows) found.push(...wrongRow(row));
  if (!total) return found;
  if (found.length > 0 && wrongRow(total).length === 0) return found;
  const sums = rows.length > 0 ? wrongSums(rows, total) : [];
  return [...found, ...(sums.length > 0 ? sums : wrongRow(total))];
}

function wrongRow(row: CountsRow): Misprint[] {
  if (!row.codes || !row.agreements || !row.disagreements) return [];
  const expected = codesOf(row);
  return row.codes.value === expected ? [] : [{ row, number: row.codes, expected }];
}

function wrongSums(rows: readonly CountsRow[], total: CountsRow): Misprint[] {
  const found: Misprint[] = [];
  for (const thing of things) {
    const number = total[thing];
    if (!number || rows.some((row) => !row[thing])) continue;
    const expected = rows.reduce((sum, row) => sum + row[thing]!.value, 0);
    if (number.value !== expected) found.push({ thing, number, expected });
  }
  return found;
}
