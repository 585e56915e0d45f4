/** A text as its bytes in UTF-8, which are well-formed: a large one, of which no string has to be made. */
export class Utf8Text {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  includes(word: string): boolean {
    return this.bytes.includes(word);
  }

  toString(): string {
    return this.bytes.toString("utf8");
  }

  /** In what is written down of a message it is a text like any other. */
  toJSON(): string {
    return this.toString();
  }
}
