import type { Place } from "../../model/paradigm";

/** The cells that something takes up, from the first of each to the last. */
export interface Cells {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The cells of some places: empty columns and rows are left out, and what would share a cell with another is moved
 * down.
 */
export function cellsOf(places: readonly Place[]): Cells[] {
  const taken = new Set<string>();
  const cells = places.map(({ column, row, columns = 1, rows = 1 }) => {
    const at = { left: column, right: column + columns - 1, top: row, bottom: row + rows - 1 };
    while (eachCell(at).some((cell) => taken.has(cell))) {
      at.top++;
      at.bottom++;
    }
    for (const cell of eachCell(at)) taken.add(cell);
    return at;
  });
  const columns = numbered(cells.map(({ left, right }) => [left, right]));
  const rows = numbered(cells.map(({ top, bottom }) => [top, bottom]));
  return cells.map(({ left, right, top, bottom }) => ({
    left: columns.get(left)!,
    right: columns.get(right)!,
    top: rows.get(top)!,
    bottom: rows.get(bottom)!,
  }));
}

function eachCell({ left, right, top, bottom }: Cells): string[] {
  const cells: string[] = [];
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom; row++) cells.push(`${column},${row}`);
  return cells;
}

/** Numbers from 0 for those that are used. */
function numbered(ranges: readonly (readonly [number, number])[]): Map<number, number> {
  const used = new Set<number>();
  for (const [from, to] of ranges) for (let at = from; at <= to; at++) used.add(at);
  return new Map([...used].sort((one, other) => one - other).map((at, index) => [at, index]));
}

/** Columns with where they begin. */
export interface Columns {
  starts: readonly number[];
  widths: readonly number[];
  /** Behind each column but the last. */
  gutters: readonly number[];
}

/** Columns that are wide enough for what stands in them, at least `needs`. */
export function columnsOf(
  cells: readonly Cells[],
  needs: readonly number[],
  gutters: readonly number[],
): Columns {
  const count = Math.max(0, ...cells.map(({ right }) => right + 1));
  const widths = Array<number>(count).fill(0);
  for (const [index, { left, right }] of cells.entries())
    if (left === right) widths[left] = Math.max(widths[left]!, needs[index]!);
  const spanning = cells
    .map((cell, index) => ({ ...cell, need: needs[index]! }))
    .filter(({ left, right }) => right > left)
    .sort((one, other) => one.right - one.left - (other.right - other.left));
  for (const { left, right, need } of spanning) {
    const between = gutters.slice(left, right).reduce((sum, gutter) => sum + gutter, 0);
    const have = widths.slice(left, right + 1).reduce((sum, width) => sum + width, between);
    const more = Math.max(0, need - have) / (right - left + 1);
    for (let column = left; column <= right; column++) widths[column]! += more;
  }
  let x = 0;
  const starts = widths.map((width, index) => {
    const start = x;
    x += width + (gutters[index] ?? 0);
    return start;
  });
  return { starts, widths, gutters };
}

/** How wide what takes up some columns is. */
export function spanOf({ starts, widths }: Columns, { left, right }: Cells): { x: number; width: number } {
  const x = starts[left]!;
  return { x, width: starts[right]! + widths[right]! - x };
}

/** Rows that share no column are at least this far apart, so that one sees that they are rows. */
const leastStep = 60;

/**
 * Where the middle of each thing is, from 0: things of one row have theirs in one line, and between things one above
 * the other there is at least `gap`. Nothing is stretched: what is higher than its row reaches beyond it.
 */
export function middlesOf(cells: readonly Cells[], heights: readonly number[], gap: number): number[] {
  const count = Math.max(0, ...cells.map(({ bottom }) => bottom + 1));
  const axes: number[] = [];
  const middle = ({ top, bottom }: Cells) => (axes[top]! + axes[bottom]!) / 2;
  for (let row = 0; row < count; row++) {
    let axis = row === 0 ? 0 : axes[row - 1]! + leastStep;
    for (const [index, cell] of cells.entries()) {
      if (cell.bottom !== row) continue;
      for (const [other, above] of cells.entries()) {
        if (above.bottom >= cell.top || above.left > cell.right || cell.left > above.right) continue;
        const least = middle(above) + heights[other]! / 2 + gap + heights[index]! / 2;
        // The middle of what spans rows is between the first and the last of them.
        axis = Math.max(axis, cell.top < row ? 2 * least - axes[cell.top]! : least);
      }
    }
    axes.push(axis);
  }
  return cells.map(middle);
}
