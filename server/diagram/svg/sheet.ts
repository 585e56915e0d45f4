import type { Edge, Figure, Fragment, Paint } from "../shapes";
import { Palette } from "../theme/palette";
import type { Theme } from "../theme/themes";
import { dashes, edgeClass, fillClass, strokeClass } from "./brush";

/** The rules in which a theme paints what is written with classes (`ownMarkup`). */
export function sheetOf(theme: Theme, figure: Figure): string {
  const palette = new Palette(theme, figure.hues);
  const rules = new Map<string, string>();
  const fill = (paint: Paint) => rules.set(fillClass(paint), `fill:${palette.color(paint)}`);
  fill({ tone: "ground" });
  for (const fragment of figure.fragments) {
    for (const { fill: surface, stroke } of paintsIn(fragment)) {
      if (surface) fill(surface);
      if (stroke) rules.set(strokeClass(stroke), `stroke:${palette.color(stroke)}`);
    }
  }
  for (const edge of Object.keys(theme.edges) as Edge[]) {
    const { thickness, dash } = palette.edge(edge);
    const line = dash ? `;stroke-dasharray:${dashes(dash)}` : "";
    rules.set(edgeClass(edge), `stroke-width:${thickness}${line}`);
  }
  return [...rules].map(([name, rule]) => `.${name}{${rule}}`).join("\n");
}

function paintsIn({ shapes, parts = [] }: Fragment): { fill?: Paint; stroke?: Paint }[] {
  return [...shapes, ...parts.flatMap(paintsIn)];
}
