import type { FieldSpec } from "../../../model/schema";
import type { Block } from "../../../syntax/block";
import { lineEnd, lineStart } from "../../../syntax/lines";
import type { Declaration, Field, Span, Word } from "../../../syntax/tree";
import type { BlockEdit } from "../action";
import { declarationEnd, lineBreakNear } from "./extent";

/** Where a new field goes: what ties a declaration to the next level stands below its labels. */
export type FieldPlace = "below-labels" | "at-end";

const usualIndent = "  ";

/** Gives a declaration a field: the empty one of that key is filled, else a line is added. */
export function putField(block: Block, key: string, value: string, place: FieldPlace): BlockEdit {
  const { tree } = block;
  const empty = tree.fields.find((field) => keyOf(field) === key && field.value.start === field.value.end);
  return empty ? setValue(block, empty, value) : addField(block, key, value, place);
}

function keyOf({ name, qualifier }: Field): string {
  return qualifier ? `${name.text} ${qualifier.text}` : name.text;
}

/** Adds a line `key: value`. */
export function addField(block: Block, key: string, value: string, place: FieldPlace): BlockEdit {
  const { tree } = block;
  const label = tree.fields.findLast((field) => field.name.text === "label");
  const above = place === "below-labels" ? (label ?? tree.head) : undefined;
  const at = above ? lineEnd(block.text, above.end).end : declarationEnd(block);
  const text = `${lineBreakNear(block)}${indentAt(tree, at)}${key}: ${value}`;
  return { block, start: at, end: at, text };
}

/** How a field is indented that is added at a line's end: like the one above it, so that neither continues the other. */
export function indentAt(tree: Declaration, at: number): string {
  const lines = openingLines(tree);
  const line = lines.findLast(({ start }) => start < at) ?? lines[0];
  return line ? indentOf(tree.text, line) : usualIndent;
}

/** Where the lines start that open something: a field, or what could not be read as one. */
export function openingLines(tree: Declaration): Span[] {
  const unread = tree.faults.filter(
    ({ problem }) => problem === "not-a-field" || problem === "field-outside",
  );
  return [...tree.fields, ...unread].sort((one, other) => one.start - other.start);
}

/** The white space in front of a line's text. */
export function indentOf(text: string, { start }: Span): string {
  return text.slice(lineStart(text, start), start);
}

/** Writes another value; where there is none yet, behind the colon, in the place of the white space there. */
export function setValue(block: Block, field: Field, value: string): BlockEdit {
  const { start, end } = field.value;
  if (start < end) return { block, start, end, text: value };
  const behind = colonOf(block.text, field) + 1;
  const [space = ""] = /^[^\S\r\n]*/.exec(block.text.slice(behind)) ?? [];
  return { block, start: behind, end: Math.max(behind + space.length, end), text: ` ${value}` };
}

/** Where a field's key ends. */
function colonOf(text: string, { name, qualifier }: Field): number {
  return text.indexOf(":", qualifier?.end ?? name.end);
}

/** Adds items to a list, with the separator that it uses. */
export function addItems(block: Block, field: Field, items: readonly string[]): BlockEdit {
  const { start, end } = field.value;
  const written = block.text.slice(start, end);
  if (start === end) return setItems(block, field, items);
  const separator = separatorIn(written);
  const before = /[,،]$/.test(written) ? " " : separator;
  return { block, start: end, end, text: before + items.join(separator) };
}

/** Writes a list anew, with the separator that it uses. */
export function setItems(block: Block, field: Field, items: readonly string[]): BlockEdit {
  const separator = separatorIn(block.text.slice(field.value.start, field.value.end));
  return setValue(block, field, items.join(separator));
}

function separatorIn(list: string): string {
  return `${list.includes("،") ? "،" : ","} `;
}

/** Takes an item out of a list with the separator behind it or, at the end of a line, the one before it. */
export function removeItem(block: Block, item: Word): BlockEdit {
  const { text } = block;
  const { end } = lineEnd(text, item.end);
  const behind = /^[^\S\r\n]*[,،][^\S\r\n]*/.exec(text.slice(item.end, end))?.[0] ?? "";
  const isLast = behind === "" || item.end + behind.length === end;
  const before = isLast ? (/[^\S\r\n]*[,،]\s*$/.exec(text.slice(0, item.start))?.[0] ?? "") : "";
  if (before !== "") return { block, start: item.start - before.length, end: item.end, text: "" };
  return { block, start: item.start, end: item.end + behind.length, text: "" };
}

/** Takes a field's lines out; a comment above it stays. */
export function removeField(block: Block, field: Field): BlockEdit {
  const { text } = block;
  const start = lineStart(text, field.start);
  const { next } = lineEnd(text, field.end);
  return { block, start, end: next, text: "" };
}

/** How the lines are indented that go on below a field. */
export function continuationIndent(text: string, field: Field): string {
  const below = field.value.lines.find(
    ({ start, end }) => start < end && lineStart(text, start) > field.start,
  );
  return below ? indentOf(text, below) : `${indentOf(text, field)}${usualIndent}`;
}

/** Lets a text go on below a field's; Markdown in a paragraph of its own. */
export function continueText(
  block: Block,
  field: Field,
  text: string,
  { value }: FieldSpec,
  lineBreak = lineBreakNear(block),
): BlockEdit {
  const indent = continuationIndent(block.text, field);
  const lines = text.split("\n").map((line) => (line === "" ? "" : `${indent}${line}`));
  const paragraph = value === "markdown" ? [""] : [];
  const { end } = field.value;
  return { block, start: end, end, text: ["", ...paragraph, ...lines].join(lineBreak) };
}
