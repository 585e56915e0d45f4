import type { Figure, Fragment, Shape } from "../../server/diagram/shapes";
import type { RoleColor } from "../../server/model/paradigm";
import { builtInParadigms, defaultParadigm } from "../../server/model/paradigm";

const { roles } = builtInParadigms.get(defaultParadigm)!;

/** The hues of the default paradigm's zones. */
export const hues: ReadonlyMap<string, RoleColor> = new Map(roles.map(({ id, color }) => [id, color]));

/** A fragment with everything but what a test is about. */
export function fragment(given: Partial<Fragment>): Fragment {
  const usual = {
    element: "category-a",
    kind: "card",
    label: "A",
    x: 0,
    y: 0,
    width: 100,
    height: 50,
  } as const;
  return { ...usual, shapes: [], ...given };
}

/** A figure with everything but what a test is about. */
export function figure(given: Partial<Figure>): Figure {
  const usual = { kind: "paradigm", label: "A study", language: "en", rightToLeft: false } as const;
  return { ...usual, width: 200, height: 100, fragments: [], hues, ...given };
}

/** A line of text at a place. */
export function line(text: string, given: Partial<Extract<Shape, { kind: "text" }>> = {}): Shape {
  return {
    kind: "text",
    line: { text, width: 10, rightToLeft: false },
    x: 5,
    anchor: "left",
    baseline: 12,
    style: { size: 12, weight: 400 },
    fill: { tone: "text" },
    ...given,
  };
}
