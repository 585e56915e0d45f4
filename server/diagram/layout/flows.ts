import type { FlowModel } from "../model/figureModel";
import { routes } from "../route/router";
import type { Ground } from "../route/terrain";
import type { Fragment, Shape } from "../shapes";
import { arrowShapes, arrowStyles, standOff, straight } from "./arrows";
import { fragmentOf } from "./bounds";
import type { PlacedZone } from "./paradigm";
import type { Point } from "./rect";
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

/** A flow in its place. */
export interface DrawnFlow {
  flow: FlowModel;
  points: readonly Point[];
  label: string;
}

/** Boxes beside flows: how far off they run, and how round a zone's corner is. */
const offZone = 16;
const corner = 20;
/** Two flows between the same zones are so far apart. */
const asideBy = 14;

/** Finds the ways of the paradigm's arrows between the zones: straight where that can be, and else around. */
export function flowLines(
  sheet: Sheet,
  flows: readonly FlowModel[],
  zones: readonly PlacedZone[],
): DrawnFlow[] {
  const byRole = new Map(zones.map((placed) => [placed.zone.role, placed]));
  const drawn: DrawnFlow[] = [];
  const bent: { at: number; from: PlacedZone; to: PlacedZone }[] = [];
  const { words } = sheet;
  for (const flow of flows) {
    const from = byRole.get(flow.from);
    const to = byRole.get(flow.to);
    if (!from || !to) continue;
    const verb = flow.label ?? (flow.kind === "leads-to" ? words.leadsTo : words.bearsOn);
    const others = zones.filter((zone) => zone !== from && zone !== to);
    const between = drawn.filter(({ flow: { from, to } }) => isPair(flow, from, to)).length;
    const points = from === to ? undefined : straight(from, to, others, between * asideBy);
    if (!points) bent.push({ at: drawn.length, from, to });
    drawn.push({ flow, points: points ?? [], label: `${from.zone.label} ${verb} ${to.zone.label}` });
  }
  const beside = zones.map((box) => ({ box, off: offZone, lanes: Number.POSITIVE_INFINITY }));
  const ground: Ground = { boxes: zones, avoided: [], walls: [], beside };
  const fixed = drawn.flatMap(({ points }) => (points.length > 0 ? [{ points, weight: crossing }] : []));
  const ways = routes(
    ground,
    bent.map(({ from, to }) => ({ from: { box: from, corner }, to: { box: to, corner } })),
    fixed,
  );
  for (const [index, { at }] of bent.entries()) drawn[at] = { ...drawn[at]!, points: ways[index]! };
  return drawn;
}

const crossing = 40;

function isPair(flow: FlowModel, from: string, to: string): boolean {
  return (flow.from === from && flow.to === to) || (flow.from === to && flow.to === from);
}

/** A flow's shapes; `under` are what keeps the lines off that it lies over. */
export function flowFragment(
  sheet: Sheet,
  { flow, points, label }: DrawnFlow,
  under: readonly Shape[],
): Fragment {
  const style = arrowStyles[flow.kind];
  const shapes: Shape[] = [...under, ...arrowShapes(points, style, { tone: style.tone }, standOff)];
  if (flow.label) shapes.push(...labelShapes(labelLines(sheet, flow.label), points));
  return fragmentOf({ element: flow.element, kind: "flow", label }, shapes);
}

/** What is written at an arrow: beside it where it is upright, and else over it. */
function labelShapes(lines: Lines, points: readonly Point[]): Shape[] {
  const [start, end] = longestPiece(points);
  const isUpright = Math.abs(end.x - start.x) < Math.abs(end.y - start.y);
  const x = (start.x + end.x) / 2;
  const y = (start.y + end.y) / 2;
  const left = isUpright ? x + 2 * besideLabel : x - lines.width / 2;
  const top = isUpright ? y - lines.height / 2 : y - lines.height - besideLabel - 2;
  const ground = { x: left - 2, y: top, width: lines.width + 4, height: lines.height, radius: 3 };
  return [
    { kind: "box", ...ground, fill: { tone: "ground" } },
    ...textShapes(lines, left, top, "left", { tone: "muted" }),
  ];
}

function longestPiece(points: readonly Point[]): [Point, Point] {
  const pieces = points.slice(1).map((end, index): [Point, Point] => [points[index]!, end]);
  const length = ([start, end]: [Point, Point]) => Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
  return pieces.reduce((best, piece) => (length(piece) > length(best) ? piece : best));
}
