import table from "../../schemas/look-alikes.json";
import { fingerprintOf, withCode } from "../syntax/fingerprint";

const alike = new Map<string, string>([
  ...Object.entries(table.arabic),
  ...Object.entries(table.cyrillic),
  ...Object.entries(table.greek),
  ...Object.entries(table.latin),
  ...Object.entries(table.punctuation),
  ...table.invisible.map((character) => [character, ""] as const),
]);

/**
 * What a name looks like: two names that a reader may take for one another have the same look. Folds case, width,
 * white space, the zero-width joiners and look-alike letters.
 */
export function lookOf(name: string): string {
  const length = fold(name);
  if (length < 0) return foldWhole(name);
  let look = "";
  for (let at = 0; at < length; at++) look += String.fromCharCode(buffer[at]!);
  return look;
}

/** A name's look as the codes of its characters, in a list that is written over for the next name. */
export function lookCodes(name: string): Uint16Array {
  const length = fold(name);
  if (length >= 0) return buffer.subarray(0, length);
  const look = foldWhole(name);
  return Uint16Array.from({ length: look.length }, (_, at) => look.charCodeAt(at));
}

/** The number under which things of a kind that look like `name` are found: a fingerprint of kind and look. */
export function lookKey(kind: string, name: string): number {
  const seed = seedOf(kind);
  return fold(name, seed) < 0 ? fingerprintOf(foldWhole(name), seed) : fingerprint;
}

/** The same for a name that so many codes are; nothing where it has to be read as a text. */
export function lookKeyOfCodes(kind: string, codes: Uint16Array, count: number): number | undefined {
  return foldCodes(codes, count, seedOf(kind)) < 0 ? undefined : fingerprint;
}

/** The fingerprint of the kind that was asked for last: thousands of one kind stand together. */
let last = { kind: "", seed: fingerprintOf("") };

function seedOf(kind: string): number {
  if (kind !== last.kind) last = { kind, seed: fingerprintOf(kind) };
  return last.seed;
}

/** A name as it is compared for being the same: composed, its white space folded. */
export function plainName(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** The look of a name that has to be composed as a whole. */
function foldWhole(name: string): string {
  let look = "";
  // A byte order mark within a name is white space too, as it is where a label is folded.
  const spaced = name.replace(/\s/g, " ");
  for (const character of spaced.normalize("NFKC").toLowerCase()) look += alike.get(character) ?? character;
  return look.replace(/\s+/g, " ").trim();
}

// Every name of a codebook is folded when it is read, so the letters' looks are kept by their codes.

const invisible = 0;
const space = 0x20;
/** Stands for a character that may melt with its neighbours or becomes several. */
const several = 0xffff;

/** Stands for a character that wasn't looked at yet. */
const unknown = 0xfffe;

const looks = new Uint16Array(0x10000).fill(unknown);
let written = new Uint16Array(256);
let buffer = new Uint16Array(256);
let fingerprint = 0;

/**
 * Writes the look of a name into the buffer, and its fingerprint from a seed on, and gives its length; -1 for a name that
 * needs `foldWhole`.
 */
function fold(name: string, seed = 0): number {
  if (written.length < name.length) written = new Uint16Array(2 * name.length);
  for (let at = 0; at < name.length; at++) written[at] = name.charCodeAt(at);
  return foldCodes(written, name.length, seed);
}

function foldCodes(codes: Uint16Array, count: number, seed: number): number {
  if (buffer.length < count) buffer = new Uint16Array(2 * count);
  let length = 0;
  let isBehindSpace = false;
  fingerprint = seed;
  for (let at = 0; at < count; at++) {
    const code = codes[at]!;
    const look = looks[code]! === unknown ? lookOfCode(code) : looks[code]!;
    if (look === several) return -1;
    if (look === invisible) continue;
    if (look === space) {
      isBehindSpace = length > 0;
      continue;
    }
    if (isBehindSpace) {
      buffer[length++] = space;
      fingerprint = withCode(fingerprint, space);
      isBehindSpace = false;
    }
    buffer[length++] = look;
    fingerprint = withCode(fingerprint, look);
  }
  return length;
}

function lookOfCode(code: number): number {
  const character = String.fromCharCode(code);
  const look = foldWhole(character);
  if (/\s/.test(character)) looks[code] = space;
  else if (look === "") looks[code] = alike.get(character) === "" ? invisible : several;
  else looks[code] = look.length > 1 || /[\p{M}\p{Cs}]/u.test(character) ? several : look.charCodeAt(0);
  return looks[code]!;
}
