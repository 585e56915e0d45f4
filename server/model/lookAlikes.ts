import table from "../../schemas/look-alikes.json";

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
  const folded = name.toLowerCase();
  // Most names are plain ASCII and need no table.
  if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(folded)) return folded;
  let look = "";
  for (const character of name.normalize("NFKC").toLowerCase()) look += alike.get(character) ?? character;
  return look.replace(/\s+/g, " ").trim();
}

/** A name as it is compared for being the same: composed, its white space folded. */
export function plainName(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** A number for a text (FNV-1a, 32 bits). Different texts may share one: whoever finds it must compare the texts. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >> 1;
}
