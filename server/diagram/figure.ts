import { mirrored } from "./layout/mirror";
import { paradigmLayout } from "./layout/paradigm";
import { sameAsBefore } from "./layout/same";
import { Sheet } from "./layout/sheet";
import { inOneColumn, type Showing, shownOf } from "./layout/shown";
import { type Fit, forPaper, screenSizes, withRelations } from "./layout/sizes";
import { codeMapLayout } from "./map/codeMap";
import type { FigureModel } from "./model/figureModel";
import type { Figure, FigureKind } from "./shapes";
import type { Typesetter } from "./text/typesetter";

export { type Detail, detailFor } from "./layout/shown";

/** Which figure, of how much of the study, and for what. */
export interface FigureOptions extends Showing {
  kind: FigureKind;
  /** Whether the ties that the study declares are drawn, and whether with what kind of tie each is. */
  relations?: boolean;
  relationLabels?: boolean;
  medium: "screen" | "paper";
  /** How wide the paper's column is; without it, 170 mm. */
  widthMm?: number;
}

/** Draws a study: puts everything in its place. The same model gives the same figure. */
export function figureOf(model: FigureModel, options: FigureOptions, typesetter: Typesetter): Figure {
  const { kind, medium, widthMm, relations = false, relationLabels = false } = options;
  const shown = shownOf(model, options);
  const lay = ({ sizes, isNarrow }: Fit) => {
    if (kind === "map") return codeMapLayout(new Sheet(typesetter, sizes, model), shown);
    const related = relations && model.relations.length > 0;
    const sheet = new Sheet(typesetter, related ? withRelations(sizes) : sizes, model);
    return paradigmLayout(sheet, isNarrow ? inOneColumn(shown) : shown, {
      relations: related,
      relationLabels,
    });
  };
  const { fragments, width, height } =
    medium === "paper" ? forPaper(widthMm, lay) : lay({ sizes: screenSizes, isNarrow: false });
  const { rightToLeft, language, words } = model;
  const named = kind === "map" ? words.codeMap : words.paradigmDiagram;
  const turned = rightToLeft ? fragments.map((fragment) => mirrored(fragment, width)) : fragments;
  return {
    kind,
    label: model.title === "" ? named : `${named}: ${model.title}`,
    language,
    rightToLeft,
    width,
    height,
    fragments: sameAsBefore(turned, JSON.stringify([kind, medium, widthMm, language]), typesetter),
    hues: huesOf(model),
  };
}

/** The zones' hues, by role. */
export function huesOf({ zones }: FigureModel): Figure["hues"] {
  return new Map(zones.map(({ role, color }) => [role, color]));
}
