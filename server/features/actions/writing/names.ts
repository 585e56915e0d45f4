import file from "../../../../schemas/ids.json";
import type { Codebook } from "../../../model/codebook";
import { idFrom } from "../../../syntax/characters";

const littleWords = new Set(file.littleWords.flatMap((words) => words.split(" ")));

/** An id that says what a label says, no longer than one cares to read it: of a long label the words that tell most. */
export function shortIdFrom(label: string): string {
  const id = idFrom(label);
  if (id.length <= file.longest) return id;
  const all = id.split(/[-_]+/);
  const telling = all.filter((word) => !littleWords.has(word));
  const words = telling.length > 0 ? telling : all;
  let short = words[0]!;
  for (const word of words.slice(1)) {
    if (short.length + 1 + word.length > file.longest) break;
    short += `-${word}`;
  }
  return short;
}

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
