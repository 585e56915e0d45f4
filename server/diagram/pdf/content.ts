import type { Box, Dot, Fragment, Paint, Path, Shape, Step, Text } from "../shapes";
import { number } from "../svg/markup";
import { boxSteps, glyphSteps } from "../svg/outlines";
import type { Glyph } from "../text/harfbuzz";
import { type Placed, placedGlyphs } from "../text/placed";
import type { Typesetter, Weight } from "../text/typesetter";
import { rgbOf } from "../theme/color";
import type { Palette } from "../theme/palette";
import type { PdfFont } from "./font";

/** How far the handles of a curve are from its ends where it is a quarter of a circle of radius 1. */
const quarter = 0.5523;

/** A page's operators, which draw a figure in its own pixels, y downward. */
export class Content {
  private readonly palette: Palette;
  private readonly typesetter: Typesetter;
  private readonly language: string | undefined;
  private readonly fontOf: (weight: Weight) => PdfFont;
  private readonly lines: string[] = [];

  constructor(
    palette: Palette,
    typesetter: Typesetter,
    language: string | undefined,
    fontOf: (weight: Weight) => PdfFont,
  ) {
    this.palette = palette;
    this.typesetter = typesetter;
    this.language = language;
    this.fontOf = fontOf;
  }

  toString(): string {
    return this.lines.join("\n");
  }

  /** Fills all of a page. */
  ground(width: number, height: number): void {
    this.write(this.colored({ tone: "ground" }, "fill"), `0 0 ${number(width)} ${number(height)} re f`);
  }

  fragment({ x, y, shapes, parts = [] }: Fragment): void {
    this.write(`q 1 0 0 1 ${number(x)} ${number(y)} cm`);
    for (const shape of shapes) this.shape(shape);
    for (const part of parts) this.fragment(part);
    this.write("Q");
  }

  private shape(shape: Shape): void {
    if (shape.kind === "box") this.box(shape);
    else if (shape.kind === "dot") this.dot(shape);
    else if (shape.kind === "path") this.path(shape, shape.thickness, shape.dash);
    else this.text(shape);
  }

  private box({ x, y, width, height, radius, fill, stroke, edge }: Box): void {
    const line = edge && this.palette.edge(edge);
    const steps = roundedSteps(x, y, width, height, Math.min(radius, width / 2, height / 2));
    const drawn = stroke && line?.thickness !== 0;
    this.path({ steps, ...(fill && { fill }), ...(drawn && { stroke }) }, line?.thickness, line?.dash);
  }

  private dot({ x, y, radius, fill }: Dot): void {
    this.path({ steps: roundedSteps(x - radius, y - radius, 2 * radius, 2 * radius, radius), fill });
  }

  private path(
    { steps, fill, stroke }: Pick<Path, "steps" | "fill" | "stroke">,
    thickness = 1,
    dash: readonly number[] = [],
  ): void {
    if (!fill && !stroke) return;
    if (fill) this.write(this.colored(fill, "fill"));
    if (stroke)
      this.write(
        `${this.colored(stroke, "stroke")} ${number(thickness)} w [${dash.map(number).join(" ")}] 0 d`,
      );
    this.write(pathOperators(steps), fill && stroke ? "B" : fill ? "f" : "S");
  }

  private text(text: Text): void {
    const placed = placedGlyphs(text, this.typesetter, this.language);
    const drawn = placed.flatMap((one) => {
      if (!one.glyph) return boxSteps(one, text);
      // Marks stand for no letters of their own. To a reader who copies text they would be letters more.
      return one.text === "" ? glyphSteps(one, text, this.typesetter) : [];
    });
    if (drawn.length > 0) this.path({ steps: drawn, fill: text.fill });
    const glyphs = placed.filter(({ glyph, text }) => glyph && text !== "");
    if (glyphs.length === 0) return;
    const { size, weight } = text.style;
    this.write(`BT ${this.colored(text.fill, "fill")} /F${weight} ${number(size)} Tf`);
    for (const run of level(glyphs.flatMap((one) => this.letterByLetter(one, text)))) this.run(run, text);
    this.write("ET");
  }

  /**
   * Readers that turn right-to-left text around turn around what a glyph stands for, too: لا would be found as ال. So
   * each glyph there stands for one letter, and for those behind it blanks of no width, to the left of it.
   */
  private letterByLetter(one: Placed, text: Text): Placed[] {
    const [first, ...others] = one.text;
    if (!one.rightToLeft || others.length === 0) return [one];
    const glyph = { ...this.blankOf(text), advance: 0, x: one.glyph!.x, y: one.glyph!.y };
    const blanks = others.reverse().map((letter) => ({ ...one, glyph, text: letter, width: 0 }));
    return [...blanks, { ...one, text: first! }];
  }

  private blankOf({ style }: Text): Glyph {
    const line = { text: " ", width: 0, rightToLeft: false };
    return this.typesetter.pieces(line, style)[0]!.glyphs![0]!;
  }

  /** Glyphs of one height, one behind the other. */
  private run(run: readonly Placed[], { style, baseline }: Text): void {
    const { size, weight } = style;
    const font = this.fontOf(weight);
    const scale = size / this.typesetter.unitsPerEm(weight);
    const startOf = ({ x, glyph }: Placed) => x + glyph!.x * scale;
    const start = startOf(run[0]!);
    let at = start;
    const written = run.map((one) => {
      const back = Math.round(((at - startOf(one)) * 1000) / size);
      at += ((font.width(one.glyph!) - back) * size) / 1000;
      return `${back === 0 ? "" : back}<${font.code(one.glyph!, one.text)}>`;
    });
    const y = baseline - run[0]!.glyph!.y * scale;
    this.write(`1 0 0 -1 ${number(start)} ${number(y)} Tm [${written.join("")}] TJ`);
  }

  private colored(paint: Paint, use: "fill" | "stroke"): string {
    const parts = rgbOf(this.palette.color(paint));
    const values = parts.map((part) => String(Math.round((part / 255) * 1000) / 1000));
    // Grey is printed in black ink alone.
    const isGrey = parts.every((part) => part === parts[0]);
    const operator = isGrey ? "g" : "rg";
    const operands = isGrey ? values[0]! : values.join(" ");
    return `${operands} ${use === "fill" ? operator : operator.toUpperCase()}`;
  }

  private write(...operators: string[]): void {
    this.lines.push(...operators);
  }
}

/** Glyphs in runs of one height. */
function level(glyphs: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const one of glyphs) {
    const last = runs.at(-1);
    if (last && last[0]!.glyph!.y === one.glyph!.y) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

function roundedSteps(x: number, y: number, width: number, height: number, radius: number): Step[] {
  const [right, bottom] = [x + width, y + height];
  const handle = radius * (1 - quarter);
  return [
    ["M", x + radius, y],
    ["L", right - radius, y],
    ["C", right - handle, y, right, y + handle, right, y + radius],
    ["L", right, bottom - radius],
    ["C", right, bottom - handle, right - handle, bottom, right - radius, bottom],
    ["L", x + radius, bottom],
    ["C", x + handle, bottom, x, bottom - handle, x, bottom - radius],
    ["L", x, y + radius],
    ["C", x, y + handle, x + handle, y, x + radius, y],
    ["Z"],
  ];
}

const operators = { M: "m", L: "l", C: "c", Q: "c", Z: "h" } as const;

function pathOperators(steps: readonly Step[]): string {
  let at: readonly number[] = [0, 0];
  const written = steps.map(([letter, ...values]) => {
    const operands = letter === "Q" ? cubic(at, values) : values;
    at = values.slice(-2);
    return [...operands.map(number), operators[letter]].join(" ");
  });
  return written.join(" ");
}

/** A curve by one control point as one by two. */
function cubic([x, y]: readonly number[], [controlX, controlY, endX, endY]: readonly number[]): number[] {
  const near = (from: number, control: number) => from + (2 / 3) * (control - from);
  return [
    near(x!, controlX!),
    near(y!, controlY!),
    near(endX!, controlX!),
    near(endY!, controlY!),
    endX!,
    endY!,
  ];
}
