import { inLanes, type Route } from "./lanes";
import { aimsOf, Crowd, type End, type Port, portsOf } from "./ports";
import { Search, type Spot, startOf, straightened, type Way } from "./search";
import { shortcut } from "./shortcuts";
import { type Ground, level, Terrain, upright } from "./terrain";

/** A line to be drawn from one thing to another. */
export interface Tie {
  from: End;
  to: End;
}

/** A line that is there already, and what it takes to cross it. */
export interface Drawn {
  points: readonly Spot[];
  weight: number;
}

/** What crossing a line takes; among many lines less, for there crossings can't be helped. */
const crossing = 20;
const manyLines = 60;
/** Steps of the search in all: some hundred lines over a large figure, in less than a second. */
const mostSteps = 800_000;
/** To see where it gets crowded, fewer do. */
export const roughSteps = 100_000;

/**
 * Draws lines level and upright from box to box, around what is in their way, each in a lane of its own. The answer
 * has a line for each tie: where there is no way around a box, one that crosses it.
 */
export function routes(ground: Ground, ties: readonly Tie[], drawn: readonly Drawn[] = []): Spot[][] {
  return inLanes(ground, waysOf(ground, ties, drawn));
}

/** Finds the ways of such lines, which may still lie on one another. */
export function waysOf(
  ground: Ground,
  ties: readonly Tie[],
  drawn: readonly Drawn[],
  steps = mostSteps,
): Route[] {
  const terrain = new Terrain(ground);
  for (const { points, weight } of drawn) draw(terrain, points, weight);
  const search = new Search(terrain, steps);
  // The shorter a line, the less it can go elsewhere.
  const order = ties
    .map((_, index) => index)
    .sort((a, b) => distance(ties[a]!) - distance(ties[b]!) || a - b);
  const weight = crossing / (1 + ties.length / manyLines);
  const found: Route[] = [];
  const crowd = new Crowd();
  for (const index of order) {
    const route = routeOf(terrain, search, ties[index]!, crowd);
    crowd.add(route.from);
    crowd.add(route.to);
    draw(terrain, route.points, weight);
    found[index] = route;
  }
  return found;
}

function distance({ from, to }: Tie): number {
  const [a, b] = [from.box, to.box];
  const x = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  return x + Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
}

function draw(terrain: Terrain, points: readonly Spot[], weight: number): void {
  for (let index = 1; index < points.length; index++) {
    const [one, other] = [points[index - 1]!, points[index]!];
    if (one.y === other.y) terrain.draw(level, one.y, one.x, other.x, weight);
    else terrain.draw(upright, one.x, one.y, other.y, weight);
  }
}

function routeOf(terrain: Terrain, search: Search, { from, to }: Tie, crowd: Crowd): Route {
  if (from.box === to.box) return loop(terrain, from, to, crowd);
  const ports = portsOf(terrain, from, aimsOf(to), crowd);
  const targets = portsOf(terrain, to, aimsOf(from), crowd);
  const short = shortcut(terrain, ports, targets);
  const long = search.way(ports, targets, to.box, short?.cost ?? Number.POSITIVE_INFINITY);
  const way = long ?? short ?? through(ports, targets);
  return { points: way.points, from: way.from, to: way.to };
}

const loopWidth = 14;
const loopHeight = 9;
const loopRoom = 60;
const crowdWeight = 25;

/** A line from a box to itself, or between two things within it: out at its side and in again. */
function loop(terrain: Terrain, from: End, to: End, crowd: Crowd): Route {
  const sides = (end: End) =>
    portsOf(terrain, end, [[], []], crowd).filter(({ direction }) => direction === level);
  // At the side where there is more room for it, and fewer lines.
  const price = (port: Port) => {
    const room = Math.abs(port.reach - port.edge);
    return crowdWeight * crowd.count(port) + port.cost - Math.min(room, loopRoom);
  };
  const out = sides(from).reduce((best, port) => (price(port) < price(best) ? port : best));
  const back = sides(to).find(({ ahead }) => ahead === out.ahead)!;
  if (!from.inner && !to.inner) out.at = back.at = out.from + loopHeight / 2;
  const [low, high] = out.at <= back.at ? [-1, 1] : [1, -1];
  const [start, end] =
    Math.abs(out.at - back.at) > loopHeight ? [out, back] : [beside(out, low), beside(back, high)];
  const room = Math.abs(out.reach - out.edge);
  const x = out.edge + out.ahead * Math.min(loopWidth, room / 2);
  const points = [startOf(start), { x, y: start.at }, { x, y: end.at }, startOf(end)];
  return { points, from: start, to: end };
}

/** A port, moved aside, so that a line has room to come back beside it. */
function beside(port: Port, side: number): Port {
  const half = loopHeight / 2;
  const at = port.at + side * half;
  return { ...port, at, from: Math.min(at, at + side * half), to: Math.max(at, at + side * half) };
}

/** Straight through whatever is in between: better than not at all. */
function through(from: readonly Port[], to: readonly Port[]): Way {
  const cost = (one: Port, other: Port) => Math.abs(one.edge - other.edge) + one.cost + other.cost;
  let best: [Port, Port] | undefined;
  for (const one of from)
    for (const other of to)
      if (one.direction === other.direction && (!best || cost(one, other) < cost(...best)))
        best = [one, other];
  const [one, other] = best!;
  const middle = (one.edge + other.edge) / 2;
  const [start, end] = [startOf(one), startOf(other)];
  const points =
    one.direction === level
      ? [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
      : [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
  return { points: straightened(points), cost: cost(one, other), from: one, to: other };
}
