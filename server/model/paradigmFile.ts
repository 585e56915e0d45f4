import { Paradigm, type ParadigmFile } from "./paradigm";
import { phrase, type Word } from "./speech";
import type { FileState } from "./surroundings";
import { paradigmErrors } from "./validators";

/** A study's own paradigm, or why its file can't be used. */
export type ReadParadigm = { paradigm: Paradigm } | { reason: Word } | { waiting: true };

const read = new WeakMap<FileState, ReadParadigm>();

/** Reads a study's paradigm file: JSON, valid against the schema of paradigms, each name used once. */
export function readParadigm(file: FileState): ReadParadigm {
  if (file.state === "loading" || file.state === "missing") return { waiting: true };
  if (file.state === "binary") return { reason: phrase("reasons/not-text") };
  if (file.state === "unreadable") return { reason: file.reason };
  let result = read.get(file);
  if (!result) {
    result = parse(file.text);
    read.set(file, result);
  }
  return result;
}

function parse(text: string): ReadParadigm {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { reason: phrase("reasons/not-json", { fault: (error as Error).message }) };
  }
  const [error] = paradigmErrors(content);
  if (error) {
    const path = error.instancePath.slice(1).replaceAll("/", " › ");
    const place = path === "" ? phrase("reasons/the-file") : path;
    const fault = error.message ?? "is not valid";
    const key = error.params.additionalProperty;
    if (typeof key !== "string") return { reason: phrase("reasons/invalid", { place, fault }) };
    return { reason: phrase("reasons/invalid-key", { place, fault, key }) };
  }
  return meaning(content as ParadigmFile);
}

/** What a JSON schema can't say: names are unique, and what is named is there. */
function meaning(file: ParadigmFile): ReadParadigm {
  const ids = new Set(file.roles.map(({ id }) => id));
  if (ids.size < file.roles.length) return { reason: phrase("reasons/same-role") };
  if (file.core !== undefined && !ids.has(file.core))
    return { reason: phrase("reasons/no-core", { id: file.core }) };
  for (const { from, to } of file.flows ?? []) {
    const unknown = [from, to].find((id) => !ids.has(id));
    if (unknown !== undefined) return { reason: phrase("reasons/flow", { id: unknown }) };
  }
  return { paradigm: new Paradigm(file) };
}
