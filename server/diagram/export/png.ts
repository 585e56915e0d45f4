import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Figure } from "../shapes";
import { outlines } from "../svg/outlines";
import { svgOf } from "../svg/svg";
import type { Typesetter } from "../text/typesetter";
import type { Theme } from "../theme/themes";
import { withDensity } from "./pngDensity";

/** The file that drawing in pixels needs. */
export const resvgFile = "resvg.wasm";

let ready: Promise<void> | undefined;

/** Makes resvg ready, once; `read` gives the bytes of its WebAssembly. */
export function loadResvg(read: (file: string) => Promise<Uint8Array>): Promise<void> {
  ready ??= read(resvgFile)
    .then((bytes) => initWasm(bytes))
    .catch((error) => {
      ready = undefined;
      throw error;
    });
  return ready;
}

/** CSS pixels to the inch. */
const cssDpi = 96;
const mmPerInch = 25.4;
/** A picture of more pixels takes more memory than there is. */
const mostPixels = 120_000_000;

export interface PngOptions {
  dpi: number;
  widthMm?: number | undefined;
}

/** How many pixels a picture is wide. */
function pixelsAcross(figure: Figure, { dpi, widthMm }: PngOptions): number {
  const inches = widthMm === undefined ? figure.width / cssDpi : widthMm / mmPerInch;
  return Math.max(1, Math.round(inches * dpi));
}

/** The most dots to the inch that a figure can be drawn in. */
export function mostDpi(figure: Figure, options: Omit<PngOptions, "dpi">): number {
  const width = pixelsAcross(figure, { ...options, dpi: 1200 });
  const pixels = width * width * (figure.height / figure.width);
  return Math.floor(1200 * Math.min(1, Math.sqrt(mostPixels / pixels)));
}

/** A figure in pixels, the same on every machine; `loadResvg` comes before it. */
export function pngOf(figure: Figure, theme: Theme, typesetter: Typesetter, options: PngOptions): Uint8Array {
  const svg = svgOf(figure, theme, { text: outlines(typesetter, figure.language, "boxes") });
  const renderer = new Resvg(svg, {
    fitTo: { mode: "width", value: pixelsAcross(figure, options) },
    font: { fontBuffers: [] },
  });
  try {
    const image = renderer.render();
    try {
      return withDensity(image.asPng(), options.dpi);
    } finally {
      image.free();
    }
  } finally {
    renderer.free();
  }
}
