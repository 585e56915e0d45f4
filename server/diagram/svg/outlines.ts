import type { Step, Text } from "../shapes";
import type { OutlineStep } from "../text/harfbuzz";
import { leftOf, type Placed, placedGlyphs } from "../text/placed";
import type { Typesetter, Weight } from "../text/typesetter";
import type { Brush } from "./brush";
import { letters, pathData, type Writing } from "./elements";
import { number } from "./markup";

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
    const others = placed.filter(({ glyph }) => !glyph);
    const instead =
      missing === "text"
        ? others.map((one) => asLetters(one, text, brush))
        : others.map((one) => `<path d="${pathData(boxSteps(one, text))}"${brush.paint(text.fill)}/>`);
    return [glyphPath(placed, text, typesetter, brush), ...instead].join("");
  };
}

/** A line's glyphs as one path, in the font's own units: these are whole numbers, the same wherever a glyph stands. */
function glyphPath(placed: readonly Placed[], text: Text, typesetter: Typesetter, brush: Brush): string {
  const { style, baseline } = text;
  const scale = style.size / typesetter.unitsPerEm(style.weight);
  const left = leftOf(text);
  const data = placed.map(({ glyph, x }) => {
    const outline = glyph ? outlineData(typesetter, glyph.id, style.weight) : "";
    return outline && `M${Math.round((x - left) / scale) + glyph!.x} ${glyph!.y}${outline}`;
  });
  const written = data.join("");
  if (written === "") return "";
  const size = Number(scale.toFixed(7));
  const place = `translate(${number(left)} ${number(baseline)}) scale(${size} ${-size})`;
  return `<path transform="${place}" d="${written}"${brush.paint(text.fill)}/>`;
}

const written = new WeakMap<readonly OutlineStep[], string>();

/** A glyph's outline, from its origin on, step by step from where the last one ended. */
function outlineData(typesetter: Typesetter, glyph: number, weight: Weight): string {
  const steps = typesetter.outline(glyph, weight);
  let data = written.get(steps);
  if (data === undefined) {
    data = relativeData(steps);
    written.set(steps, data);
  }
  return data;
}

function relativeData(steps: readonly OutlineStep[]): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const parts = steps.map(([letter, ...values]) => {
    const numbers = values.map((value, index) => Math.round(value) - (index % 2 === 0 ? x : y));
    if (letter === "Z") [x, y] = [startX, startY];
    else [x, y] = [x + numbers.at(-2)!, y + numbers.at(-1)!];
    if (letter === "M") [startX, startY] = [x, y];
    return letter.toLowerCase() + numbers.join(" ").replaceAll(" -", "-");
  });
  return parts.join("");
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
