import type { Codebook } from "../../../model/codebook";

/** An id that no declaration of a kind has: this one, or with a number. */
export function freeId(codebook: Codebook, kind: string, wanted: string): string {
  const start = wanted === "" ? kind : wanted;
  if (wanted !== "" && !codebook.declaration(kind, start)) return start;
  for (let number = wanted === "" ? 1 : 2; ; number++) {
    const id = `${start}-${number}`;
    if (!codebook.declaration(kind, id)) return id;
  }
}

/** A label as a head has it. */
export function quoted(label: string): string {
  return `"${label.replace(/\s+/g, " ").replace(/["\\]/g, "\\$&")}"`;
}

/** What an id says, as the beginning of a sentence. */
export function labelFrom(id: string): string {
  const words = id.replace(/[-_]+/g, " ").trim();
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}
