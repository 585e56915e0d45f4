import type { Port } from "./ports";
import { bendCost, type Spot, startOf, straightened, type Way } from "./search";
import { type Direction, firstAbove, level, type Terrain, upright } from "./terrain";

/**
 * The cheapest of the ways of at most three pieces, which may lie between the terrain's lines: straight, around one
 * corner, or over one line that both ends see.
 */
export function shortcut(terrain: Terrain, from: readonly Port[], to: readonly Port[]): Way | undefined {
  const best = new Best(terrain);
  for (const one of from) {
    for (const other of to) {
      if (one.direction !== other.direction) aroundCorner(best, one, other);
      else {
        if (one.ahead !== other.ahead) straight(best, one, other);
        overLine(best, one, other);
      }
    }
  }
  return best.way;
}

class Best {
  readonly terrain: Terrain;
  way: Way | undefined;

  constructor(terrain: Terrain) {
    this.terrain = terrain;
  }

  /** Whether a way of a length may be better than the best so far. */
  mayBeat(length: number, bends: number, one: Port, other: Port): boolean {
    return !this.way || one.cost + other.cost + length + bends * bendCost < this.way.cost;
  }

  offer(points: readonly Spot[], one: Port, other: Port): void {
    const { terrain } = this;
    let cost = one.cost + other.cost + (points.length - 2) * bendCost;
    for (let index = 1; index < points.length; index++) {
      const [a, b] = [points[index - 1]!, points[index]!];
      cost +=
        a.y === b.y ? terrain.priceAlong(level, a.y, a.x, b.x) : terrain.priceAlong(upright, a.x, a.y, b.y);
    }
    if (!this.way || cost < this.way.cost)
      this.way = { points: straightened(points), cost, from: one, to: other };
  }
}

/** Whether a port's ray comes as far as that. */
function sees({ ahead, edge, reach }: Port, place: number): boolean {
  return ahead > 0 ? place > edge && place < reach : place < edge && place > reach;
}

const spotOf = (direction: Direction, along: number, across: number): Spot =>
  direction === level ? { x: along, y: across } : { x: across, y: along };

/** Where both may leave at the same height, and see one another. */
function straight(best: Best, one: Port, other: Port): void {
  const low = Math.max(one.from, other.from);
  const high = Math.min(one.to, other.to);
  const length = (other.edge - one.edge) * one.ahead;
  if (high - low < 1 || length <= 0 || !best.mayBeat(length, 0, one, other)) return;
  const at = one.at >= low && one.at <= high ? one.at : (low + high) / 2;
  if (!best.terrain.isFree(one.direction, at, one.edge, other.edge)) return;
  const start = { ...one, at };
  const end = { ...other, at };
  best.offer([startOf(start), startOf(end)], start, end);
}

function aroundCorner(best: Best, one: Port, other: Port): void {
  if (!sees(one, other.at) || !sees(other, one.at)) return;
  const length = Math.abs(other.at - one.edge) + Math.abs(one.at - other.edge);
  if (!best.mayBeat(length, 1, one, other)) return;
  best.offer([startOf(one), spotOf(one.direction, other.at, one.at), startOf(other)], one, other);
}

function overLine(best: Best, one: Port, other: Port): void {
  const { direction } = one;
  const { terrain } = best;
  const lines = direction === level ? terrain.xs : terrain.ys;
  const across = (1 - direction) as Direction;
  const low = Math.max(Math.min(one.edge, one.reach), Math.min(other.edge, other.reach));
  const high = Math.min(Math.max(one.edge, one.reach), Math.max(other.edge, other.reach));
  const side = Math.abs(one.at - other.at);
  for (let line = firstAbove(lines, low); line < lines.length && lines[line]! < high; line++) {
    const along = lines[line]!;
    const length = Math.abs(along - one.edge) + Math.abs(along - other.edge) + side;
    if (!best.mayBeat(length, 2, one, other) || !terrain.isLineFree(across, line, one.at, other.at)) continue;
    const points = [
      startOf(one),
      spotOf(direction, along, one.at),
      spotOf(direction, along, other.at),
      startOf(other),
    ];
    best.offer(points, one, other);
  }
}
