import { isEmpty } from "../model/record";
import type { FieldSpec } from "../model/schema";
import { signs } from "../model/signs";
import { passageOf } from "../model/values";
import { normalId } from "../syntax/characters";
import type { Declaration, Field } from "../syntax/tree";
import { foldedOf } from "../syntax/tree";
import { phrase } from "./catalogue";
import type { Check } from "./check";

export const repeatedField: Check = {
  names: ["repeated-field"],
  alone: true,
  sign: signs.repeated,
  run({ tree, kind, block }, _codebook, report) {
    const seen = new Map<string, Field>();
    for (const field of tree.fields) {
      const spec = kind?.fields.get(field.name.text);
      if (!spec || (spec.repeats && !field.qualifier)) continue;
      const key = keyOf(tree, field, spec);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, field);
        continue;
      }
      const name = field.qualifier ? `${spec.name} ${field.qualifier.text}` : spec.name;
      const related = { block, span: first.name, message: phrase("first-here", { word: name }) };
      report("repeated-field", "default", field.name, { field: name }, { related: [related] });
    }
  },
};

/** What may stand only once. Passages without a locator are told apart by their words. */
function keyOf(tree: Declaration, field: Field, spec: FieldSpec): string {
  const qualifier = field.qualifier;
  if (!qualifier) return spec.name;
  if (spec.qualifier !== "passage") return `${spec.name} ${normalId(qualifier.text.toLowerCase())}`;
  const { source, locator, language } = passageOf(qualifier);
  const words = locator || isEmpty(field) ? "" : foldedOf(tree, field.value);
  return [spec.name, normalId(source.text), locator?.text, language?.text.toLowerCase(), words].join(" ");
}
