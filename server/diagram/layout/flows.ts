import type { FlowModel } from "../model/figureModel";
import type { Fragment, Shape } from "../shapes";
import { arrowShapes, arrowStyles, standOff, straight } from "./arrows";
import { fragmentOf } from "./bounds";
import type { PlacedZone } from "./paradigm";
import { middleX, middleY, type Point, type Rect } from "./rect";
import { type Lines, type Sheet, textShapes } from "./sheet";

/** What is written at an arrow is no longer than this in a line. */
const labelWidth = 96;
const besideLabel = 5;

function labelLines(sheet: Sheet, label: string): Lines {
  return sheet.lines(label, labelWidth, sheet.sizes.legend, "balanced");
}

/** How much room the longest text at an arrow needs between two zones. */
export function flowLabelWidth(sheet: Sheet, flows: readonly FlowModel[]): number {
  const widths = flows.map(({ label }) => (label ? labelLines(sheet, label).width + 4 * besideLabel : 0));
  return Math.max(0, ...widths);
}

/** The paradigm's arrows between the zones. */
export function flowFragments(
  sheet: Sheet,
  flows: readonly FlowModel[],
  zones: readonly PlacedZone[],
): { flow: FlowModel; fragment: Fragment }[] {
  const byRole = new Map(zones.map((placed) => [placed.zone.role, placed]));
  return flows.flatMap((flow) => {
    const from = byRole.get(flow.from);
    const to = byRole.get(flow.to);
    if (!from || !to || from === to) return [];
    const others = zones.filter((zone) => zone !== from && zone !== to);
    const points = straight(from, to, others) ?? direct(from, to);
    const style = arrowStyles[flow.kind];
    const shapes: Shape[] = arrowShapes(points, style, { tone: style.tone }, standOff);
    if (flow.label) shapes.push(...labelShapes(labelLines(sheet, flow.label), points));
    const { words } = sheet;
    const verb = flow.label ?? (flow.kind === "leads-to" ? words.leadsTo : words.bearsOn);
    const label = `${from.zone.label} ${verb} ${to.zone.label}`;
    return [{ flow, fragment: fragmentOf({ element: flow.element, kind: "flow", label }, shapes) }];
  });
}

function direct(from: Rect, to: Rect): Point[] {
  return [
    { x: middleX(from), y: middleY(from) },
    { x: middleX(to), y: middleY(to) },
  ];
}

function labelShapes(lines: Lines, points: readonly Point[]): Shape[] {
  const [start, end] = [points[0]!, points.at(-1)!];
  const upright = Math.abs(end.x - start.x) < Math.abs(end.y - start.y);
  const x = (start.x + end.x) / 2;
  const y = (start.y + end.y) / 2;
  return upright
    ? textShapes(lines, x + 2 * besideLabel, y - lines.height / 2, "left", { tone: "muted" })
    : textShapes(lines, x, y - lines.height - besideLabel - 2, "middle", { tone: "muted" });
}
