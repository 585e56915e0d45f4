import type { Figure, Fragment } from "../shapes";
import { fontFamily } from "../text/fonts";
import { Palette } from "../theme/palette";
import type { Theme } from "../theme/themes";
import { classBrush, colorBrush } from "./brush";
import { elementOf, groupOf, letters, type Writing } from "./elements";
import { attribute, escaped, number } from "./markup";

export interface SvgOptions {
  /** How a line of text is written: as letters, unless something else is given. */
  text?: Writing["text"];
  /** How wide it is on paper, in millimetres; as wide as its pixels where that is not said. */
  widthMm?: number | undefined;
}

/** A figure as a file of its own, which needs no sheet and no script. */
export function svgOf(figure: Figure, theme: Theme, options: SvgOptions = {}): string {
  const palette = new Palette(theme, figure.hues);
  const writing: Writing = { brush: colorBrush(palette), text: options.text ?? letters };
  const { width, height, label, language, fragments } = figure;
  const { widthMm } = options;
  const size =
    widthMm === undefined
      ? attribute("width", width) + attribute("height", height)
      : attribute("width", `${number(widthMm)}mm`) +
        attribute("height", `${number((widthMm * height) / width)}mm`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size}${attribute("viewBox", `0 0 ${number(width)} ${number(height)}`)}`,
    `${attribute("xml:lang", language)}${attribute("role", "graphics-document document")}`,
    `${attribute("aria-label", label)}${attribute("font-family", fontFamilies)} text-rendering="geometricPrecision">\n`,
    `<title>${escaped(label)}</title>\n`,
    `<rect${attribute("width", width)}${attribute("height", height)}${writing.brush.paint({ tone: "ground" })}/>\n`,
    ...fragments.map((fragment) => `${groupOf(fragment, writing)}\n`),
    "</svg>\n",
  ].join("");
}

/** Where the figure's font isn't there, one that the reader has. */
export const fontFamilies = `${fontFamily}, Tahoma, Arial, sans-serif`;

/**
 * What a fragment itself shows in a picture that is open and changes, without its parts and from its own corner. Its
 * elements have classes in the place of colours, which `sheetOf` fills in: with another sheet, the picture has another
 * theme and is not drawn anew.
 */
export function ownMarkup({ shapes }: Fragment): string {
  return shapes.map((shape) => elementOf(shape, { brush: classBrush, text: letters })).join("");
}
