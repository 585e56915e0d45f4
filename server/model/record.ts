import { type Declaration, type Field, foldedOf, linesOf, type Span } from "../syntax/tree";
import type { FieldSpec, KindSpec } from "./schema";
import { countsOf, dateOf, itemsOf, numberOf, passageOf, saturationOf, sourceEnd } from "./values";

/** A declaration as plain data, in the form that the schema describes. */
export type CodebookRecord = Record<string, unknown>;

/**
 * A declaration as a record: what the schema validates and what is exported. A value that is not of its field's
 * form stays the text it is, so that the schema refuses it. Empty fields, unknown ones and the later of two that
 * may not repeat are left out: other checks speak of those.
 */
export function recordOf(declaration: Declaration, kind: KindSpec): CodebookRecord {
  const { head } = declaration;
  const record: CodebookRecord = { kind: kind.name, id: head?.id?.text ?? "" };
  if (head?.label) record.label = [{ text: head.label.text }];
  for (const field of declaration.fields) {
    const spec = kind.fields.get(field.name.text);
    if (!spec || isEmpty(field)) continue;
    const value = entryOf(declaration, field, spec);
    if (spec.repeats || spec.qualifier) {
      const list = (record[spec.name] as unknown[] | undefined) ?? [];
      record[spec.name] = list;
      list.push(value);
    } else if (!(spec.name in record)) record[spec.name] = value;
  }
  return record;
}

/** Whether a field says nothing. */
export function isEmpty(field: Field): boolean {
  return field.value.start === field.value.end;
}

/** Whether a field stands without the qualifier that it can't do without. */
export function lacksQualifier({ qualifier }: Field, spec: FieldSpec): boolean {
  if (!spec.qualifierRequired) return false;
  if (!qualifier) return true;
  return spec.qualifier === "passage" && sourceEnd(qualifier.text) === 0;
}

function entryOf(declaration: Declaration, field: Field, spec: FieldSpec): unknown {
  const value = fieldValue(declaration, field, spec);
  const { qualifier } = field;
  switch (spec.qualifier) {
    case undefined:
      return value;
    case "language":
      // A codebook may say several things of itself in one language.
      return qualifier ? { language: qualifier.text, text: value } : { text: value };
    case "name":
      return { name: qualifier?.text ?? "", text: value };
    case "kind":
      return { kind: qualifier?.text ?? "", number: value };
    case "source":
      return typeof value === "object" ? { source: qualifier?.text ?? "", ...value } : value;
    case "passage": {
      const passage = qualifier && passageOf(qualifier);
      const entry: CodebookRecord = { source: passage?.source.text ?? "", text: value };
      if (passage?.locator) entry.locator = passage.locator.text;
      if (passage?.language) entry.language = passage.language.text;
      return entry;
    }
  }
}

function fieldValue(declaration: Declaration, field: Field, spec: FieldSpec): unknown {
  const { value } = field;
  switch (spec.value) {
    case "markdown":
      return linesOf(declaration, value);
    case "references":
    case "languages":
    case "globs":
      return itemsOf(declaration, value).map((item) => item.text);
    case "date":
      return dateOf(declaration, value);
    case "number":
      return numberOf(foldedOf(declaration, value));
    case "counts": {
      const counts = countsOf(declaration, value);
      if (!counts) return foldedOf(declaration, value);
      return Object.fromEntries(Object.entries(counts).map(([thing, number]) => [thing, number.value]));
    }
    case "saturation":
      return saturationOf(declaration, value) ?? foldedOf(declaration, value);
    default:
      return foldedOf(declaration, value);
  }
}

/** The field that a path into a record leads to, and the stretch of text at fault. */
export function placeInRecord(
  declaration: Declaration,
  kind: KindSpec,
  path: readonly string[],
): { field: Field; spec: FieldSpec; span: Span } | undefined {
  const spec = kind.fields.get(path[0] ?? "");
  if (!spec) return undefined;
  const fields = declaration.fields.filter((field) => field.name.text === spec.name && !isEmpty(field));
  const listed = spec.repeats || spec.qualifier !== undefined;
  const headLabel = spec.name === "label" && declaration.head?.label ? 1 : 0;
  const field = fields[listed ? Number(path[1] ?? 0) - headLabel : 0];
  if (!field) return undefined;
  return { field, spec, span: spanIn(declaration, field, spec, path.slice(listed ? 2 : 1)) };
}

function spanIn(declaration: Declaration, field: Field, spec: FieldSpec, path: readonly string[]): Span {
  const step = path[0];
  if (step === "locator" || step === "language") {
    const passage = field.qualifier && spec.qualifier === "passage" ? passageOf(field.qualifier) : undefined;
    return passage?.[step] ?? field.qualifier ?? field.name;
  }
  if (step !== undefined && /^\d+$/.test(step)) {
    return itemsOf(declaration, field.value)[Number(step)] ?? field.value;
  }
  return field.value;
}
