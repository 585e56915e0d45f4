import stringWidth from "string-width";

/** A cell of a table; the last one of a row may run on, and may be written in any direction. */
export type Cell = string | number | null | undefined;

/**
 * A table of numbers, right-aligned under their headings, with names in the last column: there a terminal that
 * turns right-to-left names around moves nothing else.
 */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [headings, ...rows].map((row) => row.map((cell) => String(cell ?? "")));
  const columns = headings.map((_, column) => {
    const cells = texts.map((row) => row[column] ?? "");
    return column === headings.length - 1 ? cells : rightAligned(cells);
  });
  return texts
    .map((_, row) => `  ${columns.map((cells) => cells[row]!).join("  ")}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}

function rightAligned(texts: readonly string[]): string[] {
  // Most stand there many times, and it takes long to find out how wide one is.
  const widths = new Map(Array.from(new Set(texts), (text) => [text, stringWidth(text)]));
  const width = [...widths.values()].reduce((widest, each) => Math.max(widest, each), 0);
  return texts.map((text) => " ".repeat(width - widths.get(text)!) + text);
}
