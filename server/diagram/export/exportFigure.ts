import type { Codebook } from "../../model/codebook";
import { atOnce } from "../../syntax/parts";
import { dotOf } from "../exchange/dot";
import { graphOf } from "../exchange/graph";
import { mermaidOf } from "../exchange/mermaid";
import { type Detail, huesOf } from "../figure";
import { type Showing, shownOf } from "../layout/shown";
import { paperWidth, pointsAt, readableMm } from "../layout/sizes";
import type { Reading } from "../model/read";
import type { Deflate } from "../pdf/objects";
import { pdfOf } from "../pdf/pdf";
import type { Figure, FigureKind } from "../shapes";
import { drawn, modelIn, type Sketch, sketchOf } from "../sketch";
import { letters } from "../svg/elements";
import { outlines } from "../svg/outlines";
import { svgOf } from "../svg/svg";
import type { Typesetter } from "../text/typesetter";
import { Palette } from "../theme/palette";
import { type Theme, type ThemeName, themes } from "../theme/themes";
import { mostDpi, pngOf } from "./png";
import { lettersWithoutFont } from "./withoutFont";

/** The kinds of file that a figure is exported to. */
export const formats = ["svg", "png", "pdf", "mermaid", "dot"] as const;
export type Format = (typeof formats)[number];

export interface ExportOptions extends Pick<Reading, "language" | "direction"> {
  format: Format;
  kind: Figure["kind"];
  theme: ThemeName;
  /** Without it: as much as can be taken in. */
  detail?: Detail | undefined;
  relations?: boolean | undefined;
  relationLabels?: boolean | undefined;
  expanded?: ReadonlySet<string> | undefined;
  collapsed?: ReadonlySet<string> | undefined;
  /** How wide it is in print, for which it is laid out; without it, it is laid out for a screen. */
  widthMm?: number | undefined;
  /** For pictures in pixels. */
  dpi?: number | undefined;
  /** In SVG: letters that can be edited where the figure's font is, in the place of their outlines. */
  letters?: boolean | undefined;
}

/** What an export needs beside the codebook. */
export interface ExportTools {
  typesetter: Typesetter;
  /** Makes ready what draws in pixels. */
  loadResvg(): Promise<void>;
  deflate: Deflate;
}

/** A file's content; or why there can be none. */
export type Exported =
  | {
      content: string | Uint8Array;
      /** Letters that are shown as empty boxes, for the figure's font doesn't have them. */
      unshown: string[];
      /** How many concepts there are, where there were too many to draw them unasked. */
      reduced?: number;
      /** Where letters are too small to read in print: their size in points, and how wide the figure must be for them. */
      small?: { points: number; readableMm: number };
    }
  | { refusal: "too-many-pixels"; dpi: number; mostDpi: number }
  | { refusal: "no-graph" };

export const usualDpi = 300;

/** Draws a study as a file. The same codebook and options give the same bytes. */
export function exportFigure(
  codebook: Codebook,
  options: ExportOptions,
  tools: ExportTools,
): Promise<Exported> {
  const { kind, detail } = options;
  return exportSketch(atOnce(sketchOf(codebook, kind, options, detail)), options, tools);
}

/** Draws a sketch as a file. */
export async function exportSketch(
  sketch: Sketch,
  options: ExportOptions,
  tools: ExportTools,
): Promise<Exported> {
  const { format, widthMm, relations = false, relationLabels = false, expanded, collapsed } = options;
  if (sketch.numbers && isText(format)) return { refusal: "no-graph" };
  const showing = { expanded, collapsed, relations };
  const wanted = {
    ...showing,
    relationLabels,
    medium: widthMm === undefined ? ("screen" as const) : ("paper" as const),
    ...(widthMm !== undefined && { widthMm }),
  };
  const exported = isText(format)
    ? textOf(sketch, showing, format, themes[options.theme])
    : await pictureOf(drawn(sketch, wanted, tools.typesetter), options, tools);
  const isReduced = sketch.detail !== "full" && options.detail === undefined;
  if (!isReduced || "refusal" in exported) return exported;
  return { ...exported, reduced: sketch.concepts };
}

function isText(format: Format): format is "mermaid" | "dot" {
  return format === "mermaid" || format === "dot";
}

/** A study as a text that other programs draw. */
function textOf(
  sketch: Sketch,
  showing: Omit<Showing, "detail"> & { relations: boolean },
  format: "mermaid" | "dot",
  theme: Theme,
): Exported {
  const model = modelIn(sketch);
  const palette = new Palette(theme, huesOf(model));
  const shown = shownOf(model, { ...showing, detail: sketch.detail });
  const graph = graphOf(shown, sketch.kind as FigureKind, showing.relations);
  return { content: format === "dot" ? dotOf(graph, palette) : mermaidOf(graph, palette), unshown: [] };
}

/** What nobody sees is not worth a word. */
const aHairWider = 1.02;

async function pictureOf(figure: Figure, options: ExportOptions, tools: ExportTools): Promise<Exported> {
  const exported = await fileOf(figure, options, tools);
  const { widthMm } = options;
  const isReadable = widthMm === undefined || figure.width <= paperWidth(widthMm) * aHairWider;
  if (isReadable || "refusal" in exported) return exported;
  const least = Math.ceil(readableMm(figure.width));
  return { ...exported, small: { points: pointsAt(widthMm, figure.width), readableMm: least } };
}

async function fileOf(
  figure: Figure,
  { format, theme: name, letters: asLetters, widthMm, dpi = usualDpi }: ExportOptions,
  { typesetter, loadResvg, deflate }: ExportTools,
): Promise<Exported> {
  const theme = themes[name];
  if (format === "svg") {
    const text = asLetters ? letters : outlines(typesetter, figure.language, "text");
    return { content: svgOf(figure, theme, { text, widthMm }), unshown: [] };
  }
  const unshown = lettersWithoutFont(figure, typesetter);
  if (format === "pdf") return { content: pdfOf(figure, theme, typesetter, { widthMm, deflate }), unshown };
  const most = mostDpi(figure, { widthMm });
  if (dpi > most) return { refusal: "too-many-pixels", dpi, mostDpi: most };
  await loadResvg();
  return { content: pngOf(figure, theme, typesetter, { dpi, widthMm }), unshown };
}
