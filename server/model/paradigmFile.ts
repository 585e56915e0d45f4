import { Paradigm, type ParadigmFile } from "./paradigm";
import type { FileState } from "./surroundings";
import { paradigmErrors } from "./validators";

/** A study's own paradigm, or why its file can't be used. */
export type ReadParadigm = { paradigm: Paradigm } | { reason: string } | { waiting: true };

const read = new WeakMap<FileState, ReadParadigm>();

/** Reads a study's paradigm file: JSON, valid against the schema of paradigms, each name used once. */
export function readParadigm(file: FileState): ReadParadigm {
  if (file.state === "loading" || file.state === "missing") return { waiting: true };
  if (file.state === "binary") return { reason: "it is not text" };
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
    return { reason: `it is not JSON: ${(error as Error).message}` };
  }
  const [error] = paradigmErrors(content);
  if (error) {
    const place = error.instancePath === "" ? "the file" : error.instancePath.slice(1).replaceAll("/", " › ");
    const extra = error.params.additionalProperty;
    const detail = typeof extra === "string" ? ` (“${extra}”)` : "";
    return { reason: `${place} ${error.message ?? "is not valid"}${detail}` };
  }
  return meaning(content as ParadigmFile);
}

/** What a JSON schema can't say: names are unique, and what is named is there. */
function meaning(file: ParadigmFile): ReadParadigm {
  const ids = new Set(file.roles.map(({ id }) => id));
  if (ids.size < file.roles.length) return { reason: "two of its roles have the same id" };
  if (file.core !== undefined && !ids.has(file.core))
    return { reason: `its core “${file.core}” is none of its roles` };
  for (const { from, to } of file.flows ?? []) {
    const unknown = [from, to].find((id) => !ids.has(id));
    if (unknown !== undefined) return { reason: `a flow names “${unknown}”, which is none of its roles` };
  }
  return { paradigm: new Paradigm(file) };
}
