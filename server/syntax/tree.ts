/**
 * A declaration as it stands in the text. All offsets are into the declaration's own text, so that it stays
 * true wherever the declaration moves in its document. What is absent is there as nothing: things of one sort that
 * have the same properties are read faster than others, and there are a million of them.
 */

/** A stretch of the declaration's text. */
export interface Span {
  start: number;
  end: number;
}

/** A word of the text and where it stands. */
export interface Word extends Span {
  text: string;
}

/** What a field says. */
export class Value implements Span {
  start: number;
  end: number;
  /** The pieces of its lines where it has several, which few have. */
  private pieces: readonly Span[] | undefined;

  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
    this.pieces = undefined;
  }

  /** The pieces of its lines, the common indentation and comments left out. */
  get lines(): readonly Span[] {
    return this.pieces ?? [this];
  }

  set lines(pieces: readonly Span[]) {
    this.pieces = pieces;
    this.start = pieces[0]!.start;
    this.end = pieces.at(-1)!.end;
  }

  /** Whether it stands in a single line. */
  get isOneLine(): boolean {
    return this.pieces === undefined || this.pieces.length === 1;
  }
}

export interface Field extends Span {
  name: Word;
  /** What stands between the field's name and its colon: a language, a source, a name. */
  qualifier: Word | undefined;
  value: Value;
  /** The comment lines directly above the field. */
  comments: Span[];
}

/** A label between its quotes; the span takes the quotes in. */
export interface Label extends Word {
  raw: string;
}

export interface Head extends Span {
  kind: Word;
  id: Word | undefined;
  label: Label | undefined;
}

/** What the syntax found wrong; `problem` is the message's key in the check `syntax`. */
export interface Fault extends Span {
  problem: SyntaxProblem;
  word: string;
}

export type SyntaxProblem =
  | "not-a-declaration"
  | "field-in-first-column"
  | "field-outside"
  | "not-a-field"
  | "missing-id"
  | "bad-id"
  | "unclosed-label"
  | "text-after-id"
  | "text-after-label";

export interface Declaration {
  text: string;
  /** Absent where a document starts with comments or stray lines, and where the head can't be read. */
  head: Head | undefined;
  /** The comment lines directly above the head. */
  comments: Span[];
  fields: Field[];
  faults: Fault[];
}

/** The text of a span. */
export function textOf(declaration: { text: string }, span: Span): string {
  return declaration.text.slice(span.start, span.end);
}

/** A value's text with its line breaks. */
export function linesOf(declaration: { text: string }, value: Value): string {
  if (value.isOneLine) return textOf(declaration, value);
  return value.lines.map((line) => textOf(declaration, line)).join("\n");
}

/** Whether there is nothing to fold in a trimmed line: no white space but single spaces. */
export function isFolded(line: string): boolean {
  return !/\s\s|[^\S ]/.test(line);
}

/** A value's text as one line: all white space folded. */
export function foldedOf(declaration: { text: string }, value: Value): string {
  const text = linesOf(declaration, value);
  return value.isOneLine && isFolded(text) ? text : text.replace(/\s+/g, " ").trim();
}
