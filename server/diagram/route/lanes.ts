import { bottom, right } from "../layout/rect";
import { type Piece, settlePieces, wide, wideAtBox } from "./pieces";
import type { Port } from "./ports";
import type { Spot } from "./search";
import { type Direction, type Ground, level, upright } from "./terrain";

/** A line with the sides that it leaves and enters. */
export interface Route {
  points: readonly Spot[];
  from: Port;
  to: Port;
}

/** No lane is looked for farther from where a line was than this. */
const farthest = 70;
/** So far off a box. */
const clearance = 4;

/** Moves the pieces of lines into lanes, each of its own: ordered so that they cross as little as can be. */
export function inLanes(ground: Ground, found: readonly Route[]): Spot[][] {
  const lines = found.map(({ points }) => points.map((point) => ({ ...point })));
  // What is level depends on what is upright for its order, and the other way around.
  for (const direction of [level, upright, level, upright] as const) {
    const pieces = lines.flatMap((line, route) => piecesOf(ground, line, found[route]!, route, direction));
    settlePieces(pieces);
    for (const { route, index, at } of pieces) {
      const line = lines[route]!;
      for (const point of [line[index]!, line[index + 1]!]) {
        if (direction === level) point.y = at;
        else point.x = at;
      }
    }
  }
  return lines;
}

function piecesOf(
  ground: Ground,
  line: readonly Spot[],
  { from, to }: Route,
  route: number,
  direction: Direction,
): Piece[] {
  const across = (point: Spot) => (direction === level ? point.y : point.x);
  const along = (point: Spot) => (direction === level ? point.x : point.y);
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < line.length; index++) {
    const [start, end] = [line[index]!, line[index + 1]!];
    if (directionOf(line, index, from.direction) !== direction) continue;
    const [first, last] = along(start) <= along(end) ? [start, end] : [end, start];
    const before = first === start ? line[index - 1] : line[index + 2];
    const behind = first === start ? line[index + 2] : line[index - 1];
    const at = across(start);
    const turn = (next: Spot | undefined) => (next ? Math.sign(across(next) - at) : 0);
    const range = [along(first), along(last)] as const;
    const room = roomFor(ground, direction, at, range);
    const ends = [...(index === 0 ? [from] : []), ...(index + 2 === line.length ? [to] : [])];
    for (const port of ends) within(room, port);
    pieces.push({
      ...room,
      route,
      index,
      direction,
      at,
      from: range[0],
      to: range[1],
      turns: [turn(before), turn(behind)],
      apart: ends.length > 0 ? wideAtBox : wide,
    });
  }
  return pieces;
}

/** Pieces take turns, so that one of no length has a direction too. */
function directionOf(line: readonly Spot[], index: number, first: Direction): Direction {
  return line.length === 2 || index % 2 === 0 ? first : ((1 - first) as Direction);
}

/** Narrows a room to a port's side, where they have something in common. */
function within(room: { low: number; high: number }, { from, to }: Port): void {
  const low = Math.max(room.low, from);
  const high = Math.min(room.high, to);
  if (low <= high) Object.assign(room, { low, high });
  else Object.assign(room, { low: from, high: to });
}

/** Between what a piece may be moved aside. */
function roomFor(
  { boxes, avoided, walls }: Ground,
  direction: Direction,
  at: number,
  [from, to]: readonly [number, number],
): { low: number; high: number } {
  let low = at - farthest;
  let high = at + farthest;
  const limit = (near: number, far: number, off: number) => {
    if (far <= at) low = Math.max(low, Math.min(at, far + off));
    else if (near >= at) high = Math.min(high, Math.max(at, near - off));
  };
  for (const list of [boxes, avoided]) {
    for (const box of list) {
      const [start, end] = direction === level ? [box.x, right(box)] : [box.y, bottom(box)];
      if (start >= to || end <= from) continue;
      if (direction === level) limit(box.y, bottom(box), clearance);
      else limit(box.x, right(box), clearance);
    }
  }
  for (const wall of walls) {
    if (wall.upright !== (direction === upright) || wall.from >= to || wall.to <= from) continue;
    limit(wall.at, wall.at, wall.clearance);
  }
  return { low, high };
}

/** How many lines run beside one another between two places across their direction. */
export function lanesIn(
  lines: readonly (readonly Spot[])[],
  direction: Direction,
  { from, to }: { from: number; to: number },
): number {
  const ends: [number, number][] = [];
  for (const points of lines) {
    for (let index = 1; index < points.length; index++) {
      const [one, other] = [points[index - 1]!, points[index]!];
      const [at, start, end] = direction === level ? [one.y, one.x, other.x] : [one.x, one.y, other.y];
      const isOther = direction === level ? one.y !== other.y : one.x !== other.x;
      if (isOther || at <= from || at >= to) continue;
      ends.push([Math.min(start, end), 1], [Math.max(start, end), -1]);
    }
  }
  ends.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  let count = 0;
  let most = 0;
  for (const [, change] of ends) {
    count += change;
    most = Math.max(most, count);
  }
  return most;
}
