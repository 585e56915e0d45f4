/**
 * Compiles the JSON schemas of the language into plain functions, so that neither ajv's compiler nor `eval` is
 * needed at run time. Run before bundling and before the tests: node scripts/validators.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";

const root = new URL("..", import.meta.url);
/** A schema without what its readers need and its validator doesn't: it would be shipped twice. */
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"), withoutWords);
const withoutWords = (key, value) => {
  // ajv's own draft-07 knows every keyword that is used here, and writes half as much as for 2020-12.
  const isWords = typeof value === "string" && (key === "description" || key === "$schema");
  return isWords || (key.startsWith("gt:") && key !== "gt:kind") ? undefined : value;
};

const codebook = read("schemas/codebook.schema.json");
const paradigm = { ...read("schemas/paradigm.schema.json"), $id: "paradigm.schema.json" };
const kinds = Object.keys(codebook.$defs).filter((name) => codebook.$defs[name]["gt:kind"]);

const options = {
  allErrors: true,
  verbose: false,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  // What several fields share is one function, not a copy in each.
  inlineRefs: false,
  code: { source: true, esm: false },
};
const folder = new URL("server/model/generated/", root);
mkdirSync(folder, { recursive: true });

/** Writes the functions of a schema into a file of their own, each under its name. */
function write(name, schema, functions, more) {
  const ajv = new Ajv({ ...options, ...more });
  formats(ajv, ["date"]);
  ajv.addVocabulary(["gt:kind", "gt:field", "gt:choices", "gt:expected", "gt:signature"]);
  ajv.addSchema(schema);
  const file = new URL(`${name}.cjs`, folder);
  writeFileSync(file, shortened(standalone(ajv, functions)));
  const types = "declare const validators: Record<string, unknown>;\nexport = validators;\n";
  writeFileSync(new URL(`${name}.d.cts`, folder), types);
  // A validator that can't be loaded should fail here, not in the server.
  createRequire(import.meta.url)(file.pathname);
}

/** ajv's code in two thirds of its length: without what nobody reads, the places in the schema and around a value. */
function shortened(code) {
  return code
    .replaceAll(/,schemaPath:"(?:[^"\\]|\\.)*"/g, "")
    .replaceAll(/,parentData:[^{}]*?,rootData\}/g, "}")
    .replaceAll(
      /if\(vErrors === null\)\{vErrors = \[(err\d+)\];\}else \{vErrors\.push\(\1\);\}/g,
      "(vErrors ??= []).push($1);",
    );
}

const kindsByName = Object.fromEntries(kinds.map((kind) => [kind, `codebook.schema.json#/$defs/${kind}`]));
// The checks have words of their own for what is wrong with a record.
write("records", codebook, kindsByName, { messages: false });
write("paradigms", paradigm, { paradigmFile: "paradigm.schema.json" });
