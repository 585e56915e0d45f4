import { bottom, middleX, middleY, type Rect, right } from "../layout/rect";
import { type Direction, level, type Terrain, upright } from "./terrain";

/** What a line begins or ends at. */
export interface End {
  /** The box whose edge it leaves or enters. */
  box: Rect;
  /** What is meant, where that is something within the box: the line goes on to it, across. */
  inner?: Rect | undefined;
  /** How much of the box's edge is its rounded corner. */
  corner: number;
}

/** A side of a box where a line may leave or enter. */
export interface Port {
  direction: Direction;
  /** Whether it leaves to the right or down. */
  ahead: 1 | -1;
  /** Where the edge is, and where the line really begins. */
  edge: number;
  start: number;
  /** Which part of the side may be taken, and where it is taken at first. */
  from: number;
  to: number;
  at: number;
  own: Rect;
  /** How far it is to the next box. */
  reach: number;
  /** What it takes to go here, beside the way. */
  cost: number;
}

/** A line shouldn't leave where the next box is nearer than this, an arrow has no room there. */
const narrow = 24;
const narrowCost = 90;
/** From the sides is what readers expect. */
const acrossCost = 12;
const innerRange = 4;
const mostPorts = 6;
/** Lines that leave a side find room there so far apart; each that doesn't takes so much more. */
const apart = 9;
const crowdedCost = 45;

/** How many lines leave or enter each side of each box. */
export class Crowd {
  private readonly bySide = new Map<Rect, Map<string, number>>();

  count({ direction, ahead, own }: Pick<Port, "direction" | "ahead" | "own">): number {
    return this.bySide.get(own)?.get(`${direction}${ahead}`) ?? 0;
  }

  add(port: Port): void {
    const sides = this.bySide.get(port.own) ?? new Map<string, number>();
    this.bySide.set(port.own, sides);
    sides.set(`${port.direction}${port.ahead}`, this.count(port) + 1);
  }
}

/** The ports of a box, at the middles of its sides and at lines that pass there. */
export function portsOf(terrain: Terrain, end: End, aims: readonly number[][], crowd: Crowd): Port[] {
  const sides = end.inner ? innerSides(end.box, end.inner) : outerSides(end);
  return sides.flatMap((side) => {
    const [low, high] = [side.from, side.to];
    const lines = side.direction === level ? terrain.ys : terrain.xs;
    const middle = (low + high) / 2;
    const passing = [...aims[side.direction]!, ...lines].filter((line) => line > low && line < high);
    const step = Math.max(1, passing.length / mostPorts);
    const wanted = [middle];
    for (let index = 0; index < passing.length; index += step) wanted.push(passing[Math.floor(index)]!);
    const free = wanted.flatMap((at) => terrain.besideWalls(side.direction, at, side.edge, side.ahead));
    const within = free.filter((at) => at >= low && at <= high);
    const places = new Set(within.length > 0 ? within : [middle]);
    const room = 1 + Math.floor((high - low) / apart);
    const crowded = Math.max(0, crowd.count({ ...side, own: end.box }) + 1 - room) * crowdedCost;
    return [...places].map((at): Port => {
      const [x, y] = side.direction === level ? [side.edge, at] : [at, side.edge];
      const reach = terrain.reach(x, y, side.direction, side.ahead, end.box);
      const cost =
        Math.abs(side.start - side.edge) +
        crowded +
        (side.direction === upright ? acrossCost : 0) +
        (Math.abs(reach - side.edge) < narrow ? narrowCost : 0);
      return { ...side, at, own: end.box, reach, cost };
    });
  });
}

type Side = Pick<Port, "direction" | "ahead" | "edge" | "start" | "from" | "to">;

function innerSides(box: Rect, inner: Rect): Side[] {
  const y = middleY(inner);
  const range = { from: y - innerRange, to: y + innerRange };
  return [
    { direction: level, ahead: 1, edge: right(box), start: right(inner), ...range },
    { direction: level, ahead: -1, edge: box.x, start: inner.x, ...range },
  ];
}

function outerSides({ box, corner }: End): Side[] {
  const y = sideRange(box.y, bottom(box), corner);
  const x = sideRange(box.x, right(box), corner);
  return [
    { direction: level, ahead: 1, edge: right(box), start: right(box), ...y },
    { direction: level, ahead: -1, edge: box.x, start: box.x, ...y },
    { direction: upright, ahead: 1, edge: bottom(box), start: bottom(box), ...x },
    { direction: upright, ahead: -1, edge: box.y, start: box.y, ...x },
  ];
}

function sideRange(from: number, to: number, corner: number): { from: number; to: number } {
  const off = Math.min(corner, (to - from) / 5);
  return { from: from + off, to: to - off };
}

/** The middles of a box, at which a line aims. */
export function aimsOf({ box, inner }: End): number[][] {
  return [[middleY(inner ?? box)], [middleX(box)]];
}
