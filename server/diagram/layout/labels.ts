import type { Spot } from "../route/search";
import type { Shape } from "../shapes";
import { around, meet, type Rect } from "./rect";
import { type Lines, type Sheet, textShapes } from "./sheet";

const dot = ({ x, y }: Spot): Rect => ({ x, y, width: 0, height: 0 });

const widest = 110;
const padding = { x: 3, y: 0 };
const step = 12;
/** What a line says is short; of what isn't, so many lines are enough. */
const mostLines = 3;

/** Writes on lines what they mean, where it covers neither a box nor another such text. */
export class Labels {
  private readonly sheet: Sheet;
  private readonly taken: Rect[];
  /** The pieces of each line. */
  private readonly pieces: readonly (readonly Rect[])[];

  constructor(sheet: Sheet, boxes: readonly Rect[], lines: readonly (readonly Spot[])[]) {
    this.sheet = sheet;
    this.taken = [...boxes];
    this.pieces = lines.map((points) =>
      points.slice(1).map((point, index) => around([dot(points[index]!), dot(point)])),
    );
  }

  /** What one of the lines says; covering another line is only the lesser evil. */
  shapes(label: string, points: readonly Spot[], line: number): Shape[] {
    const lines = this.linesOf(label);
    const size = { width: lines.width + 2 * padding.x, height: lines.height + 2 * padding.y };
    const places = placesOn(points).map(({ x, y }) => ({
      ...size,
      x: x - size.width / 2,
      y: y - size.height / 2,
    }));
    const free = places.filter((one) => !this.taken.some((other) => meet(one, other, 2)));
    const clear = free.find((one) => !this.coversLine(one, line));
    const place = clear ?? free[0] ?? places[0]!;
    this.taken.push(place);
    const text = textShapes(lines, place.x + size.width / 2, place.y + padding.y, "middle", {
      tone: "muted",
    });
    return [{ kind: "box", ...place, radius: 3, fill: { tone: "ground" } }, ...text];
  }

  private coversLine(place: Rect, own: number): boolean {
    return this.pieces.some((pieces, line) => line !== own && pieces.some((piece) => meet(place, piece)));
  }

  private linesOf(label: string): Lines {
    const { legend } = this.sheet.sizes;
    const whole = this.sheet.lines(label, widest, legend, "balanced");
    if (whole.lines.length <= mostLines) return whole;
    const kept = this.sheet.lines(label, widest, legend).lines.slice(0, mostLines);
    const text = kept.map((line) => line.text).join(" ");
    const cut = this.sheet.lines(`${[...text].slice(0, -2).join("").trimEnd()}…`, widest, legend);
    return {
      ...cut,
      lines: cut.lines.slice(0, mostLines),
      height: cut.lineHeight * Math.min(mostLines, cut.lines.length),
    };
  }
}

/** Places along a line, from the middle of its longest piece on. */
function placesOn(points: readonly Spot[]): Spot[] {
  const pieces = points.slice(1).map((to, index) => {
    const from = points[index]!;
    return { from, to, length: Math.abs(to.x - from.x) + Math.abs(to.y - from.y) };
  });
  pieces.sort((one, other) => other.length - one.length);
  return pieces.flatMap(({ from, to, length }) => {
    const count = Math.max(0, Math.floor((length / 2 - 14) / step));
    const shares = [0.5];
    for (let index = 1; index <= count; index++)
      shares.push(0.5 + (index * step) / length, 0.5 - (index * step) / length);
    return shares.map((share) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }));
  });
}
