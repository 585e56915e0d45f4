import file from "../../../schemas/completion.json";
import { type Language, type PhraseName, said } from "../../model/speech";

const gaps = ["id", "label", "name", "number", "source", "category"] as const;

/** What stands in a snippet's gap until one types; nothing for a gap that has no name. */
export function hintOf(gap: (typeof gaps)[number], speech?: Language): string {
  return said(`writing/gap-${gap}`, {}, speech);
}

/** Whether a word is what stands in a snippet's gap until one types. */
export function isHint(word: string, speech?: Language): boolean {
  return gaps.some((gap) => hintOf(gap, speech) === word);
}

/** Words that find a proposal. */
export function wordsFinding(name: keyof typeof file.words): readonly string[] {
  return file.words[name];
}

/** A whole passage of a codebook, to be filled in. */
interface Pattern {
  name: string;
  /** Where it may start; in a field, of which kind of declaration. */
  at: string;
  kind?: string;
  /** What the study must be like. */
  needs?: string;
  lines: readonly string[];
}

export const patterns: readonly Pattern[] = file.patterns;

/** What a pattern is, in a few words. */
export function titleOf({ name }: Pattern, speech: Language | undefined): string {
  return said(`writing/pattern-${name}` as PhraseName, {}, speech);
}

/** A pattern as a snippet of the protocol. */
export function snippetOf({ lines }: Pattern, language: string, speech: Language | undefined): string {
  return lines
    .join("\n")
    .replaceAll("{language}", language)
    .replace(/\{([a-z]+)\}/g, (_, gap: string) => hintOf(gap as Parameters<typeof hintOf>[0], speech));
}
