/** A reference to an object of a file. */
export type Reference = `${number} 0 R`;

/** Makes bytes smaller, as zlib does (RFC 1950). */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

const encoder = new TextEncoder();

/** A PDF file in the making: numbered objects, then the table that says where each one is (ISO 32000-1, 7.5). */
export class PdfFile {
  private readonly objects: Uint8Array[] = [];
  private readonly deflate: Deflate;

  constructor(deflate: Deflate) {
    this.deflate = deflate;
  }

  /** Adds an object as it is written. */
  add(content: string): Reference {
    return this.put(encoder.encode(content));
  }

  /** Adds bytes, with what is to be said of them. */
  addStream(content: string | Uint8Array, entries = ""): Reference {
    const bytes = typeof content === "string" ? encoder.encode(content) : content;
    const packed = this.deflate(bytes);
    const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n`;
    return this.put(joined([encoder.encode(head), packed, encoder.encode("\nendstream")]));
  }

  /** What the object will be called that is added after `count - 1` others. */
  next(count: number): Reference {
    return `${this.objects.length + count} 0 R`;
  }

  /** The whole file. Nothing in it says when it was made, so that the same figure gives the same bytes. */
  bytes(catalog: Reference, info: Reference): Uint8Array {
    // What the second line is made of tells that the file is not text.
    const parts: Uint8Array[] = [encoder.encode("%PDF-1.7\n%"), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 10)];
    let length = parts.reduce((sum, part) => sum + part.length, 0);
    const take = (bytes: Uint8Array) => {
      parts.push(bytes);
      length += bytes.length;
    };
    const places = this.objects.map((object, index) => {
      const place = length;
      take(encoder.encode(`${index + 1} 0 obj\n`));
      take(object);
      take(encoder.encode("\nendobj\n"));
      return place;
    });
    const start = length;
    const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
    const size = places.length + 1;
    take(
      encoder.encode(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}` +
          `trailer\n<< /Size ${size} /Root ${catalog} /Info ${info} >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    return joined(parts);
  }

  private put(object: Uint8Array): Reference {
    this.objects.push(object);
    return `${this.objects.length} 0 R`;
  }
}

/** A text as PDF writes it: UTF-16, in hexadecimal digits. */
export function pdfText(text: string): string {
  return `<FEFF${utf16(text)}>`;
}

/** The UTF-16 units of a text in hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join("");
}

/** A number from 0 to 65,535 in four digits. */
export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
