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
  return Buffer.from(bytes, "latin1").toString("utf8");
}
