import assert from "node:assert/strict";
import { chartOf } from "../../../server/diagram/charts/chart";
import { numbersOf } from "../../../server/diagram/charts/numbers";
import { modelOf } from "../../../server/diagram/model/read";
import type { ChartKind, Figure, Fragment } from "../../../server/diagram/shapes";
import { atOnce } from "../../../server/syntax/parts";
import { codebookOf, typesetting } from "../support";

/** What a chart is drawn with, where a test says it. */
export interface Given {
  language?: string;
  widthMm?: number;
  detail?: "full" | "categories" | "zones";
}

export async function chartFor(kind: ChartKind, study: string, given: Given = {}): Promise<Figure> {
  const { widthMm, detail = "full", ...reading } = given;
  const codebook = await codebookOf(study);
  const model = atOnce(modelOf(codebook, reading));
  return chartOf(atOnce(numbersOf(codebook, model, kind, detail)), model, widthMm, await typesetting());
}

export function part(figure: Figure, element: string): Fragment {
  const found = figure.fragments.find((fragment) => fragment.element === element);
  assert.ok(found, `no ${element} among ${figure.fragments.map((each) => each.element).join(" ")}`);
  return found;
}

/** The lines of text of a part, in the order in which they are drawn. */
export function textsIn({ shapes }: Pick<Fragment, "shapes">): string[] {
  return shapes.flatMap((shape) => (shape.kind === "text" ? [shape.line.text] : []));
}
