import { foreignCharacter, isSpace } from "./characters";
import { columnOf, emptyLine, isBlank, isComment, type Line, offsetOfColumn, readLine } from "./lines";
import { sameWord } from "./sameWords";
import { type Declaration, type Field, type Head, type Label, type Span, Value, type Word } from "./tree";

/**
 * Reads one declaration: the comments above it, its head and its fields.
 * Takes the text between two places where declarations start; never fails, and says in `faults` what it could
 * not read. A line that can't be read takes nothing with it but its own continuation.
 */
export function parseDeclaration(text: string): Declaration {
  const declaration: Declaration = { text, head: undefined, comments: none, fields: [], faults: none };
  const hasReturns = text.includes("\r");
  let comments: Span[] = none;
  let open: OpenField | undefined;
  let headSeen = false;

  const line = emptyLine();
  for (let at = 0; at < text.length; ) {
    readLine(text, at, hasReturns, line);
    at = line.next;
    if (isBlank(line)) {
      comments = none;
      continue;
    }
    if (isComment(text, line)) {
      if (comments === none) comments = [];
      comments.push({ start: line.content, end: line.contentEnd });
      continue;
    }
    const column = columnOf(text, line.start, line.content);
    if (column === 0) {
      headSeen = true;
      declaration.comments = comments;
      readHead(declaration, line);
    } else if (open && column > open.column) {
      if (open.continuation === none) open.continuation = [];
      open.continuation.push({ ...line });
    } else {
      close(declaration, open);
      const field = headSeen ? readField(declaration, line) : outside(declaration, line);
      open = { next: at, column, field, continuation: none };
      if (field) {
        field.comments = comments;
        declaration.fields.push(field);
      }
    }
    comments = none;
  }
  close(declaration, open);
  return declaration;
}

/** What most declarations and fields have of comments, faults and further lines. */
const none: never[] = [];

/** A field whose value may go on over the following lines; without `field`, a line that could not be read. */
interface OpenField {
  /** Where its second line would start. */
  next: number;
  column: number;
  field: Field | undefined;
  continuation: Line[];
}

function outside(declaration: Declaration, line: Line): undefined {
  fault(declaration, "field-outside", line.content, line.contentEnd);
  return undefined;
}

function fault(
  declaration: Declaration,
  problem: Declaration["faults"][number]["problem"],
  start: number,
  end: number,
  word = declaration.text.slice(start, end),
): void {
  if (declaration.faults === none) declaration.faults = [];
  declaration.faults.push({ problem, start, end, word });
}

function readHead(declaration: Declaration, line: Line): void {
  const { text } = declaration;
  const kindEnd = endOfWord(text, line.content, line.contentEnd);
  const kind = { start: line.content, end: kindEnd, text: sameWord(text, line.content, kindEnd) };
  if (!startsWithLetter(kind.text)) {
    fault(declaration, "not-a-declaration", line.content, line.contentEnd);
    return;
  }
  if (kind.text.endsWith(":") || closingColon(text, kind.end, line.contentEnd) >= 0) {
    // A field that lost its indentation: a head has no colon that closes a key.
    const label = openingQuote(text, kind.end, line.contentEnd);
    const colon = closingColon(text, line.content, line.contentEnd);
    if (label < 0 || colon < label) {
      const word = kind.text.replace(/:$/, "");
      fault(declaration, "field-in-first-column", kind.start, kind.start + word.length, word);
      return;
    }
  }
  const head: Head = { start: line.content, end: line.contentEnd, kind, id: undefined, label: undefined };
  declaration.head = head;

  let at = skipSpace(text, kind.end, line.contentEnd);
  if (at < line.contentEnd && !closingQuote(text.charCodeAt(at))) {
    const id = readWord(text, at, line.contentEnd);
    const foreign = foreignCharacter(id.text);
    if (foreign) {
      const start = id.start + foreign.at;
      fault(declaration, "bad-id", start, start + foreign.character.length, foreign.character);
    } else {
      head.id = id;
    }
    at = skipSpace(text, id.end, line.contentEnd);
  } else {
    fault(declaration, "missing-id", kind.start, kind.end);
  }
  if (at === line.contentEnd) return;

  if (!closingQuote(text.charCodeAt(at))) {
    if (head.id) fault(declaration, "text-after-id", at, line.contentEnd);
    return;
  }
  head.label = readLabel(declaration, at, line.contentEnd);
}

/** What closes a label that starts with this character; nothing if it is no opening quote. */
function closingQuote(opening: number): string | undefined {
  if (opening === 0x22) return '"';
  if (opening === 0x201c) return "”";
  return opening === 0xab ? "»" : undefined;
}

function openingQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (closingQuote(text.charCodeAt(at))) return at;
  return -1;
}

function readLabel(declaration: Declaration, start: number, end: number): Label {
  const { text } = declaration;
  const closing = closingQuote(text.charCodeAt(start))!;
  let at = text.indexOf(closing, start + 1);
  if (at < 0 || at > end) at = end;
  let content = text.slice(start + 1, at);
  if (closing === '"' && content.includes("\\")) [content, at] = unescaped(text, start + 1, end);
  if (at === end) {
    fault(declaration, "unclosed-label", start, end);
    return { start, end, text: content.trim(), raw: text.slice(start, end) };
  }
  const behind = skipSpace(text, at + 1, end);
  if (behind < end) fault(declaration, "text-after-label", behind, end);
  return { start, end: at + 1, text: content.trim(), raw: text.slice(start, at + 1) };
}

/** What stands before the closing `"`, with `\"` and `\\` as what they mean, and where it is. */
function unescaped(text: string, start: number, end: number): [string, number] {
  let content = "";
  let at = start;
  for (; at < end && text[at] !== '"'; at++) {
    if (text[at] === "\\" && at + 1 < end && (text[at + 1] === '"' || text[at + 1] === "\\")) at++;
    content += text[at];
  }
  return [content, at];
}

/** The characters up to the next white space or quote. */
function readWord(text: string, start: number, end: number): Word {
  const at = endOfWord(text, start, end);
  return { start, end: at, text: text.slice(start, at) };
}

function endOfWord(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || closingQuote(code)) break;
    at++;
  }
  return at === start ? at + 1 : at;
}

function startsWithLetter(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 0x61 && first <= 0x7a) || /^\p{L}/u.test(word);
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The first colon that is followed by white space or the line's end, or -1. */
function closingColon(text: string, from: number, end: number): number {
  for (let at = text.indexOf(":", from); at >= 0 && at < end; at = text.indexOf(":", at + 1)) {
    if (at + 1 === end || isSpace(text.charCodeAt(at + 1))) return at;
  }
  return -1;
}

function readField(declaration: Declaration, line: Line): Field | undefined {
  const { text } = declaration;
  const colon = closingColon(text, line.content, line.contentEnd);
  if (colon <= line.content) {
    fault(declaration, "not-a-field", line.content, line.contentEnd);
    return undefined;
  }
  const nameEnd = wordEnd(text, line.content, colon);
  const name = { start: line.content, end: nameEnd, text: sameWord(text, line.content, nameEnd) };
  const start = skipSpace(text, colon + 1, line.contentEnd);
  const value = new Value(start, line.contentEnd);
  const qualifier = readQualifier(text, skipSpace(text, nameEnd, colon), colon);
  return { start: line.content, end: line.contentEnd, name, qualifier, value, comments: none };
}

function readQualifier(text: string, start: number, colon: number): Word | undefined {
  if (start === colon) return undefined;
  let end = colon;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end, text: text.slice(start, end) };
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Gives the field the lines that continue it, their common indentation removed. */
function close(declaration: Declaration, open: OpenField | undefined): void {
  if (!open?.field || open.continuation === none) return;
  const { text } = declaration;
  const { value } = open.field;
  let common = Number.POSITIVE_INFINITY;
  for (const line of open.continuation) common = Math.min(common, columnOf(text, line.start, line.content));

  const lines: Span[] = [];
  let next = open.next;
  if (value.start < value.end) lines.push({ start: value.start, end: value.end });
  else next = open.continuation[0]!.start;
  for (const line of open.continuation) {
    for (const blank of blankLines(text, next, line.start)) lines.push(blank);
    lines.push({ start: offsetOfColumn(text, line, common), end: line.contentEnd });
    next = line.next;
  }
  value.lines = lines;
  open.field.end = value.end;
}

/** Empty spans for the blank lines (not the comments) between two places where lines start. */
function blankLines(text: string, from: number, to: number): Span[] {
  const blanks: Span[] = [];
  for (let at = from; at < to; ) {
    const line = readLine(text, at);
    if (isBlank(line)) blanks.push({ start: at, end: at });
    at = line.next;
  }
  return blanks;
}
