import type { Paint, Path, Step } from "../shapes";
import { bottom, middleX, middleY, type Point, type Rect, right } from "./rect";

/** How each kind of arrow is drawn. */
export interface ArrowStyle {
  tone: Paint["tone"];
  thickness: number;
  head: number;
  dash?: readonly number[];
  /** Whether a dot stands at its start. */
  dot: boolean;
}

export const arrowStyles = {
  "leads-to": { tone: "leads-to", thickness: 2.6, head: 12, dot: false },
  "bears-on": { tone: "bears-on", thickness: 1.8, head: 9.5, dash: [5, 4], dot: false },
  relation: { tone: "relation", thickness: 1.4, head: 8, dot: true },
} as const satisfies Record<string, ArrowStyle>;

/** Arrows stand this far off the boxes. */
export const standOff = 3;
const cornerRadius = 7;

/**
 * A straight way between two boxes that lie side by side or one above the other, `aside` from where it would be;
 * nothing where they don't.
 */
export function straight(from: Rect, to: Rect, others: readonly Rect[], aside: number): Point[] | undefined {
  const found = beside(from, to, aside) ?? over(from, to, aside);
  if (!found) return undefined;
  const [start, end] = found;
  const crossed = others.some(
    (box) =>
      Math.min(start!.x, end!.x) < right(box) &&
      box.x < Math.max(start!.x, end!.x) + 0.01 &&
      Math.min(start!.y, end!.y) < bottom(box) &&
      box.y < Math.max(start!.y, end!.y) + 0.01,
  );
  return crossed ? undefined : found;
}

function beside(from: Rect, to: Rect, aside: number): Point[] | undefined {
  const top = Math.max(from.y, to.y);
  const low = Math.min(bottom(from), bottom(to));
  if (low - top < 16) return undefined;
  const middle = [middleY(from), middleY(to)].find((y) => y > top + 4 && y < low - 4) ?? (top + low) / 2;
  const axis = middle + aside;
  if (axis > low - 4) return undefined;
  if (right(from) < to.x)
    return [
      { x: right(from), y: axis },
      { x: to.x, y: axis },
    ];
  if (right(to) < from.x)
    return [
      { x: from.x, y: axis },
      { x: right(to), y: axis },
    ];
  return undefined;
}

function over(from: Rect, to: Rect, aside: number): Point[] | undefined {
  const left = Math.max(from.x, to.x);
  const end = Math.min(right(from), right(to));
  if (end - left < 16) return undefined;
  const middle = [middleX(to), middleX(from)].find((x) => x > left + 4 && x < end - 4) ?? (left + end) / 2;
  const axis = middle + aside;
  if (axis > end - 4) return undefined;
  if (bottom(from) < to.y)
    return [
      { x: axis, y: bottom(from) },
      { x: axis, y: to.y },
    ];
  if (bottom(to) < from.y)
    return [
      { x: axis, y: from.y },
      { x: axis, y: bottom(to) },
    ];
  return undefined;
}

/** The shapes of an arrow through some points; `gap` is left at both of its ends. */
export function arrowShapes(points: readonly Point[], style: ArrowStyle, paint: Paint, gap: number): Path[] {
  const line = [...points];
  const tip = moved(line.at(-1)!, line.at(-2)!, gap);
  line[0] = moved(line[0]!, line[1]!, style.dot ? 0 : gap);
  line[line.length - 1] = moved(tip, line.at(-2)!, style.head * 0.8);
  const path: Path = { kind: "path", steps: rounded(line), stroke: paint, thickness: style.thickness };
  if (style.dash) path.dash = style.dash;
  return [path, headShape(tip, points.at(-2)!, style.head, paint)];
}

/** A point, moved toward another. */
function moved(point: Point, toward: Point, by: number): Point {
  const length = Math.hypot(toward.x - point.x, toward.y - point.y) || 1;
  return {
    x: point.x + ((toward.x - point.x) / length) * by,
    y: point.y + ((toward.y - point.y) / length) * by,
  };
}

function headShape(tip: Point, from: Point, size: number, fill: Paint): Path {
  const base = moved(tip, from, size);
  const half = size * 0.44;
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const across = { x: (-(tip.y - base.y) / length) * half, y: ((tip.x - base.x) / length) * half };
  const steps: Step[] = [
    ["M", tip.x, tip.y],
    ["L", base.x + across.x, base.y + across.y],
    ["L", base.x - across.x, base.y - across.y],
    ["Z"],
  ];
  return { kind: "path", steps, fill };
}

/** A line through points with rounded corners. */
export function rounded(points: readonly Point[]): Step[] {
  const steps: Step[] = [["M", points[0]!.x, points[0]!.y]];
  for (let index = 1; index < points.length - 1; index++) {
    const [last, at, next] = [points[index - 1]!, points[index]!, points[index + 1]!];
    const room =
      Math.min(Math.hypot(at.x - last.x, at.y - last.y), Math.hypot(next.x - at.x, next.y - at.y)) / 2;
    const radius = Math.min(cornerRadius, room);
    const into = moved(at, last, radius);
    const out = moved(at, next, radius);
    steps.push(["L", into.x, into.y], ["Q", at.x, at.y, out.x, out.y]);
  }
  const end = points.at(-1)!;
  steps.push(["L", end.x, end.y]);
  return steps;
}
