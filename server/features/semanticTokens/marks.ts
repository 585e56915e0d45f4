import { factsOf, type Reference } from "../../model/facts";
import { perBlock } from "../../model/perBlock";
import { kinds } from "../../model/schema";
import { itemsOf, passageOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import type { Field, Span } from "../../syntax/tree";

/** A word of a declaration that is coloured by what it stands for: where it is in the declaration. */
export interface Mark {
  line: number;
  character: number;
  length: number;
  /** The declaration's own id, the name of a role or a language, or a reference to another declaration. */
  of: "id" | "role" | "language" | Reference;
}

/** The words of a declaration that are coloured, in their order; none of what is of no known kind. */
export const marksOf = perBlock((block): readonly Mark[] => {
  const { kind, references } = factsOf(block);
  if (kind === undefined) return [];
  const found: { span: Span; of: Mark["of"] }[] = references.map((reference) => ({
    span: reference,
    of: reference,
  }));
  const { head, fields } = block.tree;
  if (head?.id) found.push({ span: head.id, of: "id" });
  for (const field of fields) found.push(...wordsOf(block, kind, field));
  return placed(
    block,
    found.sort((one, other) => one.span.start - other.span.start),
  );
});

/** What a field says besides references: its language, a role. */
function* wordsOf(block: Block, kind: string, { name, qualifier, value }: Field) {
  const spec = kinds.get(kind)?.fields.get(name.text);
  if (!spec) return;
  if (qualifier && spec.qualifier === "language") yield { span: qualifier, of: "language" as const };
  const passage = qualifier && spec.qualifier === "passage" ? passageOf(qualifier) : undefined;
  if (passage?.language) yield { span: passage.language, of: "language" as const };
  if (spec.value === "languages") {
    for (const span of itemsOf(block, value)) yield { span, of: "language" as const };
  }
  if (spec.value === "role") yield { span: value, of: "role" as const };
}

/** Words with their lines. One over several lines can't be coloured, and none lies in another. */
function placed(block: Block, found: readonly { span: Span; of: Mark["of"] }[]): Mark[] {
  const starts = block.lineStarts;
  const marks: Mark[] = [];
  let line = 0;
  let last = 0;
  for (const { span, of } of found) {
    if (span.start < last || span.start === span.end) continue;
    while (line + 1 < starts.length && starts[line + 1]! <= span.start) line++;
    if (span.end > (starts[line + 1] ?? Number.POSITIVE_INFINITY)) continue;
    if (/[\r\n]/.test(block.text.slice(span.start, span.end))) continue;
    last = span.end;
    marks.push({ line, character: span.start - starts[line]!, length: span.end - span.start, of });
  }
  return marks;
}
