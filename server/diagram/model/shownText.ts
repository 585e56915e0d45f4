/** Characters that no XML may hold, halves of others, and those that only line breaks are made of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Marks that turn the text behind them around: a figure's lines have their own direction. */
const turning = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
/** Something that can be seen on its own. */
const visible = /[^\p{M}\p{C}\p{Z}]/u;

/** A text as a figure can show it; `instead` where nothing in it can be seen. */
export function shownText(text: string, instead: string): string {
  const shown = text
    .replace(unprintable, "")
    .replace(half, "\ufffd")
    .replace(turning, "")
    .replace(/[^\S\u00a0]+/g, " ")
    .trim();
  return visible.test(shown) ? shown : instead;
}
