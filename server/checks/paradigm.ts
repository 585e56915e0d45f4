import { inLanguage } from "../model/paradigm";
import { type Check, idSpan } from "./check";

/** What the paradigm asks for and no category gives. */
export const paradigmGaps: Check = {
  names: ["no-core-category", "empty-role"],
  kinds: ["codebook"],
  run({ block, tree, facts }, codebook, report) {
    const { paradigm } = codebook;
    if (!paradigm || facts.id === undefined || codebook.root !== block) return;
    for (const role of paradigm.roles) {
      const found = codebook.holders(role).length;
      const label = inLanguage(role.label, "en") ?? role.id;
      if (role === paradigm.core) {
        if (found === 0) {
          report("no-core-category", "default", idSpan(tree), { role: label.toLowerCase(), id: role.id });
        }
        continue;
      }
      const minimum = role.minimum ?? 1;
      const words = {
        role: label,
        id: role.id,
        found,
        minimum,
        definition: inLanguage(role.definition, "en") ?? "",
      };
      if (found >= minimum) continue;
      report("empty-role", found === 0 ? "default" : "too-few", idSpan(tree), words, { about: role.id });
    }
  },
};
