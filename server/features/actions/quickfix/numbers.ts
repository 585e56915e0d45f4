import { textOf } from "../../../syntax/tree";
import type { Fixer } from "../action";

/** The number that the codebook or the table itself comes to, in the digits that the wrong one is written in. */
export const rightNumber: Fixer = function* ({ block, tree, finding: { replacement, span } }) {
  if (replacement === undefined) return;
  const word = digitsLike(textOf(tree, span), replacement);
  const changes = () => [{ block, start: span.start, end: span.end, text: word }];
  yield { name: "write-number", words: { number: word }, changes };
};

/** A number in Persian or Arabic digits where another is written so. */
export function digitsLike(written: string, number: string): string {
  const [digit] = /[\u06f0-\u06f9\u0660-\u0669]/.exec(written) ?? [];
  if (!digit) return number;
  const zero = digit >= "\u06f0" ? 0x06f0 : 0x0660;
  return number.replace(/\d/g, (each) => String.fromCharCode(zero + Number(each)));
}
