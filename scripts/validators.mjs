/**
 * Compiles the JSON schemas of the language into plain functions, so that neither ajv's compiler nor `eval` is
 * needed at run time. Run before bundling and before the tests: node scripts/validators.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";

const root = new URL("..", import.meta.url);
/** A schema without what its readers need and its validator doesn't: it would be shipped twice. */
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"), withoutWords);
const withoutWords = (key, value) => {
  const isWords = typeof value === "string" && key === "description";
  return isWords || (key.startsWith("gt:") && key !== "gt:kind") ? undefined : value;
};

const codebook = read("schemas/codebook.schema.json");
const paradigm = { ...read("schemas/paradigm.schema.json"), $id: "paradigm.schema.json" };
const kinds = Object.keys(codebook.$defs).filter((name) => codebook.$defs[name]["gt:kind"]);

const ajv = new Ajv({
  allErrors: true,
  verbose: false,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  code: { source: true, esm: false },
});
formats(ajv, ["date"]);
ajv.addVocabulary(["gt:kind", "gt:field", "gt:choices", "gt:expected", "gt:signature"]);
ajv.addSchema(codebook);
ajv.addSchema(paradigm);

const exported = Object.fromEntries(kinds.map((kind) => [kind, `codebook.schema.json#/$defs/${kind}`]));
const code = standalone(ajv, { ...exported, paradigmFile: "paradigm.schema.json" });

const folder = new URL("server/model/generated/", root);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("validators.cjs", folder), code);
const types = "declare const validators: Record<string, unknown>;\nexport = validators;\n";
writeFileSync(new URL("validators.d.cts", folder), types);
// A validator that can't be loaded should fail here, not in the server.
createRequire(import.meta.url)(new URL("validators.cjs", folder).pathname);
