import { missingPart, type Transcript } from "../analysis/quotes";
import type { Codebook } from "../model/codebook";
import type { Facts } from "../model/facts";
import { isEmpty } from "../model/record";
import { signs } from "../model/signs";
import { passageOf } from "../model/values";
import { normalId } from "../syntax/characters";
import { foldedOf } from "../syntax/tree";
import { type Check, fieldsOf } from "./check";

export const quoteNotFound: Check = {
  names: ["quote-not-found"],
  kinds: ["code"],
  sign: signs.transcript,
  run({ block, facts }, codebook, report) {
    const transcripts = transcriptsOf(codebook, facts);
    if (transcripts.size === 0) return;
    const { tree } = block;
    for (const field of fieldsOf(tree, "quote")) {
      if (!field.qualifier || isEmpty(field)) continue;
      const { source, language } = passageOf(field.qualifier);
      // A translation is not what was said.
      const found = language ? undefined : transcripts.get(normalId(source.text));
      const part = found && missingPart(found.transcript, foldedOf(tree, field.value));
      if (!found || part === undefined) continue;
      const problem = part.whole ? "default" : "part";
      report("quote-not-found", problem, field.value, { file: found.file, part: part.text });
    }
  },
};

/** The transcripts of the sources that a code quotes, by the sources' ids; those that can't be searched left out. */
export function transcriptsOf(
  codebook: Codebook,
  facts: Facts,
): Map<string, { file: string; transcript: Transcript }> {
  const found = new Map<string, { file: string; transcript: Transcript }>();
  for (const { field, id } of facts.links) {
    const source = field === "quote" ? codebook.declaration("source", id) : undefined;
    const file = source && codebook.factsOf(source).file;
    if (!source || !file || found.has(id)) continue;
    const state = codebook.surroundings.file(codebook.documentOf(source)!.uri, file);
    if (state.state === "text") found.set(id, { file, transcript: state });
  }
  return found;
}
