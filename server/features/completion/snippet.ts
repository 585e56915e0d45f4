/** A text with gaps to fill in, one after the other, as the protocol writes it. */
export class Snippet {
  private written = "";
  private gaps = 0;

  /** Words as they are. */
  words(text: string): this {
    this.written += text.replace(/[\\$}]/g, "\\$&");
    return this;
  }

  /** A gap, with what is written there until one types. */
  gap(hint = ""): this {
    this.gaps++;
    this.written += hint === "" ? `\${${this.gaps}}` : `\${${this.gaps}:${hint.replace(/[\\$}]/g, "\\$&")}}`;
    return this;
  }

  get text(): string {
    return this.written;
  }
}
