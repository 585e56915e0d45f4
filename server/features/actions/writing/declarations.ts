import { labelOf } from "../../../checks/check";
import type { Codebook } from "../../../model/codebook";
import { factsOf } from "../../../model/facts";
import type { Block } from "../../../syntax/block";
import { labelOfId, normalId } from "../../../syntax/characters";
import type { GtDocument } from "../../../syntax/document";
import { lineEnd } from "../../../syntax/lines";
import { foldedOf } from "../../../syntax/tree";
import type { BlockEdit, Subject } from "../action";
import { declarationEnd, declarationSpan, lineBreakNear } from "./extent";
import { quoted } from "./names";

/** A declaration that is to be written. */
export interface NewDeclaration {
  kind: string;
  id: string;
  label?: string | undefined;
  /** Keys and values, in their order. */
  fields?: readonly (readonly [key: string, value: string])[];
}

/** A declaration of another kind that has the names of one that there is. */
export function namesake(block: Block, kind: string, id: string): NewDeclaration {
  const { tree } = block;
  const labels = new Map<string, string>();
  for (const { name, qualifier, value } of tree.fields) {
    if (name.text !== "label" || !qualifier || labels.has(`label ${qualifier.text}`)) continue;
    labels.set(`label ${qualifier.text}`, foldedOf(tree, value));
  }
  return { kind, id, label: labelOf(tree), fields: [...labels] };
}

/** A declaration's lines, the last one's break left out. */
export function declarationText({ kind, id, label, fields = [] }: NewDeclaration, lineBreak: string): string {
  const name = label === undefined || label === "" || label === labelOfId(id) ? "" : ` ${quoted(label)}`;
  return [`${kind} ${id}${name}`, ...fields.map(([key, value]) => `  ${key}: ${value}`)].join(lineBreak);
}

/**
 * Writes a declaration behind the last of its kind: in the document at hand, else where the project has them, else
 * behind the declaration at hand. References that its id would make ambiguous say what they mean.
 */
export function declare(
  { codebook, document, block }: Pick<Subject, "codebook" | "document" | "block">,
  declaration: NewDeclaration,
): BlockEdit[] {
  const { kind } = declaration;
  const last = lastOf(codebook, kind, document) ?? lastOf(codebook, kind);
  return declareBelow(codebook, last ?? block, declaration);
}

/** Writes a declaration below another one. */
export function declareBelow(codebook: Codebook, above: Block, declaration: NewDeclaration): BlockEdit[] {
  const text = declarationText(declaration, lineBreakNear(above));
  return [writeBelow(withItsLines(above), text), ...madeClear(codebook, declaration)];
}

/** The last declaration of a kind, in the whole project where no document is given. */
function lastOf(codebook: Codebook, kind: string, document?: GtDocument): Block | undefined {
  let last: Block | undefined;
  for (const block of codebook.all(kind)) {
    if (document && block.sequence !== document.blocks) continue;
    if (!last || codebook.compare(last, block) < 0) last = block;
  }
  return last;
}

/** Lines below a declaration that lost their indentation belong to it. */
function withItsLines(block: Block): Block {
  for (let last = block; ; ) {
    const next = last.sequence?.next(last);
    // A declaration of a known kind need not be read again to know that it has a head.
    if (!next || factsOf(next).kind !== undefined || next.tree.head) return last;
    last = next;
  }
}

/** Writes a text below a declaration, a blank line between the two, and one below it where others follow. */
export function writeBelow(block: Block, text: string): BlockEdit {
  // What stands above all declarations is all of it read before the first one.
  const at = block.tree.head ? declarationEnd(block) : block.text.trimEnd().length;
  const lineBreak = lineBreakNear(block);
  const rest = block.text.slice(lineEnd(block.text, at).next);
  const isLast = rest === "" && block.sequence?.next(block) === undefined;
  const isSpaced = isLast || /^[^\S\r\n]*[\r\n]/.test(rest);
  const space = at === 0 && !block.tree.head ? "" : lineBreak + lineBreak;
  return { block, start: at, end: at, text: `${space}${text}${isSpaced ? "" : lineBreak}` };
}

/** Says in the references that mean another kind what they mean, where a new declaration would make them ambiguous. */
export function madeClear(codebook: Codebook, { kind, id }: NewDeclaration): BlockEdit[] {
  const edits: BlockEdit[] = [];
  for (const block of codebook.names.referrers(id)) {
    for (const reference of codebook.factsOf(block).references) {
      if (reference.id !== id || !reference.kinds.includes(kind)) continue;
      const resolution = codebook.resolve(reference);
      if (resolution.state !== "resolved") continue;
      const meant = codebook.factsOf(resolution.blocks[0]!).kind;
      if (meant === undefined || meant === kind) continue;
      edits.push({ block, start: reference.start, end: reference.start, text: `${meant}:` });
    }
  }
  return edits;
}

/** An id as it must be named where any kind may stand: with its kind where others have the same id. */
export function kindAndId(codebook: Codebook, kind: string, id: string): string {
  const declared = codebook.names.declarations(normalId(id));
  return declared.some((other) => codebook.factsOf(other).kind !== kind) ? `${kind}:${id}` : id;
}

/** Whether all lines below a declaration are read as its own, or as another's. */
export function standsAlone(block: Block): boolean {
  return withItsLines(block) === block;
}

/** Takes declarations out with the comments above them and the blank lines below. */
export function removeDeclarations(blocks: readonly Block[]): BlockEdit[] {
  const gone = new Set(blocks);
  const edits = blocks.map((block) => withBlanks(block));
  for (const sequence of new Set(blocks.map((block) => block.sequence))) {
    // What was a blank line between the last ones would be one at the end.
    let last = sequence?.atOffset(sequence.length).block;
    if (!last || !gone.has(last)) continue;
    while (last && gone.has(last) && withBlanks(last).end === last.text.length)
      last = sequence?.previous(last);
    if (!last || gone.has(last)) continue;
    const { length } = last.text;
    const start = lineEnd(last.text, last.text.trimEnd().length).next;
    if (start < length) edits.push({ block: last, start, end: length, text: "" });
  }
  return edits;
}

/** The edit that takes a declaration out. */
function withBlanks(block: Block): BlockEdit {
  const { start, end } = declarationSpan(block);
  const blank =
    /^[^\S\r\n]*(?:\r\n|\r|\n|$)(?:[^\S\r\n]*(?:\r\n|\r|\n))*/.exec(block.text.slice(end))?.[0] ?? "";
  return { block, start, end: end + blank.length, text: "" };
}
