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
