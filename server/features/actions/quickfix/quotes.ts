import { nearestPassage } from "../../../analysis/nearestPassage";
import { fold, missingPart, omission } from "../../../analysis/quotes";
import { transcriptsOf } from "../../../checks/quotes";
import { passageOf } from "../../../model/values";
import { normalId } from "../../../syntax/characters";
import { foldedOf } from "../../../syntax/tree";
import type { Fixer } from "../action";
import { setValue } from "../writing/fields";

/** The passage of the transcript that is closest to a quote, word for word; the marks of omission stay. */
export const nearestWords: Fixer = function* ({ codebook, block, tree, finding }) {
  const field = tree.fields.find(({ value }) => value.start === finding.span.start);
  const source = field?.qualifier && passageOf(field.qualifier).source.text;
  const found = source && transcriptsOf(codebook, codebook.factsOf(block)).get(normalId(source));
  if (!field || !found) return;
  const quote = foldedOf(tree, field.value);
  const missing = missingPart(found.transcript, quote);
  const passage = missing && endingAs(missing.text, nearestPassage(found.transcript, missing.text));
  if (!passage) return;
  const marks = new RegExp(`(${omission.source})`);
  const corrected = quote
    .split(marks)
    .map((part) => (fold(part) === missing.text ? part.replace(/\S.*\S|\S/s, () => passage) : part))
    .join("");
  // A passage that is broken by the transcript's own lines may still not be found.
  if (missingPart(found.transcript, corrected)?.text === missing.text) return;
  yield {
    name: "quote-as-said",
    words: { passage },
    isPreferred: true,
    changes: () => [setValue(block, field, corrected)],
  };
};

/** A passage without the stop at its end, where the quote has none. */
function endingAs(quote: string, passage: string | undefined): string | undefined {
  const stop = /[.,;:!?،؛؟]+$/;
  return stop.test(quote) ? passage : passage?.replace(stop, "");
}
