import type { Codebook } from "../../model/codebook";
import type { InParts } from "../../syntax/parts";

interface Known {
  stamp: string;
  answers: Map<string, unknown>;
}

const known = new WeakMap<Codebook, Known>();

/** Remembers answers about a codebook, which are found a part at a time. */
export type Memory = <Answer>(question: string, find: () => InParts<Answer>) => InParts<Answer>;

/**
 * What is found out by walking a whole codebook, remembered until any of its texts changes, so that it may hold
 * declarations. To be asked for anew by each request.
 */
export function memoryOf(codebook: Codebook): Memory {
  const stamp = [codebook.version, ...codebook.allDocuments.map(({ version }) => version)].join();
  let kept = known.get(codebook);
  if (kept?.stamp !== stamp) {
    kept = { stamp, answers: new Map() };
    known.set(codebook, kept);
  }
  const { answers } = kept;
  return function* <Answer>(question: string, find: () => InParts<Answer>) {
    if (!answers.has(question)) answers.set(question, yield* find());
    return answers.get(question) as Answer;
  };
}
