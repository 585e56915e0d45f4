import { missingPart, type Transcript } from "../analysis/quotes";
import type { Codebook } from "../model/codebook";
import { isEmpty } from "../model/record";
import { passageOf } from "../model/values";
import { normalId } from "../syntax/characters";
import { foldedOf } from "../syntax/tree";
import { type Check, fieldsOf } from "./check";

export const quoteNotFound: Check = {
  names: ["quote-not-found"],
  kinds: ["code"],
  run({ tree }, codebook, report) {
    for (const field of fieldsOf(tree, "quote")) {
      if (!field.qualifier || isEmpty(field)) continue;
      const { source, language } = passageOf(field.qualifier);
      // A translation is not what was said.
      if (language) continue;
      const transcript = transcriptOf(codebook, normalId(source.text));
      const words = foldedOf(tree, field.value);
      const part = transcript && missingPart(transcript.transcript, words);
      if (!transcript || part === undefined) continue;
      const problem = part.whole ? "default" : "part";
      report("quote-not-found", problem, field.value, { file: transcript.file, part: part.text });
    }
  },
};

function transcriptOf(
  codebook: Codebook,
  source: string,
): { file: string; transcript: Transcript } | undefined {
  const block = codebook.declaration("source", source);
  const field = block && fieldsOf(block.tree, "file")[0];
  if (!block || !field) return undefined;
  const file = foldedOf(block.tree, field.value);
  if (file === "") return undefined;
  const state = codebook.surroundings.file(codebook.documentOf(block)!.uri, file);
  return state.state === "text" ? { file, transcript: state } : undefined;
}
