import type { Reference } from "../model/facts";
import { type FieldSpec, type KindSpec, kinds, type ValueForm } from "../model/schema";
import { itemsOf, passageOf } from "../model/values";
import { columnOf, isBlank, isComment, type Line, readLine } from "../syntax/lines";
import type { Declaration, Field, Label, Span, Word } from "../syntax/tree";
import { fieldOn, type WrittenField } from "./writtenField";

/**
 * What stands at a place of a declaration's text, or would stand there if one went on typing. The word is on one
 * line and the place is in it.
 */
export type Place =
  | { at: "kind"; word: Word }
  | { at: "id"; word: Word; kind?: KindSpec }
  | { at: "label"; word: Word; id: Word; kind: KindSpec }
  | { at: "field"; word: Word; kind: KindSpec; written?: WrittenField }
  | ({ at: "qualifier"; part: QualifierPart; word: Word } & InField)
  | ({ at: "value"; word: Word; wanted: readonly string[] } & InField)
  | ({ at: "link"; word: Word; wanted: readonly string[] } & InField);

/** Where in a field; `wanted` are the kinds that a word there may refer to. */
export interface InField {
  kind: KindSpec;
  spec: FieldSpec;
  field: Field;
  written: WrittenField;
}

export type QualifierPart = "language" | "source" | "locator" | "name" | "kind";

/** Finds what is at an offset of a declaration; nothing in comments, labels and where nothing is known. */
export function placeAt(tree: Declaration, offset: number): Place | undefined {
  const line = lineAt(tree.text, offset);
  if (isComment(tree.text, line)) return undefined;
  if (isHeadOn(tree, line)) return placeInHead(tree, offset);

  const blank = isBlank(line);
  if (!blank && offset < line.content) return undefined;
  const column = columnOf(tree.text, line.start, blank ? offset : line.content);
  if (column === 0) {
    const word = blank ? emptyAt(offset) : firstWord(tree.text, line);
    return offset <= word.end ? { at: "kind", word } : undefined;
  }
  const kind = tree.head && kinds.get(tree.head.kind.text);
  if (!kind) return undefined;
  const written = fieldOn(tree, line, column);
  if (!written) return { at: "field", word: emptyAt(offset), kind };
  return placeInField(tree, kind, written, offset, line);
}

/** The field that an offset is in, or would be if one went on typing, however little of it is written. */
export function fieldAt(tree: Declaration, offset: number): InField | undefined {
  const line = lineAt(tree.text, offset);
  if (isComment(tree.text, line) || isHeadOn(tree, line)) return undefined;
  const column = columnOf(tree.text, line.start, isBlank(line) ? offset : line.content);
  const kind = tree.head && kinds.get(tree.head.kind.text);
  const written = kind && column > 0 ? fieldOn(tree, line, column) : undefined;
  const spec = written && kind?.fields.get(written.field.name.text);
  return spec && { kind: kind!, spec, field: written.field, written };
}

function isHeadOn({ head }: Declaration, line: Line): boolean {
  return head !== undefined && head.start >= line.start && head.start <= line.end;
}

/** The line of a text that an offset is in. */
export function lineAt(text: string, offset: number): Line {
  let line = readLine(text, 0);
  while (line.next <= offset && line.next > line.end) line = readLine(text, line.next);
  return line;
}

function emptyAt(offset: number): Word {
  return { start: offset, end: offset, text: "" };
}

function firstWord(text: string, { content, contentEnd }: Line): Word {
  let end = content;
  while (end < contentEnd && !/[\s:]/.test(text[end]!)) end++;
  return { start: content, end, text: text.slice(content, end) };
}

function placeInHead({ head, text }: Declaration, offset: number): Place | undefined {
  if (!head || offset < head.start) return undefined;
  if (offset <= head.kind.end) return { at: "kind", word: head.kind };
  const kind = kinds.get(head.kind.text);
  const { id, label, end } = head;
  if (isIn(id, offset)) return { at: "id", word: id!, ...(kind && { kind }) };
  if (!kind) return undefined;
  if (!id && label && offset < label.start) return { at: "id", word: emptyAt(offset), kind };
  // What stands behind the kind and is neither an id nor a label can't be read, and is left alone.
  const rest = text.slice(offset, Math.max(offset, end)).trim();
  if (!id)
    return label || rest !== "" || end > head.kind.end
      ? undefined
      : { at: "id", word: emptyAt(offset), kind };
  if (label) return isInside(label, offset) ? { at: "label", word: insideOf(label), id, kind } : undefined;
  return rest === "" && end === id.end ? { at: "label", word: emptyAt(offset), id, kind } : undefined;
}

/** Whether an offset is between a label's quotes, the closing one of which may be missing. */
function isInside({ start, end, raw }: Label, offset: number): boolean {
  return offset > start && (offset < end || (offset === end && !isClosed(raw)));
}

function insideOf({ start, end, raw }: Label): Word {
  const text = isClosed(raw) ? raw.slice(1, -1) : raw.slice(1);
  return { start: start + 1, end: isClosed(raw) ? end - 1 : end, text };
}

function isClosed(raw: string): boolean {
  return raw.length > 1 && /["”»]$/.test(raw);
}

function placeInField(
  tree: Declaration,
  kind: KindSpec,
  written: WrittenField,
  offset: number,
  line: Line,
): Place | undefined {
  const { field, colon } = written;
  if (offset <= field.name.end) return { at: "field", word: field.name, kind, written };
  const spec = kind.fields.get(field.name.text);
  if (!spec) return undefined;
  const inField = { kind, spec, field, written };
  if (colon === undefined || offset <= colon) return placeInQualifier(inField, offset);
  if (spec.value === "markdown") {
    const word = linkAt(tree.text, offset, line);
    return word && { at: "link", ...ofOneKind(word, offset, [...kinds.keys()]), ...inField };
  }
  const spans = lists.has(spec.value) ? itemsOf(tree, field.value) : [field.value];
  const word = wordOn(line, spans, tree.text, offset);
  return { at: "value", ...ofOneKind(word, offset, spec.refersTo), ...inField };
}

/** The values of which a place is in one item. */
export const lists: ReadonlySet<ValueForm> = new Set([
  "reference",
  "references",
  "languages",
  "globs",
  "counts",
  "saturation",
]);

/** What a line has of the span that an offset is in or beside, with the white space up to the offset. */
function wordOn(line: Line, spans: readonly Span[], text: string, offset: number): Word {
  for (const span of spans) {
    const start = Math.min(offset, Math.max(span.start, line.content));
    const end = Math.max(offset, Math.min(span.end, line.contentEnd));
    const touches = span.start < span.end && span.start <= line.contentEnd && span.end >= line.content;
    const beside = text.slice(span.end, offset) + text.slice(offset, span.start);
    if (touches && beside.trim() === "") return { start, end, text: text.slice(start, end) };
  }
  return emptyAt(offset);
}

/** Of `concept:trust` the id alone, where the offset is in it. */
function ofOneKind(
  word: Word,
  offset: number,
  refersTo: readonly string[],
): { word: Word; wanted: readonly string[] } {
  const colon = refersTo.length > 0 ? word.text.indexOf(":") : -1;
  const named = word.text.slice(0, Math.max(0, colon)).trim();
  if (!kinds.has(named) || offset <= word.start + colon) return { word, wanted: refersTo };
  const rest = word.text.slice(colon + 1);
  const start = word.end - rest.length;
  return {
    word: { start, end: word.end, text: rest },
    wanted: refersTo.filter((kind) => kind === named),
  };
}

function placeInQualifier(inField: InField, offset: number): Place | undefined {
  const { spec, field } = inField;
  if (!spec.qualifier) return undefined;
  const qualifier = field.qualifier ?? emptyAt(offset);
  if (spec.qualifier !== "passage") {
    return isIn(qualifier, offset)
      ? { at: "qualifier", part: spec.qualifier, word: qualifier, ...inField }
      : undefined;
  }
  const { source, locator, language } = passageOf(qualifier);
  if (isIn(language, offset)) return { at: "qualifier", part: "language", word: language!, ...inField };
  if (isIn(locator, offset)) return { at: "qualifier", part: "locator", word: locator!, ...inField };
  return isIn(source, offset) ? { at: "qualifier", part: "source", word: source, ...inField } : undefined;
}

/** The id within the `[[…]]` around an offset, which need not be closed yet. */
function linkAt(text: string, offset: number, line: Line): Word | undefined {
  const open = text.lastIndexOf("[[", offset - 1);
  if (open < line.start || open + 2 > offset) return undefined;
  if (/\]\]|\|/.test(text.slice(open + 2, offset))) return undefined;
  const rest = /^[^\]|[\r\n]*/.exec(text.slice(offset, line.end))![0];
  const closing = /^(?:\]\]?|\|)?/.exec(text.slice(offset + rest.length, line.end))![0];
  // Words behind an unclosed link are not part of it.
  const closed = closing.length === 2 || closing === "|" || (closing === "]" && !/\s/.test(rest));
  const end = offset + (closed ? rest : /^\S*/.exec(rest)![0]).length;
  return { start: open + 2, end, text: text.slice(open + 2, end) };
}

/** The reference of a declaration that an offset is in. */
export function referenceAt(references: readonly Reference[], offset: number): Reference | undefined {
  return references.find((reference) => isIn(reference, offset));
}

/** Whether an offset is in a span or at its end. */
export function isIn(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset <= span.end;
}
