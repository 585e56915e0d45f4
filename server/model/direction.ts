import type { Language } from "./speech";

/** Letters that are written from right to left, and the marks that turn others around. */
const rightToLeft =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Text that keeps its own direction inside a sentence of another: U+2068 … U+2069. */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? kept(text) : text;
}

function kept(text: string): string {
  return text === "" ? text : `\u2068${text}\u2069`;
}

export function isRightToLeft(language: Language | undefined): boolean {
  return language === "fa";
}

/** Text that keeps its own direction in a sentence of a language. */
export function isolatedIn(text: string, language: Language | undefined): string {
  return isRightToLeft(language) ? kept(text) : isolated(text);
}

/** A whole sentence of a language, for an editor whose own lines may run the other way: U+2067 … U+2069. */
export function inDirection(text: string, language: Language | undefined): string {
  return isRightToLeft(language) && text !== "" ? `\u2067${text}\u2069` : text;
}

/** As much of a line as is to be seen in a list. */
const longestLine = 90;

/**
 * Sentences of a language for an editor's list. Its lines run the other way and lose their right end where they are too
 * long, which is where these begin: so they are divided into lines, between sentences.
 */
export function inLines(text: string, language: Language | undefined): string {
  if (!isRightToLeft(language)) return text;
  const lines: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const line = lines.length === 0 ? sentence : `${lines.at(-1)} ${sentence}`;
    if (lines.length > 0 && line.length <= longestLine) lines.pop();
    lines.push(line.length <= longestLine ? line : sentence);
  }
  return lines.map((line) => inDirection(line, language)).join("\n");
}

/** The parts of a text that end with a stop, which is not within a word that is filled in. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[\u2066-\u2069]|[.؟!؛] (?=\S)/g)) {
    if (mark === "\u2069") depth--;
    else if (mark.length === 1) depth++;
    else if (depth === 0) {
      sentences.push(text.slice(start, index + 1));
      start = index + mark.length;
    }
  }
  return [...sentences, text.slice(start)];
}

/** What is written in a sentence as one would type it, between quotation marks or backticks. */
const typedWord = /«((?:[^«»{}]|\{\w+\})*)»|(`[^`]*`)/g;

/** A Persian text in which what is typed from left to right keeps its direction. */
export function keepingDirection(text: string): string {
  return text.replace(typedWord, (whole, quoted?: string, code?: string) => {
    if (quoted === undefined) return kept(code!);
    // What is filled in is kept by itself.
    return quoted.replace(/\{\w+\}/g, "") === "" ? whole : `«${kept(quoted)}»`;
  });
}
