import { type Check, idSpan, labelOf } from "./check";

export const categoryNotInStoryline: Check = {
  names: ["category-not-in-storyline"],
  kinds: ["category"],
  run({ block, facts }, codebook, report) {
    if (facts.id === undefined || codebook.all("storyline").size === 0) return;
    if (codebook.isReferredTo(block, "storyline", "text")) return;
    if (codebook.isReferredTo(block, "storyline", "definition")) return;
    const { tree } = block;
    report("category-not-in-storyline", "default", idSpan(tree), { label: labelOf(tree), id: facts.id });
  },
};
