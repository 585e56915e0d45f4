import { type Declaration, type Field, foldedOf } from "../syntax/tree";
import { isUsualDay } from "./calendar";
import { isEmpty } from "./record";
import type { FieldSpec, KindSpec } from "./schema";
import { sourceEnd } from "./values";

/** What the schema had nothing against, by field: in a codebook the same languages and lines come again and again. */
const accepted = new Map<FieldSpec, Set<string>>();
const mostWords = 5000;

/** Whether the schema is known to have nothing against what a field says, so that it need not be asked. */
export function isAccepted(declaration: Declaration, field: Field, spec: FieldSpec): boolean {
  return spec.restricted.length === 0 || isAcceptedPart(spec, partIn(declaration, field, spec));
}

/** The same of what a field says where the schema doesn't take any text (see `restrictedPart`). */
export function isAcceptedPart(spec: FieldSpec, part: string): boolean {
  // There are many days. Of those of another calendar, which the schema takes too, a check speaks.
  if (spec.value === "date") return isUsualDay(part.trim());
  return accepted.get(spec)?.has(part) ?? false;
}

/** Remembers that the schema had nothing against a declaration. */
export function accept(declaration: Declaration, kind: KindSpec): void {
  for (const field of declaration.fields) {
    const spec = kind.fields.get(field.name.text);
    if (!spec || spec.restricted.length === 0 || spec.value === "date" || isEmpty(field)) continue;
    const words = accepted.get(spec) ?? new Set();
    if (words.size < mostWords) accepted.set(spec, words.add(partIn(declaration, field, spec)));
  }
}

function partIn(declaration: Declaration, field: Field, spec: FieldSpec): string {
  const value = restrictsValue(spec) ? foldedOf(declaration, field.value) : "";
  return restrictedPart(spec, field.qualifier?.text, value);
}

/** Whether a field's value is restricted, and not only its qualifier. */
export function restrictsValue({ restricted }: FieldSpec): boolean {
  return restricted.includes("value");
}

/** What a field says where the schema doesn't take any text, of its qualifier and its value; the value only where it counts. */
export function restrictedPart(spec: FieldSpec, qualifier: string | undefined, value: string): string {
  const part = qualifier ? restrictedQualifier(qualifier, spec.restricted, spec.qualifier) : "";
  return restrictsValue(spec) ? `${part}\n${value}` : part;
}

/** Whether a locator is the number of a line: where the schema takes one, it takes any. */
function isLineNumber(locator: string): boolean {
  if (locator.length < 2 || locator[0] !== "@") return false;
  for (let at = 1; at < locator.length; at++) {
    const code = locator.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function restrictedQualifier(
  text: string,
  restricted: FieldSpec["restricted"],
  form: FieldSpec["qualifier"],
): string {
  // A source may be called anything; what stands behind it is a locator or a language.
  if (form === "passage") {
    const part = text.slice(sourceEnd(text));
    return isLineNumber(part) ? "@1" : part;
  }
  return restricted.includes("language") ? text : "";
}
