import type { Block } from "../syntax/block";
import { normalId } from "../syntax/characters";
import { fingerprintOf } from "../syntax/fingerprint";
import { type Declaration, type Field, foldedOf, type Word } from "../syntax/tree";
import type { More, Read, Reference } from "./facts";
import { type FieldSpec, type KindSpec, kinds, type ValueForm } from "./schema";
import { signs, signsOf } from "./signs";
import { itemsOf, sourceOf } from "./values";

/** What a declaration's tree says. */
export function factsInTree(block: Block): Read {
  const { tree } = block;
  const kind = tree.head && kinds.get(tree.head.kind.text);
  const id = tree.head?.id;
  const links = kind ? referencesIn(tree, kind) : none;
  const normal = kind && id && normalId(id.text);
  const found = kind ? signsOf(tree, kind) : signs.fault;
  return {
    kind: kind?.name,
    id: normal && block.own(normal, id!.start),
    fingerprint: fingerprintOf(normal ?? ""),
    signs: links.some(isVariant) ? found | signs.variant : found,
    links,
    more: kind?.tells ? told(block, kind) : undefined,
  };
}

const none: readonly Reference[] = [];

/** The role and the path that a declaration tells others. */
function told(block: Block, kind: KindSpec): More {
  const { tree } = block;
  const wordOf = (form: ValueForm) => {
    const field = tree.fields.find(({ name }) => kind.fields.get(name.text)?.value === form);
    return field && block.own(foldedOf(tree, field.value), field.value.start);
  };
  return { role: wordOf("role"), file: wordOf("path"), links: [] };
}

/** Every reference of a declaration, in the order of its text. */
export function referencesIn(declaration: Declaration, kind: KindSpec): Reference[] {
  const references: Reference[] = [];
  for (const field of declaration.fields) {
    const spec = kind.fields.get(field.name.text);
    if (!spec) continue;
    if (field.qualifier) {
      if (spec.qualifier === "passage") add(references, sourceOf(field.qualifier), sourceKind, spec.name);
      else if (spec.qualifier === "source") add(references, field.qualifier, sourceKind, spec.name);
    }
    if (spec.value === "reference" || spec.value === "references") {
      for (const item of itemsOf(declaration, field.value)) add(references, item, spec.refersTo, spec.name);
    } else if (spec.value === "markdown") {
      linksIn(declaration, field, spec, references);
    }
  }
  return references;
}

// References by the hundred thousand share these lists.
const everyKind = [...kinds.keys()];
export const sourceKind = ["source"];
const oneKind = new Map(everyKind.map((kind) => [kind, [kind]]));
const noKind: readonly string[] = [];

/** `[[id]]`, `[[kind:id]]`, `[[id|shown text]]`: the group is what stands before the bar. */
const link = /\[\[([^[\]|\r\n]*)(?:\|[^\]\r\n]*)?\]\]/g;

function linksIn(declaration: Declaration, field: Field, spec: FieldSpec, references: Reference[]): void {
  for (const line of field.value.lines) {
    const text = declaration.text.slice(line.start, line.end);
    if (!text.includes("[[")) continue;
    for (const match of text.matchAll(link)) {
      const inside = match[1]!;
      const start = line.start + match.index + 2 + (inside.length - inside.trimStart().length);
      const id = inside.trim();
      add(references, { text: id, start, end: start + id.length }, everyKind, spec.name);
    }
  }
}

function add(references: Reference[], word: Word, kindsOfField: readonly string[], field: string): void {
  if (word.text === "") return;
  const colon = word.text.indexOf(":");
  const named = colon > 0 ? word.text.slice(0, colon).trim() : "";
  if (named !== "" && kinds.has(named)) {
    const start = word.start + colon + 1;
    const rest = word.text.slice(colon + 1);
    const from = start + (rest.length - rest.trimStart().length);
    const id = rest.trim();
    // A kind that the field does not take leads nowhere.
    const allowed = kindsOfField.includes(named) ? oneKind.get(named)! : noKind;
    references.push(referenceTo(id, allowed, field, from, from + id.length));
    return;
  }
  references.push(referenceTo(word.text, kindsOfField, field, word.start, word.end));
}

function referenceTo(
  word: string,
  kinds: readonly string[],
  field: string,
  start: number,
  end: number,
): Reference {
  const id = normalId(word);
  const fingerprint = fingerprintOf(id);
  return { id, kinds, field, fingerprint, found: undefined, foundAt: 0, start, end, written: word };
}

function isVariant({ id, written }: Reference): boolean {
  return written !== id;
}
