import type { SaturationStats, SourceStats } from "../../analysis/stats";
import { fragmentOf } from "../layout/bounds";
import { baselineOf, type Sheet, textShapes } from "../layout/sheet";
import type { Fragment, Paint, Shape, Text } from "../shapes";
import { ticksTo } from "./scale";
import { chartWordsIn } from "./words";

/** How high the columns may be, and how broad; all in pixels. */
const plot = { height: 240, column: 30, narrowest: 8, broadest: 64, least: 300 };
const gaps = { tick: 8, label: 6, below: 20, legend: 26, swatch: 12, dot: 3 };

const bar: Paint = { tone: "branch" };
const curve: Paint = { tone: "leads-to" };
const muted: Paint = { tone: "muted" };

export interface ChartData {
  /** The sources that codes quote, in their order. */
  sources: readonly SourceStats[];
  saturation: SaturationStats | null;
}

/** How many codes each source brings that no earlier one had, and how many there are so far. */
export function saturationChart(sheet: Sheet, data: ChartData, most: number | undefined) {
  return new Chart(sheet, data, most).laid();
}

/** A chart of a study in which no code quotes a source. */
export function emptyChart(sheet: Sheet): { fragments: Fragment[]; width: number; height: number } {
  const { margin, conceptText } = sheet.sizes;
  const label = chartWordsIn(sheet.language).nothing;
  const lines = sheet.lines(label, plot.least, conceptText);
  const shapes = textShapes(lines, margin, margin, "left", muted);
  const fragments = [fragmentOf({ element: "nothing", kind: "legend", label }, shapes)];
  return { fragments, width: lines.width + 2 * margin, height: lines.height + 2 * margin };
}

class Chart {
  private readonly sheet: Sheet;
  private readonly data: ChartData;
  private readonly words;
  private readonly ticks: readonly number[];
  private readonly pitch: number;
  /** The edges of the plot. */
  private readonly left: number;
  private readonly top: number;
  private readonly bottom: number;
  private readonly right: number;

  constructor(sheet: Sheet, data: ChartData, most: number | undefined) {
    this.sheet = sheet;
    this.data = data;
    this.words = chartWordsIn(sheet.language);
    const { sources } = data;
    const { margin } = sheet.sizes;
    this.ticks = ticksTo(sources.at(-1)!.cumulativeCodes);
    const tickWidth = Math.max(...this.ticks.map((tick) => this.line(this.number(tick)).width));
    this.left = margin + tickWidth + gaps.tick;
    this.top = margin + this.line("0").height;
    this.bottom = this.top + plot.height;
    const room = most === undefined ? Math.max(plot.least, sources.length * 40) : most - margin - this.left;
    this.pitch = Math.max(plot.narrowest, Math.min(plot.broadest, room / sources.length));
    this.right = this.left + Math.max(plot.least, this.pitch * sources.length);
  }

  laid(): { fragments: Fragment[]; width: number; height: number } {
    const { margin } = this.sheet.sizes;
    const { sources, saturation } = this.data;
    const width = this.right + margin;
    const fragments = [...this.base(), this.axis()];
    let y = this.bottom + gaps.below + this.line("0").height;
    fragments.push(
      ...sources.map((source, index) => this.column(source, index)),
      this.curve(),
      ...this.mark(),
    );
    const legend = this.legend(y);
    fragments.push(legend);
    y += legend.height + gaps.label;
    if (saturation) {
      const verdict = this.verdict(saturation, y, width - 2 * margin);
      fragments.push(verdict);
      y = verdict.y + verdict.height;
    }
    return { fragments, width, height: y + margin };
  }

  private axis(): Fragment {
    const shapes = this.ticks.flatMap((tick): Shape[] => {
      const y = this.heightOf(tick);
      const lines = this.line(this.number(tick));
      const stroke: Paint = tick === 0 ? bar : { tone: "card-edge" };
      return [
        {
          kind: "path",
          steps: [
            ["M", this.left, y],
            ["L", this.right, y],
          ],
          stroke,
          thickness: 1,
        },
        ...textShapes(lines, this.left - gaps.tick, y - lines.height / 2, "right", muted),
      ];
    });
    return fragmentOf({ element: "axis", kind: "legend", label: this.words.saturation }, shapes);
  }

  /** The ground behind the sources of the base. */
  private base(): Fragment[] {
    const { saturation, sources } = this.data;
    if (!saturation) return [];
    const width = Math.min(saturation.base, sources.length) * this.pitch;
    const { top: y, left: x } = this;
    const name = this.line(this.words.base);
    const shapes: Shape[] = [
      { kind: "box", x, y, width, height: plot.height, radius: 0, fill: { tone: "tint" } },
      ...textShapes(name, x + gaps.label, y, "left", muted),
    ];
    return [fragmentOf({ element: "base", kind: "part", label: this.words.base }, shapes)];
  }

  private column({ source, newCodes, cumulativeCodes }: SourceStats, index: number): Fragment {
    const middle = this.middleOf(index);
    const width = Math.min(plot.column, this.pitch * 0.62);
    const y = this.heightOf(newCodes);
    const count = this.line(this.number(newCodes));
    const shapes: Shape[] = [];
    if (newCodes > 0)
      shapes.push({
        kind: "box",
        x: middle - width / 2,
        y,
        width,
        height: this.bottom - y,
        radius: 2,
        fill: bar,
      });
    // Where the curve runs close above the column, the number stands above the curve.
    const curve = this.heightOf(cumulativeCodes) - gaps.dot;
    const isClear = y - curve > count.height + 2 * gaps.dot;
    const isLast = index === this.data.sources.length - 1;
    if (count.width < this.pitch && (isClear || !isLast))
      shapes.push(...textShapes(count, middle, (isClear ? y : curve) - count.height, "middle", muted));
    if (index % this.every === 0)
      shapes.push(
        ...textShapes(this.line(source), middle, this.bottom + gaps.label, "middle", { tone: "text" }),
      );
    const label = this.words.column(source, this.number(newCodes), this.number(cumulativeCodes));
    const named = { element: `source-${source}`, kind: "part", label } as const;
    return shapes.length > 0
      ? fragmentOf(named, shapes)
      : { ...named, x: middle, y, width: 0, height: 0, shapes };
  }

  private curve(): Fragment {
    const points = this.data.sources.map(
      ({ cumulativeCodes }, index) => [this.middleOf(index), this.heightOf(cumulativeCodes)] as const,
    );
    const last = this.data.sources.at(-1)!.cumulativeCodes;
    const total = this.line(this.number(last));
    const [x, y] = points.at(-1)!;
    const shapes: Shape[] = [
      {
        kind: "path",
        steps: points.map(([x, y], index) => [index === 0 ? "M" : "L", x, y]),
        stroke: curve,
        thickness: 1.8,
      },
      ...points.map(([x, y]): Shape => ({ kind: "dot", x, y, radius: gaps.dot, fill: curve })),
      ...textShapes(total, x, y - total.height - gaps.dot, "middle", { tone: "text" }),
    ];
    return fragmentOf({ element: "curve", kind: "part", label: this.words.soFar }, shapes);
  }

  /** Where saturation is reached. */
  private mark(): Fragment[] {
    const at = this.data.sources.findIndex(({ source }) => source === this.data.saturation?.saturatedAt);
    if (at < 0) return [];
    const x = this.middleOf(at) + this.pitch / 2;
    const name = this.line(this.words.saturated);
    const isLeft = x + gaps.label + name.width > this.right;
    const shapes: Shape[] = [
      {
        kind: "path",
        steps: [
          ["M", x, this.top],
          ["L", x, this.bottom],
        ],
        stroke: { tone: "bears-on" },
        thickness: 1.4,
        dash: [5, 4],
      },
      ...textShapes(
        name,
        x + (isLeft ? -gaps.label : gaps.label),
        this.bottom - plot.height / 2 - name.height,
        isLeft ? "right" : "left",
        muted,
      ),
    ];
    return [fragmentOf({ element: "saturated", kind: "part", label: this.words.saturated }, shapes)];
  }

  private legend(y: number): Fragment {
    const names = [this.words.newCodes, this.words.soFar].map((name) => this.line(name));
    const middle = y + names[0]!.height / 2;
    const { swatch } = gaps;
    const second = this.left + swatch + gaps.tick + names[0]!.width + gaps.legend;
    const behind = (index: number, x: number): Text => ({
      kind: "text",
      line: names[index]!.lines[0]!,
      x,
      anchor: "left",
      baseline: baselineOf(names[index]!, y, 0),
      style: names[index]!.style,
      fill: muted,
    });
    const shapes: Shape[] = [
      {
        kind: "box",
        x: this.left,
        y: middle - swatch / 2,
        width: swatch,
        height: swatch,
        radius: 2,
        fill: bar,
      },
      behind(0, this.left + swatch + gaps.tick),
      {
        kind: "path",
        steps: [
          ["M", second, middle],
          ["L", second + 2 * swatch, middle],
        ],
        stroke: curve,
        thickness: 1.8,
      },
      { kind: "dot", x: second + swatch, y: middle, radius: gaps.dot, fill: curve },
      behind(1, second + 2 * swatch + gaps.tick),
    ];
    const label = `${this.words.newCodes}, ${this.words.soFar}`;
    return fragmentOf({ element: "legend", kind: "legend", label }, shapes);
  }

  private verdict(saturation: SaturationStats, y: number, width: number): Fragment {
    const { base, run, threshold, verdict, saturatedAt } = saturation;
    const measured = { base: this.number(base), run: this.number(run), threshold: this.number(threshold) };
    const text = this.words.verdict({ verdict, saturatedAt, ...measured });
    const { margin, legend } = this.sheet.sizes;
    const lines = this.sheet.lines(text, width + margin - this.left, legend);
    return fragmentOf(
      { element: "verdict", kind: "legend", label: text },
      textShapes(lines, this.left, y, "left", { tone: "text" }),
    );
  }

  /** Of so many sources one has its name below it, where there is no room for all. */
  private get every(): number {
    const widest = Math.max(...this.data.sources.map(({ source }) => this.line(source).width));
    return Math.max(1, Math.ceil((widest + gaps.label) / this.pitch));
  }

  private heightOf(codes: number): number {
    return this.bottom - (codes / this.ticks.at(-1)!) * plot.height;
  }

  private middleOf(index: number): number {
    return this.left + (index + 0.5) * this.pitch;
  }

  private number(value: number): string {
    return this.sheet.words.number(value);
  }

  private line(text: string) {
    return this.sheet.lines(text, Number.POSITIVE_INFINITY, this.sheet.sizes.legend);
  }
}
