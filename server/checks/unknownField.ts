import { kindsWithField } from "../model/schema";
import { signs } from "../model/signs";
import { nounFor } from "../model/speech";
import { type Check, either, oneOf, suggest } from "./check";

/** Fields that the schema doesn't have for a kind, and qualifiers where a field takes none. */
export const unknownField: Check = {
  names: ["unknown-field"],
  alone: true,
  sign: signs.unknown,
  run({ tree, kind }, _codebook, report) {
    if (!kind) return;
    for (const field of tree.fields) {
      const word = field.name.text;
      const spec = kind.fields.get(word);
      if (!spec) {
        const owners = kindsWithField(word).map(({ name }) => name);
        const near = suggest(word, kind.fields.keys());
        const suggestion = near.suggestion || oneOf(kind.fields.keys());
        const { replacement } = near;
        const problem = owners.length > 0 ? "elsewhere" : "default";
        const words = { kind: nounFor(kind.name), word, kinds: either(owners), suggestion };
        report("unknown-field", problem, field.name, words, { replacement });
      } else if (field.qualifier && !spec.qualifier) {
        const words = { field: spec.name, word: field.qualifier.text };
        report("unknown-field", "qualifier", field.qualifier, words);
      }
    }
  },
};
