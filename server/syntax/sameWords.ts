/**
 * One string for each kind and each field's name, however often it is written: they are compared again and again. They
 * are found by a number made from their letters.
 */
const words = new Map<number, string>();
const mostWords = 500;

/** The word between two places of a text. */
export function sameWord(text: string, start: number, end: number): string {
  let key = end - start;
  for (let at = start; at < end; at++) key = withLetter(key, text.charCodeAt(at));
  const known = words.get(key);
  if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known;
  return remembered(key, text.slice(start, end));
}

/** The word between two places of a text in ASCII, of which there are the bytes; most likely a certain one. */
export function sameWordOfBytes(bytes: Uint8Array, start: number, end: number, likely: string): string {
  if (isAt(likely, bytes, start, end)) return likely;
  let key = end - start;
  for (let at = start; at < end; at++) key = withLetter(key, bytes[at]!);
  const known = words.get(key);
  if (known !== undefined && isAt(known, bytes, start, end)) return known;
  return remembered(key, String.fromCharCode(...bytes.subarray(start, end)));
}

function withLetter(key: number, code: number): number {
  return (Math.imul(key, 31) + code) | 0;
}

function isAt(word: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}

function remembered(key: number, word: string): string {
  if (!words.has(key) && words.size < mostWords) words.set(key, word);
  return word;
}
