import type { Codebook } from "../../model/codebook";

interface Known {
  version: number;
  answers: Map<string, unknown>;
}

const known = new WeakMap<Codebook, Known>();

/**
 * What is found out by walking a whole codebook: once, until declarations change in what others see of them. An edit
 * that others don't see changes blocks and their places all the same, so an answer must hold neither.
 */
export function perVersion<Answer>(codebook: Codebook, question: string, find: () => Answer): Answer {
  let kept = known.get(codebook);
  if (kept?.version !== codebook.version) {
    kept = { version: codebook.version, answers: new Map() };
    known.set(codebook, kept);
  }
  if (!kept.answers.has(question)) kept.answers.set(question, find());
  return kept.answers.get(question) as Answer;
}
