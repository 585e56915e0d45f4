import type { Text } from "../shapes";
import type { Glyph } from "./harfbuzz";
import { type Piece, type Typesetter, trackingOf } from "./typesetter";

/** A glyph of a line, in the figure's pixels; or a stretch of text that the figure's font can't show. */
export interface Placed {
  x: number;
  glyph?: Glyph;
  /** What it stands for; empty where another glyph stands for the same letters. */
  text: string;
  /** How far it is to what stands behind it. */
  width: number;
  rightToLeft: boolean;
}

const shares = { left: 0, middle: 0.5, right: 1 } as const;

/** Where a line begins, seen from its left. */
export function leftOf({ line, x, anchor }: Text): number {
  return x - line.width * shares[anchor];
}

/** What a line is made of, from left to right. */
export function placedGlyphs(text: Text, typesetter: Typesetter, language: string | undefined): Placed[] {
  const { line, style } = text;
  const scale = style.size / typesetter.unitsPerEm(style.weight);
  const tracking = trackingOf(line.text, style);
  const left = leftOf(text);
  return typesetter.pieces(line, style, language).flatMap((piece): Placed[] => {
    const { glyphs, rightToLeft, width } = piece;
    if (!glyphs) return [{ x: left + piece.x, text: piece.text, width, rightToLeft }];
    const texts = textsOf(piece, glyphs);
    let x = left + piece.x;
    return glyphs.map((glyph, index) => {
      const standsForMore = glyphs[index + 1]?.cluster === glyph.cluster;
      const width = glyph.advance * scale + (standsForMore ? 0 : tracking);
      const placed = { x, glyph, text: texts[index]!, width, rightToLeft };
      x += width;
      return placed;
    });
  });
}

/** What each glyph stands for. Of several that stand for the same letters, the first that is no mark has them all. */
function textsOf(piece: Piece, glyphs: readonly Glyph[]): string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((one, other) => one - other);
  const first = starts[0]!;
  const texts = glyphs.map(() => "");
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? first + piece.text.length;
    const at = glyphs.flatMap(({ cluster }, place) => (cluster === start ? [place] : []));
    if (piece.rightToLeft) at.reverse();
    const base = at.find((place) => glyphs[place]!.advance > 0) ?? at[0]!;
    texts[base] = piece.text.slice(start - first, end - first);
  });
  return texts;
}
