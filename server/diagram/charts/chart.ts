import { statsOf } from "../../analysis/stats";
import type { Codebook } from "../../model/codebook";
import { huesOf } from "../figure";
import { mirrored } from "../layout/mirror";
import { Sheet } from "../layout/sheet";
import { paperSizes, paperWidth, screenSizes } from "../layout/sizes";
import type { FigureModel } from "../model/figureModel";
import type { ChartKind, Figure } from "../shapes";
import type { Typesetter } from "../text/typesetter";
import { saturationChart } from "./saturation";
import { chartWordsIn } from "./words";

/** Draws the numbers of a study, in the language and direction of its model. `widthMm` is for print. */
export function chartOf(
  codebook: Codebook,
  model: FigureModel,
  kind: ChartKind,
  widthMm: number | undefined,
  typesetter: Typesetter,
): Figure {
  const { title, language, rightToLeft } = model;
  const sheet = new Sheet(typesetter, widthMm === undefined ? screenSizes : paperSizes, model);
  const { sources, saturation } = statsOf(codebook);
  const quoted = sources.filter(({ codes }) => codes > 0);
  const most = widthMm === undefined ? undefined : paperWidth(widthMm);
  const { fragments, width, height } = saturationChart(sheet, { sources: quoted, saturation }, most);
  const named = chartWordsIn(language)[kind];
  return {
    kind,
    label: title === "" ? named : `${named}: ${title}`,
    language,
    rightToLeft,
    width,
    height,
    fragments: rightToLeft ? fragments.map((fragment) => mirrored(fragment, width)) : fragments,
    hues: huesOf(model),
  };
}
