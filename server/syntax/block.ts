import type { Glance } from "./glance";
import { type Kept, kept, own, startOf, textOf } from "./kept";
import { countLineBreaks, startsOfLines } from "./lines";
import { parseDeclaration } from "./parse";
import type { BlockSequence, Chunk } from "./sequence";
import type { Declaration } from "./tree";
import { placesOfWord, type WordPlace } from "./words";

/** The blocks whose trees are kept: in turn, each new one takes the place of the one that was there longest. */
const recentLimit = 256;
const recent: (Block | undefined)[] = new Array(recentLimit).fill(undefined);
let turn = 0;

/** The block whose text was asked for last, and is mostly asked for again; not one that takes much room. */
const mostRead = 64 * 1024;
let read: { block: Block | undefined; text: string } = { block: undefined, text: "" };

/**
 * The text of one declaration with the comments above it and the blank lines below: the unit in which a document
 * is kept, re-read and checked. A block never changes; an edit replaces it. So whatever was found out about a
 * block stays true for as long as the block is in its document.
 */
export class Block {
  /** How many characters the text has. */
  readonly length: number;
  readonly lineBreaks: number;
  /** What the floors above found out about the block, which is theirs to read. */
  facts: unknown;
  /** Where the block is kept; nothing once an edit has replaced it. */
  chunk: Chunk | undefined;

  private readonly form: string;
  private lately: Declaration | undefined;

  /** Takes its text, or this in the form in which it is kept. */
  constructor(text: string | Kept) {
    const isText = typeof text === "string";
    this.form = isText ? kept(text) : text.form;
    this.length = text.length;
    this.lineBreaks = countLineBreaks(this.form);
  }

  get text(): string {
    if (this.lately) return this.lately.text;
    if (this.length > mostRead) return textOf(this.form, this.length);
    if (read.block !== this) read = { block: this, text: textOf(this.form, this.length) };
    return read.text;
  }

  /** The sequence (the document) that the block is in. */
  get sequence(): BlockSequence | undefined {
    return this.chunk?.sequence;
  }

  /** The declaration that the text holds. Read anew when it was not asked for lately: most never are. */
  get tree(): Declaration {
    if (!this.lately) {
      this.lately = parseDeclaration(this.text);
      const forgotten = recent[turn];
      if (forgotten) forgotten.lately = undefined;
      recent[turn] = this;
      turn = (turn + 1) % recentLimit;
    }
    return this.lately;
  }

  /** The same as far as its head goes, without fields: what it is called is read of a hundred thousand declarations. */
  get beginning(): Declaration {
    if (this.lately) return this.lately;
    const first = this.form.charCodeAt(0) | 0x20;
    // Most have no comments above their heads.
    const isPlain = first >= 0x61 && first <= 0x7a && !signsOfLines.some((sign) => this.form.includes(sign));
    const end = isPlain ? this.form.indexOf("\n") : -1;
    return end < 0 ? this.tree : parseDeclaration(startOf(this.form, this.length, end));
  }

  /** Whether it is a plain declaration, which is then seen at a glance (see `glanceAt`). */
  isSeen(glance: Glance): boolean {
    return glance.read(this.form, this.form.length !== this.length);
  }

  /** A word that stands at an offset of the text, kept so that it keeps nothing else alive than the block does. */
  own(word: string, at: number): string {
    // Behind ASCII alone it stands in the form as it stands in the text.
    const there = this.form.slice(at, at + word.length);
    return there === word ? there : own(word);
  }

  /** Whether some signs of ASCII stand somewhere in the text: found out without reading it. */
  mentions(word: string): boolean {
    return this.form.includes(word);
  }

  /** Where a word stands in the text, which need not be read for it (see `placesOfWord`). */
  placesOf(word: string): WordPlace[] {
    return placesOfWord(this.form, this.length, word);
  }

  /** Where the block's lines start; behind a last line break starts one more, which may be the next block's. */
  get lineStarts(): readonly number[] {
    const known = this.length > large ? startsInLarge.get(this) : undefined;
    if (known) return known;
    const starts = startsOfLines(this.text);
    if (this.length > large) startsInLarge.set(this, starts);
    return starts;
  }
}

/** What makes it hard to say which line a head is on: other line breaks, and byte order marks, in either form of a text. */
const signsOfLines = ["\r", "\ufeff", "\u00ef\u00bb\u00bf"];

/** Blocks are short, but for the text of a memo, and what is no codebook. */
const large = 4096;
const startsInLarge = new WeakMap<Block, readonly number[]>();
