import type { Declaration, Field } from "../syntax/tree";
import { isAccepted } from "./accepted";
import { isEmpty, lacksQualifier } from "./record";
import type { FieldSpec, KindSpec } from "./schema";

/**
 * What stands out in a declaration where one looks at each of its fields once, as bits of a number that is kept for
 * every declaration. By far the most have none, and a check that looks for one of these need not read them again.
 */
export const signs = {
  /** The syntax could not read something. */
  fault: 1,
  /** A field that the kind doesn't have, or a qualifier where the field takes none. */
  unknown: 2,
  /** Two fields of one name. */
  repeated: 4,
  /** Something that the schema may have something against: it is not known to take it. */
  doubtful: 8,
  /** A reference that is written otherwise than the id as it is compared: with letters that are not composed. */
  variant: 16,
} as const;

/** The signs of a declaration of a kind. */
export function signsOf(declaration: Declaration, kind: KindSpec): number {
  const { fields } = declaration;
  let found = declaration.faults.length > 0 ? signs.fault : 0;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]!;
    const spec = kind.fields.get(field.name.text);
    found |= spec ? signsOfField(declaration, field, spec) : signs.unknown;
    if (hasNamesake(field, at, fields)) found |= signs.repeated;
  }
  return isComplete(declaration, kind) ? found : found | signs.doubtful;
}

function signsOfField(declaration: Declaration, field: Field, spec: FieldSpec): number {
  if (field.qualifier && !spec.qualifier) return signs.unknown | signs.doubtful;
  const isFine = !isEmpty(field) && !lacksQualifier(field, spec) && isAccepted(declaration, field, spec);
  return isFine ? 0 : signs.doubtful;
}

/** Whether an earlier field has the same name. */
function hasNamesake(field: Field, number: number, fields: readonly Field[]): boolean {
  for (let earlier = 0; earlier < number; earlier++) {
    if (fields[earlier]!.name.text === field.name.text) return true;
  }
  return false;
}

/** Whether all fields say something that the kind can't do without. */
function isComplete(declaration: Declaration, kind: KindSpec): boolean {
  return kind.required.every((spec) =>
    declaration.fields.some((field) => field.name.text === spec.name && !isEmpty(field)),
  );
}
