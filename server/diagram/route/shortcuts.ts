import type { Port } from "./ports";
import { bendCost, type Spot, startOf, straightened, type Way } from "./search";
import { type Direction, firstAbove, level, type Terrain, upright } from "./terrain";

/**
 * The cheapest of the ways of at most three pieces, which may lie between the terrain's lines: straight, around one
 * corner, or over one line that both ends see.
 */
export function shortcut(terrain: Terrain, from: readonly Port[], to: readonly Port[]): Way | undefined {
  let best: Way | undefined;
  const offer: Offer = (points, one, other, isFree) => {
    const bare = one.cost + other.cost + lengthOf(points) + (points.length - 2) * bendCost;
    if ((best && bare >= best.cost) || (isFree && !isFree())) return;
    let cost = one.cost + other.cost + (points.length - 2) * bendCost;
    for (let index = 1; index < points.length; index++) {
      const [a, b] = [points[index - 1]!, points[index]!];
      cost +=
        a.y === b.y ? terrain.priceAlong(level, a.y, a.x, b.x) : terrain.priceAlong(upright, a.x, a.y, b.y);
    }
    if (!best || cost < best.cost) best = { points: straightened(points), cost, from: one, to: other };
  };
  for (const one of from) {
    for (const other of to) {
      if (one.direction !== other.direction) aroundCorner(one, other, offer);
      else {
        if (one.ahead !== other.ahead) straight(terrain, one, other, offer);
        overLine(terrain, one, other, offer);
      }
    }
  }
  return best;
}

type Offer = (points: readonly Spot[], one: Port, other: Port, isFree?: () => boolean) => void;

function lengthOf(points: readonly Spot[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++)
    length +=
      Math.abs(points[index]!.x - points[index - 1]!.x) + Math.abs(points[index]!.y - points[index - 1]!.y);
  return length;
}

/** Whether a port's ray comes as far as that. */
function sees({ ahead, edge, reach }: Port, place: number): boolean {
  return ahead > 0 ? place > edge && place < reach : place < edge && place > reach;
}

const spotOf = (direction: Direction, along: number, across: number): Spot =>
  direction === level ? { x: along, y: across } : { x: across, y: along };

/** Where both may leave at the same height, and see one another. */
function straight(terrain: Terrain, one: Port, other: Port, offer: Offer): void {
  const low = Math.max(one.from, other.from);
  const high = Math.min(one.to, other.to);
  if (high - low < 1 || (other.edge - one.edge) * one.ahead <= 0) return;
  const at = one.at >= low && one.at <= high ? one.at : (low + high) / 2;
  const [start, end] = [
    { ...one, at },
    { ...other, at },
  ];
  offer([startOf(start), startOf(end)], start, end, () =>
    terrain.isFree(one.direction, at, one.edge, other.edge),
  );
}

function aroundCorner(one: Port, other: Port, offer: Offer): void {
  if (!sees(one, other.at) || !sees(other, one.at)) return;
  offer([startOf(one), spotOf(one.direction, other.at, one.at), startOf(other)], one, other);
}

function overLine(terrain: Terrain, one: Port, other: Port, offer: Offer): void {
  const { direction } = one;
  const lines = direction === level ? terrain.xs : terrain.ys;
  const across = (1 - direction) as Direction;
  const [low, high] = [one, other]
    .map(({ ahead, edge, reach }) => (ahead > 0 ? [edge, reach] : [reach, edge]))
    .reduce(([low, high], [from, to]) => [Math.max(low!, from!), Math.min(high!, to!)]) as [number, number];
  for (let line = firstAbove(lines, low); line < lines.length && lines[line]! < high; line++) {
    const along = lines[line]!;
    const points = [
      startOf(one),
      spotOf(direction, along, one.at),
      spotOf(direction, along, other.at),
      startOf(other),
    ];
    offer(points, one, other, () => terrain.isFree(across, along, one.at, other.at));
  }
}
