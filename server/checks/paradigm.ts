import type { Words } from "./catalogue";
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
      if (role === paradigm.core) {
        if (found === 0) {
          const words: Words = { role: { texts: role.label, small: true }, id: role.id };
          report("no-core-category", "default", idSpan(tree), words);
        }
        continue;
      }
      const minimum = role.minimum ?? 1;
      const words: Words = {
        role: { texts: role.label },
        id: role.id,
        found,
        minimum,
        definition: role.definition ? { texts: role.definition } : "",
      };
      if (found >= minimum) continue;
      report("empty-role", found === 0 ? "default" : "too-few", idSpan(tree), words, { about: role.id });
    }
  },
};
