import { readFileSync } from "node:fs";
import { formatted } from "../../server/features/formatting";
import { recordOf } from "../../server/model/record";
import { kinds } from "../../server/model/schema";
import { itemsOf } from "../../server/model/values";
import { splitBlocks } from "../../server/syntax/cutting";
import { isBlank, isComment, readLine } from "../../server/syntax/lines";
import { parseDeclaration } from "../../server/syntax/parse";
import { type Declaration, type Field, linesOf, textOf } from "../../server/syntax/tree";

/** Lines as a text, without the indentation that the test's own code gives them. */
export function lines(...list: string[]): string {
  return list.map((line) => `${line}\n`).join("");
}

/** A text with its blanks shown, for messages that one can read. */
export function shown(text: string): string {
  return JSON.stringify(text).replaceAll("\\n", "\\n\n");
}

/** All that a text says: what is equal before and after formatting. */
export function meaningOf(text: string): unknown[] {
  const pieces = splitBlocks(text);
  if (pieces[0]!.trim() === "") pieces.shift();
  return pieces.map((piece) => {
    const declaration = parseDeclaration(piece);
    const { head, comments, fields, faults } = declaration;
    const kind = head && kinds.get(head.kind.text);
    return {
      head: head && { kind: head.kind.text, id: head.id?.text, label: head.label?.text },
      comments: comments.map((span) => textOf(declaration, span)),
      allComments: commentsIn(piece),
      fields: fields.map((field) => ({
        name: field.name.text,
        qualifier: field.qualifier?.text,
        value: listItems(declaration, field) ?? linesOf(declaration, field.value),
        comments: field.comments.map((span) => textOf(declaration, span)),
      })),
      faults: faults.map(({ problem, word }) => ({ problem, word })),
      record: kind && foldedLists(recordOf(declaration, kind)),
    };
  });
}

function listItems(declaration: Declaration, field: Field): string[] | undefined {
  const form = kinds.get(declaration.head?.kind.text ?? "")?.fields.get(field.name.text)?.value ?? "";
  const list = ["reference", "references", "languages", "globs", "counts", "saturation"].includes(form);
  return list ? itemsOf(declaration, field.value).map(({ text }) => folded(text)) : undefined;
}

/** An item that runs over a line's end holds the indentation below it, which says nothing. */
function foldedLists(record: Record<string, unknown>): unknown {
  const fold = (value: unknown) => (typeof value === "string" ? folded(value) : value);
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(fold) : fold(value),
    ]),
  );
}

/** White space folded, and the space behind a list's separators. */
function folded(text: string): string {
  return text.replace(/\s*([,،])[\s,،]*/g, "$1 ").replace(/\s+/g, " ");
}

function commentsIn(text: string): string[] {
  const comments: string[] = [];
  for (let at = 0; at < text.length; ) {
    const line = readLine(text, at);
    if (!isBlank(line) && isComment(text, line)) comments.push(text.slice(line.content, line.contentEnd));
    at = line.next;
  }
  return comments;
}

/** What is left of a text without what formatting may add or take away. */
export function wordsOf(text: string): string {
  return text.replace(/[\s,،\\]+/g, "");
}

export const samples = [
  "smart-governance/codebook.gt",
  "first-look/codebook.gt",
  "several-files/codebook.gt",
  "several-files/concepts.gt",
  "several-files/codes/interview-1.gt",
].map((path) => readFileSync(new URL(`../../samples/${path}`, import.meta.url), "utf8"));

export { formatted };
