import { kinds } from "../../../model/schema";
import type { Block } from "../../../syntax/block";
import { lineStart } from "../../../syntax/lines";
import { type Field, type Span, textOf } from "../../../syntax/tree";
import type { Fault, Fixer, Offer } from "../action";
import { declarationEnd } from "../writing/extent";
import { continuationIndent, indentAt, openingLines } from "../writing/fields";
import { commentOut, indentLines } from "../writing/lines";
import { headFixes } from "./head";
import { firstColumnOf } from "./ignore";
import { seen } from "./spelling";

/** What makes a line readable: the indentation that it lost, a colon, an id; or a comment. */
export const readable: Fixer = function* (fault) {
  const { finding, block } = fault;
  switch (finding.problem) {
    case "field-in-first-column":
      yield* indentedField(fault);
      break;
    case "unseen":
      yield { ...seen(fault, textOf(block.tree, finding.span), ""), isSafe: true };
      break;
    case "not-a-field":
      yield* withColon(fault);
      yield* joinedAbove(fault, unreadLines(block, finding.span), fieldAbove(block, finding.span));
      yield asComment(block, unreadLines(block, finding.span));
      break;
    case "not-a-declaration":
      yield* textInFirstColumn(fault);
      break;
    case "field-outside":
      yield asComment(block, unreadLines(block, finding.span));
      break;
    default:
      yield* headFixes(fault);
  }
};

/** What may be done with a line in the first column that starts no declaration: the text above goes on, a comment. */
export const textInFirstColumn: Fixer = function* (fault) {
  const { block } = fault;
  const start = firstColumnOf(block.tree);
  if (start === undefined) return;
  const whole = { start, end: declarationEnd(block) };
  yield* fieldWithoutSpace(block, start);
  const above = block.sequence?.previous(block);
  const field = above && lastField(above);
  yield* joinedAbove(fault, whole, field, above);
  yield asComment(block, whole);
};

/** A field in the first column whose colon has no space behind it, which reads like a kind. */
function* fieldWithoutSpace(block: Block, start: number): Generator<Offer> {
  const above = declarationAbove(block);
  const [, name = "", rest] = /^(\p{L}[\p{L}-]*):(?=([^\s:]))/u.exec(block.text.slice(start)) ?? [];
  if (!rest || !kinds.get(above?.tree.head?.kind.text ?? "")?.fields.has(name)) return;
  const indent = indentAt(above!.tree, above!.text.length);
  const colon = start + name.length + 1;
  yield {
    name: "indent-field",
    words: { field: name },
    isPreferred: true,
    changes: () => [
      { block, start, end: start, text: indent },
      { block, start: colon, end: colon, text: " " },
    ],
  };
}

/** An unknown field as a comment, so that what it says is not lost. */
export const fieldAsComment: Fixer = function* ({ block, tree, finding }) {
  const field = tree.fields.find(({ name }) => name.start === finding.span.start);
  if (field) yield asComment(block, field);
};

function asComment(block: Block, span: Span): Offer {
  return { name: "make-comment", changes: () => commentOut(block, span) };
}

/** Indents a field that stands in the first column, and with it the lines that go on with its text. */
function* indentedField({ block, finding }: Fault): Generator<Offer> {
  const above = declarationAbove(block);
  if (!above?.tree.head) return;
  const { tree } = block;
  const [next] = tree.fields;
  const span = {
    start: finding.span.start,
    end: next ? lineStart(tree.text, next.start) : declarationEnd(block),
  };
  const name = tree.text.slice(finding.span.start, finding.span.end);
  const spec = kinds.get(above.tree.head.kind.text)?.fields.get(name);
  const isThere = above.tree.fields.some((field) => field.name.text === name);
  const isAlone = block.sequence?.previous(block) === above;
  yield {
    name: "indent-field",
    words: { field: name },
    isPreferred: true,
    isSafe: isAlone && spec !== undefined && (spec.repeats || !isThere),
    changes: () => indentLines(block, span, indentAt(above.tree, above.text.length)),
  };
}

/** The declaration to which a line without one belongs. */
function declarationAbove(block: Block): Block | undefined {
  let above = block.sequence?.previous(block);
  while (above && !above.tree.head) above = block.sequence?.previous(above);
  return above;
}

/** A field whose colon is missing, or has no space behind it. */
function* withColon({ block, tree, finding }: Fault): Generator<Offer> {
  const { start, end } = finding.span;
  const line = tree.text.slice(start, end);
  const [, name = "", qualifier = "", colon, rest = ""] =
    /^(\p{L}[\p{L}-]*)((?:\s[^:]*)?)(:)?(.*)$/su.exec(line) ?? [];
  const spec = kinds.get(tree.head?.kind.text ?? "")?.fields.get(name);
  // Where a qualifier ends that has colons of its own, or no colon behind it, nobody knows.
  if (
    !spec ||
    (colon ? rest === "" || rest.includes(":") : qualifier.trim() === "" || spec.qualifierRequired)
  )
    return;
  const at = start + name.length + (colon ? qualifier.length + 1 : 0);
  const word = `${name}${colon ? qualifier : ""}: …`;
  const changes = () => [{ block, start: at, end: at, text: colon ? " " : ":" }];
  yield { name: "write-instead", words: { word }, ...(colon && { isPreferred: true }), changes };
}

/** Lets a text go on with lines that were taken for something else. */
function* joinedAbove(
  { block }: Fault,
  lines: Span,
  field: Field | undefined,
  above: Block = block,
): Generator<Offer> {
  const spec = field && kinds.get(above.tree.head?.kind.text ?? "")?.fields.get(field.name.text);
  if (!field || (spec?.value !== "text" && spec?.value !== "markdown")) return;
  const indent = continuationIndent(above.text, field);
  const words = { field: field.name.text };
  yield { name: "continue-text", words, changes: () => indentLines(block, lines, indent) };
}

/** The line at fault and those that go on with it. */
function unreadLines(block: Block, span: Span): Span {
  const next = openingLines(block.tree).find(({ start }) => start > span.start);
  return { start: span.start, end: next ? lineStart(block.text, next.start) : declarationEnd(block) };
}

/** The field directly above a line. */
function fieldAbove({ tree }: Block, span: Span): Field | undefined {
  const above = openingLines(tree).findLast(({ start }) => start < span.start);
  return tree.fields.find(({ start }) => start === above?.start);
}

/** The field with which a declaration ends. */
function lastField(block: Block): Field | undefined {
  return fieldAbove(block, { start: block.text.length, end: block.text.length });
}
