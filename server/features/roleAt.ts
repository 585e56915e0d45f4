import type { Codebook } from "../model/codebook";
import type { Role } from "../model/paradigm";
import type { Block } from "../syntax/block";
import { foldedOf, type Span } from "../syntax/tree";
import { placeAt } from "./place";

/** The role that a category's `role:` names at an offset, and where; nothing where none of the paradigm's stands. */
export function roleAt(
  codebook: Codebook,
  block: Block,
  offset: number,
): { role: Role; span: Span } | undefined {
  const place = placeAt(block.tree, offset);
  if (place?.at !== "value" || place.spec.value !== "role") return undefined;
  const role = codebook.paradigm?.role(foldedOf(block.tree, place.field.value));
  return role && { role, span: place.word };
}
