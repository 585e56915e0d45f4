import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** A stretch of a text that is read in one direction. */
export interface Run {
  start: number;
  end: number;
  rightToLeft: boolean;
}

/** Whether a text has letters that are read from right to left: without any, all of it runs the other way. */
const anyRightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;
const letter = /\p{L}/u;
const rightToLeft = /\p{sc=Arabic}|\p{sc=Hebrew}|\p{sc=Syriac}|\p{sc=Thaana}|\p{sc=Nko}/u;

/** The runs of a line in the order in which they stand from left to right. */
export function runsOf(text: string, rightToLeftLine: boolean): Run[] {
  if (text === "") return [];
  if (!rightToLeftLine && !anyRightToLeft.test(text))
    return [{ start: 0, end: text.length, rightToLeft: false }];
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeftLine ? "rtl" : "ltr");
  const runs: (Run & { level: number })[] = [];
  for (let at = 0; at < text.length; at++) {
    const level = levels[at]!;
    const last = runs.at(-1);
    if (last?.level === level) last.end = at + 1;
    else runs.push({ start: at, end: at + 1, level, rightToLeft: level % 2 === 1 });
  }
  return inVisualOrder(runs);
}

/** Rule L2 of the algorithm: from the deepest level up, what is at least as deep is turned around. */
function inVisualOrder(runs: readonly (Run & { level: number })[]): Run[] {
  const order = [...runs];
  const deepest = Math.max(...order.map(({ level }) => level));
  for (let level = deepest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && order[to]!.level >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order.map(({ start, end, rightToLeft }) => ({ start, end, rightToLeft }));
}

/** A line's characters from left to right, brackets turned as they are shown. */
export function visualText(text: string, rightToLeftLine: boolean): string {
  return runsOf(text, rightToLeftLine)
    .map(({ start, end, rightToLeft }) => {
      const run = text.slice(start, end);
      if (!rightToLeft) return run;
      const letters = [...run].reverse();
      return letters.map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join("");
    })
    .join("");
}

/**
 * Whether a label is read from right to left: in a figure that is, where it has any letter of that direction, for it
 * may begin with a foreign word; elsewhere where its first letter is of it.
 */
export function isRightToLeft(text: string, figureIsRightToLeft: boolean): boolean {
  const first = letter.exec(text)?.[0];
  if (first === undefined) return figureIsRightToLeft;
  return rightToLeft.test(figureIsRightToLeft ? text : first);
}

/** Whether a language is written from right to left. */
export function isRightToLeftLanguage(tag: string | undefined): boolean {
  if (!tag) return false;
  const [primary = "", ...rest] = tag.toLowerCase().split("-");
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script) return ["arab", "hebr", "syrc", "thaa", "nkoo", "rohg", "adlm"].includes(script);
  return rightToLeftLanguages.has(primary);
}

const rightToLeftLanguages = new Set(
  "ar arc arz azb bal ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps sd syr ug ur yi".split(" "),
);
