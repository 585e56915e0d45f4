/**
 * A text as its bytes in UTF-8, which are well-formed, a character for each byte, in parts that end where lines do as far as
 * they can: a large one, of which no string has to be made.
 */
export class Utf8Text {
  readonly parts: readonly string[];

  constructor(parts: readonly string[]) {
    this.parts = parts;
  }

  /** Whether a sign of ASCII stands in it. */
  includes(sign: string): boolean {
    return this.parts.some((part) => part.includes(sign));
  }

  toString(): string {
    return textOfBytes(this.parts.join(""));
  }

  /** In what is written down of a message it is a text like any other. */
  toJSON(): string {
    return this.toString();
  }
}

/** The bytes of a text in UTF-8, a character each. */
export function bytesOf(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** The text that bytes in UTF-8 say, of which each is a character. */
export function textOfBytes(bytes: string): string {
  const there = roomFor(bytes.length);
  return there.toString("utf8", 0, there.write(bytes, "latin1"));
}

/** How many characters of UTF-16 the character has that starts with this byte; none where it goes on with it. */
export function charactersOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  return byte < 0xf0 ? 1 : 2;
}

/** Where texts are turned over: longer ones, of which there are few, get room of their own. */
const room = Buffer.allocUnsafe(64 * 1024);

/** Room for so many bytes, in which the next who asks for it writes too. */
export function roomFor(size: number): Buffer {
  return size <= room.length ? room : Buffer.allocUnsafe(size);
}

/** How much of a long text is taken together: four such strings fill a page of V8's. */
export const partSize = 60 * 1024;
