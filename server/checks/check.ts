import type { Codebook } from "../model/codebook";
import { type Facts, namesOf } from "../model/facts";
import { keywordMeant } from "../model/keywords";
import { lookOf } from "../model/lookAlikes";
import { nearest } from "../model/nearest";
import { type KindSpec, kinds } from "../model/schema";
import { type List, nameOfCharacter, nounFor, type Phrase } from "../model/speech";
import type { Block } from "../syntax/block";
import { unseenIn, withoutUnseen } from "../syntax/characters";
import type { Declaration, Field, Span } from "../syntax/tree";
import { type CheckName, phrase, type Words } from "./catalogue";

/** What a check found: on which words of a declaration, and what it says of them. */
export interface Finding {
  check: CheckName;
  /** The key of the message, which is made when it is known who reads it. */
  problem: string;
  /** What the message's braces are filled with. */
  words: Words;
  span: Span;
  /** Other places that the finding is about. */
  related?: Related[];
  /** The word to write instead, where one is known. */
  replacement?: string;
  /** Seeks a word to write, where that takes time and most findings are not read. */
  proposal?: () => string | undefined;
  /** What it is about, where the words that it stands on don't say. */
  about?: string;
  /** The kinds among whose names the word to write was looked for. */
  soughtAmong?: readonly string[];
}

/** The order of a declaration's findings: that of its text. */
export function byPlace(one: Finding, other: Finding): number {
  return one.span.start - other.span.start;
}

export interface Related {
  block: Block;
  span: Span;
  message: Phrase;
}

/** A declaration that is being checked. Most checks need no more than its facts, and find nothing. */
export class Subject {
  readonly block: Block;
  readonly facts: Facts;
  /** Absent where the head names no known kind. */
  readonly kind: KindSpec | undefined;

  constructor(codebook: Codebook, block: Block) {
    this.block = block;
    this.facts = codebook.factsOf(block);
    this.kind = this.facts.kind === undefined ? undefined : kinds.get(this.facts.kind);
  }

  get tree(): Declaration {
    return this.block.tree;
  }
}

/** Takes what a check found; the message's braces are filled with `words`. */
export type Report = (
  check: CheckName,
  problem: string,
  span: Span,
  words: Words,
  more?: {
    related?: (Related | undefined)[];
    replacement?: string | undefined;
    proposal?: () => string | undefined;
    about?: string;
    soughtAmong?: readonly string[];
  },
) => void;

/** A check: what it looks at and what it finds there. */
export interface Check {
  names: readonly CheckName[];
  /** The kinds of declarations it looks at; all of them, known or not, where absent. */
  kinds?: readonly string[];
  /** Whether it reads the declaration alone, and so runs once, when this is read. */
  alone?: true;
  /** The sign (see `signs`) of the declarations in which it may find something; all of them where absent. */
  sign?: number;
  run(subject: Subject, codebook: Codebook, report: Report): void;
}

/** Where a finding about a whole declaration stands: on its id, or what there is instead. */
export function idSpan(tree: Declaration): Span {
  return tree.head?.id ?? tree.head?.kind ?? { start: 0, end: 0 };
}

/** What a declaration is called in a message. */
export function labelOf(tree: Declaration): string {
  return namesOf(tree)[0]?.text ?? tree.head?.kind.text ?? "";
}

export function fieldsOf(tree: Declaration, name: string): Field[] {
  return tree.fields.filter((field) => field.name.text === name);
}

/** A reference to another declaration's id, for a finding that is about both. */
export function relatedTo(block: Block, message: Phrase): Related {
  return { block, span: idSpan(block.tree), message };
}

/** “Did you mean …?” for the nearest of some words of the language, or the one that is called so in another; or nothing. */
export function suggest(
  word: string,
  candidates: Iterable<string>,
): { suggestion: Phrase | ""; replacement?: string } {
  const keywords = [...candidates];
  return suggestion(word, keywordMeant(word, keywords) ?? nearest(word, keywords));
}

/** “Did you mean …?” for what was most likely meant by a word, or nothing where that isn't known. */
export function suggestion(
  word: string,
  replacement: string | undefined,
): { suggestion: Phrase | ""; replacement?: string } {
  if (replacement === undefined) return { suggestion: "" };
  const character = unseenIn(word);
  // The two look the same, so asking which is meant would say nothing.
  if (character && lookOf(withoutUnseen(word)) === lookOf(replacement)) {
    return { suggestion: phrase("unseen", { character: nameOfCharacter(character) }), replacement };
  }
  return { suggestion: phrase("did-you-mean", { word: replacement }), replacement };
}

/** “Write one of …”. */
export function oneOf(words: Iterable<string>): Phrase {
  return phrase("one-of", { words: { list: [...words], by: "comma" } });
}

/** Kinds as one reads them in a sentence: `category or concept`. */
export function either(kinds: readonly string[]): List {
  return { list: kinds.map((kind) => nounFor(kind)), by: "or" };
}
