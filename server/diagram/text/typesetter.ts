import { type Run, runsOf } from "./bidi";
import type { Glyph, OutlineStep, ShapingFont } from "./harfbuzz";

/** The weights of the figure's font. */
export const weights = [400, 600, 700] as const;
export type Weight = (typeof weights)[number];

/** How a text is set, in pixels. */
export interface TextStyle {
  size: number;
  weight: Weight;
  /** What is added behind every letter. */
  tracking?: number;
}

/** A line as it stands in a figure. */
export interface Line {
  text: string;
  width: number;
  rightToLeft: boolean;
}

/** A part of a line, from its left edge on: glyphs of the figure's font, or a text that this font can't show. */
export interface Piece {
  x: number;
  width: number;
  text: string;
  rightToLeft: boolean;
  glyphs?: readonly Glyph[];
}

interface Shaped {
  /** In the font's units. */
  advance: number;
  pieces: readonly { start: number; end: number; run: Run; advance: number; glyphs?: readonly Glyph[] }[];
}

/** So many shaped texts are kept; a figure of 10,000 concepts has fewer. */
const capacity = 60_000;

/** Sets text in the figure's font: how wide it is, and what its letters look like. */
export class Typesetter {
  private readonly fonts: Readonly<Record<Weight, ShapingFont>>;
  private readonly shaped = new Map<string, Shaped>();

  constructor(fonts: Readonly<Record<Weight, ShapingFont>>) {
    this.fonts = fonts;
  }

  /** How wide a line is. */
  width(text: string, style: TextStyle, rightToLeft: boolean, language?: string): number {
    const { advance } = this.shape(text, style.weight, rightToLeft, language);
    const tracking = trackingIn(text, trackingOf(text, style));
    return (advance * style.size) / this.unitsPerEm(style.weight) + tracking;
  }

  /** A line's parts from left to right, from its left edge. */
  pieces(line: Line, style: TextStyle, language?: string): Piece[] {
    const shaped = this.shape(line.text, style.weight, line.rightToLeft, language);
    const scale = style.size / this.unitsPerEm(style.weight);
    const tracking = trackingOf(line.text, style);
    let x = 0;
    return shaped.pieces.map(({ start, end, run, advance, glyphs }) => {
      const text = line.text.slice(start, end);
      const width = advance * scale + trackingIn(text, tracking);
      const piece: Piece = { x, width, text, rightToLeft: run.rightToLeft };
      if (glyphs) piece.glyphs = glyphs;
      x += width;
      return piece;
    });
  }

  /** Whether the figure's font has all that a text is written with. */
  covers(text: string): boolean {
    return this.shape(text, 400, false).pieces.every(({ glyphs }) => glyphs);
  }

  /** A weight's font file. */
  font(weight: Weight): Uint8Array {
    return this.fonts[weight].bytes;
  }

  outline(glyph: number, weight: Weight): readonly OutlineStep[] {
    return this.fonts[weight].outline(glyph);
  }

  unitsPerEm(weight: Weight): number {
    return this.fonts[weight].unitsPerEm;
  }

  private shape(text: string, weight: Weight, rightToLeft: boolean, language = ""): Shaped {
    const key = `${weight}${rightToLeft ? "<" : ">"}${language} ${text}`;
    let shaped = this.shaped.get(key);
    if (!shaped) {
      const font = this.fonts[weight];
      const pieces = runsOf(text, rightToLeft).flatMap((run) => piecesOf(font, text, run, language));
      const advance = pieces.reduce((sum, piece) => sum + piece.advance, 0);
      shaped = { advance, pieces };
      if (this.shaped.size >= capacity) this.shaped.clear();
      this.shaped.set(key, shaped);
    }
    return shaped;
  }
}

/** A run's glyphs; the stretches that the font has no glyphs for are parts of their own. */
function piecesOf(font: ShapingFont, text: string, run: Run, language: string): Shaped["pieces"][number][] {
  const glyphs = font.shape(text, run.start, run.end, run.rightToLeft, language || undefined);
  if (glyphs.every(({ id }) => id !== 0)) {
    const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    return [{ start: run.start, end: run.end, run, advance, glyphs }];
  }
  const parts: { covered: boolean; glyphs: Glyph[] }[] = [];
  for (const cluster of clustersOf(glyphs)) {
    const covered = cluster.every(({ id }) => id !== 0);
    const last = parts.at(-1);
    if (last?.covered === covered) last.glyphs.push(...cluster);
    else parts.push({ covered, glyphs: cluster });
  }
  const firsts = parts.map((part) => Math.min(...part.glyphs.map(({ cluster }) => cluster)));
  return parts.map((part, index) => {
    const start = firsts[index]!;
    const end = firsts[index + (run.rightToLeft ? -1 : 1)] ?? run.end;
    if (!part.covered)
      return { start, end, run, advance: guessedWidth(text.slice(start, end)) * font.unitsPerEm };
    const advance = part.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    return { start, end, run, advance, glyphs: part.glyphs };
  });
}

/** Neighbouring glyphs that stand for the same letters. */
function clustersOf(glyphs: readonly Glyph[]): Glyph[][] {
  const clusters: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (clusters.at(-1)?.[0]?.cluster === glyph.cluster) clusters.at(-1)!.push(glyph);
    else clusters.push([glyph]);
  }
  return clusters;
}

const wide =
  /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|\p{Extended_Pictographic}|[\u3000-\u303f\uff00-\uff60]/u;
const noWidth = /\p{M}|\p{Cf}|\p{Cc}/u;

/** How wide, in ems, a text will be about in whatever font the reader has for it. */
function guessedWidth(text: string): number {
  let width = 0;
  for (const letter of text) if (!noWidth.test(letter)) width += wide.test(letter) ? 1 : 0.62;
  return width;
}

/** Letters that join their neighbours can't be pulled apart, and a line is tracked whole or not at all. */
const joining = /\p{sc=Arabic}|\p{sc=Syriac}|\p{sc=Mongolian}|\p{sc=Nko}/u;

/** What is really added behind every letter of a text. */
export function trackingOf(text: string, style: TextStyle): number {
  return style.tracking && !joining.test(text) ? style.tracking : 0;
}

/** How often tracking is added. */
function lettersIn(text: string): number {
  let count = 0;
  for (const letter of text) if (!noWidth.test(letter)) count++;
  return count;
}

/** What a text's letters are pulled apart by, in all. */
function trackingIn(text: string, tracking: number): number {
  return tracking === 0 ? 0 : lettersIn(text) * tracking;
}
