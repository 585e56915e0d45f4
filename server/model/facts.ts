import type { Block } from "../syntax/block";
import { labelOfId } from "../syntax/characters";
import { type Declaration, foldedOf, type Span } from "../syntax/tree";
import { lookKey } from "./lookAlikes";
import { plainFacts, plainLooks } from "./plainFacts";
import { kinds } from "./schema";
import { factsInTree, referencesIn } from "./treeFacts";

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
  /** The id's fingerprint, under which it is found. */
  readonly fingerprint: number;
  /** What stands out in it (see `signs`). */
  readonly signs: number;
  private readonly block: Block;
  // Most declarations have two links at most; a list of them would take more room than they do.
  private first: Link | undefined;
  private second: Link | undefined;
  private more: More | undefined;

  constructor(block: Block) {
    const { kind, id, fingerprint, signs, links, more } = plainFacts(block) ?? factsInTree(block);
    this.block = block;
    this.kind = kind;
    this.id = id;
    this.fingerprint = fingerprint;
    this.signs = signs;
    this.first = links[0];
    this.second = links[1];
    this.more = links.length > 2 ? { ...more, links: links.slice(2) } : more;
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

  /** Puts a link that says the same in the place of the one of a number. */
  exchange(number: number, link: Link): void {
    if (number === 0) this.first = link;
    else if (number === 1) this.second = link;
    else this.more!.links[number - 2] = link;
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
  fingerprint: number;
  signs: number;
  links: readonly Link[];
  more: More | undefined;
}

/** What few declarations have. */
export interface More {
  role?: string | undefined;
  file?: string | undefined;
  /** The links behind the second. */
  links: Link[];
}

/** The facts of a block's declaration: read once, since a block never changes. */
export function factsOf(block: Block): Facts {
  block.facts ??= new Facts(block);
  return block.facts as Facts;
}

const noLinks: readonly Link[] = [];
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
