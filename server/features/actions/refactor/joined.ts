import { labelOf } from "../../../checks/check";
import { plainName } from "../../../model/lookAlikes";
import { type FieldSpec, kinds } from "../../../model/schema";
import { itemsOf } from "../../../model/values";
import { Block } from "../../../syntax/block";
import { normalId } from "../../../syntax/characters";
import { applied } from "../../../syntax/format";
import { isBlank, isComment, lineStart, readLine } from "../../../syntax/lines";
import { type Declaration, type Field, foldedOf, linesOf, type Span, textOf } from "../../../syntax/tree";
import type { BlockEdit } from "../action";
import { phraseOf } from "../catalogue";
import { declarationEnd, lineBreakNear } from "../writing/extent";
import { addItems, continueText, indentAt, indentOf } from "../writing/fields";
import { inOrder } from "../writing/rewritten";

/** Fields that say one thing only: of two the first is kept, and the other becomes a comment. */
const oneWord = new Set(["label", "color", "in-vivo"]);

/**
 * The text of a declaration with what another of its kind says besides: lists have the items of both, texts go on,
 * passages are added, and what can stand only once is kept as a comment. `place` is where the text stands.
 */
export function joinedText(fromText: string, intoText: string, place: Block): string {
  const from = new Block(fromText);
  const into = new Block(intoText);
  const edits: BlockEdit[] = [];
  const added: string[] = [];
  const kept = new Set<Span>();
  const indent = indentAt(into.tree, intoText.length);
  const spec = kinds.get(into.tree.head?.kind.text ?? "");
  const comment = (text: string) => added.push(`${indent}# ${text}`);

  const name = labelOf(from.tree);
  if (plainName(name) !== plainName(labelOf(into.tree))) {
    comment(phraseOf("merged", { head: textOf(from.tree, from.tree.head!) }));
  }
  for (const span of from.tree.comments) added.push(indent + textOf(from.tree, span));
  for (const field of from.tree.fields) {
    const there = namesake(into.tree, from.tree, field, spec?.fields.get(field.name.text));
    if (!there) {
      added.push(...fieldLines(from, field, indent));
      for (const span of commentsIn(from, field)) kept.add(span);
      continue;
    }
    const value = foldedOf(from.tree, field.value);
    if (value === foldedOf(into.tree, there.value) || value === "") continue;
    const form = spec?.fields.get(field.name.text);
    if (form?.value === "references") {
      const items = itemsOf(into.tree, there.value).map(({ text }) => text);
      const fresh = itemsOf(from.tree, field.value).flatMap(({ text }) =>
        items.includes(text) ? [] : [text],
      );
      if (fresh.length > 0) edits.push(addItems(into, there, fresh));
    } else if ((form?.value === "text" || form?.value === "markdown") && !oneWord.has(field.name.text)) {
      edits.push(continueText(into, there, linesOf(from.tree, field.value), form, lineBreakNear(place)));
    } else {
      comment(textOf(from.tree, { start: field.start, end: field.value.start }) + value);
    }
  }
  for (const { start, end } of commentsOf(from)) {
    const isMoved = [...kept, ...from.tree.comments].some((span) => span.start === start);
    if (!isMoved) added.push(indent + from.text.slice(start, end));
  }
  if (added.length > 0) {
    const at = declarationEnd(into);
    const lines = added.flatMap((each) => each.split(/\r\n|\r|\n/));
    const lineBreak = lineBreakNear(place);
    edits.push({ block: into, start: at, end: at, text: lines.map((line) => lineBreak + line).join("") });
  }
  return applied(intoText, inOrder(edits));
}

/** The field that says already what another one says of the same thing; nothing where both may stand. */
function namesake(
  into: Declaration,
  from: Declaration,
  field: Field,
  spec: FieldSpec | undefined,
): Field | undefined {
  const value = foldedOf(from, field.value);
  return into.fields.find((there) => {
    if (there.name.text !== field.name.text) return false;
    if (normalId(there.qualifier?.text ?? "") !== normalId(field.qualifier?.text ?? "")) return false;
    const mayStandTwice =
      spec === undefined || spec.qualifier === "passage" || (spec.repeats && !field.qualifier);
    return !mayStandTwice || foldedOf(into, there.value) === value;
  });
}

/** A field's lines with the comments above it, indented otherwise; what goes on below it stays deeper. */
function fieldLines(block: Block, field: Field, indent: string): string[] {
  const { text } = block;
  const there = indentOf(text, field);
  const lines: string[] = [];
  for (let at = lineStart(text, field.comments[0]?.start ?? field.start); at < field.end; ) {
    const line = readLine(text, at);
    const words = text.slice(line.start, line.end);
    if (isBlank(line)) lines.push("");
    else if (words.startsWith(there)) lines.push(indent + words.slice(there.length));
    else lines.push(`${indent}${isComment(text, line) ? "" : "  "}${words.trim()}`);
    at = line.next;
  }
  return lines;
}

function commentsIn(block: Block, field: Field): Span[] {
  const start = field.comments[0]?.start ?? field.start;
  return commentsOf(block).filter((span) => span.start >= start && span.end <= field.end);
}

/** The comment lines of a declaration, in its order. */
function commentsOf(block: Block): Span[] {
  const found: Span[] = [];
  const end = declarationEnd(block);
  for (let at = 0; at < end; ) {
    const line = readLine(block.text, at);
    if (isComment(block.text, line)) found.push({ start: line.content, end: line.contentEnd });
    at = line.next;
  }
  return found;
}
