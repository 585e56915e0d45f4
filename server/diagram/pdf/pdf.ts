import type { Figure } from "../shapes";
import { number } from "../svg/markup";
import type { Typesetter, Weight } from "../text/typesetter";
import { Palette } from "../theme/palette";
import type { Theme } from "../theme/themes";
import { Content } from "./content";
import { PdfFont } from "./font";
import { type Deflate, PdfFile, pdfText } from "./objects";

const pointsPerPixel = 72 / 96;
const pointsPerMm = 72 / 25.4;

export interface PdfOptions {
  widthMm?: number | undefined;
  deflate: Deflate;
}

/**
 * A figure as a page of its own size. Its text is text: it can be searched and copied, and needs no font, for what is
 * used of the figure's font is in the file.
 */
export function pdfOf(figure: Figure, theme: Theme, typesetter: Typesetter, options: PdfOptions): Uint8Array {
  const { width, height, label, language, hues, fragments } = figure;
  const { widthMm, deflate } = options;
  const scale = widthMm === undefined ? pointsPerPixel : (widthMm * pointsPerMm) / width;
  const fonts = new Map<Weight, PdfFont>();
  const fontOf = (weight: Weight) => {
    const font = fonts.get(weight) ?? new PdfFont(typesetter.font(weight), weight);
    fonts.set(weight, font);
    return font;
  };
  const content = new Content(new Palette(theme, hues), typesetter, language, fontOf);
  content.ground(width, height);
  for (const fragment of fragments) content.fragment(fragment);
  const file = new PdfFile(deflate);
  // A page's y grows upward, a figure's downward.
  const turned = `${scale} 0 0 ${-scale} 0 ${number(height * scale)} cm\n${content}`;
  const stream = file.addStream(turned);
  const named = [...fonts].map(([weight, font]) => `/F${weight} ${font.addTo(file)}`);
  const pages = file.next(2);
  const page = file.add(
    `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${number(width * scale)} ${number(height * scale)}] ` +
      `/Resources << /Font << ${named.join(" ")} >> >> /Contents ${stream} >>`,
  );
  file.add(`<< /Type /Pages /Kids [${page}] /Count 1 >>`);
  const tongue = language === undefined ? "" : `/Lang ${pdfText(language)} `;
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${pages} ${tongue}/ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  return file.bytes(catalog, file.add(`<< /Title ${pdfText(label)} /Creator (gt-codebook) >>`));
}
