/** Which characters make ids, white space and digits. */

const idStart = /[\p{L}\p{Nd}]/u;
const idPart = /[\p{L}\p{M}\p{Nd}\-_\u200c\u200d]/u;
const wholeId = /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\-_\u200c\u200d]*$/u;

// Every id is looked at when it is read, so what a character may be is kept by its code.

/** May start an id. */
const starts = 1;
/** May stand in an id. */
const continues = 2;
/** Is composed with nothing that stands beside it, and of nothing else. */
const composed = 4;
const isKnown = 8;
const sorts = new Uint8Array(0x10000);

function sortOf(code: number): number {
  return sorts[code]! || sortAnew(code);
}

function sortAnew(code: number): number {
  const character = String.fromCharCode(code);
  const isAlone = character.normalize("NFC") === character && !/[\p{M}\p{Cs}\u1100-\u11ff]/u.test(character);
  sorts[code] =
    isKnown |
    (idStart.test(character) ? starts : 0) |
    (idPart.test(character) ? continues : 0) |
    (isAlone ? composed : 0);
  return sorts[code]!;
}

/** Whether `text` is an id: letters, marks and digits of any script, `-`, `_` and the zero-width joiners. */
export function isId(text: string): boolean {
  if (text === "" || !(sortOf(text.charCodeAt(0)) & starts)) return wholeId.test(text);
  for (let at = 1; at < text.length; at++) {
    // A letter may be of two codes.
    if (!(sortOf(text.charCodeAt(at)) & continues)) return wholeId.test(text);
  }
  return true;
}

/** Whether an id may start with a character. */
export function startsId(code: number): boolean {
  return (sortOf(code) & starts) > 0;
}

/** Whether a character may stand in an id and is composed with nothing beside it: `normalId` keeps it. */
export function isPlainInId(code: number): boolean {
  return (sortOf(code) & (continues | composed)) === (continues | composed);
}

/** The first character of `text` that an id can't have there, with its offset; nothing if `text` is an id. */
export function foreignCharacter(text: string): { character: string; at: number } | undefined {
  if (isId(text)) return undefined;
  let at = 0;
  for (const character of text) {
    if (!(at === 0 ? idStart : idPart).test(character)) return { character, at };
    at += character.length;
  }
  return undefined;
}

/** The form in which ids are compared: two ways to write the same letters are one id. */
export function normalId(id: string): string {
  for (let at = 0; at < id.length; at++) {
    if (!(sortOf(id.charCodeAt(at)) & composed)) return id.normalize("NFC");
  }
  return id;
}

/** An id that says what a text says, in its own script; nothing where the text has no letter and no digit. */
export function idFrom(text: string): string {
  return withoutUnseen(normalId(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\-_\u200c\u200d]+/gu, "-")
    .replace(/^[^\p{L}\p{Nd}]+|[-_\u200c\u200d]+$/gu, "");
}

/** How an id reads that has no label: `-` and `_` as spaces. */
export function labelOfId(id: string): string {
  return id.replace(/[-_]+/g, " ").trim();
}

/** What nobody sees and no id has: marks of direction, soft hyphens, and spaces without width. Joiners are letters' own. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** The first character of a text that nobody sees; nothing where all can be seen. */
export function unseenIn(text: string): string | undefined {
  return text.match(unseen)?.[0];
}

/** A text without what nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, "");
}

/** White space within a line, the no-break spaces that word processors leave among it. */
export function isSpace(code: number): boolean {
  if (code === 0x20 || code === 0x09) return true;
  if (code < 0xa0) return code === 0x0b || code === 0x0c;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** `text` with Persian and Arabic digits as 0–9, and their decimal and percent signs as `.` and `%`. */
export function westernDigits(text: string): string {
  if (!/[\u0660-\u066b\u06f0-\u06f9]/.test(text)) return text;
  return text
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\u066b/g, ".")
    .replace(/\u066a/g, "%");
}
