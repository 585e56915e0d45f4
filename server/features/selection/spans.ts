import { type KindSpec, kinds } from "../../model/schema";
import { itemsOf, passageOf } from "../../model/values";
import { isComment, readLine } from "../../syntax/lines";
import type { Declaration, Field, Head, Span } from "../../syntax/tree";

/** Every stretch of a declaration that one may want to select around an offset, in no order. */
export function spansAt(tree: Declaration, offset: number): Span[] {
  const { head, fields, comments, text } = tree;
  const kind = head && kinds.get(head.kind.text);
  const field = fields.findLast(({ start, comments: [first] }) => (first?.start ?? start) <= offset);
  return [
    ...matchesOn(text, offset, word),
    ...commentAt(text, offset),
    ...together(comments),
    ...(head ? spansOfHead(head, lastEnd(tree)) : []),
    ...(field ? spansOfField(tree, field, kind, offset) : []),
  ];
}

const word = /[\p{L}\p{M}\p{Nd}\-_\u200c\u200d]+/gu;
const link = /\[\[[^[\]\r\n]*\]\]/g;

/** What an expression finds on the line that an offset is in. */
function matchesOn(text: string, offset: number, expression: RegExp): Span[] {
  const line = lineAt(text, offset);
  const matches = text.slice(line.start, line.end).matchAll(expression);
  return Array.from(matches, ({ index, 0: found }) => ({
    start: line.start + index,
    end: line.start + index + found.length,
  }));
}

function lineAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return readLine(text, Math.min(start, text.length));
}

/** A comment's text, and the comment with its mark. */
function commentAt(text: string, offset: number): Span[] {
  const line = readLine(text, lineAt(text, offset).start);
  if (!isComment(text, line)) return [];
  const inside = /^#+\s*/.exec(text.slice(line.content, line.contentEnd))![0].length;
  return [
    { start: line.content + inside, end: line.contentEnd },
    { start: line.content, end: line.contentEnd },
  ];
}

/** From the first of some stretches to the last. */
function together(spans: readonly Span[]): Span[] {
  const [first] = spans;
  return first ? [{ start: first.start, end: spans.at(-1)!.end }] : [];
}

function lastEnd({ head, fields }: Declaration): number {
  return fields.at(-1)?.end ?? head?.end ?? 0;
}

function spansOfHead({ start, end, label }: Head, last: number): Span[] {
  const inside = label && { start: label.start + 1, end: label.end - 1 };
  return [{ start, end: last }, { start, end }, ...(inside ? [inside, label] : [])];
}

function spansOfField(tree: Declaration, field: Field, kind: KindSpec | undefined, offset: number): Span[] {
  const { name, qualifier, value, comments, start, end } = field;
  const spec = kind?.fields.get(name.text);
  const passage = qualifier && spec?.qualifier === "passage" ? passageOf(qualifier) : undefined;
  const isList = ["references", "languages", "globs", "counts", "saturation"].includes(spec?.value ?? "");
  const parts = [passage?.source, passage?.locator, passage?.language, qualifier].filter(
    (part) => part !== undefined,
  );
  return [
    ...parts,
    { start, end: qualifier?.end ?? name.end },
    ...(isList ? itemsOf(tree, value) : []),
    ...(spec?.value === "markdown" ? linksAt(tree.text, offset) : []),
    ...value.lines,
    { start: value.start, end: value.end },
    { start, end },
    { start: comments[0]?.start ?? start, end },
  ];
}

/** Links, and what stands between their brackets. */
function linksAt(text: string, offset: number): Span[] {
  return matchesOn(text, offset, link).flatMap(({ start, end }) => [
    { start, end },
    { start: start + 2, end: end - 2 },
  ]);
}
