import type { RoleColor } from "../model/paradigm";
import type { Line, TextStyle } from "./text/typesetter";

/** What something is painted as; a theme says in which colour. */
export type Tone =
  | "ground"
  | "text"
  | "muted"
  | "leads-to"
  | "bears-on"
  | "relation-sample"
  | "core"
  | "core-edge"
  | "core-text"
  | "core-caption"
  | "card"
  | "tint"
  | "zone-edge"
  | "card-edge"
  | "name"
  | "bullet"
  | "relation"
  | "branch"
  | "bar"
  | "error"
  | "warning"
  | "information";

/** A tone, of the zone whose hue it takes; without one it is grey. */
export interface Paint {
  tone: Tone;
  zone?: string;
  /** The study's own colour, which goes before the zone's. */
  own?: string;
}

/** What kind of line surrounds a box; a theme says how thick it is, and whether it is dashed. */
export type Edge = "zone" | "condition" | "apart" | "card" | "core" | "empty";

export interface Box {
  kind: "box";
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  fill?: Paint;
  stroke?: Paint;
  edge?: Edge;
}

export interface Dot {
  kind: "dot";
  x: number;
  y: number;
  radius: number;
  fill: Paint;
}

export type Step = readonly ["M" | "L" | "Q" | "C", ...number[]] | readonly ["Z"];

/** A line or, with a `fill`, a surface. */
export interface Path {
  kind: "path";
  steps: readonly Step[];
  fill?: Paint;
  stroke?: Paint;
  thickness?: number;
  dash?: readonly number[];
}

export interface Text {
  kind: "text";
  line: Line;
  /** Where the line's anchor is: its left end, its middle or its right end, as one sees it. */
  x: number;
  anchor: "left" | "middle" | "right";
  /** The line on which the letters stand. */
  baseline: number;
  style: TextStyle;
  fill: Paint;
}

export type Shape = Box | Dot | Path | Text;

/** A part of a figure that is drawn, replaced and clicked as one. What it holds is placed from its own corner. */
export interface Fragment {
  /** From the model: the same for as long as what it shows is the same. */
  element: string;
  kind: "zone" | "core" | "card" | "concept" | "flow" | "relation" | "legend" | "branch" | "list" | "part";
  /** What it is called, for those who can't see it and for those who point at it. */
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  shapes: readonly Shape[];
  parts?: readonly Fragment[];
}

/** What shows a study's theory. */
export type FigureKind = "paradigm" | "map";

/** What shows its numbers. */
export type ChartKind = "saturation" | "matrix";

/** A picture before it has colours. */
export interface Figure {
  kind: FigureKind | ChartKind;
  label: string;
  language: string | undefined;
  rightToLeft: boolean;
  width: number;
  height: number;
  /** In the order in which they are drawn. */
  fragments: readonly Fragment[];
  /** The zones' hues. */
  hues: ReadonlyMap<string, RoleColor>;
}
