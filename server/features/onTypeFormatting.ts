import type { Position, TextEdit } from "vscode-languageserver-types";
import { westernDigits } from "../syntax/characters";
import type { GtDocument } from "../syntax/document";
import { columnOf, lineStart } from "../syntax/lines";
import type { Declaration } from "../syntax/tree";
import { fieldAt, type InField, lists } from "./place";

/** Behind what is typed the text is set right. */
export const formattingTrigger = "\n";

const fieldIndent = "  ";

/** A line's white space in front, and the rest of it. */
interface Written {
  lead: string;
  words: string;
}

/**
 * What to change on the line that has just been begun, so that it goes on with what stands above it: a field below a
 * declaration, a text at the indentation it has, a list with its next item. Nothing where the editor did so itself.
 */
export function onTypeEdits(document: GtDocument, { line }: Position, typed: string): TextEdit[] {
  if (typed !== formattingTrigger || line < 1 || line >= document.lineCount) return [];
  const above = writtenOn(document, line - 1);
  const here = writtenOn(document, line);
  if (above.words === "") return here.words === "" ? indentTo(line, here, outOf(above.lead)) : [];
  if (above.words.startsWith("#")) return commentOn(line, above, here);

  const end = { line: line - 1, character: above.lead.length + above.words.trimEnd().length };
  const { block, offset } = document.blockAt(end);
  const { tree } = block;
  const head = tree.head;
  if (head && offset >= head.start && offset <= head.end) {
    return here.words === "" && (head.id || head.label) ? indentTo(line, here, fieldIndent) : [];
  }
  const inField = fieldAt(tree, offset);
  return inField?.written.colon === undefined ? [] : inValue(tree, inField, offset, { line, above, here });
}

function writtenOn(document: GtDocument, line: number): Written {
  const text = document.getText({
    start: { line, character: 0 },
    end: { line, character: Number.MAX_SAFE_INTEGER },
  });
  const lead = /^\s*/.exec(text)![0];
  return { lead, words: text.slice(lead.length) };
}

/** From an empty line of a text one goes to its declaration's fields, and from these out of the declaration. */
function outOf(lead: string): string {
  return columnOf(lead, 0, lead.length) > fieldIndent.length ? fieldIndent : "";
}

/** A comment that is split goes on as one. */
function commentOn(line: number, above: Written, here: Written): TextEdit[] {
  if (here.words === "" || here.words.startsWith("#")) return [];
  return replaceLead(line, here, `${above.lead}# `);
}

function inValue(
  tree: Declaration,
  { field, spec, written }: InField,
  offset: number,
  { line, above, here }: { line: number; above: Written; here: Written },
): TextEdit[] {
  const startsAbove = lineStart(tree.text, offset) <= field.start;
  if (!startsAbove) {
    const item = spec.value === "markdown" ? itemIn(above.words) : undefined;
    if (item && item.text === "" && here.words === "") return takeOut(line, above, here);
    return item ? replaceLead(line, here, above.lead + item.next) : indentTo(line, here, above.lead);
  }
  const lead = tree.text.slice(lineStart(tree.text, field.start), field.start);
  const value = tree.text.slice(written.colon! + 1, offset).trim();
  const isLong = spec.value === "markdown" || spec.qualifier === "passage";
  const goesOn = here.words !== "" || (value === "" ? isLong : lists.has(spec.value) && /[,،]$/.test(value));
  return indentTo(line, here, goesOn ? lead + fieldIndent : lead);
}

/** An item of a list in Markdown: what it says, and what the next one starts with. */
function itemIn(words: string): { text: string; next: string } | undefined {
  const [, mark, number, point, space, text] = /^([-*+>]|(\p{Nd}{1,6})([.)]))(\s+|$)(.*)$/u.exec(words) ?? [];
  if (mark === undefined) return undefined;
  const next = number === undefined ? mark : following(number) + point;
  return { text: text!.trim(), next: next + (space || " ") };
}

/** The next number, in the digits of this one. */
function following(number: string): string {
  const zero = number.codePointAt(0)! - Number(westernDigits(number[0]!));
  const next = Number(westernDigits(number)) + 1;
  if (Number.isNaN(next)) return number;
  return String(next).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** An item without a text ends its list: one stays on its line, without its mark. */
function takeOut(line: number, above: Written, here: Written): TextEdit[] {
  const start = { line: line - 1, character: above.lead.length };
  return [{ range: { start, end: { line, character: here.lead.length } }, newText: "" }];
}

function indentTo(line: number, here: Written, lead: string): TextEdit[] {
  return here.lead === lead ? [] : replaceLead(line, here, lead);
}

/** What stays of the white space in front is left out of the edit. */
function replaceLead(line: number, { lead }: Written, wanted: string): TextEdit[] {
  let same = 0;
  while (same < lead.length && lead[same] === wanted[same]) same++;
  const range = { start: { line, character: same }, end: { line, character: lead.length } };
  return [{ range, newText: wanted.slice(same) }];
}
