import type { Step, Text } from "../shapes";
import { type Placed, placedGlyphs } from "../text/placed";
import type { Typesetter } from "../text/typesetter";
import type { Brush } from "./brush";
import { letters, pathData, type Writing } from "./elements";

/** What becomes of letters that the figure's font doesn't have: a text in whatever font there is, or empty boxes. */
export type Missing = "text" | "boxes";

/** Writes lines as the outlines of their letters: they look the same wherever no font is there. */
export function outlines(
  typesetter: Typesetter,
  language: string | undefined,
  missing: Missing,
): Writing["text"] {
  return (text, brush) => {
    const placed = placedGlyphs(text, typesetter, language);
    const steps = placed.flatMap((one) => (one.glyph ? glyphSteps(one, text, typesetter) : []));
    const others = placed.filter(({ glyph }) => !glyph);
    const boxes = missing === "boxes" ? others.flatMap((one) => boxSteps(one, text)) : [];
    const all = [...steps, ...boxes];
    const path = all.length > 0 ? `<path d="${pathData(all)}"${brush.paint(text.fill)}/>` : "";
    return missing === "boxes" ? path : path + others.map((one) => asLetters(one, text, brush)).join("");
  };
}

/** A glyph's outline at its place in the figure, where y grows downward. */
export function glyphSteps({ glyph, x }: Placed, text: Text, typesetter: Typesetter): Step[] {
  const { style, baseline } = text;
  const scale = style.size / typesetter.unitsPerEm(style.weight);
  return typesetter.outline(glyph!.id, style.weight).map(([letter, ...numbers]) => {
    const moved = numbers.map((value, index) =>
      index % 2 === 0 ? x + (glyph!.x + value) * scale : baseline - (glyph!.y + value) * scale,
    );
    return [letter, ...moved] as unknown as Step;
  });
}

/** An empty box for each letter. */
export function boxSteps({ x, width, text: content }: Placed, { style, baseline }: Text): Step[] {
  const count = [...content.replace(/\p{M}|\p{Cf}|\s/gu, "")].length;
  const line = style.size * 0.06;
  const high = style.size * 0.72;
  return Array.from({ length: count }).flatMap((_, index) => {
    const wide = width / count;
    const left = x + index * wide + line;
    const right = left + wide - 2 * line;
    const frame = (by: number): [Step, Step, Step, Step, Step] => {
      const [top, bottom] = [baseline - high + by, baseline - by];
      const corners: Step[] = [
        ["L", left + by, bottom],
        ["L", right - by, bottom],
        ["L", right - by, top],
      ];
      // The inner frame goes the other way around, so that it is a hole.
      if (by > 0) corners.reverse();
      const [a, b, c] = corners as [Step, Step, Step];
      return [["M", left + by, top], a, b, c, ["Z"]];
    };
    return [...frame(0), ...frame(line)];
  });
}

function asLetters({ x, text: content, width, rightToLeft }: Placed, text: Text, brush: Brush): string {
  return letters({ ...text, line: { text: content, width, rightToLeft }, x, anchor: "left" }, brush);
}
