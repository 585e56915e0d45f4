import type { Block } from "./block";
import { isPlainInId, isSpace, startsId } from "./characters";
import { fingerprintOf, withCode } from "./fingerprint";
import { sameWordOfBytes } from "./sameWords";

/** A declaration with more fields than these is no plain one, and one that is longer than so many characters. */
const mostFields = 32;
const mostCharacters = 16 * 1024;

/** Where the bytes are looked at: no character has more than three. */
const room = Buffer.allocUnsafe(3 * mostCharacters);

/** An id or a name that is longer is looked at as a text. */
const longest = 1024;

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const hyphen = 0x2d;
const space = 0x20;

/** The one of nothing, from which each code leads to another. */
const noFingerprint = fingerprintOf("");

/** Stands for a character of two codes: no white space, and in no plain id. */
const surrogate = 0xd800;

/**
 * What stands where in a plain declaration: a head with an id of plain letters, and fields of one line each, as nearly all
 * of a large codebook are. It is read from the bytes of the text in half the time that a tree takes; a declaration with
 * anything else in it is left to the parser. Both must say the same.
 */
export class Glance {
  kind = "";
  id = "";
  /** Its fingerprint. */
  fingerprint = 0;
  /** Where the id starts and ends. */
  idStart = 0;
  idEnd = 0;
  /** Where the text of the label in the head starts and ends; nowhere where there is none. */
  labelStart = -1;
  labelEnd = -1;
  /** How many fields there are, and their names, behind which others may stand. */
  count = 0;
  readonly names: string[] = new Array(mostFields).fill("");
  /** Where each field's qualifier starts and ends; nowhere where there is none. */
  readonly qualifierStart = new Int32Array(mostFields);
  readonly qualifierEnd = new Int32Array(mostFields);
  /** Where each field's value starts and ends. None is empty. */
  readonly valueStart = new Int32Array(mostFields);
  readonly valueEnd = new Int32Array(mostFields);
  readonly bytes: Uint8Array = room;
  /** The codes of the characters that were read last, and how many they are. */
  readonly codes = new Uint16Array(longest);
  codeCount = 0;
  /** The fingerprint of the id that was read last. */
  idsFingerprint = 0;
  /** The text, each byte a character. */
  form = "";

  /** Reads a declaration from the form in which it is kept, and says whether it is a plain one. */
  read(form: string, isBytes: boolean): boolean {
    const size = form.length;
    if (size > mostCharacters || form.includes("\r")) return false;
    // What isn't kept as bytes is ASCII, or no plain declaration.
    if (room.write(form, isBytes ? "latin1" : "utf8") !== size) return false;
    this.form = form;
    this.count = 0;
    let end = lineEnd(form, 0);
    if (!this.readHead(end)) return false;
    const { bytes } = this;
    let column = 0;
    for (let at = end + 1; at < size; at = end + 1) {
      end = lineEnd(form, at);
      const start = skipSpaces(bytes, at, end);
      if (start === end) continue;
      if (column === 0) column = start - at;
      if (column === 0 || start - at !== column || !this.readField(start, end)) return false;
    }
    return true;
  }

  private readHead(end: number): boolean {
    const { bytes } = this;
    const kindEnd = endOfName(bytes, 0, end);
    const start = skipSpaces(bytes, kindEnd, end);
    if (kindEnd === 0 || start === kindEnd || start === end || bytes[0] === hyphen) return false;
    let at = start;
    while (at < end && bytes[at] !== space && bytes[at] !== quote) at++;
    if (!startsId(this.codeAt(start))) return false;
    const id = this.idAt(start, at);
    if (id === undefined) return false;
    this.kind = sameWordOfBytes(bytes, 0, kindEnd, this.kind);
    this.id = id;
    this.fingerprint = this.idsFingerprint;
    this.idStart = start;
    this.idEnd = at;
    this.labelStart = -1;
    at = skipSpaces(bytes, at, end);
    return at === end || this.readLabel(at, end);
  }

  private readLabel(start: number, end: number): boolean {
    const { bytes } = this;
    if (bytes[start] !== quote) return false;
    let close = start + 1;
    while (close < end && bytes[close] !== quote) if (bytes[close++] === backslash) return false;
    if (close === end || skipSpaces(bytes, close + 1, end) < end) return false;
    this.labelStart = start + 1;
    this.labelEnd = close;
    return this.isTrimmed(start + 1, close);
  }

  private readField(start: number, end: number): boolean {
    const { bytes, count } = this;
    const nameEnd = endOfName(bytes, start, end);
    if (nameEnd === start || count === mostFields) return false;
    const qualifier = skipSpaces(bytes, nameEnd, end);
    let close = qualifier;
    for (; ; close++) {
      if (close === end) return false;
      if (bytes[close] !== colon) continue;
      if (close + 1 === end || bytes[close + 1] === space) break;
      // Other white space closes a key too.
      if (isSpace(this.codeAt(close + 1))) return false;
    }
    this.qualifierStart[count] = -1;
    if (close > qualifier) {
      const qualifierEnd = skipSpacesBack(bytes, close, qualifier);
      if (qualifier === nameEnd || !this.isTrimmed(qualifier, qualifierEnd)) return false;
      this.qualifierStart[count] = qualifier;
      this.qualifierEnd[count] = qualifierEnd;
    }
    const value = skipSpaces(bytes, close + 1, end);
    const valueEnd = skipSpacesBack(bytes, end, value);
    if (!this.isTrimmed(value, valueEnd)) return false;
    this.valueStart[count] = value;
    this.valueEnd[count] = valueEnd;
    // Most declarations have the same fields as the one before.
    this.names[count] = sameWordOfBytes(bytes, start, nameEnd, this.names[count]!);
    this.count++;
    return true;
  }

  /** Whether something stands at a place that neither starts nor ends with white space. */
  private isTrimmed(start: number, end: number): boolean {
    if (start === end) return false;
    let last = end - 1;
    while ((this.bytes[last]! & 0xc0) === 0x80) last--;
    return !isSpace(this.codeAt(start)) && !isSpace(this.codeAt(last));
  }

  /** The code of the character that starts at a place. */
  codeAt(at: number): number {
    const { bytes } = this;
    const byte = bytes[at]!;
    if (byte < 0x80) return byte;
    const next = bytes[at + 1]! & 0x3f;
    if (byte < 0xe0) return ((byte & 0x1f) << 6) | next;
    return byte < 0xf0 ? ((byte & 0x0f) << 12) | (next << 6) | (bytes[at + 2]! & 0x3f) : surrogate;
  }

  /** Reads the codes of what stands at a place; not where they are too many, or two make one character. */
  readCodes(start: number, end: number): boolean {
    const { bytes, codes } = this;
    if (end - start > longest) return false;
    let count = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte < 0x80) codes[count++] = byte;
      else if (byte < 0xe0) codes[count++] = ((byte & 0x1f) << 6) | (bytes[++at]! & 0x3f);
      else if (byte >= 0xf0) return false;
      else {
        codes[count++] = ((byte & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
        at += 2;
      }
    }
    this.codeCount = count;
    return true;
  }

  /** The text that stands at a place. */
  textAt(start: number, end: number): string {
    for (let at = start; at < end; at++)
      if (this.bytes[at]! >= 0x80) return room.toString("utf8", start, end);
    return this.form.slice(start, end);
  }

  /**
   * The word at a place where it is made of letters, digits and signs of ids that are composed with nothing, or nothing. Its
   * codes and its fingerprint are then those that were read last.
   */
  idAt(start: number, end: number): string | undefined {
    if (start === end || !this.readCodes(start, end)) return undefined;
    const { codes, codeCount } = this;
    let fingerprint = noFingerprint;
    for (let at = 0; at < codeCount; at++) {
      const code = codes[at]!;
      if (!isPlainInId(code)) return undefined;
      fingerprint = withCode(fingerprint, code);
    }
    this.idsFingerprint = fingerprint;
    return codeCount === end - start ? this.form.slice(start, end) : room.toString("utf8", start, end);
  }
}

const seen = new Glance();
let last: Block | undefined;
let isPlain = false;

/** What is seen in a declaration at a glance, until the next one is asked for; nothing where it is no plain one. */
export function glanceAt(block: Block): Glance | undefined {
  if (block !== last) {
    last = block;
    isPlain = block.isSeen(seen);
  }
  return isPlain ? seen : undefined;
}

/** Where the line ends in which a place is. */
function lineEnd(form: string, at: number): number {
  const end = form.indexOf("\n", at);
  return end < 0 ? form.length : end;
}

export function skipSpaces(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] === space) at++;
  return at;
}

export function skipSpacesBack(bytes: Uint8Array, from: number, start: number): number {
  let at = from;
  while (at > start && bytes[at - 1] === space) at--;
  return at;
}

/** Where a kind's or a field's name ends: a plain one is made of small letters and hyphens. */
function endOfName(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && ((bytes[at]! >= 0x61 && bytes[at]! <= 0x7a) || bytes[at] === hyphen)) at++;
  return at;
}
