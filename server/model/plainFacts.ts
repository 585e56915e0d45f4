import type { Block } from "../syntax/block";
import { labelOfId } from "../syntax/characters";
import { type Glance, glanceAt, skipSpaces, skipSpacesBack } from "../syntax/glance";
import { own } from "../syntax/kept";
import { isFolded } from "../syntax/tree";
import { isAcceptedPart, restrictedPart, restrictsValue } from "./accepted";
import type { Link, More, Read } from "./facts";
import { lookKey, lookKeyOfCodes } from "./lookAlikes";
import { type FieldSpec, type KindSpec, kinds } from "./schema";
import { signs } from "./signs";
import { sourceKind } from "./treeFacts";
import { endsSource, isComma } from "./values";

/**
 * What a declaration says of itself and of others, where it is a plain one and all it says is plain: the same as its
 * tree says (see `factsInTree`), in half the time. Nothing where there is more to it.
 */
export function plainFacts(block: Block): Read | undefined {
  const glance = glanceAt(block);
  const kind = glance && kinds.get(glance.kind);
  if (!kind) return undefined;
  let links: Link[] | undefined = noLinks;
  let found = 0;
  for (let field = 0; field < glance.count; field++) {
    const spec = kind.fields.get(glance.names[field]!);
    if (!spec || !isPlain(glance, field, spec)) return undefined;
    links = linksBehind(links, glance, field, spec);
    if (!links) return undefined;
    if (fieldNamed(glance, spec.name) < field) found |= signs.repeated;
  }
  if (!saysAll(glance, kind.required)) return undefined;
  if (!saysAll(glance, kind.missed)) found |= signs.gap;
  const more = kind.tells ? told(glance, kind) : undefined;
  if (kind.tells && !more) return undefined;
  const { id, fingerprint } = glance;
  return { kind: kind.name, id, fingerprint, signs: found, links, more };
}

/** The role and the path that a declaration tells others; nothing where these have to be folded. */
function told(glance: Glance, kind: KindSpec): More | undefined {
  const more: More = { role: undefined, file: undefined, links: [] };
  for (let field = glance.count - 1; field >= 0; field--) {
    const form = kind.fields.get(glance.names[field]!)?.value;
    if (form !== "role" && form !== "path") continue;
    const text = glance.textAt(glance.valueStart[field]!, glance.valueEnd[field]!);
    if (!isFolded(text)) return undefined;
    more[form === "role" ? "role" : "file"] = own(text);
  }
  return more;
}

/** What its id and its labels look like (see `looksOf`); nothing where it is no plain one. */
export function plainLooks(block: Block, kind: string): number[] | undefined {
  const glance = glanceAt(block);
  if (!glance) return undefined;
  const first = lookAt(glance, kind, glance.idStart, glance.idEnd);
  const other =
    glance.labelStart < 0
      ? lookKey(kind, labelOfId(glance.id))
      : lookAt(glance, kind, glance.labelStart, glance.labelEnd);
  const looks = other === first ? [first] : [first, other];
  for (let field = 0; field < glance.count; field++) {
    if (glance.names[field] !== "label" || glance.qualifierStart[field]! < 0) continue;
    // White space, which a label is folded by, is folded in its look too.
    const look = lookAt(glance, kind, glance.valueStart[field]!, glance.valueEnd[field]!);
    if (!looks.includes(look)) looks.push(look);
  }
  return looks;
}

function lookAt(glance: Glance, kind: string, start: number, end: number): number {
  const areCodes = glance.readCodes(start, end);
  const look = areCodes ? lookKeyOfCodes(kind, glance.codes, glance.codeCount) : undefined;
  return look ?? lookKey(kind, glance.textAt(start, end));
}

/** The number of the first field of a name, or -1. */
function fieldNamed({ names, count }: Glance, name: string): number {
  for (let field = 0; field < count; field++) if (names[field] === name) return field;
  return -1;
}

function saysAll(glance: Glance, specs: readonly FieldSpec[]): boolean {
  for (let at = 0; at < specs.length; at++) if (fieldNamed(glance, specs[at]!.name) < 0) return false;
  return true;
}

/** Whether nothing is to be said of a field: the schema is known to take it. */
function isPlain(glance: Glance, field: number, spec: FieldSpec): boolean {
  const start = glance.valueStart[field]!;
  // What starts with a comma may say nothing.
  if (isComma(glance.codeAt(start))) return false;
  const from = glance.qualifierStart[field]!;
  if (from < 0 ? spec.qualifierRequired : !spec.qualifier) return false;
  if (from >= 0 && spec.qualifier === "passage" && endsSource(glance.bytes[from]!)) return false;
  if (spec.restricted.length === 0) return true;
  let value = "";
  if (restrictsValue(spec)) {
    value = glance.textAt(start, glance.valueEnd[field]!);
    if (!isFolded(value)) return false;
  }
  const qualifier = from < 0 ? undefined : glance.textAt(from, glance.qualifierEnd[field]!);
  return isAcceptedPart(spec, restrictedPart(spec, qualifier, value));
}

/** Some links and, behind them, what a field says of others; nothing where that isn't all plain. */
function linksBehind(
  before: Link[],
  glance: Glance,
  field: number,
  { name, qualifier, value, refersTo }: FieldSpec,
): Link[] | undefined {
  const { bytes, form } = glance;
  let links: Link[] | undefined = before;
  const from = glance.qualifierStart[field]!;
  if (from >= 0 && (qualifier === "passage" || qualifier === "source")) {
    const stop = glance.qualifierEnd[field]!;
    let end = from;
    while (end < stop && (qualifier === "source" || !endsSource(bytes[end]!))) end++;
    links = withLink(links, glance, from, skipSpacesBack(bytes, end, from), sourceKind, name);
  }
  const start = glance.valueStart[field]!;
  const end = glance.valueEnd[field]!;
  if (value === "markdown") {
    const link = form.indexOf("[[", start);
    return link < 0 || link >= end ? links : undefined;
  }
  if (value !== "reference" && value !== "references") return links;
  for (let at = start; at < end && links; ) {
    let stop = at;
    while (stop < end && !isCommaAt(bytes, stop)) stop++;
    const first = skipSpaces(bytes, at, stop);
    const last = skipSpacesBack(bytes, stop, first);
    // Of two commas with nothing between them nothing is said.
    if (first < last) links = withLink(links, glance, first, last, refersTo, name);
    at = stop + (bytes[stop] === comma ? 1 : 2);
  }
  return links;
}

const comma = 0x2c;

/** Whether `,` or `،` stands at a place. */
function isCommaAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === comma || (bytes[at] === 0xd8 && bytes[at + 1] === 0x8c);
}

/** Some links and, behind them, the one to the id at a place; nothing where that is no plain one. */
function withLink(
  links: Link[],
  glance: Glance,
  start: number,
  end: number,
  kindsOfField: readonly string[],
  field: string,
): Link[] | undefined {
  const id = glance.idAt(start, end);
  if (id === undefined) return undefined;
  const fingerprint = glance.idsFingerprint;
  const link = { id, kinds: kindsOfField, field, fingerprint, found: undefined, foundAt: 0 };
  // A list that grows takes room for many, and most declarations have two links at most.
  if (links.length === 0) return [link];
  if (links.length === 1) return [links[0]!, link];
  links.push(link);
  return links;
}

const noLinks: Link[] = [];
