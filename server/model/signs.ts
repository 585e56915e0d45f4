import type { Block } from "../syntax/block";
import type { InParts } from "../syntax/parts";
import type { Declaration, Field } from "../syntax/tree";
import { isAccepted } from "./accepted";
import type { Codebook } from "./codebook";
import type { Link } from "./facts";
import { isEmpty, lacksQualifier } from "./record";
import type { FieldSpec, KindSpec } from "./schema";
import { isComma } from "./values";

/**
 * What stands out in a declaration where one looks at each of its fields once, as bits of a number that is kept for
 * every declaration; and in how it is tied to others, where one looks at each of its links once. By far the most have
 * none, and a check that looks for one of these need not read them again.
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
  /** A field of whose absence a check speaks seems to say nothing. */
  gap: 32,

  /** Its id is another one's too, or one of its names looks like another's. */
  alike: 64,
  /** It names what is not there, or may be one of several. */
  loose: 128,
  /** It may quote a source that says where its transcript is. */
  transcript: 256,
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
  if (!saysAll(declaration, kind.required)) found |= signs.doubtful;
  if (!saysAll(declaration, kind.missed)) found |= signs.gap;
  return found;
}

/** So many links are looked at before others have their turn: each is little. */
const linksAtATime = 5_000;

/**
 * The declarations in whose ties anything stands out, among others: found from what is said of ids, which is little, some
 * of it at a time. An edit that comes in between sees to what it changes itself.
 */
export function* tiedOddly(codebook: Codebook): InParts<Set<Block>> {
  const { names } = codebook;
  const found = new Set(names.alike());
  for (const [at, link] of names.links.entries()) {
    if (at % linksAtATime === linksAtATime - 1) yield;
    if (signsOfLink(codebook, link) === 0) continue;
    for (const block of names.referrers(link.id)) found.add(block);
  }
  return found;
}

/** The signs of how a declaration is tied to others. */
export function signsOfTies(codebook: Codebook, block: Block): number {
  const { names } = codebook;
  let found = names.sharesId(block) || names.sharesLook(block) ? signs.alike : 0;
  const facts = codebook.factsOf(block);
  for (let at = 0, link = facts.link(0); link; link = facts.link(++at)) {
    found |= signsOfLink(codebook, link);
  }
  return found;
}

function signsOfLink(codebook: Codebook, link: Link): number {
  const found = codebook.isResolved(link) ? 0 : signs.loose;
  if (link.field !== "quote") return found;
  const source = codebook.names.only(link);
  return !source || codebook.factsOf(source).file !== undefined ? found | signs.transcript : found;
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

/** Whether each of some fields says something; a list that starts with its comma may be empty. */
function saysAll({ text, fields }: Declaration, specs: readonly FieldSpec[]): boolean {
  return specs.every(({ name }) =>
    fields.some(
      (field) => field.name.text === name && !isEmpty(field) && !isComma(text.charCodeAt(field.value.start)),
    ),
  );
}
