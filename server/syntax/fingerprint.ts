// As numbers of 32 bits: a larger one would have V8 reckon in floating point.
const start = 0x811c9dc5 | 0;
const factor = 0x01000193;

/** A whole number that is the same for the same text and, but for rare chance, another for another. */
export function fingerprintOf(text: string, seed = start): number {
  let number = seed;
  for (let at = 0; at < text.length; at++) number = withCode(number, text.charCodeAt(at));
  return number;
}

/** The same of what it is the fingerprint of, and one character more. */
export function withCode(fingerprint: number, code: number): number {
  return Math.imul(fingerprint ^ code, factor);
}
