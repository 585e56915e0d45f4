import type { Fragment, Shape } from "../shapes";
import { arrowShapes, arrowStyles } from "./arrows";
import { fragmentOf } from "./bounds";
import { baselineOf, type Sheet } from "./sheet";

const arrowLength = 30;
const besideArrow = 8;
const between = 26;

/** What the arrows mean that a figure has, in a line, or in as many as its width takes. */
export function legendOf(
  sheet: Sheet,
  kinds: ReadonlySet<keyof typeof arrowStyles>,
  x: number,
  y: number,
  width: number,
): Fragment[] {
  if (kinds.size === 0) return [];
  const { words } = sheet;
  const all = { "leads-to": words.leadsTo, "bears-on": words.bearsOn, relation: words.relation };
  const shapes: Shape[] = [];
  let left = x;
  let top = y;
  for (const kind of ["leads-to", "bears-on", "relation"] as const) {
    if (!kinds.has(kind)) continue;
    const lines = sheet.lines(all[kind], Number.POSITIVE_INFINITY, sheet.sizes.legend);
    const item = arrowLength + besideArrow + lines.width;
    if (left > x && left + item > x + width) {
      left = x;
      top += lines.height + 6;
    }
    const middle = top + lines.height / 2;
    const style = { ...arrowStyles[kind], dot: false };
    const tone = kind === "relation" ? "relation-sample" : style.tone;
    const points = [
      { x: left, y: middle },
      { x: left + arrowLength, y: middle },
    ];
    shapes.push(...arrowShapes(points, style, { tone }, 0), {
      kind: "text",
      line: lines.lines[0]!,
      x: left + arrowLength + besideArrow,
      anchor: "left",
      baseline: baselineOf(lines, top, 0),
      style: lines.style,
      fill: { tone: "muted" },
    });
    left += item + between;
  }
  const label = [...kinds].map((kind) => all[kind]).join(", ");
  return [fragmentOf({ element: "legend", kind: "legend", label }, shapes)];
}
