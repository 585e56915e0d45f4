/**
 * How a text is kept that is seldom read. Letters beyond ASCII take two bytes each, and so do all letters that stand
 * beside one; as UTF-8 with a byte a character it takes little more than on the disk. What is cut from a longer text keeps
 * all of that alive, so it is copied where most of that is not kept.
 */

/** Where texts are turned over: longer ones, of which there are few, get room of their own. */
const room = Buffer.allocUnsafe(64 * 1024);

/** A text in the form in which it is kept: as it is, or as its bytes in UTF-8, which are then more than its characters. */
export function kept(text: string): string {
  const bytes = roomFor(3 * text.length);
  const length = bytes.write(text, "utf8");
  // Half of a character, which an edit may leave, has no bytes, and what would take more of them than now stays too.
  if (length >= 2 * text.length || !text.isWellFormed()) return own(text);
  return bytes.toString("latin1", 0, length);
}

/** A text in the form in which it is kept, and how many characters and line breaks it has. */
export interface Kept {
  form: string;
  length: number;
  lineBreaks: number;
}

/** A part of a text's bytes in the form in which it is kept, and these as characters: it need not be a copy, since nearly all is kept. */
export function keptSlice(bytes: Uint8Array, text: string, start: number, end: number): Kept {
  let length = end - start;
  let lineBreaks = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte === 10 || (byte === 13 && (at + 1 === end || bytes[at + 1] !== 10))) lineBreaks++;
    } else if (byte < 0xc0) {
      // What is of four bytes is two characters in a string; bytes behind a first one are none.
      length--;
    } else if (byte >= 0xf0) length++;
  }
  const form = text.slice(start, end);
  return { form: end - start >= 2 * length && length > 0 ? own(decoded(form)) : form, length, lineBreaks };
}

/** The text of `length` characters that is kept in this form. */
export function textOf(form: string, length: number): string {
  return form.length === length ? form : decoded(form);
}

/** The same of what the form starts with, up to a place in it that is no part of a character. */
export function startOf(form: string, length: number, end: number): string {
  const start = form.slice(0, end);
  return form.length === length ? start : decoded(start);
}

function decoded(bytes: string): string {
  const there = roomFor(bytes.length);
  return there.toString("utf8", 0, there.write(bytes, "latin1"));
}

/** A copy of a text, which doesn't keep alive what the text was cut from. */
export function own(text: string): string {
  const bytes = roomFor(3 * text.length);
  const length = bytes.write(text, "utf8");
  if (length === text.length) return bytes.toString("latin1", 0, length);
  return bytes.toString("utf16le", 0, bytes.write(text, "utf16le"));
}

function roomFor(size: number): Buffer {
  return size <= room.length ? room : Buffer.allocUnsafe(size);
}
