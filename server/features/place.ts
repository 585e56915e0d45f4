import type { Reference } from "../model/facts";
import { type FieldSpec, type KindSpec, kinds } from "../model/schema";
import { itemsOf, passageOf } from "../model/values";
import { columnOf, readLine } from "../syntax/lines";
import type { Declaration, Field, Span, Word } from "../syntax/tree";

/** What stands at a place of a declaration's text, or would stand there if one went on typing. */
export type Place =
  | { at: "kind"; word: Word }
  | { at: "id"; word: Word; kind?: KindSpec }
  | { at: "field"; word: Word; kind: KindSpec }
  | { at: "qualifier"; part: QualifierPart; word: Word; kind: KindSpec; spec: FieldSpec; field: Field }
  | { at: "value"; word: Word; kind: KindSpec; spec: FieldSpec; field: Field }
  | { at: "link"; word: Word; kind: KindSpec; spec: FieldSpec; field: Field };

export type QualifierPart = "language" | "source" | "locator" | "name" | "kind";

/** Finds what is at an offset of a declaration; nothing in comments, labels and where nothing is known. */
export function placeAt(tree: Declaration, offset: number): Place | undefined {
  const line = lineAt(tree.text, offset);
  const before = tree.text.slice(line.start, offset);
  if (/^\s*#/.test(before)) return undefined;
  const { head } = tree;
  if (head && head.start >= line.start && head.start <= line.end) return placeInHead(tree, offset);
  if (/^\S*$/.test(before)) return { at: "kind", word: wordAt(tree.text, offset, line.start, line.end) };

  const kind = head && kinds.get(head.kind.text);
  if (!kind) return undefined;
  const column = columnOf(tree.text, line.start, Math.min(line.content, offset));
  const field = fieldAt(tree, line, column);
  if (!field || offset < field.start) {
    const word = wordAt(tree.text, offset, line.content, line.end);
    return /^\s*\S*$/.test(before) ? { at: "field", word, kind } : undefined;
  }
  return placeInField(tree, kind, field, offset, line);
}

function lineAt(text: string, offset: number) {
  let line = readLine(text, 0);
  while (line.next <= offset && line.next > line.end) line = readLine(text, line.next);
  return line;
}

function placeInHead({ head }: Declaration, offset: number): Place | undefined {
  if (!head) return undefined;
  if (offset <= head.kind.end) return { at: "kind", word: head.kind };
  const kind = kinds.get(head.kind.text);
  if (head.id && offset >= head.id.start && offset <= head.id.end) {
    return { at: "id", word: head.id, ...(kind && { kind }) };
  }
  return undefined;
}

/** The field that a line belongs to: the one that starts there, or the one above that the line goes on. */
function fieldAt(tree: Declaration, line: { start: number; end: number }, column: number): Field | undefined {
  let above: Field | undefined;
  for (const field of tree.fields) {
    if (field.start > line.end) break;
    above = field;
  }
  if (!above || above.start >= line.start) return above;
  const start = tree.text.lastIndexOf("\n", above.start - 1) + 1;
  return column > columnOf(tree.text, start, above.start) ? above : undefined;
}

function placeInField(
  tree: Declaration,
  kind: KindSpec,
  field: Field,
  offset: number,
  line: { start: number; end: number },
): Place | undefined {
  if (offset <= field.name.end) return { at: "field", word: field.name, kind };
  const spec = kind.fields.get(field.name.text);
  if (!spec) return undefined;
  const colon = colonOf(tree, field);
  if (offset <= colon) return placeInQualifier(kind, spec, field, offset);
  const list = spec.value === "references" || spec.value === "reference" || spec.value === "languages";
  if (list) {
    const item = itemsOf(tree, field.value).find(({ start, end }) => start <= offset && offset <= end);
    return { at: "value", word: item ?? { start: offset, end: offset, text: "" }, kind, spec, field };
  }
  if (spec.value === "markdown") {
    const word = linkAt(tree.text, offset, line);
    return word && { at: "link", word, kind, spec, field };
  }
  const { start, end } = field.value;
  const inside = start <= offset && offset <= end;
  const word = inside
    ? { start, end, text: tree.text.slice(start, end) }
    : { start: offset, end: offset, text: "" };
  return { at: "value", word, kind, spec, field };
}

function colonOf(tree: Declaration, field: Field): number {
  return tree.text.indexOf(":", field.qualifier?.end ?? field.name.end);
}

function placeInQualifier(kind: KindSpec, spec: FieldSpec, field: Field, offset: number): Place | undefined {
  if (!spec.qualifier) return undefined;
  const qualifier = field.qualifier ?? { start: offset, end: offset, text: "" };
  const common = { at: "qualifier", kind, spec, field } as const;
  if (spec.qualifier !== "passage") return { ...common, part: spec.qualifier, word: qualifier };
  const passage = passageOf(qualifier);
  const holds = (word: Word | undefined) => word !== undefined && word.start <= offset && offset <= word.end;
  if (holds(passage.language)) return { ...common, part: "language", word: passage.language! };
  if (holds(passage.locator)) return { ...common, part: "locator", word: passage.locator! };
  return { ...common, part: "source", word: passage.source };
}

/** The id within the `[[…]]` around an offset, which need not be closed yet. */
function linkAt(text: string, offset: number, line: { start: number; end: number }): Word | undefined {
  const open = text.lastIndexOf("[[", offset - 1);
  if (open < line.start || open + 2 > offset) return undefined;
  if (/\]\]|\|/.test(text.slice(open + 2, offset))) return undefined;
  const rest = /^[^\]|[\r\n]*/.exec(text.slice(offset, line.end))![0];
  // Words behind an unclosed link are not part of it.
  const closed = text.startsWith("]]", offset + rest.length) || text[offset + rest.length] === "|";
  const end = closed ? offset + rest.length : offset + /^\S*/.exec(rest)![0].length;
  return { start: open + 2, end, text: text.slice(open + 2, end) };
}

function wordAt(text: string, offset: number, from: number, to: number): Word {
  let start = offset;
  while (start > from && !/\s/.test(text[start - 1]!)) start--;
  let end = offset;
  while (end < to && !/[\s:]/.test(text[end]!)) end++;
  return { start, end, text: text.slice(start, end) };
}

/** The reference of a declaration that an offset is in. */
export function referenceAt(references: readonly Reference[], offset: number): Reference | undefined {
  return references.find(({ start, end }) => start <= offset && offset <= end);
}

/** Whether an offset is in a span or at its end. */
export function isIn(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset <= span.end;
}
