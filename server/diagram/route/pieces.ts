import type { Direction } from "./terrain";

/** Lines beside one another are so far apart where there is room. */
export const wide = 9;
/** And where they leave or enter a box. */
export const wideAtBox = 14;
/** Lines that end so near one another still count as being beside. */
const margin = 8;

/** A straight piece of a line, which may be moved aside. */
export interface Piece {
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

/** Puts pieces into an order in which they cross as little as can be, and each in a lane of its own. */
export function settlePieces(pieces: readonly Piece[]): void {
  settle(inOrder(pieces, meetingsOf(pieces)));
}

/** For each piece, those that would be in its way. */
function meetingsOf(pieces: readonly Piece[]): number[][] {
  const meetings = pieces.map((): number[] => []);
  const order = pieces.map((_, index) => index).sort((a, b) => pieces[a]!.from - pieces[b]!.from || a - b);
  for (let at = 0; at < order.length; at++) {
    const one = order[at]!;
    for (let next = at + 1; next < order.length; next++) {
      const other = order[next]!;
      if (pieces[other]!.from >= pieces[one]!.to + margin) break;
      if (!meeting(pieces[one]!, pieces[other]!)) continue;
      meetings[one]!.push(other);
      meetings[other]!.push(one);
    }
  }
  return meetings;
}

/** Whether two pieces would lie on one another, or too near, somewhere in their rooms. */
function meeting(one: Piece, other: Piece): boolean {
  return (
    one.from < other.to + margin &&
    other.from < one.to + margin &&
    one.low < other.high + wideAtBox &&
    other.low < one.high + wideAtBox &&
    (one.route !== other.route || isBefore(one, other) || isBefore(other, one))
  );
}

/** So often those that leave no room move closer together. */
const rounds = 24;

/** A piece with those in its way that lie before it, and behind it. */
interface Ordered {
  piece: Piece;
  before: Ordered[];
  behind: Ordered[];
  /** The least and the most that its place may be. */
  least: number;
  most: number;
}

/** Puts pieces as far apart as there is room for, each in the middle of where it may be. */
function settle(ordered: readonly Ordered[]): void {
  for (let round = 0; round < rounds; round++) {
    let isCrowded = false;
    for (const one of ordered) {
      one.least = one.piece.low;
      for (const other of one.before) one.least = Math.max(one.least, other.least + gap(one, other));
      if (one.least <= one.piece.high + 0.001) continue;
      isCrowded = true;
      crowd(one);
      one.least = one.piece.high;
    }
    if (!isCrowded) break;
  }
  for (let index = ordered.length - 1; index >= 0; index--) {
    const one = ordered[index]!;
    one.most = one.piece.high;
    for (const other of one.behind) one.most = Math.min(one.most, other.most - gap(one, other));
  }
  for (const { piece, before, least, most } of ordered) {
    let low = piece.low;
    for (const other of before)
      low = Math.max(low, other.piece.at + Math.min(piece.apart, other.piece.apart));
    piece.at = Math.min(Math.max((least + most) / 2, low), piece.high);
  }
}

const gap = (one: Ordered, other: Ordered) => Math.min(one.piece.apart, other.piece.apart);

/** Lets those come nearer to one another that leave no room for a piece. */
function crowd(crowded: Ordered): void {
  let at: Ordered | undefined = crowded;
  while (at) {
    const one: Ordered = at;
    at = one.before.find((other) => Math.abs(other.least + gap(one, other) - one.least) < 0.001);
    one.piece.apart *= 0.75;
  }
}

/** Pieces in the order in which they should lie, from the first side on. */
function inOrder(pieces: readonly Piece[], meetings: readonly number[][]): Ordered[] {
  const nodes = pieces.map((piece): Ordered => ({ piece, before: [], behind: [], least: 0, most: 0 }));
  const open = pieces.map(() => 0);
  const after = pieces.map((): number[] => []);
  for (const [one, others] of meetings.entries()) {
    for (const other of others) {
      if (other < one) continue;
      const [first, second] = sideOf(pieces[one]!, pieces[other]!) <= 0 ? [one, other] : [other, one];
      after[first]!.push(second);
      open[second]!++;
    }
  }
  const places = pieces
    .map((_, index) => index)
    .sort((a, b) => pieces[a]!.at - pieces[b]!.at || pieces[a]!.route - pieces[b]!.route);
  const order: Ordered[] = [];
  const done = new Set<number>();
  const place = (index: number) => {
    done.add(index);
    const node = nodes[index]!;
    for (const other of meetings[index]!)
      if (done.has(other)) {
        node.before.push(nodes[other]!);
        nodes[other]!.behind.push(node);
      }
    order.push(node);
    for (const other of after[index]!) open[other]!--;
  };
  while (places.length > 0) {
    let left = 0;
    for (const index of places) {
      if (open[index]! > 0) places[left++] = index;
      else place(index);
    }
    const isStuck = left === places.length;
    places.length = left;
    if (!isStuck) continue;
    // Where each should lie behind another, the one goes first that can't go as far.
    let first = 0;
    for (let at = 1; at < left; at++)
      if (pieces[places[at]!]!.high < pieces[places[first]!]!.high) first = at;
    place(places[first]!);
    places.splice(first, 1);
  }
  return order;
}

/** Whether a piece can only lie before another. */
const isBefore = (one: Piece, other: Piece) => one.high <= other.low;

/** Below 0 where a piece should lie before another, above 0 where behind it: so that they cross the least. */
function sideOf(one: Piece, other: Piece): number {
  if (isBefore(one, other)) return -1;
  if (isBefore(other, one)) return 1;
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
