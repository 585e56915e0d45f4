import file from "../../schemas/keywords.json";
import { lookOf } from "./lookAlikes";

const { comment: _, ...languages } = file;

/** What a word of the language is called in others, by language. */
const tables = new Map(
  Object.entries(languages).map(([language, table]) => [language, new Map(Object.entries(table))]),
);

/** What a word of the language (a kind, a field, a choice) is called in all other languages. */
export function otherNames(keyword: string): readonly string[] {
  return [...tables.values()].flatMap((table) => table.get(keyword) ?? []);
}

/** What a word of the language is called in one other; nothing where that has no word for it. */
export function nameIn(keyword: string, language: string | undefined): string | undefined {
  return tables.get(language ?? "")?.get(keyword)?.[0];
}

/** The one of some words of the language that is meant by what it is called in another. */
export function keywordMeant(word: string, keywords: readonly string[]): string | undefined {
  if (/^[\p{ASCII}]*$/u.test(word)) return undefined;
  const look = lookOf(word);
  return keywords.find((keyword) => otherNames(keyword).some((name) => lookOf(name) === look));
}
