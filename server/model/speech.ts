import actions from "../../schemas/actions.json";
import checks from "../../schemas/checks.json";
import schema from "../../schemas/codebook.schema.json";
import phrases from "../../schemas/phrases.json";
import { dayIn } from "./calendar";
import { isolatedIn, isRightToLeft, keepingDirection } from "./direction";
import { inLanguage, type Translations } from "./paradigm";

export { inDirection, isRightToLeft } from "./direction";

/** The languages that the server speaks. */
export const languages = ["en", "fa"] as const;

export type Language = (typeof languages)[number];

/** What is said in a language, by the file of `schemas/` that it stands in. */
export interface Tables {
  actions: unknown;
  checks: unknown;
  phrases: unknown;
  schema: unknown;
}

/** The tables of the languages that are known; every one but English may have gaps, which English fills. */
const tables = new Map<Language, Tables>([["en", { actions, checks, phrases, schema }]]);

/** Whether the tables of a language are there. */
export function speaks(language: Language): boolean {
  return tables.has(language);
}

/** Takes the tables of a language; until then English is spoken in its place. */
export function teach(language: Language, its: Tables): void {
  tables.set(language, its);
  read.delete(language);
  translated.delete(language);
}

/** The language in which to speak to an editor of this locale (`fa-IR`); nothing where the server doesn't speak it. */
export function languageOf(locale: string | undefined): Language | undefined {
  const primary = locale?.split(/[-_]/)[0]?.toLowerCase();
  return languages.find((language) => language === primary);
}

/** A word of a phrase: as it is, or said in the reader's language once that is known. */
export type Word = string | number | Phrase | List | Decimal | Documented | InTheirOwnWords | Day | Sought;

/** What a phrase's braces are filled with. */
export type Words = Readonly<Record<string, Word>>;

/** A phrase of the tables, by its path (`phrases/hover/required`). */
export interface Phrase {
  say: string;
  words?: Words;
}

export interface List {
  list: readonly Word[];
  by: keyof typeof phrases.lists;
}

export interface Decimal {
  number: number;
  /** How many digits stand behind the point. */
  digits: number;
}

/** A text of the language's schema, in English. In a plain sentence it starts small, and its code is quoted. */
export interface Documented {
  schema: string;
  markdown?: true;
}

/** What the data of a study or a paradigm say in several languages. */
export interface InTheirOwnWords {
  texts: Translations;
  /** Whether it stands within a sentence. */
  small?: true;
}

/** A day as it is written, and beside it what it is in the reader's calendar. */
export interface Day {
  day: string;
}

/** A word that takes time to find, which is found when it is said. */
export interface Sought {
  find: () => Word;
}

type Group = Exclude<keyof typeof phrases, "comment">;

/** A phrase of `schemas/phrases.json`: its group and its name in it. */
export type PhraseName = { [G in Group]: `${G}/${keyof (typeof phrases)[G] & string}` }[Group];

/** A phrase of `schemas/phrases.json`, to be said later. */
export function phrase(name: PhraseName, words?: Words): Phrase {
  return { say: `phrases/${name}`, ...(words && { words }) };
}

/** A phrase of `schemas/phrases.json`, said. */
export function said(name: PhraseName, words: Words, language: Language | undefined): string {
  return say(`phrases/${name}`, words, language);
}

/** What a kind, or another thing that is counted, is called when there are `count` of it. */
export function nounFor(thing: string, count = 1): Phrase {
  return { say: `phrases/things/${thing}`, words: { count } };
}

/** `4 codes`. */
export function countOf(thing: string, count: number): Phrase {
  return phrase("counts/of", { count, things: nounFor(thing, count) });
}

/** How a character is named in a message: itself if it can be seen, and its code point. */
export function nameOfCharacter(character: string): Phrase {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  if (/\p{Cs}/u.test(character)) return phrase("characters/half", { code });
  if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/.test(character))
    return phrase("characters/direction", { code });
  if (/[\p{C}\p{Z}\s]/u.test(character)) return phrase("characters/unseen", { code });
  return phrase("characters/seen", { character });
}

/** A text with plural forms, by the number that one of its words is. */
interface Forms {
  by: string;
  other: string;
}

type Template = string | Forms;

/**
 * What stands at a path of the tables, filled in: in a language, or in English where it isn't said there. Words keep their
 * direction where a language is given; a terminal, which gives none, has marks of its own.
 */
export function say(path: string, words: Words = {}, language?: Language): string {
  const template = templates(language ?? "en").get(path) ?? templates("en").get(path);
  if (template === undefined) throw new Error(`There is no phrase “${path}”.`);
  const text = typeof template === "string" ? template : formOf(template, words, language);
  return text.replace(/\{(\w+)\}/g, (brace, name: string) => {
    const word = words[name];
    return word === undefined ? brace : spoken(word, language);
  });
}

const plurals: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules("en"),
  fa: new Intl.PluralRules("fa"),
};

function formOf(forms: Forms, words: Words, language: Language = "en"): string {
  const form = plurals[language].select(Number(words[forms.by]));
  return (forms as unknown as Record<string, string>)[form] ?? forms.other;
}

/** A word as it is said in a language. */
export function spoken(word: Word, language?: Language): string {
  if (typeof word === "string") return kept(shortened(word), language);
  if (typeof word === "number") return numeral(word, language);
  if ("say" in word) return say(word.say, word.words, language);
  if ("find" in word) return spoken(word.find(), language);
  if ("list" in word) return listed(word, language);
  if ("day" in word) {
    const day = dayIn(word.day, language);
    return kept(word.day, language) + (day === undefined ? "" : ` (${day})`);
  }
  if ("number" in word) return numeral(word.number, language, word.digits);
  if ("schema" in word) {
    const text = documented(word.schema, language);
    return word.markdown ? text : plainText(text, language);
  }
  const text = inLanguage(word.texts, language) ?? "";
  return kept(shortened(word.small ? text.toLowerCase() : text), language);
}

/** Items as they stand in a sentence: all with commas, or the last one with `or`. */
function listed({ list, by }: List, language: Language | undefined): string {
  const joiner = said(`lists/${by}`, {}, language);
  const comma = by === "or" ? said("lists/comma", {}, language) : joiner;
  let text = "";
  for (const [at, item] of list.entries()) {
    if (text.length > longest) return `${text}…`;
    text += (at === 0 ? "" : at === list.length - 1 ? joiner : comma) + spoken(item, language);
  }
  return text;
}

function numeral(number: number, language: Language = "en", digits?: number): string {
  if (language === "en") return digits === undefined ? String(number) : number.toFixed(digits);
  const form: Intl.NumberFormatOptions = { useGrouping: false, maximumFractionDigits: digits ?? 20 };
  if (digits !== undefined) form.minimumFractionDigits = digits;
  return new Intl.NumberFormat(language, form).format(number);
}

/** A text of the language's schema (a description, what is expected) in a language. */
export function documented(text: string, language: Language | undefined): string {
  return (language && language !== "en" && translations(language).get(text)) || text;
}

/** Messages are plain text. */
function plainText(markdown: string, language: Language | undefined): string {
  const text = markdown.charAt(0).toLowerCase() + markdown.slice(1);
  return text.replace(/`([^`]*)`/g, language === "fa" ? "«$1»" : "“$1”");
}

function kept(word: string, language: Language | undefined): string {
  return language === undefined ? word : isolatedIn(word, language);
}

/** Nobody reads a message with a page in it. */
const longest = 160;

/** A word as it stands in a message, which is one line. */
function shortened(text: string): string {
  const word = text.replace(/\s*[\r\n]\s*/g, " ");
  // Not through the middle of a character.
  return word.length <= longest ? word : `${word.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}

// The tables

const read = new Map<Language, ReadonlyMap<string, Template>>();

/** Every text of a language by its path; read when it is first spoken. */
function templates(language: Language): ReadonlyMap<string, Template> {
  let found = read.get(language);
  if (!found) {
    const texts = new Map<string, Template>();
    collect(texts, tables.get(language), "");
    if (isRightToLeft(language)) for (const [path, text] of texts) texts.set(path, directed(text));
    found = texts;
    read.set(language, found);
  }
  return found;
}

function directed(template: Template): Template {
  if (typeof template === "string") return keepingDirection(template);
  const forms = Object.entries(template).map(([form, text]) => [form, keepingDirection(text)]);
  return Object.fromEntries(forms) as Forms;
}

function collect(texts: Map<string, Template>, node: unknown, path: string): void {
  if (typeof node === "string") texts.set(path, node);
  if (typeof node !== "object" || node === null) return;
  if ("by" in node && "other" in node) texts.set(path, node as Forms);
  else for (const [key, child] of Object.entries(node)) collect(texts, child, path ? `${path}/${key}` : key);
}

const translated = new Map<Language, ReadonlyMap<string, string>>();

/** The schema's texts in a language, by what they are in English. */
function translations(language: Language): ReadonlyMap<string, string> {
  let found = translated.get(language);
  if (!found) {
    const texts = new Map<string, string>();
    for (const [path, text] of templates("en")) {
      const other = path.startsWith("schema/") ? templates(language).get(path) : undefined;
      if (typeof text === "string" && typeof other === "string") texts.set(text, other);
    }
    found = texts;
    translated.set(language, found);
  }
  return found;
}

/** The texts of a language's tables by their paths, for those who compare them. */
export function textsOf(language: Language): ReadonlyMap<string, Template> {
  return templates(language);
}
