import { signs } from "../model/signs";
import { nounFor } from "../model/speech";
import { messageLater } from "./catalogue";
import { type Check, idSpan, relatedTo } from "./check";

export const duplicateId: Check = {
  names: ["duplicate-id"],
  sign: signs.alike,
  run({ block, facts }, codebook, report) {
    if (!facts.kind || facts.id === undefined) return;
    const first = codebook.declaration(facts.kind, facts.id);
    if (!first || first === block) return;
    const related = [relatedTo(first, messageLater("duplicate-id", "related", { id: facts.id }))];
    report(
      "duplicate-id",
      "default",
      idSpan(block.tree),
      { kind: nounFor(facts.kind), id: facts.id },
      { related },
    );
  },
};
