import { huesOf } from "../figure";
import { mirrored } from "../layout/mirror";
import { Sheet } from "../layout/sheet";
import { paperSizes, paperWidth, screenSizes } from "../layout/sizes";
import type { FigureModel } from "../model/figureModel";
import type { Figure } from "../shapes";
import type { Typesetter } from "../text/typesetter";
import { matrixChart } from "./matrix";
import type { ChartNumbers } from "./numbers";
import { emptyChart, saturationChart } from "./saturation";
import { chartWordsIn } from "./words";

/** Draws the numbers of a study, in the language and direction of its model; without a width in print, for a screen. */
export function chartOf(
  numbers: ChartNumbers,
  model: FigureModel,
  widthMm: number | undefined,
  typesetter: Typesetter,
): Figure {
  const { title, language, rightToLeft } = model;
  const { kind, sources } = numbers;
  const sheet = new Sheet(typesetter, widthMm === undefined ? screenSizes : paperSizes, model);
  const most = widthMm === undefined ? undefined : paperWidth(widthMm);
  const lay = () => {
    if (sources.length === 0) return emptyChart(sheet);
    if (numbers.kind === "saturation") return saturationChart(sheet, numbers, most);
    return matrixChart(sheet, numbers.rows, numbers.sources, most);
  };
  const { fragments, width, height } = lay();
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
