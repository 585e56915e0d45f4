import { charactersOf, roomFor, textOfBytes } from "./utf8";

/**
 * How a text is kept that is seldom read. Letters beyond ASCII take two bytes each, and so do all letters that stand
 * beside one; as UTF-8 with a byte a character it takes little more than on the disk. What is cut from a longer text keeps
 * all of that alive, so it is copied where most of that is not kept.
 */

/** A text in the form in which it is kept: as it is, or as its bytes in UTF-8, which are then more than its characters. */
export function kept(text: string): string {
  const bytes = roomFor(3 * text.length);
  const length = bytes.write(text, "utf8");
  // Half of a character, which an edit may leave, has no bytes, and what would take more of them than now stays too.
  if (length >= 2 * text.length || !text.isWellFormed()) return own(text);
  return bytes.toString("latin1", 0, length);
}

/** A text in the form in which it is kept, and how many characters it has. */
export interface Kept {
  form: string;
  length: number;
}

/**
 * A part of a text's bytes in the form in which it is kept: no copy, since of such a text nearly all is kept. They are there
 * as characters, and four in a number.
 */
export function keptSlice(words: Int32Array, text: string, start: number, end: number): Kept {
  const length = charactersIn(words, text, start, end);
  const form = text.slice(start, end);
  return { form: end - start >= 2 * length && length > 0 ? own(textOfBytes(form)) : form, length };
}

/** How many characters of UTF-16 some bytes in UTF-8 are, most of which are looked at four at a time. */
function charactersIn(words: Int32Array, bytes: string, start: number, end: number): number {
  let count = end - start;
  let at = start;
  const firstWord = Math.min(end, (start + 3) & ~3);
  for (; at < firstWord; at++) count += charactersOf(bytes.charCodeAt(at)) - 1;
  for (; at + 4 <= end; at += 4) {
    const word = words[at >> 2]!;
    if ((word & highBits) === 0) continue;
    const isNotFirst = word & ~(word << 1) & highBits;
    const isOfFour = word & (word << 1) & (word << 2) & (word << 3) & highBits;
    count += bytesSetIn(isOfFour) - bytesSetIn(isNotFirst);
  }
  for (; at < end; at++) count += charactersOf(bytes.charCodeAt(at)) - 1;
  return count;
}

const highBits = 0x80808080 | 0;

/** How many of four bytes have their highest bit set, where no other bit is. */
function bytesSetIn(word: number): number {
  return Math.imul(word >>> 7, 0x01010101) >>> 24;
}

/** The text of `length` characters that is kept in this form. */
export function textOf(form: string, length: number): string {
  return form.length === length ? form : textOfBytes(form);
}

/** The same of what the form starts with, up to a place in it that is no part of a character. */
export function startOf(form: string, length: number, end: number): string {
  const start = form.slice(0, end);
  return form.length === length ? start : textOfBytes(start);
}

/** A copy of a text, which doesn't keep alive what the text was cut from. */
export function own(text: string): string {
  const bytes = roomFor(3 * text.length);
  const length = bytes.write(text, "utf8");
  if (length === text.length) return bytes.toString("latin1", 0, length);
  return bytes.toString("utf16le", 0, bytes.write(text, "utf16le"));
}
