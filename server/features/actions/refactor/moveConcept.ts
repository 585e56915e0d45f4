import type { Block } from "../../../syntax/block";
import { isIn, referenceAt } from "../../place";
import type { BlockEdit, Refactoring, Subject } from "../action";
import { likelyTargets, namesFor, othersThan } from "../candidates";
import { move } from "./move";
import { isOnHead } from "./place";
import { tiesOf } from "./retie";

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
  const targets = likelyTargets(subject, "category", "category");
  for (const [category, label] of namesFor(subject, targets)) {
    yield {
      name: "move-to-category",
      words: { label },
      changes: () => moveConcept(subject, block, category, instead?.id),
    };
  }
  // Of several it would not be said which one is left.
  if (ties.length === 1) yield* othersThan(targets, subject, "category", "move-to-another-category");
};

/** Gives a concept a category in the place of the ones it has, or of that one of several. */
export function moveConcept(
  { codebook }: Pick<Subject, "codebook">,
  concept: Block,
  category: Block,
  from?: string,
): BlockEdit[] {
  const ids = tiesOf(codebook, concept, "category").map(({ id }) => id);
  const left = from === undefined || ids.length === 1 ? ids : [from];
  return move(codebook, { block: concept, from: new Set(left) }, { block: category });
}
