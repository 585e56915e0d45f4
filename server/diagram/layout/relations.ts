import type { Spot } from "../route/search";
import type { Ground } from "../route/terrain";
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
  const labels = new Labels(sheet, [...ground.boxes, ...ground.avoided]);
  const halos = haloShapes(lines, arrowStyles.relation.thickness);
  return ties.map(({ element, type, from, to }, index) => {
    const points = lines[index]!;
    const paint: Paint = { tone: "relation", ...(from.zone !== undefined && { zone: from.zone }) };
    const start: Shape = { kind: "dot", x: points[0]!.x, y: points[0]!.y, radius: dotRadius, fill: paint };
    const arrow = arrowShapes(points, arrowStyles.relation, paint, arrowGap);
    const shapes: Shape[] = [...halos[index]!, ...arrow, start];
    if (withLabels && type) shapes.push(...labels.shapes(type, points));
    const label = `${from.label} ${type ?? "→"} ${to.label}`;
    return { points, fragment: fragmentOf({ element, kind: "relation", label }, shapes) };
  });
}

const dotRadius = 2.6;
const arrowGap = 0.5;

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
