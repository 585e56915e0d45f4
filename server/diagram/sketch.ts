import type { Codebook } from "../model/codebook";
import type { InParts } from "../syntax/parts";
import { chartOf } from "./charts/chart";
import { type ChartNumbers, isChart, numbersOf } from "./charts/numbers";
import { type Detail, detailFor, type FigureOptions, figureOf } from "./figure";
import type { FigureModel } from "./model/figureModel";
import { modelOf, type Reading } from "./model/read";
import { wordsIn } from "./model/words";
import type { Figure } from "./shapes";
import type { Typesetter } from "./text/typesetter";

/** What a figure shows of a study: plain data, which can be sent to who draws it. */
export interface Sketch {
  kind: Figure["kind"];
  model: Omit<FigureModel, "words">;
  detail: Detail;
  /** What a chart shows. */
  numbers?: ChartNumbers;
  /** How many concepts the study has. */
  concepts: number;
}

/** Reads from a codebook what a figure of it shows; without a detail, as much as can be taken in. */
export function* sketchOf(
  codebook: Codebook,
  kind: Figure["kind"],
  reading: Omit<Reading, "counts">,
  wanted?: Detail,
): InParts<Sketch> {
  const { words: _, ...model } = yield* modelOf(codebook, { ...reading, counts: kind === "map" });
  const detail = wanted ?? detailFor(model);
  const sketch: Sketch = { kind, model, detail, concepts: codebook.countOf("concept") };
  if (isChart(kind)) sketch.numbers = yield* numbersOf(codebook, model, kind, detail);
  return sketch;
}

/** The model of a sketch, with the words of its language. */
export function modelIn({ model }: Sketch): FigureModel {
  return { ...model, words: wordsIn(model.language) };
}

/** Draws a sketch. */
export function drawn(
  sketch: Sketch,
  options: Omit<FigureOptions, "kind" | "detail">,
  typesetter: Typesetter,
): Figure {
  const { kind, detail, numbers } = sketch;
  const model = modelIn(sketch);
  if (numbers) return chartOf(numbers, model, options.widthMm, typesetter);
  return figureOf(model, { ...options, detail, kind: kind as FigureOptions["kind"] }, typesetter);
}
