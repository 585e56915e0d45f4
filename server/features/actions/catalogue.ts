import file from "../../../schemas/actions.json";
import type { CheckName } from "../../checks/catalogue";
import { inDirection } from "../../model/direction";
import { type Language, type Phrase, say, type Words } from "../../model/speech";
import { shortened } from "../display";

export type ActionName = keyof typeof file.actions;

/** An action as the data have it. */
interface Entry {
  title: string;
  /** The protocol's kind of code actions; a quick fix where absent. */
  kind?: string;
  /** Under which circumstances it may be done without asking. */
  safe?: string;
}

const entries: Record<ActionName, Entry> = file.actions;

/** Every action, in the order of the data. */
export const actionNames = Object.keys(entries) as ActionName[];

export const quickFix = "quickfix";

/** The protocol's kind of an action. */
export function kindOf(name: ActionName): string {
  return entries[name].kind ?? quickFix;
}

/** Every kind of the actions, each once. */
export const kindsOfActions = [...new Set(actionNames.map(kindOf))];

/** Whether an action may ever be done without asking. */
export function maybeSafe(name: ActionName): boolean {
  return entries[name].safe !== undefined;
}

/** A title is one line of a menu. */
const longestWord = 60;

/** What an action is called in a menu, filled in, in a language. */
export function titleOf(name: ActionName, words: Words = {}, language: Language = "en"): string {
  const shown = Object.entries(words).map(([key, word]) => {
    if (typeof word !== "string") return [key, word];
    const line = word.replace(/\s+/g, " ").trim();
    return [key, shortened(line, longestWord)];
  });
  return inDirection(say(`actions/actions/${name}/title`, Object.fromEntries(shown), language), language);
}

/** What an action writes into the codebook, filled in: in English, whoever writes, for all who read it. */
export function phraseOf(name: keyof typeof file.phrases, words: Words = {}): string {
  return say(`actions/phrases/${name}`, words);
}

export type RefusalName = keyof typeof file.refusals;

/** Why a command makes no edit. */
export function refusalOf(name: RefusalName, words: Words = {}): Phrase {
  return { say: `actions/refusals/${name}`, words };
}

/** The checks whose findings no edit can mend, and why. */
export const withoutFix: ReadonlyMap<CheckName, string> = new Map(
  Object.entries(file.withoutFix) as [CheckName, string][],
);
