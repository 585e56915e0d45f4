import { readFileSync } from "node:fs";
import { type ExtensionContext, env, l10n as vscode, workspace } from "vscode";

/** What the client says in the language that `gt.language` names, where VS Code itself speaks another one. */
let texts: Readonly<Record<string, string>> | undefined;
let spoken = env.language;

/** Speaks as the settings say from now on: VS Code has no language pack for each language that the extension knows. */
export function speakAsSet(context: ExtensionContext): void {
  const read = () => {
    const language = workspace.getConfiguration("gt").get<string>("language");
    texts = language && primary(language) !== primary(env.language) ? textsIn(context, language) : undefined;
    spoken = texts && language ? language : env.language;
  };
  read();
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("gt.language") && read()),
  );
}

/** The language in which the client speaks. */
export function spokenLanguage(): string {
  return spoken;
}

function primary(tag: string): string {
  return tag.split("-")[0]!.toLowerCase();
}

function textsIn(context: ExtensionContext, language: string): typeof texts {
  const bundle = primary(language) === "en" ? "bundle.l10n.json" : `bundle.l10n.${primary(language)}.json`;
  try {
    return JSON.parse(readFileSync(context.asAbsolutePath(`l10n/${bundle}`), "utf8"));
  } catch {
    // A language that the extension doesn't know is VS Code's to speak.
    return undefined;
  }
}

type Word = string | number;
type Filling = Readonly<Record<string, Word>>;

/** Says a text in the user's language, its {words} filled in by name or, as {0}, {1}, …, by their order. */
function t(text: string, ...words: Word[] | [Filling]): string {
  const given = (typeof words[0] === "object" ? words[0] : Object.assign({}, words)) as Filling;
  const shown = ([name, word]: [string, Word]) => [name, word.toLocaleString(spoken)];
  const filling: Record<string, string> = Object.fromEntries(Object.entries(given).map(shown));
  const translated = texts?.[text];
  if (translated === undefined) return inDirection(vscode.t(text, filling));
  return inDirection(translated.replace(/\{(\w+)\}/g, (brace, word: string) => filling[word] ?? brace));
}

/** Letters and spaces alone stand rightly in any line. */
const onlyLetters = /^[\p{sc=Arabic}\p{M}\u200c\s]*$/u;

/** A text of a language from right to left, kept whole in VS Code's lines, which run the other way. */
function inDirection(text: string): string {
  return primary(spoken) === "fa" && !onlyLetters.test(text) ? `\u2067${text}\u2069` : text;
}

export const l10n = { t };
