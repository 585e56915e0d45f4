/** A text with gaps to fill in, one after the other, as the protocol writes it. */
export class Snippet {
  private written = "";
  private gaps = 0;
  private endsInGap = false;

  /** Words as they are. */
  words(text: string): this {
    this.written += text.replace(/[\\$}]/g, "\\$&");
    this.endsInGap = false;
    return this;
  }

  /** A gap, with what is written there until one types. */
  gap(hint = ""): this {
    this.gaps++;
    this.endsInGap = true;
    this.written += hint === "" ? `\${${this.gaps}}` : `\${${this.gaps}:${hint.replace(/[\\$}]/g, "\\$&")}}`;
    return this;
  }

  /**
   * The last gap is where the snippet ends. Else it would go on while one writes below, each next one inside of it, and
   * after some fifteen VS Code can't tell their gaps apart any more and writes into all of them. Where words stand behind
   * it, as the quote behind a label, one ends behind these.
   */
  get text(): string {
    if (this.gaps === 0) return this.written;
    if (!this.endsInGap) return `${this.written}$0`;
    const last = `\${${this.gaps}`;
    const at = this.written.lastIndexOf(last);
    return `${this.written.slice(0, at)}\${0${this.written.slice(at + last.length)}`;
  }
}
