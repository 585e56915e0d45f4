/** A stretch of one line; columns count UTF-16 units, from 0. */
export interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A text in the making: its lines, and where the words stand that the measurements edit or ask about. */
export class Page {
  readonly lines: string[] = [];
  readonly marks = new Map<string, Place>();

  /** Adds a line. */
  line(text: string): void {
    this.lines.push(text);
  }

  /**
   * Adds a line that holds a word to be found again.
   * @param before what stands before the word
   * @param word the word itself
   * @param after what stands after it
   * @param mark the word's name, such as `idOf("concept", id)`
   */
  marked(before: string, word: string, after: string, mark: string): void {
    this.marks.set(mark, { line: this.lines.length, start: before.length, end: before.length + word.length });
    this.lines.push(before + word + after);
  }

  /** Where a marked word stands. */
  place(mark: string): Place {
    const place = this.marks.get(mark);
    if (!place) throw new Error(`nothing on the page is marked ${mark}`);
    return place;
  }

  text(): string {
    return `${this.lines.join("\n")}\n`;
  }
}

/** The mark of a declared id. */
export function idOf(kind: "category" | "concept" | "code", id: string): string {
  return `${kind} ${id}`;
}

/** The mark of a code's reference to its concept. */
export function conceptOf(code: string): string {
  return `concept of code ${code}`;
}

/** The mark of a category's role. */
export function roleOf(category: string): string {
  return `role of category ${category}`;
}
