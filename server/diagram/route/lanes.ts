import { bottom, right } from "../layout/rect";
import type { Port } from "./ports";
import type { Spot } from "./search";
import { type Direction, type Ground, level, upright } from "./terrain";

/** A line with the sides that it leaves and enters. */
export interface Route {
  points: readonly Spot[];
  from: Port;
  to: Port;
}

/** Lines beside one another are so far apart where there is room. */
const wide = 9;
/** And where they leave or enter a box. */
const wideAtBox = 14;
/** No lane is looked for farther from where a line was than this. */
const farthest = 70;
/** Lines that end so near one another still count as being beside. */
const margin = 8;
/** So far off a box. */
const clearance = 4;

/** A straight piece of a line, which may be moved aside. */
interface Piece {
  route: number;
  /** Between the point of this number and the next. */
  index: number;
  direction: Direction;
  /** Where it is across its direction, and between what it may be. */
  at: number;
  low: number;
  high: number;
  /** Along its direction. */
  from: number;
  to: number;
  /** At either end: whether the line comes from before it (-1) or behind it (1); 0 where it ends there. */
  turns: readonly [number, number];
  /** How far it wants others to stay away. */
  apart: number;
}

/** Moves the pieces of lines into lanes, each of its own: ordered so that they cross as little as can be. */
export function inLanes(ground: Ground, found: readonly Route[]): Spot[][] {
  const lines = found.map(({ points }) => points.map((point) => ({ ...point })));
  // What is level depends on what is upright for its order, and the other way around.
  for (const direction of [level, upright, level, upright] as const) {
    const pieces = lines.flatMap((line, route) => piecesOf(ground, line, found[route]!, route, direction));
    for (const group of groupsOf(pieces)) settle(group);
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

/** Pieces that are in one another's way, directly or by way of others. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const ordered = [...pieces].sort((one, other) => one.from - other.from || one.route - other.route);
  const group = ordered.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] = group[group[at]!]!;
    return at;
  };
  for (const [index, one] of ordered.entries()) {
    for (let other = index + 1; other < ordered.length; other++) {
      if (ordered[other]!.from > one.to + margin) break;
      if (meeting(one, ordered[other]!)) group[find(other)] = find(index);
    }
  }
  const groups = new Map<number, Piece[]>();
  for (const [index, piece] of ordered.entries()) {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), piece]);
  }
  return [...groups.values()];
}

/** Whether two pieces would lie on one another, or too near, somewhere in their rooms. */
function meeting(one: Piece, other: Piece): boolean {
  return (
    one.from < other.to + margin &&
    other.from < one.to + margin &&
    one.low < other.high + wideAtBox &&
    other.low < one.high + wideAtBox &&
    one.route !== other.route
  );
}

/** Puts pieces in an order, and as far apart as there is room for. */
function settle(group: Piece[]): void {
  const pieces = inOrder(group);
  const before = pieces.map((piece, index) =>
    pieces.slice(0, index).flatMap((other, at) => (meeting(piece, other) ? [at] : [])),
  );
  const earliest: number[] = [];
  for (let round = 0; round < 60; round++) {
    let crowded: number | undefined;
    for (const [index, piece] of pieces.entries()) {
      earliest[index] = before[index]!.reduce(
        (low, at) => Math.max(low, earliest[at]! + gap(piece, pieces[at]!)),
        piece.low,
      );
      if (earliest[index]! > piece.high + 0.001) crowded ??= index;
    }
    if (crowded === undefined) break;
    crowd(pieces, before, earliest, crowded);
  }
  const latest: number[] = [];
  const after = pieces.map((): number[] => []);
  for (const [index, list] of before.entries()) for (const at of list) after[at]!.push(index);
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index]!;
    latest[index] = after[index]!.reduce(
      (high, at) => Math.min(high, latest[at]! - gap(piece, pieces[at]!)),
      piece.high,
    );
  }
  for (const [index, piece] of pieces.entries()) {
    const wanted = (earliest[index]! + latest[index]!) / 2;
    const low = before[index]!.reduce(
      (low, at) => Math.max(low, pieces[at]!.at + gap(piece, pieces[at]!)),
      piece.low,
    );
    piece.at = Math.min(Math.max(wanted, low), piece.high);
  }
}

const gap = (one: Piece, other: Piece) => Math.min(one.apart, other.apart);

/** Lets those come nearer to one another that leave no room for a piece. */
function crowd(
  pieces: readonly Piece[],
  before: readonly number[][],
  earliest: readonly number[],
  from: number,
): void {
  let at: number | undefined = from;
  while (at !== undefined) {
    const piece: Piece = pieces[at]!;
    const here: number = earliest[at]!;
    const pressing: number | undefined = before[at]!.find(
      (other) => Math.abs(earliest[other]! + gap(piece, pieces[other]!) - here) < 0.001,
    );
    piece.apart *= 0.8;
    at = pressing;
  }
}

/** Pieces in the order in which they should lie, from the first side on. */
function inOrder(group: readonly Piece[]): Piece[] {
  const count = group.length;
  if (count === 1) return [...group];
  const behind = group.map((): number[] => []);
  const open = Array<number>(count).fill(0);
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      if (!meeting(group[one]!, group[other]!)) continue;
      const [first, second] = sideOf(group[one]!, group[other]!) <= 0 ? [one, other] : [other, one];
      behind[first]!.push(second);
      open[second]!++;
    }
  }
  const rank = (index: number) => [group[index]!.at, group[index]!.route] as const;
  const before = (one: number, other: number) => {
    const [a, b] = [rank(one), rank(other)];
    return a[0] - b[0] || a[1] - b[1];
  };
  const order: Piece[] = [];
  const left = new Set(group.keys());
  while (left.size > 0) {
    let next: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const index of left) {
      // Where each should lie behind another, the one with the fewest before it goes first.
      if (open[index]! > least) continue;
      if (open[index]! < least || before(index, next!) < 0) next = index;
      least = open[index]!;
    }
    left.delete(next!);
    order.push(group[next!]!);
    for (const index of behind[next!]!) open[index]!--;
  }
  return order;
}

/** Below 0 where a piece should lie before another, above 0 where behind it: so that they cross the least. */
function sideOf(one: Piece, other: Piece): number {
  const votes = turnVotes(one, other) - turnVotes(other, one);
  return votes || one.at - other.at || one.route - other.route;
}

/** Where a piece ends beside another and turns, it should be on the side to which it turns. */
function turnVotes(one: Piece, other: Piece): number {
  let votes = 0;
  if (one.from >= other.from && one.from <= other.to) votes += one.turns[0];
  if (one.to >= other.from && one.to <= other.to) votes += one.turns[1];
  return votes;
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
