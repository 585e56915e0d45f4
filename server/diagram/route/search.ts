import type { Rect } from "../layout/rect";
import type { Port } from "./ports";
import { type Direction, firstAbove, level, type Terrain } from "./terrain";

/** A place on the way. */
export interface Spot {
  x: number;
  y: number;
}

export interface Way {
  points: Spot[];
  cost: number;
  from: Port;
  to: Port;
}

/** What a bend takes. */
export const bendCost = 26;

/** In a terrain of more states the search makes more haste, and is content with a way that is not quite the best. */
const hasteFrom = [
  { states: 30_000, haste: 2.2 },
  { states: 6_000, haste: 1.5 },
  { states: 0, haste: 1 },
];

/** Where a port's ray meets a line of the terrain, next to one of its points. */
interface Landing {
  state: number;
  cost: number;
  port: Port;
  /** Where the ray and the line meet. */
  at: Spot;
}

/** Finds the cheapest ways over a terrain. */
export class Search {
  private readonly terrain: Terrain;
  private readonly known: Float64Array;
  private readonly before: Int32Array;
  private readonly round: Int32Array;
  private readonly closed: Int32Array;
  private rounds = 0;
  private readonly heap = new Heap();
  private target: Rect = { x: 0, y: 0, width: 0, height: 0 };
  private readonly haste: number;
  /** So many steps may be taken in all, so that no study makes a figure wait. */
  private left: number;

  constructor(terrain: Terrain, steps: number) {
    this.terrain = terrain;
    this.left = steps;
    const states = terrain.xs.length * terrain.ys.length * 2;
    this.haste = hasteFrom.find((one) => states >= one.states)!.haste;
    this.known = new Float64Array(states);
    this.before = new Int32Array(states);
    this.round = new Int32Array(states);
    this.closed = new Int32Array(states);
  }

  /** The cheapest way from one of some ports to one of others that is cheaper than `limit`. */
  way(from: readonly Port[], to: readonly Port[], target: Rect, limit: number): Way | undefined {
    const round = ++this.rounds;
    this.heap.clear();
    this.target = target;
    const starts = new Map<number, Landing>();
    for (const landing of this.landings(from))
      if (this.visit(landing.state, landing.cost, -1)) starts.set(landing.state, landing);
    const ends = new Map<number, Landing>();
    for (const landing of this.landings(to)) {
      const best = ends.get(landing.state);
      if (!best || landing.cost < best.cost) ends.set(landing.state, landing);
    }
    let best = limit;
    let found: { start: Landing; end: Landing; states: number[]; cost: number } | undefined;
    while (this.heap.size > 0 && this.left > 0) {
      if (this.heap.least >= best) break;
      const state = this.heap.pop();
      if (this.closed[state] === round) continue;
      this.closed[state] = round;
      this.left--;
      const end = ends.get(state);
      const cost = end ? this.known[state]! + end.cost : best;
      if (end && cost < best) {
        const states = this.trail(state);
        best = cost;
        found = { start: starts.get(states[0]!)!, end, states, cost };
      }
      this.expand(state);
    }
    if (!found) return undefined;
    const points = [
      startOf(found.start.port),
      found.start.at,
      ...found.states.map((state) => this.spot(state)),
      found.end.at,
      startOf(found.end.port),
    ];
    return { points: straightened(points), cost: found.cost, from: found.start.port, to: found.end.port };
  }

  private trail(state: number): number[] {
    const states = [state];
    for (let at = this.before[state]!; at >= 0; at = this.before[at]!) states.push(at);
    return states.reverse();
  }

  /** Notes a way to a state, where it is the cheapest so far. */
  private visit(state: number, cost: number, before: number): boolean {
    if (this.round[state] === this.rounds && this.known[state]! <= cost) return false;
    this.round[state] = this.rounds;
    this.known[state] = cost;
    this.before[state] = before;
    this.heap.push(state, cost + this.ahead(state));
    return true;
  }

  /** A state is a point with the direction in which one is moving there. */
  private expand(state: number): void {
    const { terrain } = this;
    const columns = terrain.xs.length;
    const cost = this.known[state]!;
    const direction = (state & 1) as Direction;
    const point = state >> 1;
    this.visit(point * 2 + (1 - direction), cost + bendCost, state);
    const step = direction === level ? 1 : columns;
    const onward = cost + terrain.price(direction, point);
    if (onward < Number.POSITIVE_INFINITY) this.visit((point + step) * 2 + direction, onward, state);
    if (direction === level ? point % columns === 0 : point < columns) return;
    const backward = cost + terrain.price(direction, point - step);
    if (backward < Number.POSITIVE_INFINITY) this.visit((point - step) * 2 + direction, backward, state);
  }

  private spot(state: number): Spot {
    const { xs, ys } = this.terrain;
    const point = state >> 1;
    return { x: xs[point % xs.length]!, y: ys[Math.floor(point / xs.length)]! };
  }

  /** How far a state is from the target at least; in a large terrain a little more is said, to get there sooner. */
  private ahead(state: number): number {
    const { xs, ys } = this.terrain;
    const point = state >> 1;
    const column = point % xs.length;
    const x = xs[column]!;
    const y = ys[(point - column) / xs.length]!;
    const { target } = this;
    const across = x < target.x ? target.x - x : Math.max(0, x - target.x - target.width);
    const along = y < target.y ? target.y - y : Math.max(0, y - target.y - target.height);
    return (across + along) * this.haste;
  }

  /** Where one gets on the terrain's lines from some ports, and what it takes to do so. */
  private *landings(ports: readonly Port[]): Iterable<Landing> {
    const { terrain } = this;
    for (const port of ports) {
      const [lines, along] = port.direction === level ? [terrain.xs, terrain.ys] : [terrain.ys, terrain.xs];
      const after = firstAbove(along, port.at);
      const [low, high] = port.ahead > 0 ? [port.edge, port.reach] : [port.reach, port.edge];
      for (let line = firstAbove(lines, low); line < lines.length && lines[line]! < high; line++) {
        const at =
          port.direction === level ? { x: lines[line]!, y: port.at } : { x: port.at, y: lines[line]! };
        const across = (1 - port.direction) as Direction;
        const ray =
          port.cost + bendCost + terrain.priceAlong(port.direction, port.at, port.edge, lines[line]!);
        const point = (index: number) =>
          port.direction === level ? terrain.point(line, index) : terrain.point(index, line);
        // Between two points of the line, the way to either is free where the way between them is.
        const isFree =
          after > 0 &&
          after < along.length &&
          terrain.price(across, point(after - 1)) < Number.POSITIVE_INFINITY;
        const isPoint = after > 0 && port.at - along[after - 1]! < 0.5;
        if (isPoint || isFree) {
          const state = point(after - 1) * 2 + across;
          yield { state, cost: ray + port.at - along[after - 1]!, port, at };
          if (isPoint) yield { state: state - across + port.direction, cost: ray - bendCost, port, at };
        }
        if (isFree) yield { state: point(after) * 2 + across, cost: ray + along[after]! - port.at, port, at };
      }
    }
  }
}

/** Where a line that takes a port begins. */
export function startOf({ direction, at, start }: Port): Spot {
  return direction === level ? { x: start, y: at } : { x: at, y: start };
}

/** A way without the points at which it doesn't turn, or goes back to where it came from. */
export function straightened(points: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const point of points) {
    // With a point that goes, the one before it may be one at which it doesn't turn any more.
    while (kept.length > 1 && areInLine(kept.at(-2)!, kept.at(-1)!, point)) kept.pop();
    const last = kept.at(-1);
    if (!last || !isNear(last.x, point.x) || !isNear(last.y, point.y)) kept.push(point);
  }
  return kept;
}

const isNear = (one: number, other: number) => Math.abs(one - other) < 0.01;

function areInLine(one: Spot, other: Spot, third: Spot): boolean {
  return (
    (isNear(one.y, other.y) && isNear(other.y, third.y)) ||
    (isNear(one.x, other.x) && isNear(other.x, third.x))
  );
}

/** A binary heap of states, the cheapest first; of equally cheap ones that which came first. */
class Heap {
  private readonly states: number[] = [];
  private readonly prices: number[] = [];

  clear(): void {
    this.states.length = 0;
    this.prices.length = 0;
  }

  get size(): number {
    return this.states.length;
  }

  get least(): number {
    return this.prices[0]!;
  }

  push(state: number, price: number): void {
    const { states, prices } = this;
    let at = states.length;
    states.push(state);
    prices.push(price);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (prices[parent]! <= price) break;
      states[at] = states[parent]!;
      prices[at] = prices[parent]!;
      at = parent;
    }
    states[at] = state;
    prices[at] = price;
  }

  pop(): number {
    const { states, prices } = this;
    const top = states[0]!;
    const state = states.pop()!;
    const price = prices.pop()!;
    const { length } = states;
    if (length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && prices[child + 1]! < prices[child]!) child++;
      if (prices[child]! >= price) break;
      states[at] = states[child]!;
      prices[at] = prices[child]!;
      at = child;
    }
    states[at] = state;
    prices[at] = price;
    return top;
  }
}
