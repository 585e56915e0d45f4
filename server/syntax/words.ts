import { bytesOf, charactersOf } from "./utf8";

/** Where a word stands in a text: its offset, and the line and the character at which it starts. */
export interface WordPlace {
  offset: number;
  line: number;
  character: number;
}

/**
 * Where a word stands in a text of `length` characters, found in the form in which that is kept (see `kept`): no text has
 * to be made for it, since the bytes of a word are found as its letters are. Where it is surely part of a longer word
 * it doesn't stand; beside letters beyond ASCII it may be.
 */
export function placesOfWord(form: string, length: number, word: string): WordPlace[] {
  const isBytes = form.length !== length;
  const sought = isBytes ? bytesOf(word) : word;
  const places: WordPlace[] = [];
  if (sought === "") return places;
  let at = 0;
  let offset = 0;
  let line = 0;
  let lineStart = 0;
  for (let found = form.indexOf(sought); found >= 0; found = form.indexOf(sought, found + 1)) {
    if (isOfWord(form.charCodeAt(found - 1)) || isOfWord(form.charCodeAt(found + sought.length))) continue;
    for (; at < found; at++) {
      const code = form.charCodeAt(at);
      if (isBytes) offset += charactersOf(code);
      else offset++;
      if (code !== 10 && (code !== 13 || form.charCodeAt(at + 1) === 10)) continue;
      line++;
      lineStart = offset;
    }
    places.push({ offset, line, character: offset - lineStart });
  }
  return places;
}

/** Whether this is a letter, a digit or a sign of ASCII that ids are made of; there may be nothing. */
function isOfWord(code: number): boolean {
  const letter = code | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x5f
  );
}
