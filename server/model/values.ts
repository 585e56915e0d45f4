import { isSpace, westernDigits } from "../syntax/characters";
import { type Field, foldedOf, type Span, type Value, type Word } from "../syntax/tree";

/** Whether a character is `,` or `،`. */
export function isComma(code: number): boolean {
  return code === 0x2c || code === 0x060c;
}

function hasComma(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isComma(text.charCodeAt(at))) return true;
  return false;
}

/** The items of a list, which `,` or `،` separates; empty ones are left out. */
export function itemsOf(declaration: { text: string }, value: Value): Word[] {
  const { text } = declaration;
  const items: Word[] = [];
  if (value.isOneLine && !hasComma(text, value)) {
    // By far the most lists have one item.
    const { start, end } = value;
    if (start < end) items.push({ start, end, text: text.slice(start, end) });
    return items;
  }
  let start = -1;
  let end = -1;
  for (const line of value.lines) {
    for (let at = line.start; at < line.end; at++) {
      const code = text.charCodeAt(at);
      if (isComma(code)) {
        if (start >= 0) items.push({ start, end, text: text.slice(start, end) });
        start = -1;
      } else if (!isSpace(code)) {
        if (start < 0) start = at;
        end = at + 1;
      }
    }
  }
  if (start >= 0) items.push({ start, end, text: text.slice(start, end) });
  return items;
}

/**
 * The parts of a `quote`'s qualifier: `I05`, `I05@12-14`, `I05 [fa]`. Each part has its place; of a locator that is
 * written with other digits (`۱۲`), the text has 0–9.
 */
export interface Passage {
  source: Word;
  locator?: Word;
  language?: Word;
}

/** Takes a quote's qualifier apart; what is written behind the language is taken for part of it. */
export function passageOf(qualifier: Word): Passage {
  const { text, start } = qualifier;
  const bracket = text.indexOf("[");
  const head = bracket < 0 ? text : text.slice(0, bracket);
  const at = head.indexOf("@");
  const passage: Passage = { source: sourceOf(qualifier) };
  if (at >= 0) {
    const locator = part(head.slice(at + 1), start + at + 1);
    passage.locator = { ...locator, text: westernDigits(locator.text) };
  }
  if (bracket >= 0) {
    const inside = text.slice(bracket + 1);
    passage.language = part(inside.endsWith("]") ? inside.slice(0, -1) : inside, start + bracket + 1);
  }
  return passage;
}

/** The source that a quote's qualifier names, which may be empty. */
export function sourceOf({ text, start }: Word): Word {
  return part(text.slice(0, sourceEnd(text)), start);
}

/** Where in a quote's qualifier the source's name ends. */
export function sourceEnd(qualifier: string): number {
  let end = 0;
  while (end < qualifier.length && !endsSource(qualifier.charCodeAt(end))) end++;
  return end;
}

/** Whether a character ends a source's name in a quote's qualifier: `@` or `[`. */
export function endsSource(code: number): boolean {
  return code === 0x40 || code === 0x5b;
}

function part(text: string, start: number): Word {
  const trimmed = text.trim();
  const from = start + (text.length - text.trimStart().length);
  return { start: from, end: from + trimmed.length, text: trimmed };
}

/** The numbers of a `counts` or `total`, each with its place. */
export interface Counts {
  codes?: CountedNumber;
  agreements?: CountedNumber;
  disagreements?: CountedNumber;
}

export interface CountedNumber extends Span {
  value: number;
}

const countedThings: Record<string, keyof Counts> = {
  code: "codes",
  codes: "codes",
  agreement: "agreements",
  agreements: "agreements",
  disagreement: "disagreements",
  disagreements: "disagreements",
};

/** Reads `133 codes, 47 agreements, 39 disagreements`, in any order; nothing where it is not of that form. */
export function countsOf(declaration: { text: string }, value: Value): Counts | undefined {
  const counts: Counts = {};
  for (const item of itemsOf(declaration, value)) {
    const match = /^(\d+)\s+(\p{L}+)$/u.exec(westernDigits(item.text));
    const thing = match && countedThings[match[2]!.toLowerCase()];
    if (!match || !thing || counts[thing]) return undefined;
    counts[thing] = { value: Number(match[1]), start: item.start, end: item.start + match[1]!.length };
  }
  return counts;
}

/** Guest, Namey and Chen's (2020) parameters: sources in the base, sources in the run, threshold in percent. */
export interface SaturationParameters {
  base: number;
  run: number;
  threshold: number;
}

/** Reads `base 4, run 2, threshold 5%`, in any order; nothing where it is not of that form. */
export function saturationOf(
  declaration: { text: string },
  value: Value,
): Partial<SaturationParameters> | undefined {
  const parameters: Partial<SaturationParameters> = {};
  for (const item of itemsOf(declaration, value)) {
    const match = /^(base|run|threshold)\s+(\d+(?:\.\d+)?)\s*(%?)$/i.exec(westernDigits(item.text));
    if (!match) return undefined;
    const name = match[1]!.toLowerCase() as keyof SaturationParameters;
    if (parameters[name] !== undefined || (match[3] === "%" && name !== "threshold")) return undefined;
    parameters[name] = Number(match[2]);
  }
  return parameters;
}

/** A whole number in any of the digits, or the text itself where it is none. */
export function numberOf(text: string): number | string {
  const digits = westernDigits(text).replace(/(?<=\d)[,\u066c\u202f\u00a0 ](?=\d{3}\b)/g, "");
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}

/** A date as it is compared: with the digits 0–9. */
export function dateOf(declaration: { text: string }, value: Value): string {
  return westernDigits(foldedOf(declaration, value));
}

/** A field's value as one line of text. */
export function valueText(declaration: { text: string }, field: Field): string {
  return foldedOf(declaration, field.value);
}
