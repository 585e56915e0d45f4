import stringWidth from "string-width";

/** A cell of a table; the last one of a row may run on, and may be written in any direction. */
export type Cell = string | number | null | undefined;

/**
 * A table of numbers, right-aligned under their headings, with names in the last column: there a terminal that
 * turns right-to-left names around moves nothing else.
 */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [headings, ...rows].map((row) => row.map((cell) => String(cell ?? "")));
  const widths = headings.map((_, column) =>
    texts.reduce((width, row) => Math.max(width, stringWidth(row[column] ?? "")), 0),
  );
  return texts
    .map((row) => {
      const cells = row.map((cell, column) =>
        column === headings.length - 1 ? cell : padStart(cell, widths[column]!),
      );
      return `  ${cells.join("  ")}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join("");
}

function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - stringWidth(text))) + text;
}
