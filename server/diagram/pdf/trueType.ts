import { joined } from "./objects";

/** What PDF needs of a TrueType font; its letters are found by number, so what finds them by character is left out. */
const tablesKept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

/** A TrueType font's tables (OpenType 1.9, “Font file”), to read from and to take glyphs from. */
export class TrueType {
  private readonly tables = new Map<string, Uint8Array>();

  constructor(bytes: Uint8Array) {
    const view = viewOf(bytes);
    for (let index = 0; index < view.getUint16(4); index++) {
      const at = 12 + 16 * index;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      const start = view.getUint32(at + 8);
      this.tables.set(tag, bytes.subarray(start, start + view.getUint32(at + 12)));
    }
  }

  get glyphCount(): number {
    return this.view("maxp").getUint16(4);
  }

  get unitsPerEm(): number {
    return this.view("head").getUint16(18);
  }

  /** The box that all glyphs are in: left, bottom, right, top. */
  get box(): number[] {
    const head = this.view("head");
    return [36, 38, 40, 42].map((at) => head.getInt16(at));
  }

  get ascent(): number {
    return this.view("hhea").getInt16(4);
  }

  get descent(): number {
    return this.view("hhea").getInt16(6);
  }

  advance(glyph: number): number {
    const count = this.view("hhea").getUint16(34);
    return this.view("hmtx").getUint16(4 * Math.min(glyph, count - 1));
  }

  /** The font with these glyphs alone, under the numbers that they have; the places of the others are empty. */
  subset(glyphs: Iterable<number>): Uint8Array {
    const kept = this.withParts(glyphs);
    const outlines: Uint8Array[] = [];
    const places = new DataView(new ArrayBuffer(4 * (this.glyphCount + 1)));
    let length = 0;
    for (let glyph = 0; glyph < this.glyphCount; glyph++) {
      places.setUint32(4 * glyph, length);
      if (!kept.has(glyph)) continue;
      const outline = this.outline(glyph);
      const padded = new Uint8Array(Math.ceil(outline.length / 4) * 4);
      padded.set(outline);
      outlines.push(padded);
      length += padded.length;
    }
    places.setUint32(4 * this.glyphCount, length);
    const head = Uint8Array.from(this.tables.get("head")!);
    viewOf(head).setInt16(50, 1); // the places are of 32 bits
    const changed = new Map([
      ["head", head],
      ["loca", new Uint8Array(places.buffer)],
      ["glyf", joined(outlines)],
    ]);
    const tables = tablesKept.flatMap((tag): [string, Uint8Array][] => {
      const table = changed.get(tag) ?? this.tables.get(tag);
      return table ? [[tag, table]] : [];
    });
    return fontOf(tables);
  }

  /** Glyphs with those that they are put together from, and with the one for what is missing. */
  private withParts(glyphs: Iterable<number>): Set<number> {
    const kept = new Set([0, ...glyphs]);
    // What is added on the way is looked at, too.
    for (const glyph of kept) for (const part of this.parts(glyph)) kept.add(part);
    return kept;
  }

  private parts(glyph: number): number[] {
    const outline = this.outline(glyph);
    const view = viewOf(outline);
    if (outline.length === 0 || view.getInt16(0) >= 0) return [];
    const parts: number[] = [];
    for (let at = 10; ; ) {
      const flags = view.getUint16(at);
      parts.push(view.getUint16(at + 2));
      at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      if (!(flags & 0x20)) return parts;
    }
  }

  private outline(glyph: number): Uint8Array {
    const loca = this.view("loca");
    const isLong = this.view("head").getInt16(50) === 1;
    const placeOf = (index: number) => (isLong ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
    return this.tables.get("glyf")!.subarray(placeOf(glyph), placeOf(glyph + 1));
  }

  private view(tag: string): DataView {
    return viewOf(this.tables.get(tag)!);
  }
}

/** A font file with these tables, in the order of their tags. */
function fontOf(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = new DataView(new ArrayBuffer(12 + 16 * tables.length));
  head.setUint32(0, 0x00010000);
  head.setUint16(4, tables.length);
  head.setUint16(6, 16 * power);
  head.setUint16(8, Math.log2(power));
  head.setUint16(10, 16 * (tables.length - power));
  const parts = [new Uint8Array(head.buffer)];
  let place = head.byteLength;
  tables.forEach(([tag, table], index) => {
    const padded = new Uint8Array(Math.ceil(table.length / 4) * 4);
    padded.set(table);
    const at = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) head.setUint8(at + letter, tag.charCodeAt(letter));
    head.setUint32(at + 4, sumOf(padded));
    head.setUint32(at + 8, place);
    head.setUint32(at + 12, table.length);
    parts.push(padded);
    place += padded.length;
  });
  return joined(parts);
}

function sumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
