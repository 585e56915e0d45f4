import { bottom, type Rect, right } from "../layout/rect";

/** A line that nothing may run along, though it may be crossed: a zone's edge, a flow. */
export interface Wall {
  upright: boolean;
  at: number;
  from: number;
  to: number;
  /** What runs beside it stays so far away. */
  clearance: number;
}

/** A box that lines may run beside, so far off it, and how many find room there. */
export interface Beside {
  box: Rect;
  off: number;
  lanes: number;
}

/** What lies on the ground that lines are to be drawn over. */
export interface Ground {
  /** Boxes that nothing may cross. */
  boxes: readonly Rect[];
  /** Boxes that are crossed only where there is no other way. */
  avoided: readonly Rect[];
  walls: readonly Wall[];
  /** Where lines may run: beside these boxes, so far off. */
  beside: readonly Beside[];
}

/** The lengths of an upright line are counted down, those of a level one to the right. */
export type Direction = 0 | 1;
export const level: Direction = 0;
export const upright: Direction = 1;

/** Running along a wall costs so many times its length. */
const wallCost = 5;
/** Where more lines run than there is room for, each takes so many times the way's length more. */
const crowdedCost = 0.5;
/** What running beside another line takes, for each stretch, as a part of what crossing it does. */
const besideShare = 0.15;

/**
 * The ways over a ground: level and upright lines through its gaps, and what it takes to go from each point where two
 * of them cross to the next. Of every pair of arrays here the first is of level lines, the second of upright ones.
 */
export class Terrain {
  readonly ground: Ground;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** What it takes to go from a point to the next one to the right, and to the next one below. */
  readonly cost: readonly [Float64Array, Float64Array];
  /** What has been drawn there already: lines across, and lines along. */
  readonly crossed: readonly [Float64Array, Float64Array];
  readonly used: readonly [Float64Array, Float64Array];
  /** How many lines run there, and for how many there is room on each line. */
  private readonly count: readonly [Float64Array, Float64Array];
  private readonly lanes: readonly [readonly number[], readonly number[]];
  private readonly obstacles: readonly Rect[];
  /** How many of a line's stretches are blocked before each point. */
  private readonly blocked: readonly [Int32Array, Int32Array];

  constructor(ground: Ground) {
    this.ground = ground;
    this.obstacles = [...ground.boxes, ...ground.avoided];
    const [xs, across] = linesBeside(ground.beside, (box) => [box.x, right(box)]);
    const [ys, along] = linesBeside(ground.beside, (box) => [box.y, bottom(box)]);
    this.xs = xs;
    this.ys = ys;
    this.lanes = [along, across];
    const size = this.xs.length * this.ys.length;
    const pair = (): [Float64Array, Float64Array] => [new Float64Array(size), new Float64Array(size)];
    this.cost = pair();
    this.crossed = pair();
    this.used = pair();
    this.count = pair();
    this.measure();
    this.blocked = [new Int32Array(size), new Int32Array(size)];
    this.countBlocked();
  }

  point(column: number, row: number): number {
    return row * this.xs.length + column;
  }

  private measure(): void {
    const { xs, ys, cost } = this;
    for (let row = 0; row < ys.length; row++) {
      for (let column = 0; column < xs.length; column++) {
        const point = this.point(column, row);
        cost[level][point] =
          column + 1 < xs.length ? xs[column + 1]! - xs[column]! : Number.POSITIVE_INFINITY;
        cost[upright][point] = row + 1 < ys.length ? ys[row + 1]! - ys[row]! : Number.POSITIVE_INFINITY;
      }
    }
    for (const wall of this.ground.walls) this.line(wall);
    for (const box of this.obstacles) this.block(box);
  }

  private countBlocked(): void {
    const { xs, ys, cost, blocked } = this;
    const isBlocked = (direction: Direction, point: number) =>
      cost[direction][point] === Number.POSITIVE_INFINITY ? 1 : 0;
    for (let row = 0; row < ys.length; row++) {
      for (let column = 0; column < xs.length; column++) {
        const point = this.point(column, row);
        if (column > 0) blocked[level][point] = blocked[level][point - 1]! + isBlocked(level, point - 1);
        const above = point - xs.length;
        if (row > 0) blocked[upright][point] = blocked[upright][above]! + isBlocked(upright, above);
      }
    }
  }

  /** Where a line may run from an edge without running along a wall: at that place, or on either side of the wall. */
  besideWalls(direction: Direction, at: number, edge: number, ahead: 1 | -1): number[] {
    const near = edge + ahead * 4;
    const wall = this.ground.walls.find(
      (one) =>
        one.upright === (direction === upright) &&
        Math.abs(one.at - at) < one.clearance - 0.5 &&
        one.from <= near &&
        one.to >= near,
    );
    return wall ? [wall.at - wall.clearance, wall.at + wall.clearance] : [at];
  }

  /** Whether nothing is in the way on one of the terrain's own lines. */
  isLineFree(direction: Direction, line: number, from: number, to: number): boolean {
    const points = direction === level ? this.xs : this.ys;
    const first = firstAbove(points, Math.min(from, to)) - 1;
    const last = firstAbove(points, Math.max(from, to) - 0.001);
    if (first < 0 || last >= points.length) return false;
    const at = (index: number) => (direction === level ? this.point(index, line) : this.point(line, index));
    return this.blocked[direction][at(last)] === this.blocked[direction][at(first)];
  }

  /** Makes it dear to run along a wall. */
  private line({ upright: isUpright, at, from, to, clearance }: Wall): void {
    const near = { from: at - clearance + 1, to: at + clearance - 1 };
    const direction = isUpright ? upright : level;
    const [across, along] = isUpright ? [this.xs, this.ys] : [this.ys, this.xs];
    for (let one = firstAbove(across, near.from); one < across.length && across[one]! < near.to; one++) {
      for (
        let other = Math.max(0, firstAbove(along, from) - 1);
        other < along.length && along[other]! < to;
        other++
      ) {
        const point = isUpright ? this.point(one, other) : this.point(other, one);
        this.cost[direction][point]! *= wallCost;
      }
    }
  }

  /** Lets nothing through a box. */
  private block(box: Rect): void {
    const { xs, ys } = this;
    const columns = [firstAbove(xs, box.x), firstAbove(xs, right(box) - 0.001)] as const;
    const rows = [firstAbove(ys, box.y), firstAbove(ys, bottom(box) - 0.001)] as const;
    for (let row = rows[0]; row < rows[1]; row++)
      for (let column = Math.max(0, columns[0] - 1); column < columns[1]; column++)
        this.cost[level][this.point(column, row)] = Number.POSITIVE_INFINITY;
    for (let column = columns[0]; column < columns[1]; column++)
      for (let row = Math.max(0, rows[0] - 1); row < rows[1]; row++)
        this.cost[upright][this.point(column, row)] = Number.POSITIVE_INFINITY;
  }

  /** How far one comes from a point in a direction before a box, other than `own`, is in the way. */
  reach(x: number, y: number, direction: Direction, ahead: 1 | -1, own: Rect): number {
    let end = ahead * Number.POSITIVE_INFINITY;
    for (const box of this.obstacles) {
      if (box === own) continue;
      if (direction === level) {
        if (y <= box.y || y >= bottom(box)) continue;
        if (ahead > 0 ? right(box) > x : box.x < x)
          end = ahead > 0 ? Math.min(end, Math.max(x, box.x)) : Math.max(end, Math.min(x, right(box)));
      } else {
        if (x <= box.x || x >= right(box)) continue;
        if (ahead > 0 ? bottom(box) > y : box.y < y)
          end = ahead > 0 ? Math.min(end, Math.max(y, box.y)) : Math.max(end, Math.min(y, bottom(box)));
      }
    }
    return end;
  }

  /** Whether nothing is in the way on a straight line. */
  isFree(direction: Direction, at: number, from: number, to: number): boolean {
    const [start, end] = from < to ? [from, to] : [to, from];
    for (const box of this.obstacles) {
      const [low, high, first, last] =
        direction === level
          ? [box.y, bottom(box), box.x, right(box)]
          : [box.x, right(box), box.y, bottom(box)];
      if (at > low && at < high && start < last && end > first) return false;
    }
    return true;
  }

  /** What it takes to go from a point to the next one: the way, the lines that are crossed, those that run beside. */
  price(direction: Direction, point: number): number {
    const { cost, crossed, used } = this;
    return cost[direction][point]! + crossed[direction][point]! + used[direction][point]!;
  }

  /** About what it takes to go straight between two places that need not be on the terrain's lines. */
  priceAlong(direction: Direction, at: number, from: number, to: number): number {
    const [start, end] = from < to ? [from, to] : [to, from];
    const [lines, points] = direction === level ? [this.ys, this.xs] : [this.xs, this.ys];
    const after = firstAbove(lines, at);
    const isNearer = after > 0 && (after === lines.length || at - lines[after - 1]! <= lines[after]! - at);
    const line = isNearer ? after - 1 : after;
    let price = end - start;
    for (let index = Math.max(0, firstAbove(points, start) - 1); index + 1 < points.length; index++) {
      if (points[index]! >= end) break;
      const point = direction === level ? this.point(index, line) : this.point(line, index);
      const more = this.price(direction, point) - (points[index + 1]! - points[index]!);
      const share = Math.min(end, points[index + 1]!) - Math.max(start, points[index]!);
      if (more < Number.POSITIVE_INFINITY && share > 0)
        price += (more * share) / (points[index + 1]! - points[index]!);
    }
    return price;
  }

  /** Remembers a line that has been drawn, with how much it takes to cross it. */
  draw(direction: Direction, at: number, from: number, to: number, weight: number): void {
    const [start, end] = from < to ? [from, to] : [to, from];
    const across = direction === level ? upright : level;
    const [lines, points] = direction === level ? [this.ys, this.xs] : [this.xs, this.ys];
    const before = firstAbove(lines, at) - 1;
    const near = before >= 0 && at - lines[before]! < 20 ? before : before + 1;
    for (let index = firstAbove(points, start); index < points.length && points[index]! < end; index++) {
      const point = (line: number) =>
        direction === level ? this.point(index, line) : this.point(line, index);
      if (before >= 0) this.crossed[across][point(before)]! += weight;
      if (near < lines.length && Math.abs(lines[near]! - at) < 20) {
        this.used[direction][point(near)]! += weight * besideShare;
        const length = (points[index + 1] ?? points[index]!) - points[index]!;
        if (++this.count[direction][point(near)]! >= this.lanes[direction][near]!)
          this.used[direction][point(near)]! += length * crowdedCost;
      }
    }
  }
}

/** Where the first of some ordered numbers is that is above another. */
export function firstAbove(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Lines nearer than this to one another are one. */
const nearest = 2;

/** Lines beside boxes in order, without those that are almost the same as another, and for how many there is room. */
function linesBeside(
  beside: readonly Beside[],
  sidesOf: (box: Rect) => readonly [number, number],
): [number[], number[]] {
  const all = beside.flatMap(({ box, off, lanes }) => {
    const [low, high] = sidesOf(box);
    return [
      { at: low - off, lanes },
      { at: high + off, lanes },
    ];
  });
  const lines: number[] = [];
  const rooms: number[] = [];
  for (const { at, lanes } of all.sort((one, other) => one.at - other.at)) {
    if (lines.length === 0 || at - lines.at(-1)! > nearest) {
      lines.push(at);
      rooms.push(lanes);
    } else rooms[rooms.length - 1] = Math.max(rooms.at(-1)!, lanes);
  }
  return [lines, rooms];
}
