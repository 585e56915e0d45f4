import type { Place } from "../formats/page";

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What stands in a range gives way to a text: the form of a `didChange`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** An open document as the client holds it. */
export class Draft {
  version = 1;
  /** The edits that undo the last `apply`, in the order in which to apply them. */
  undo: readonly Edit[] = [];
  readonly #lines: string[];

  constructor(lines: readonly string[]) {
    this.#lines = [...lines, ""];
  }

  text(): string {
    return this.#lines.join("\n");
  }

  /** Applies edits one after the other, each meant for the text that the one before it left. */
  apply(edits: readonly Edit[]): void {
    this.version++;
    this.undo = edits.map((edit) => this.#applyOne(edit)).reverse();
  }

  #applyOne({ range: { start, end }, text }: Edit): Edit {
    const before = this.#lines[start.line]!.slice(0, start.character);
    const after = this.#lines[end.line]!.slice(end.character);
    const removed = this.#lines.slice(start.line, end.line + 1);
    removed[removed.length - 1] = removed.at(-1)!.slice(0, end.character);
    removed[0] = removed[0]!.slice(start.character);
    const added = (before + text + after).split("\n");
    if (added.length === 1 && removed.length === 1) this.#lines[start.line] = added[0]!;
    else this.#lines.splice(start.line, end.line - start.line + 1, ...added);
    const newEnd = {
      line: start.line + added.length - 1,
      character: added.at(-1)!.length - after.length,
    };
    return { range: { start, end: newEnd }, text: removed.join("\n") };
  }
}

/** A place as the protocol's range. */
export function rangeOf({ line, start, end }: Place): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** Types a text at a position. */
export function insertion(position: Position, text: string): Edit {
  return { range: { start: position, end: position }, text };
}

export function sameRange(a: Range, b: Range): boolean {
  return samePosition(a.start, b.start) && samePosition(a.end, b.end);
}

/** Orders positions; for `sort`. */
export function byPosition(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function samePosition(a: Position, b: Position): boolean {
  return byPosition(a, b) === 0;
}
