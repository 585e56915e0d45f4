import type { Block } from "../syntax/block";
import { type Codebook, kindNames } from "./codebook";
import { type Name, namesIn } from "./facts";

/** What a declaration is called in a language: its label there, or the one it has in the working language. */
export function nameIn(codebook: Codebook, block: Block, language: string | undefined): string {
  return nameAmong(namesIn(block), codebook.workingLanguage, language);
}

/** The one of a declaration's names that is in a language, or in the working language. */
export function nameAmong(
  names: readonly Name[],
  workingLanguage: string | undefined,
  language: string | undefined,
): string {
  const found = inTongue(names, ({ language: own }) => own ?? workingLanguage, language);
  return (found ?? names[0])?.text ?? "";
}

/** The first that is in a language, or in a close one: Persian for `fa-IR`. */
export function inTongue<Thing>(
  things: readonly Thing[],
  tongueOf: (thing: Thing) => string | undefined,
  language: string | undefined,
): Thing | undefined {
  if (language === undefined) return undefined;
  const primary = (tag: string | undefined) => tag?.split("-")[0]?.toLowerCase();
  return (
    things.find((thing) => tongueOf(thing) === language) ??
    things.find((thing) => primary(tongueOf(thing)) === primary(language))
  );
}

/** The languages that a study says it has, its working language first, and then those that it has labels in. */
export function languagesOf(codebook: Codebook): string[] {
  const blocks = kindNames.flatMap((kind) => [...codebook.all(kind)]);
  const tags = blocks.flatMap((block) => namesIn(block).map(({ language }) => language));
  return [...new Set([...codebook.languages, ...tags.filter((tag) => tag !== undefined).sort()])];
}
