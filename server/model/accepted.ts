import { type Declaration, type Field, foldedOf } from "../syntax/tree";
import { isEmpty } from "./record";
import type { FieldSpec, KindSpec } from "./schema";
import { passageOf } from "./values";

/** What the schema had nothing against, by field: in a codebook the same languages and lines come again and again. */
const accepted = new Map<FieldSpec, Set<string>>();
const mostWords = 5000;

/** Whether the schema is known to have nothing against a declaration, so that it need not be asked. */
export function isAccepted(declaration: Declaration, kind: KindSpec): boolean {
  for (const field of declaration.fields) {
    const spec = kind.fields.get(field.name.text);
    if (!spec || spec.restricted.length === 0 || isEmpty(field)) continue;
    if (!accepted.get(spec)?.has(restrictedPart(declaration, field, spec))) return false;
  }
  return kind.required.every((spec) =>
    declaration.fields.some((field) => field.name.text === spec.name && !isEmpty(field)),
  );
}

/** Remembers that the schema had nothing against a declaration. */
export function accept(declaration: Declaration, kind: KindSpec): void {
  for (const field of declaration.fields) {
    const spec = kind.fields.get(field.name.text);
    if (!spec || spec.restricted.length === 0 || isEmpty(field)) continue;
    const words = accepted.get(spec) ?? new Set();
    if (words.size < mostWords) accepted.set(spec, words.add(restrictedPart(declaration, field, spec)));
  }
}

/** What a field says where the schema doesn't take any text. */
function restrictedPart(
  declaration: Declaration,
  field: Field,
  { restricted, qualifier }: FieldSpec,
): string {
  let part = restricted.includes("value") ? foldedOf(declaration, field.value) : "";
  if (!field.qualifier) return part;
  if (qualifier !== "passage")
    return restricted.includes("language") ? `${field.qualifier.text}\n${part}` : part;
  const { locator, language } = passageOf(field.qualifier);
  if (locator) part = `@${locator.text} ${part}`;
  return language ? `[${language.text} ${part}` : part;
}
