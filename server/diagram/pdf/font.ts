import { fontFamily } from "../text/fonts";
import type { Glyph } from "../text/harfbuzz";
import type { Weight } from "../text/typesetter";
import { hex, type PdfFile, type Reference, utf16 } from "./objects";
import { TrueType } from "./trueType";

const names: Readonly<Record<Weight, string>> = { 400: "Regular", 600: "SemiBold", 700: "Bold" };

/**
 * A weight of the figure's font, with the glyphs that a file uses. Each has a number of its own for every text that it
 * stands for, so that what is found and copied is what was written, whatever shapes its letters take.
 */
export class PdfFont {
  private readonly font: TrueType;
  private readonly weight: Weight;
  /** The numbers of glyphs with what they stand for, from 1. */
  private readonly used = new Map<string, { code: string; glyph: Glyph; text: string }>();

  constructor(bytes: Uint8Array, weight: Weight) {
    this.font = new TrueType(bytes);
    this.weight = weight;
  }

  /** The number of a glyph that stands for a text, as it is written in a string. */
  code(glyph: Glyph, text: string): string {
    const key = `${glyph.id} ${text}`;
    const used = this.used.get(key) ?? { code: hex(this.used.size + 1), glyph, text };
    this.used.set(key, used);
    return used.code;
  }

  /** How wide a reader takes a glyph to be, in thousandths of an em: a blank between letters has no width. */
  width({ id, advance }: Glyph): number {
    return advance === 0 ? 0 : this.thousandths(this.font.advance(id));
  }

  /** Adds the font to a file, and gives its reference. */
  addTo(file: PdfFile): Reference {
    const { font } = this;
    const entries = [...this.used.values()];
    // Six letters say that it is a part of a font; they are the same wherever it is the same font.
    const name = `GTFIGS+${fontFamily}-${names[this.weight]}`;
    const subset = font.subset(entries.map(({ glyph }) => glyph.id));
    const program = file.addStream(subset, `/Length1 ${subset.length} `);
    const [left, bottom, right, top] = font.box.map((value) => this.thousandths(value));
    const descriptor = file.add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${left} ${bottom} ${right} ${top}] ` +
        `/ItalicAngle 0 /Ascent ${this.thousandths(font.ascent)} /Descent ${this.thousandths(font.descent)} ` +
        `/CapHeight 700 /StemV ${this.weight / 5} /FontFile2 ${program} >>`,
    );
    const glyphs = Uint8Array.from(
      [0, ...entries.map(({ glyph }) => glyph.id)].flatMap((id) => [id >> 8, id & 255]),
    );
    const widths = entries.map(({ glyph }) => this.width(glyph)).join(" ");
    const descendant = file.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDToGIDMap ${file.addStream(glyphs)} ` +
        `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
        `/FontDescriptor ${descriptor} /DW 0 /W [1 [${widths}]] >>`,
    );
    const texts = file.addStream(textMap(entries.map(({ text }) => text)));
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
        `/DescendantFonts [${descendant}] /ToUnicode ${texts} >>`,
    );
  }

  private thousandths(units: number): number {
    return Math.round((units * 1000) / this.font.unitsPerEm);
  }
}

/** What the glyphs 1, 2, … stand for, as a reader looks it up. */
function textMap(texts: readonly string[]): string {
  const rows = texts
    .map((text, index) => `<${hex(index + 1)}> <${utf16(text)}>`)
    .filter((row) => !row.endsWith("<>"));
  const blocks: string[] = [];
  for (let from = 0; from < rows.length; from += 100) {
    const some = rows.slice(from, from + 100);
    blocks.push(`${some.length} beginbfchar`, ...some, "endbfchar");
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}
