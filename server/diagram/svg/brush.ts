import type { Edge, Paint } from "../shapes";
import type { Palette } from "../theme/palette";
import { attribute, number } from "./markup";

/** How a picture says what its shapes are painted in, as attributes of their elements. */
export interface Brush {
  /** A surface, and what surrounds it. A path says itself how thick it is; a box has its kind of edge. */
  paint(fill: Paint | undefined, stroke?: Paint | undefined, edge?: Edge | undefined): string;
}

/** Paints in colours: for a file that has to look the same everywhere. */
export function colorBrush(palette: Palette): Brush {
  return {
    paint(fill, stroke, edge) {
      const line = edge && palette.edge(edge);
      const drawn = stroke && line?.thickness !== 0;
      return [
        attribute("fill", fill ? palette.color(fill) : "none"),
        drawn && attribute("stroke", palette.color(stroke)),
        drawn && line && attribute("stroke-width", line.thickness),
        drawn && line?.dash && attribute("stroke-dasharray", dashes(line.dash)),
      ]
        .filter(Boolean)
        .join("");
    },
  };
}

/** Names what everything is, and leaves it to a sheet to say in which colours that is shown. */
export const classBrush: Brush = {
  paint(fill, stroke, edge) {
    const names = [fill && fillClass(fill), stroke && strokeClass(stroke), stroke && edge && edgeClass(edge)];
    return (fill ? "" : attribute("fill", "none")) + attribute("class", names.filter(Boolean).join(" "));
  },
};

export function fillClass(paint: Paint): string {
  return `fill-${paintName(paint)}`;
}

export function strokeClass(paint: Paint): string {
  return `stroke-${paintName(paint)}`;
}

export function edgeClass(edge: Edge): string {
  return `edge-${edge}`;
}

/** The same name for the same paint, of letters that need no escaping in a sheet. */
function paintName({ tone, zone, own }: Paint): string {
  if (own !== undefined) return `${tone}--own-${own.slice(1).toLowerCase()}`;
  return zone === undefined ? tone : `${tone}--${zone.replace(/[^A-Za-z0-9-]/g, coded)}`;
}

function coded(character: string): string {
  return `_${character.charCodeAt(0).toString(16)}_`;
}

export function dashes(dash: readonly number[]): string {
  return dash.map(number).join(" ");
}
