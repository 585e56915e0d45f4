import type { Figure, Fragment } from "../shapes";
import type { Typesetter } from "../text/typesetter";

/** The letters of a figure that its font doesn't have, each once, in the order in which they come. */
export function lettersWithoutFont(figure: Figure, typesetter: Typesetter): string[] {
  const found = new Set<string>();
  for (const text of figure.fragments.flatMap(textsIn)) {
    if (typesetter.covers(text)) continue;
    for (const letter of text) if (!typesetter.covers(letter)) found.add(letter);
  }
  return [...found];
}

function textsIn({ shapes, parts = [] }: Fragment): string[] {
  const own = shapes.flatMap((shape) => (shape.kind === "text" ? [shape.line.text] : []));
  return [...own, ...parts.flatMap(textsIn)];
}
