import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { TextDocument, TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";

const sample = (path: string) =>
  readFileSync(new URL(`../../samples/${path}/codebook.gt`, import.meta.url), "utf8");

/** The samples as they are, with other line breaks, cut off somewhere, and nothing. */
export const startingText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(sample("first-look"), sample("several-files"), ""),
  fc.constant(sample("first-look").replace(/\n/g, "\r\n")),
  fc.nat(2000).map((length) => sample("smart-governance").slice(4000, 4000 + length)),
);

/** What people type and paste: letters, words of the language, whole declarations, line breaks of every sort. */
export const typedText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    "x",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "  ",
    "\t",
    "# c\n",
    "#",
    ":",
    '"',
    "،",
    "ی",
    "\u200c",
    "😀",
  ),
  fc.constantFrom(
    "code a\n",
    "  concept: slow-feedback\n",
    "\nconcept k\n  category: tending\n",
    "category tending",
    "[[tending]]",
  ),
  fc.constantFrom(
    "  role: condition\n",
    "\n  parent: tending\n",
    "\nrelation r\n  from: tending\n  to: borrowed-time\n",
    "label fa: زمان\n",
  ),
  fc.string({ maxLength: 12 }),
);

/** An edit: where it starts, how much it takes away, what it puts there; numbers are taken modulo the text. */
export const edit = fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)), typedText);

export const editScript = fc.array(edit, { minLength: 1, maxLength: 12 });

/** An edit as the protocol has it, for a document as it is now. */
export function toChange(
  document: TextDocument,
  [at, length, text]: readonly [number, number, string],
): TextDocumentContentChangeEvent {
  const whole = document.getText().length;
  const from = at % (whole + 1);
  const start = document.positionAt(from);
  const end = document.positionAt(Math.min(whole, from + length));
  return { range: { start, end }, text };
}
