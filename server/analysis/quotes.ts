/** A transcript's text; how it is searched is kept beside it, since a study asks it of every quote. */
export interface Transcript {
  text: string;
}

const folded = new WeakMap<Transcript, string>();

/** What stands for words left out: `…`, `...`, `[…]`, `[...]`. */
export const omission = /\[\s*(?:…|\.{3})\s*\]|…|\.{3,}/;

/**
 * The first part of a quote that is not in a transcript behind the parts before it; nothing if all are. White space
 * is folded, quotation marks are equal, and marks of omission divide the quote into parts.
 */
export function missingPart(
  transcript: Transcript,
  quote: string,
): { text: string; whole: boolean } | undefined {
  const text = foldedText(transcript);
  const parts = quote
    .split(omission)
    .map(fold)
    .filter((part) => part !== "");
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return { text: part, whole: parts.length === 1 };
    from = at + part.length;
  }
  return undefined;
}

function foldedText(transcript: Transcript): string {
  let text = folded.get(transcript);
  if (text === undefined) {
    text = fold(transcript.text);
    folded.set(transcript, text);
  }
  return text;
}

/** A text as it is compared: white space folded, quotation marks equal. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′]/g, "'")
    .replace(/[\s\u00a0\ufeff]+/g, " ")
    .trim();
}
