import type { Rect } from "../layout/rect";
import { inLanes, type Route } from "./lanes";
import type { End } from "./ports";
import { type Drawn, type Tie, waysOf } from "./router";
import type { Spot } from "./search";
import type { Ground } from "./terrain";

/** What lines are found from. */
export interface Task {
  ground: Ground;
  ties: readonly Tie[];
  drawn: readonly Drawn[];
  steps?: number | undefined;
}

/** The ways of some lines, and the lanes that they end up in. */
export class Routing {
  readonly ways: readonly Route[];
  private readonly ground: Ground;
  private found: Spot[][] | undefined;

  constructor({ ground, ties, drawn, steps }: Task) {
    this.ground = ground;
    this.ways = waysOf(ground, ties, drawn, steps);
  }

  get lines(): readonly (readonly Spot[])[] {
    this.found ??= inLanes(this.ground, this.ways);
    return this.found;
  }
}

/** The same for the same task: where everything lies, but not what it says. */
export function keyOf({ ground, ties, drawn, steps }: Task): string {
  const rect = ({ x, y, width, height }: Rect) => `${x} ${y} ${width} ${height}`;
  const end = ({ box, inner, corner }: End) => `${rect(box)} ${inner ? rect(inner) : corner}`;
  return [
    steps,
    ...ground.boxes.map(rect),
    "avoided",
    ...ground.avoided.map(rect),
    "walls",
    ...ground.walls.map(
      ({ upright, at, from, to, clearance }) => `${upright} ${at} ${from} ${to} ${clearance}`,
    ),
    "beside",
    ...ground.beside.map(({ box, off, lanes }) => `${rect(box)} ${off} ${lanes}`),
    "ties",
    ...ties.map(({ from, to }) => `${end(from)}, ${end(to)}`),
    "drawn",
    ...drawn.map(({ points, weight }) => `${weight} ${points.map(({ x, y }) => `${x} ${y}`).join(" ")}`),
  ].join("\n");
}
