import type { Spot } from "../route/search";
import type { Ground, Wall } from "../route/terrain";
import type { Fragment, Paint, Shape } from "../shapes";
import { arrowShapes, arrowStyles } from "./arrows";
import { fragmentOf } from "./bounds";
import { haloShapes } from "./halo";
import { Labels } from "./labels";
import type { Places, Placing } from "./places";
import type { Rect } from "./rect";
import type { Sheet } from "./sheet";
import type { ShownModel } from "./shown";

/** A relation in its place. */
export interface DrawnRelation {
  fragment: Fragment;
  /** What is written at it: drawn when all lines are, so that none covers it. */
  label?: Fragment;
  points: readonly Spot[];
}

/** A relation between two things that are shown. */
export interface Tied {
  element: string;
  type: string | undefined;
  from: Placing;
  to: Placing;
}

/** The ties that the study declares; those between what one box hides are hidden too. */
export function tiesOf({ relations, hiddenIn }: ShownModel, { byElement }: Places): Tied[] {
  const shownFor = (element: string) => hiddenIn.get(element) ?? element;
  return relations.flatMap(({ element, type, from, to }) => {
    const [start, end] = [shownFor(from), shownFor(to)];
    if (start === end && from !== to) return [];
    const [one, other] = [byElement.get(start), byElement.get(end)];
    return one && other ? [{ element, type, from: one, to: other }] : [];
  });
}

/** Draws relations along their lines. */
export function relationFragments(
  sheet: Sheet,
  ties: readonly Tied[],
  lines: readonly (readonly Spot[])[],
  ground: Ground,
  withLabels: boolean,
): DrawnRelation[] {
  const labels = new Labels(
    sheet,
    [...ground.boxes, ...ground.avoided, ...ground.walls.map(boxAlong)],
    lines,
  );
  const halos = haloShapes(lines, arrowStyles.relation.thickness);
  return ties.map(({ element, type, from, to }, index) => {
    const points = lines[index]!;
    const paint: Paint = { tone: "relation", ...(from.zone !== undefined && { zone: from.zone }) };
    const start: Shape = { kind: "dot", x: points[0]!.x, y: points[0]!.y, radius: dotRadius, fill: paint };
    const arrow = arrowShapes(points, arrowStyles.relation, paint, arrowGap);
    const shapes: Shape[] = [...halos[index]!, ...arrow, start];
    const named = { element, kind: "relation", label: `${from.label} ${type ?? "→"} ${to.label}` } as const;
    const drawn = { points, fragment: fragmentOf(named, shapes) };
    if (!withLabels || !type) return drawn;
    const written = labels.shapes(type, points, index);
    return { ...drawn, label: fragmentOf({ ...named, element: `label-${element}` }, written) };
  });
}

const dotRadius = 2.6;
const arrowGap = 0.5;

function boxAlong({ upright, at, from, to }: Wall): Rect {
  return upright
    ? { x: at, y: from, width: 0, height: to - from }
    : { x: from, y: at, width: to - from, height: 0 };
}

/** Round the head of an arrow nothing runs. */
export function headRoom(points: readonly Spot[], head: number, off: number): Rect {
  const [before, tip] = [points.at(-2)!, points.at(-1)!];
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const base = {
    x: tip.x + ((before.x - tip.x) * head) / length,
    y: tip.y + ((before.y - tip.y) * head) / length,
  };
  const x = Math.min(tip.x, base.x) - off;
  const y = Math.min(tip.y, base.y) - off;
  return { x, y, width: Math.abs(tip.x - base.x) + 2 * off, height: Math.abs(tip.y - base.y) + 2 * off };
}
