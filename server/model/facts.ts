import type { Block } from "../syntax/block";
import { normalId } from "../syntax/characters";
import { type Declaration, type Field, foldedOf, type Span, type Word } from "../syntax/tree";
import { fingerprintOf } from "./fingerprint";
import { lookKey } from "./lookAlikes";
import { plainFacts, plainLooks } from "./plainFacts";
import { type FieldSpec, type KindSpec, kinds, type ValueForm } from "./schema";
import { signs, signsOf } from "./signs";
import { itemsOf, sourceOf } from "./values";

/** What one declaration says of another: in which field it names which id. All that say the same share one link. */
export interface Link {
  /** The id, normalized. */
  id: string;
  /** The kinds it may lead to: those of its field, or the one that `kind:` names. */
  kinds: readonly string[];
  /** The field it stands in. */
  field: string;
  /** The id's fingerprint, under which it is found. */
  fingerprint: number;
  /** The only declaration of the id, as it was at `foundAt`, a state of the names. */
  found: Block | undefined;
  foundAt: number;
}

/** A word of a declaration that stands for another declaration. The span is the id's, without `kind:`. */
export interface Reference extends Link, Span {
  /** The id as it is written. */
  written: string;
}

/** What other declarations may want to know of one: kept for every declaration, so kept small. */
export class Facts {
  /** The kind's name; absent where the declaration is of no known kind. */
  readonly kind: string | undefined;
  /** The id, normalized; absent where the head has none. */
  readonly id: string | undefined;
  /** What stands out in it (see `signs`). */
  readonly signs: number;
  private readonly block: Block;
  // Most declarations have two links at most; a list of them would take more room than they do.
  private first: Link | undefined;
  private second: Link | undefined;
  private more: More | undefined;

  constructor(block: Block) {
    const { kind, id, signs, links, more } = plainFacts(block) ?? factsInTree(block);
    this.block = block;
    this.kind = kind;
    this.id = id;
    this.signs = signs;
    this.more = more;
    this.links = links;
  }

  /** A category's role, as written. */
  get role(): string | undefined {
    return this.more?.role;
  }

  /** The path of a source's transcript. */
  get file(): string | undefined {
    return this.more?.file;
  }

  /** What it says of others, in the order of its text. */
  get links(): readonly Link[] {
    if (!this.first) return noLinks;
    if (!this.second) return [this.first];
    return this.more ? [this.first, this.second, ...this.more.links] : [this.first, this.second];
  }

  /** The link of a number; nothing behind the last. Who looks at one after the other makes no list of them. */
  link(number: number): Link | undefined {
    if (number === 0) return this.first;
    return number === 1 ? this.second : this.more?.links[number - 2];
  }

  set links(links: readonly Link[]) {
    this.first = links[0];
    this.second = links[1];
    if (links.length > 2 || this.more) this.more = { ...this.more, links: links.slice(2) };
  }

  /** The links with where they stand, in the same order. */
  get references(): readonly Reference[] {
    const kind = kinds.get(this.kind ?? "");
    return kind ? referencesIn(this.block.tree, kind) : [];
  }

  /** Fingerprints of what the id and the labels look like, within their kind. */
  get looks(): readonly number[] {
    if (this.kind === undefined) return [];
    return plainLooks(this.block, this.kind) ?? looksOf(this.block.tree, this.kind);
  }
}

/** What is read of a declaration. */
export interface Read {
  kind: string | undefined;
  id: string | undefined;
  signs: number;
  links: readonly Link[];
  more: More | undefined;
}

/** What a declaration's tree says. */
export function factsInTree(block: Block): Read {
  const { tree } = block;
  const kind = tree.head && kinds.get(tree.head.kind.text);
  const id = tree.head?.id;
  const links = kind ? referencesIn(tree, kind) : none;
  const found = kind ? signsOf(tree, kind) : signs.fault;
  return {
    kind: kind?.name,
    id: kind && id && block.own(normalId(id.text), id.start),
    signs: links.some(isVariant) ? found | signs.variant : found,
    links,
    more: kind?.tells ? told(block, kind) : undefined,
  };
}

/** What few declarations have. */
export interface More {
  role?: string | undefined;
  file?: string | undefined;
  /** The links behind the second. */
  links: readonly Link[];
}

/** The facts of a block's declaration: read once, since a block never changes. */
export function factsOf(block: Block): Facts {
  block.facts ??= new Facts(block);
  return block.facts as Facts;
}

const noLinks: readonly Link[] = [];
const none: readonly Reference[] = [];

/** The role and the path that a declaration tells others. */
function told(block: Block, kind: KindSpec): More {
  const { tree } = block;
  const wordOf = (form: ValueForm) => {
    const field = tree.fields.find(({ name }) => kind.fields.get(name.text)?.value === form);
    return field && block.own(foldedOf(tree, field.value), field.value.start);
  };
  return { role: wordOf("role"), file: wordOf("path"), links: noLinks };
}

/** Every reference of a declaration, in the order of its text. */
function referencesIn(declaration: Declaration, kind: KindSpec): Reference[] {
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

/** A declaration's name in a language; without `language`, in the one that the study works in. */
export interface Name {
  text: string;
  language?: string;
  span: Span;
}

/** The names of a declaration: its label, or what its id reads as, and its labels in other languages. */
export function namesOf(declaration: Declaration): Name[] {
  const { head } = declaration;
  if (!head?.id) return [];
  const names: Name[] = [
    head.label && head.label.text !== ""
      ? { text: head.label.text, span: head.label }
      : { text: labelOfId(head.id.text), span: head.id },
  ];
  for (const field of declaration.fields) {
    if (field.name.text !== "label" || !field.qualifier) continue;
    const text = foldedOf(declaration, field.value);
    if (text !== "") names.push({ text, language: field.qualifier.text, span: field.value });
  }
  return names;
}

/** The names of a block's declaration. Most have a label in their head alone, and then no more than that is read. */
export function namesIn(block: Block): Name[] {
  return namesOf(block.mentions("label") ? block.tree : block.beginning);
}

/** How an id reads that has no label: `-` and `_` as spaces. */
export function labelOfId(id: string): string {
  return id.replace(/[-_]+/g, " ").trim();
}

export function looksOf(declaration: Declaration, kind: string): number[] {
  const id = declaration.head?.id;
  if (!id) return [];
  const looks = [lookKey(kind, id.text)];
  for (const name of namesOf(declaration)) {
    const look = lookKey(kind, name.text);
    if (!looks.includes(look)) looks.push(look);
  }
  return looks;
}
