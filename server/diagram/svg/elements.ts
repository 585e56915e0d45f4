import type { Fragment, Shape, Step, Text } from "../shapes";
import { trackingOf } from "../text/typesetter";
import { type Brush, dashes } from "./brush";
import { attribute, escaped, number } from "./markup";

/** How a picture's elements are written. */
export interface Writing {
  brush: Brush;
  /** Writes a line of text. */
  text(text: Text, brush: Brush): string;
}

/**
 * A fragment as a group that is keyed by its element, with everything in it placed from its own corner: what an open
 * picture replaces where this part of the figure has changed.
 */
export function groupOf(fragment: Fragment, writing: Writing): string {
  const { element, kind, label, x, y, shapes, parts = [] } = fragment;
  const place = x === 0 && y === 0 ? undefined : `translate(${number(x)} ${number(y)})`;
  return [
    `<g${attribute("id", element)}${attribute("data-kind", kind)}${attribute("transform", place)}`,
    `${attribute("role", "graphics-object group")}${attribute("aria-label", label)}>`,
    `<title>${escaped(label)}</title>`,
    ...shapes.map((shape) => elementOf(shape, writing)),
    ...parts.map((part) => groupOf(part, writing)),
    "</g>",
  ].join("");
}

/** Writes a shape. */
export function elementOf(shape: Shape, writing: Writing): string {
  const { brush } = writing;
  switch (shape.kind) {
    case "box": {
      const { x, y, width, height, radius, fill, stroke, edge } = shape;
      const place =
        attribute("x", x) + attribute("y", y) + attribute("width", width) + attribute("height", height);
      return `<rect${place}${attribute("rx", radius || undefined)}${brush.paint(fill, stroke, edge)}/>`;
    }
    case "dot":
      return `<circle${attribute("cx", shape.x)}${attribute("cy", shape.y)}${attribute("r", shape.radius)}${brush.paint(shape.fill)}/>`;
    case "path": {
      const { steps, fill, stroke, thickness, dash } = shape;
      const line = attribute("stroke-width", thickness) + attribute("stroke-dasharray", dash && dashes(dash));
      return `<path${attribute("d", pathData(steps))}${brush.paint(fill, stroke)}${line}/>`;
    }
    case "text":
      return writing.text(shape, brush);
  }
}

/** A path's steps as SVG writes them. */
export function pathData(steps: readonly Step[]): string {
  return steps.map(([letter, ...numbers]) => letter + numbers.map(number).join(" ")).join("");
}

const isolate = { rightToLeft: "\u2067", end: "\u2069" };
const anchors = { left: undefined, middle: "middle", right: "end" } as const;

/**
 * A line as letters, for whoever has the figure's font. Which way a line runs is said by marks in its text: renderers
 * disagree about what `direction` does to an anchor.
 */
export function letters(text: Text, brush: Brush): string {
  const { line, x, anchor, baseline, style, fill } = text;
  const { rightToLeft, end } = isolate;
  const content = line.rightToLeft ? `${rightToLeft}${line.text}${end}` : line.text;
  const type =
    attribute("font-size", style.size) +
    attribute("font-weight", style.weight === 400 ? undefined : style.weight) +
    attribute("letter-spacing", trackingOf(line.text, style) || undefined);
  const place = attribute("x", x) + attribute("y", baseline) + attribute("text-anchor", anchors[anchor]);
  return `<text${place}${type}${brush.paint(fill)}>${escaped(content)}</text>`;
}
