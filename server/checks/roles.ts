import type { Codebook } from "../model/codebook";
import type { Block } from "../syntax/block";
import { messageLater } from "./catalogue";
import { type Check, fieldsOf, idSpan, labelOf, oneOf, relatedTo, suggest, suggestion } from "./check";

export const unknownRole: Check = {
  names: ["unknown-role"],
  kinds: ["category"],
  run({ block, facts }, codebook, report) {
    const { paradigm } = codebook;
    if (!paradigm || !facts.role || paradigm.role(facts.role)) return;
    const field = fieldsOf(block.tree, "role")[0]!;
    const word = facts.role;
    const near = suggest(word, paradigm.names);
    // A near alias is meant, but its id is what one writes.
    const replacement = near.replacement && paradigm.role(near.replacement)?.id;
    const { suggestion: hint } = suggestion(word, replacement);
    const choices = oneOf(paradigm.roles.map(({ id }) => id));
    const words = { paradigm: paradigm.file.id, word, suggestion: hint, choices };
    report("unknown-role", "default", field.value, words, { replacement });
  },
};

/** The categories from this one over its parents back to it. */
export function cycleOf(codebook: Codebook, category: Block): Block[] | undefined {
  const path = [category];
  const seen = new Set(path);
  for (let at = codebook.targets(category, "parent")[0]; at; at = codebook.targets(at, "parent")[0]) {
    if (at === category) return path;
    if (seen.has(at)) return undefined;
    seen.add(at);
    path.push(at);
  }
  return undefined;
}

export const categoryCycle: Check = {
  names: ["category-cycle"],
  kinds: ["category"],
  run({ block }, codebook, report) {
    const cycle = cycleOf(codebook, block);
    if (!cycle) return;
    const { tree } = block;
    const field = fieldsOf(tree, "parent")[0]!;
    const path = [...cycle, block].map((category) => codebook.factsOf(category).id).join(" → ");
    report("category-cycle", "default", field.value, { label: labelOf(tree), path });
  },
};

export const severalCoreCategories: Check = {
  names: ["several-core-categories"],
  kinds: ["category"],
  run({ block }, codebook, report) {
    const core = codebook.paradigm?.core;
    if (!core || codebook.roleOf(block) !== core) return;
    // A part of the core category takes its role and is no second one.
    const cores = codebook
      .holders(core)
      .filter(
        (holder) => !codebook.targets(holder, "parent").some((parent) => codebook.roleOf(parent) === core),
      );
    const first = cores[0];
    if (!first || !cores.slice(core.maximum ?? 1).includes(block)) return;
    const { tree } = block;
    const words = { label: labelOf(tree), first: labelOf(first.tree) };
    const related = [relatedTo(first, messageLater("several-core-categories", "related", words))];
    const field = fieldsOf(tree, "role")[0];
    report("several-core-categories", "default", field?.value ?? idSpan(tree), words, { related });
  },
};
