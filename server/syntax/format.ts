import { splitBlocks } from "./cutting";
import { headText, keyText, listText } from "./formatWords";
import { columnOf, isBlank, isComment, type Line, readLine } from "./lines";
import { parseDeclaration } from "./parse";
import type { Declaration, Field, Span } from "./tree";

/** A stretch of a text and what is to stand there instead. */
export interface Edit extends Span {
  text: string;
}

/** Whether a field holds a list, whose commas may be given their space. */
export type IsList = (declaration: Declaration, field: Field) => boolean;

/** What formatting a declaration takes from the document around it. */
export interface Layout {
  lineBreak: string;
  /** Whether the document starts here, where a byte order mark is in its place. */
  isFirst: boolean;
  /** Whether nothing comes below, so that no blank line is wanted. */
  isLast: boolean;
  isList: IsList;
}

const byteOrderMark = "\ufeff";
const fieldIndent = "  ";
const valueIndent = "    ";

/**
 * A codebook's text in its usual form: fields indented by two spaces and what continues them by four, one blank
 * line between declarations, one space between words that structure the text. It means the same as before, and is
 * its own usual form.
 */
export function format(text: string, isList: IsList): string {
  const pieces = splitBlocks(text).filter((piece) => piece !== "");
  const lineBreak = lineBreakOf(text);
  return pieces
    .map((piece, at) => {
      const layout = { lineBreak, isFirst: at === 0, isLast: at === pieces.length - 1, isList };
      return applied(piece, blockEdits(parseDeclaration(piece), layout));
    })
    .join("");
}

/** The line break of a text's first line, which all its lines get. */
export function lineBreakOf(text: string): string {
  const { end, next } = readLine(text, 0);
  return text.slice(end, next) === "\r\n" ? "\r\n" : "\n";
}

/** A text after edits that stand in its order. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** What to change in the text of one declaration, in its order. */
export function blockEdits(declaration: Declaration, layout: Layout): Edit[] {
  return new BlockFormat(declaration, layout).edits;
}

/** A line that says something, and what it is in its declaration. */
type Content = "head" | "field" | "continuation";

class BlockFormat {
  readonly edits: Edit[] = [];
  private readonly declaration: Declaration;
  private readonly layout: Layout;
  /** The fields by where they start. */
  private readonly fields = new Map<number, Field>();
  /** The lines of values by where they end. */
  private readonly values = new Map<number, { start: number; isList: boolean }>();
  /** Where the lines start that could not be read as fields. */
  private readonly unread = new Set<number>();
  private readonly keepsIndents: boolean;
  private headSeen = false;
  /** The column of the unread line that the lines below it continue. */
  private unreadColumn = 0;

  constructor(declaration: Declaration, layout: Layout) {
    this.declaration = declaration;
    this.layout = layout;
    for (const field of declaration.fields) {
      this.fields.set(field.start, field);
      const isList = layout.isList(declaration, field);
      for (const { start, end } of field.value.lines) this.values.set(end, { start, isList });
    }
    for (const { problem, start } of declaration.faults) {
      if (problem === "not-a-field" || problem === "field-outside") this.unread.add(start);
    }
    const lines = linesIn(declaration.text, layout.isFirst);
    this.keepsIndents = lines.some((line) => hasStrayMark(declaration.text, line));
    this.run(lines);
  }

  private run(lines: readonly Line[]): void {
    const { text } = this.declaration;
    let gap: Line[] = [];
    let seen = false;
    for (const line of lines) {
      if (isBlank(line) || isComment(text, line)) {
        gap.push(line);
        continue;
      }
      const content = this.contentOf(line);
      this.closeGap(gap, seen, content);
      this.write(line, this.wordsOf(line, content));
      gap = [];
      seen = true;
    }
    this.closeEnd(gap, seen);
  }

  private contentOf(line: Line): Content {
    if (columnOf(this.declaration.text, line.start, line.content) === 0) return "head";
    return this.fields.has(line.content) || this.unread.has(line.content) ? "field" : "continuation";
  }

  /**
   * The comments and blank lines above a line, or at the end. Within a value all blank lines are its own; elsewhere
   * one will do, and none at the start.
   */
  private closeGap(gap: readonly Line[], seen: boolean, below: Content | undefined): void {
    const { text } = this.declaration;
    let spaced = !seen && !this.keepsIndents;
    for (const line of gap) {
      const blank = isBlank(line);
      if (!blank)
        this.write(line, this.commentIndent(line, below) + text.slice(line.content, line.contentEnd));
      else if (below === "continuation" || !spaced) this.write(line, "");
      else this.replace(line, "");
      spaced = blank;
    }
  }

  private commentIndent(line: Line, below: Content | undefined): string {
    const { text } = this.declaration;
    if (below === "continuation") return this.indent(line, valueIndent);
    const inFirstColumn = columnOf(text, line.start, line.content) === 0;
    const inDeclaration = below === "field" && this.headSeen;
    const isOutside = below === "head" || (inFirstColumn && !inDeclaration);
    return this.indent(line, isOutside ? "" : fieldIndent);
  }

  /** What comes below the last line: comments, and one blank line if another declaration follows. */
  private closeEnd(gap: readonly Line[], seen: boolean): void {
    let last = gap.length;
    while (last > 0 && isBlank(gap[last - 1]!)) last--;
    this.closeGap(gap.slice(0, last), seen, undefined);
    let wanted = (seen || last > 0) && !this.layout.isLast;
    for (const line of gap.slice(last)) {
      this.replace(line, wanted ? this.layout.lineBreak : "");
      wanted = false;
    }
    const { length } = this.declaration.text;
    if (wanted) this.edits.push({ start: length, end: length, text: this.layout.lineBreak });
  }

  /** A line as it is to be, without its line break. */
  private wordsOf(line: Line, content: Content): string {
    const { text } = this.declaration;
    const words = text.slice(line.content, line.contentEnd);
    if (content === "head") {
      this.headSeen = true;
      return this.indent(line, "") + (this.canReadHead(line) ? headText(this.declaration.head!) : words);
    }
    const value = this.values.get(line.contentEnd);
    if (content === "continuation") {
      if (!value) return this.indent(line, this.shifted(line)) + words;
      const inner = text.slice(Math.min(value.start, line.content), line.content);
      return this.indent(line, valueIndent + inner) + (value.isList ? listText(words) : words);
    }
    const field = this.fields.get(line.content);
    if (!field) {
      this.unreadColumn = columnOf(text, line.start, line.content);
      return this.indent(line, fieldIndent) + words;
    }
    const key = this.indent(line, fieldIndent) + keyText(field);
    const first = value && text.slice(value.start, line.contentEnd);
    return first ? `${key} ${value.isList ? listText(first) : first}` : key;
  }

  private indent(line: Line, wanted: string): string {
    const there = this.declaration.text.slice(line.start, line.content);
    return this.keepsIndents && there !== byteOrderMark ? there : wanted;
  }

  /** What continues a line that can't be read moves along with it. */
  private shifted(line: Line): string {
    const column = columnOf(this.declaration.text, line.start, line.content);
    return fieldIndent + " ".repeat(Math.max(1, column - this.unreadColumn));
  }

  private canReadHead(line: Line): boolean {
    const { head, faults } = this.declaration;
    const inLine = ({ start }: Span) => line.start <= start && start < line.next;
    return head !== undefined && head.start === line.content && !faults.some(inLine);
  }

  private write(line: Line, words: string): void {
    this.replace(line, words + this.layout.lineBreak);
  }

  /** Puts a text in the place of a line and its line break; what stays the same is left out of the edit. */
  private replace(line: Line, wanted: string): void {
    const there = this.declaration.text.slice(line.start, line.next);
    if (there === wanted) return;
    const most = Math.min(there.length, wanted.length);
    let head = 0;
    let tail = 0;
    // A line break is replaced whole: there is no place within it.
    while (head < most && line.start + head < line.end && there[head] === wanted[head]) head++;
    if (this.declaration.text.slice(line.end, line.next) === this.layout.lineBreak) {
      while (tail < most - head && there.at(-1 - tail) === wanted.at(-1 - tail)) tail++;
    }
    this.edits.push({
      start: line.start + head,
      end: line.next - tail,
      text: wanted.slice(head, wanted.length - tail),
    });
  }
}

/** The lines of a declaration; a byte order mark at the document's start is not part of them. */
function linesIn(text: string, isFirst: boolean): Line[] {
  const lines: Line[] = [];
  for (let at = isFirst && text.startsWith(byteOrderMark) ? 1 : 0; at < text.length; ) {
    const line = readLine(text, at);
    lines.push(line);
    at = line.next;
  }
  return lines;
}

/**
 * Whether a byte order mark stands among a line's blanks. It has no width, so that moving the line could make it
 * another thing; alone before a line in the first column it does no harm.
 */
function hasStrayMark(text: string, line: Line): boolean {
  const indent = text.slice(line.start, line.content);
  return !isBlank(line) && indent !== byteOrderMark && indent.includes(byteOrderMark);
}
