import { CompletionItemKind } from "vscode-languageserver-types";
import { languageName } from "../display";
import type { Proposal } from "./proposal";

/** The languages that studies are most often in. */
export const common = "en fa ar tr ur he ku de es fr it ja ko pt ru zh".split(" ");

/** These languages, or the common ones where there are none; an editor finds them by their names too. */
export function* languages(tags: readonly string[]): Generator<Proposal> {
  for (const tag of tags.length > 0 ? tags : common) {
    const names = [languageName(tag, "en"), languageName(tag, tag)].filter((name) => name !== undefined);
    yield { label: tag, kind: CompletionItemKind.Value, description: names[0], names };
  }
}

/** The languages that a study may still be in, besides those that it is in. */
export function furtherLanguages(tags: readonly string[], typed: string): Iterable<Proposal> {
  return languages(common.filter((tag) => tag === typed || !tags.includes(tag)));
}
