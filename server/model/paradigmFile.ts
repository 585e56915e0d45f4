import { Paradigm, type ParadigmFile } from "./paradigm";
import { phrase, type Word } from "./speech";
import type { FileState } from "./surroundings";
import { paradigmErrors, type SchemaError } from "./validators";

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
    return { reason: phrase("reasons/invalid", { place, fault: faultOf(error) }) };
  }
  return meaning(content as ParadigmFile);
}

/** What the rules of a JSON schema ask for, as one says it; of the others ajv says it. */
const faults: Readonly<Record<string, (params: SchemaError["params"]) => Word>> = {
  additionalProperties: ({ additionalProperty }) =>
    phrase("reasons/no-member", { key: String(additionalProperty) }),
  required: ({ missingProperty }) => phrase("reasons/member", { key: String(missingProperty) }),
  type: ({ type }) => phrase("reasons/type", { type: String(type) }),
  enum: ({ allowedValues }) =>
    phrase("reasons/choice", { values: { list: (allowedValues as unknown[]).map(String), by: "or" } }),
  minimum: ({ limit }) => phrase("reasons/at-least", { limit: Number(limit) }),
  maximum: ({ limit }) => phrase("reasons/at-most", { limit: Number(limit) }),
  minItems: ({ limit }) => phrase("reasons/items-at-least", { limit: Number(limit) }),
  maxItems: ({ limit }) => phrase("reasons/items-at-most", { limit: Number(limit) }),
  uniqueItems: () => phrase("reasons/twice"),
};

function faultOf({ keyword, params, message = "is not valid" }: SchemaError): Word {
  return faults[keyword]?.(params) ?? message;
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
