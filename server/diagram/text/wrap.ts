import type { Line, TextStyle, Typesetter } from "./typesetter";

/** How a text is broken into lines. */
export interface Setting {
  typesetter: Typesetter;
  style: TextStyle;
  rightToLeft: boolean;
  language?: string | undefined;
}

/** A break is allowed behind a space, a hyphen, a dash or a slash, and between ideographs. */
const opportunity =
  /(?<=[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000])(?![ \t])|(?<=[^\s\p{P}][-\u2010\u2013\u2014/])(?=[^\s\p{P}\p{N}])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u;

/** A text of more words than this is no heading, and not worth balancing. */
const balancedWords = 60;

/** A text in lines of at most `width`, each as full as can be; a word is broken only where it alone is too long. */
export function wrapped(text: string, width: number, setting: Setting): Line[] {
  return filled(wordsOf(text, width, setting), width, setting);
}

/** The same in lines of about the same length, as few as can be: for headings. */
export function balanced(text: string, width: number, setting: Setting): Line[] {
  const words = wordsOf(text, width, setting);
  const lines = filled(words, width, setting);
  if (lines.length < 2 || words.length > balancedWords) return lines;
  let narrow = width / 3;
  let wide = width;
  let best = lines;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const attempt = filled(words, middle, setting);
    if (attempt.length === lines.length && attempt.every((line) => line.width <= width)) {
      best = attempt;
      wide = middle;
    } else narrow = middle;
  }
  return best;
}

/** The longest piece of a text that is not broken without need. */
export function longestWord(text: string, setting: Setting): number {
  return Math.max(0, ...text.split(opportunity).map((word) => measured(word.trim(), setting)));
}

function measured(text: string, { typesetter, style, rightToLeft, language }: Setting): number {
  return typesetter.width(text, style, rightToLeft, language);
}

/** The pieces of a text between which it may be broken, each with its spaces; those that are too long are cut up. */
function wordsOf(text: string, width: number, setting: Setting): string[] {
  if (measured(text, setting) <= width) return [text];
  return text
    .split(opportunity)
    .flatMap((word) => (measured(word.trimEnd(), setting) <= width ? [word] : cutUp(word, width, setting)));
}

/** A word in pieces that fit, cut between what readers take for letters. */
function cutUp(word: string, width: number, setting: Setting): string[] {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  const pieces: string[] = [];
  for (let from = 0; from < letters.length; ) {
    let fits = 1;
    let step = 1;
    // A word of 2,000 letters is not measured letter by letter.
    while (step > 0) {
      const more = letters.slice(from, from + fits + step).join("");
      if (from + fits + step <= letters.length && measured(more, setting) <= width) {
        fits += step;
        step *= 2;
      } else step = step > 1 ? Math.floor(step / 2) : 0;
    }
    pieces.push(letters.slice(from, from + fits).join(""));
    from += fits;
  }
  return pieces;
}

function filled(words: readonly string[], width: number, setting: Setting): Line[] {
  const { rightToLeft } = setting;
  const lines: Line[] = [];
  let text = "";
  const finish = () => {
    const line = text.trim();
    if (line !== "" || lines.length === 0)
      lines.push({ text: line, width: measured(line, setting), rightToLeft });
  };
  for (const word of words) {
    const longer = text + word;
    if (text !== "" && measured(longer.trimEnd(), setting) > width) {
      finish();
      text = word;
    } else text = longer;
  }
  finish();
  return lines;
}
