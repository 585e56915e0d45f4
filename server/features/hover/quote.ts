import { fieldsOf } from "../../checks/check";
import { passageOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import { foldedOf } from "../../syntax/tree";
import { plain, shortened } from "../display";

const quoteLength = 320;

/** The passage that says most without being long: the longest under some lines, else the shortest. */
export function* bestQuote(codes: readonly Block[]): InParts<string> {
  const quotes: Quote[] = [];
  for (const { tree } of codes) {
    yield;
    for (const field of fieldsOf(tree, "quote")) {
      const passage = field.qualifier && passageOf(field.qualifier);
      const text = foldedOf(tree, field.value);
      if (passage && !passage.language && text !== "") quotes.push({ text, passage });
    }
  }
  const fitting = quotes.filter(({ text }) => text.length <= quoteLength);
  const longest = fitting.reduce<Quote | undefined>(
    (best, quote) => (best && best.text.length >= quote.text.length ? best : quote),
    undefined,
  );
  const best = longest ?? quotes.sort((one, other) => one.text.length - other.text.length)[0];
  if (!best) return "";
  const { source, locator } = best.passage;
  const place = locator ? `${source.text}@${locator.text}` : source.text;
  return `> ${plain(shortened(best.text, quoteLength))}\n>\n> — ${plain(place)}`;
}

interface Quote {
  text: string;
  passage: ReturnType<typeof passageOf>;
}
