import { fieldsOf } from "../../../checks/check";
import { itemsOf } from "../../../model/values";
import type { Block } from "../../../syntax/block";
import { isIn, referenceAt } from "../../place";
import type { BlockEdit, Refactoring, Subject } from "../action";
import { likelyTargets, namesFor, writtenId } from "../candidates";
import { removeItem } from "../writing/fields";
import { isOnHead } from "./place";
import { retied, tiesOf } from "./retie";

/** Moves a concept to another category: those of its neighbours and the most used ones are offered. */
export const moveToCategory: Refactoring = function* (subject, offset) {
  const { codebook, block } = subject;
  if (codebook.factsOf(block).kind !== "concept") return;
  const field = block.tree.fields.find(
    ({ name, start, end }) => name.text === "category" && isIn({ start, end }, offset),
  );
  if (!field && !isOnHead(block, offset)) return;
  const ties = tiesOf(codebook, block, "category");
  // Without a category it is not moved: that is what the check's remedies are for.
  if (ties.length === 0) return;
  const instead = field && referenceAt(ties, offset);
  for (const [category, label] of namesFor(subject, likelyTargets(subject, "category", "category"))) {
    yield {
      name: "move-to-category",
      words: { label },
      changes: () => moveConcept(subject, block, category, instead?.id),
    };
  }
};

/** Gives a concept a category in the place of the one it has, or of that one of several. */
export function moveConcept(
  { codebook }: Pick<Subject, "codebook">,
  concept: Block,
  category: Block,
  from?: string,
): BlockEdit[] {
  const ties = tiesOf(codebook, concept, "category");
  const target = codebook.factsOf(category).id;
  const instead = ties.length > 1 ? ties.find(({ id }) => id === from) : ties[0];
  if (!ties.some(({ id }) => id === target) || (!instead && ties.length > 1)) {
    return [retied(concept, "category", writtenId(category), instead)];
  }
  // It belongs there already, and need only leave the other.
  const field = fieldsOf(concept.tree, "category").find((each) => isIn(each, instead?.start ?? -1));
  const item = field && itemsOf(concept.tree, field.value).find((each) => isIn(each, instead!.start));
  return item && instead?.id !== target ? [removeItem(concept, item)] : [];
}
