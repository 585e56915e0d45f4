import { fragmentOf } from "../layout/bounds";
import { type Lines, type Sheet, textShapes } from "../layout/sheet";
import type { Fragment, Paint, Shape } from "../shapes";
import type { ShownRow } from "./numbers";
import { chartWordsIn } from "./words";

/** In pixels. */
const cell = { height: 17, least: 16, narrowest: 22, broadest: 56, radius: 4 };
const gaps = { row: 5, group: 10, label: 14, header: 8, between: 8 };
const labels = { broadest: 250, narrowest: 110 };

const muted: Paint = { tone: "muted" };
const text: Paint = { tone: "text" };

/** A table of what grounds the rows, source by source. */
export function matrixChart(
  sheet: Sheet,
  rows: readonly ShownRow[],
  sources: readonly string[],
  most: number | undefined,
): { fragments: Fragment[]; width: number; height: number } {
  return new Matrix(sheet, rows, sources, most).laid();
}

class Matrix {
  private readonly sheet: Sheet;
  private readonly rows: readonly ShownRow[];
  private readonly sources: readonly string[];
  private readonly words;
  private readonly pitch: number;
  private readonly labelWidth: number;
  /** The greatest number in a cell. */
  private readonly top: number;

  constructor(sheet: Sheet, rows: readonly ShownRow[], sources: readonly string[], most: number | undefined) {
    this.sheet = sheet;
    this.rows = rows;
    this.sources = sources;
    this.words = chartWordsIn(sheet.language);
    this.top = Math.max(1, ...rows.flatMap(({ counts }) => [...counts.values()]));
    const names = [...sources, this.words.all].map((name) => this.line(name).width);
    const wanted = Math.min(
      cell.broadest,
      Math.max(cell.narrowest, ...names.map((width) => width + gaps.between)),
    );
    const widest = Math.max(labels.narrowest, ...rows.map(({ label }) => this.line(label).width));
    this.labelWidth = Math.min(labels.broadest, widest);
    const columns = sources.length + 1;
    const room = (most ?? Number.POSITIVE_INFINITY) - 2 * sheet.sizes.margin - gaps.label;
    // Names are broken into more lines before numbers are pressed together.
    this.labelWidth = Math.max(labels.narrowest, Math.min(this.labelWidth, room - columns * wanted));
    this.pitch = Math.max(cell.narrowest, Math.min(wanted, (room - this.labelWidth) / columns));
  }

  laid(): { fragments: Fragment[]; width: number; height: number } {
    const { margin } = this.sheet.sizes;
    const right = this.left + (this.sources.length + 1) * this.pitch;
    const fragments: Fragment[] = [];
    const header = this.header(margin);
    fragments.push(header.fragment);
    let y = header.bottom;
    for (const row of this.rows) {
      if (row.group !== undefined) {
        const group = this.group(row.group, row.zone, y + gaps.group);
        fragments.push(group.fragment);
        y = group.bottom;
      }
      const drawn = this.row(row, y, right);
      fragments.push(drawn.fragment);
      y = drawn.bottom;
    }
    const totals = this.totals(y + gaps.row);
    return {
      fragments: [...fragments, totals.fragment],
      width: right + margin,
      height: totals.bottom + margin,
    };
  }

  private header(y: number): { fragment: Fragment; bottom: number } {
    const names = this.sources.map((name) => this.sheet.lines(name, this.pitch - 2, this.sheet.sizes.legend));
    const all = this.line(this.words.all);
    const height = Math.max(...[...names, all].map((lines) => lines.height));
    const shapes = [...names, all].flatMap((lines, index) =>
      textShapes(
        lines,
        this.middleOf(index),
        y + height - lines.height,
        "middle",
        index < names.length ? text : muted,
      ),
    );
    const label = [...this.sources, this.words.all].join(", ");
    return {
      fragment: fragmentOf({ element: "sources", kind: "legend", label }, shapes),
      bottom: y + height + gaps.header,
    };
  }

  private group(name: string, zone: string | undefined, y: number): { fragment: Fragment; bottom: number } {
    const lines = this.sheet.role(name, this.left + this.sources.length * this.pitch);
    const shapes = textShapes(lines, this.sheet.sizes.margin, y, "left", {
      tone: "name",
      ...(zone && { zone }),
    });
    const element = zone === undefined ? "without-role" : `zone-${zone}`;
    return {
      fragment: fragmentOf({ element, kind: "zone", label: name }, shapes),
      bottom: y + lines.height + gaps.row,
    };
  }

  private row({ element, label, zone, counts }: ShownRow, y: number, right: number) {
    const { margin, conceptText } = this.sheet.sizes;
    const name = this.sheet.lines(label, this.labelWidth, conceptText);
    const height = Math.max(cell.height, name.height);
    const middle = y + height / 2;
    const total = this.sum(counts);
    const bottom = y + height + gaps.row;
    const shapes: Shape[] = [
      ...textShapes(name, margin, middle - name.height / 2, "left", text),
      ...this.sources.flatMap((source, index) => this.cell(counts.get(source) ?? 0, index, middle, zone)),
      ...this.count(total, this.sources.length, middle, muted),
      {
        kind: "path",
        steps: [
          ["M", margin, bottom - gaps.row / 2],
          ["L", right, bottom - gaps.row / 2],
        ],
        stroke: { tone: "card-edge" },
        thickness: 0.5,
      },
    ];
    const named = { element, kind: "part", label: this.words.row(label, this.number(total)) } as const;
    return { fragment: fragmentOf(named, shapes), bottom };
  }

  /** A number on a ground that is as broad as it is great. */
  private cell(count: number, index: number, middle: number, zone: string | undefined): Shape[] {
    if (count === 0) return [];
    const of = (tone: Paint["tone"]): Paint => (zone === undefined ? { tone } : { tone, zone });
    const broadest = this.pitch - 4;
    const width = cell.least + (broadest - cell.least) * (this.top === 1 ? 0 : (count - 1) / (this.top - 1));
    const box: Shape = {
      kind: "box",
      x: this.middleOf(index) - width / 2,
      y: middle - cell.height / 2,
      width,
      height: cell.height,
      radius: cell.radius,
      fill: of("tint"),
      stroke: of("zone-edge"),
      edge: "card",
    };
    return [box, ...this.count(count, index, middle, text)];
  }

  private count(count: number, index: number, middle: number, fill: Paint): Shape[] {
    const lines = this.line(this.number(count));
    return textShapes(lines, this.middleOf(index), middle - lines.height / 2, "middle", fill);
  }

  private totals(y: number): { fragment: Fragment; bottom: number } {
    const name = this.line(this.words.all);
    const middle = y + name.height / 2;
    const sums = this.sources.map((source) =>
      this.rows.reduce((sum, { counts }) => sum + (counts.get(source) ?? 0), 0),
    );
    const all = sums.reduce((sum, count) => sum + count, 0);
    const shapes = [
      ...textShapes(name, this.sheet.sizes.margin, y, "left", muted),
      ...[...sums, all].flatMap((sum, index) => this.count(sum, index, middle, muted)),
    ];
    const label = this.words.row(this.words.all, this.number(all));
    return {
      fragment: fragmentOf({ element: "all", kind: "legend", label }, shapes),
      bottom: y + name.height,
    };
  }

  private sum(counts: ReadonlyMap<string, number>): number {
    return this.sources.reduce((sum, source) => sum + (counts.get(source) ?? 0), 0);
  }

  private get left(): number {
    return this.sheet.sizes.margin + this.labelWidth + gaps.label;
  }

  private middleOf(index: number): number {
    return this.left + (index + 0.5) * this.pitch;
  }

  private number(value: number): string {
    return this.sheet.words.number(value);
  }

  private line(content: string): Lines {
    return this.sheet.lines(content, Number.POSITIVE_INFINITY, this.sheet.sizes.legend);
  }
}
