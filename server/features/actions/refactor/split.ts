import { fieldsOf } from "../../../checks/check";
import type { Block } from "../../../syntax/block";
import { foldedOf } from "../../../syntax/tree";
import { nameIn } from "../../display";
import { isIn, referenceAt } from "../../place";
import type { BlockEdit, Refactoring, Subject } from "../action";
import { writtenId } from "../candidates";
import { declare, declareBelow, type NewDeclaration, namesake } from "../writing/declarations";
import { putField } from "../writing/fields";
import { freeId } from "../writing/names";
import { isOnHead } from "./place";
import { retied, tiesOf } from "./retie";

/**
 * Makes a new concept out of a code, named like it: for a code without a concept its first one, else one beside the
 * concept that it leaves.
 */
export const codeToConcept: Refactoring = function* (subject, offset) {
  const { codebook, block, editor } = subject;
  if (codebook.factsOf(block).kind !== "code") return;
  const field = block.tree.fields.find(
    ({ name, start, end }) => name.text === "concept" && isIn({ start, end }, offset),
  );
  if (!field && !isOnHead(block, offset)) return;
  const ties = tiesOf(codebook, block, "concept");
  const label = nameIn(codebook, block, editor.language);
  const id = freeId(codebook, "concept", writtenId(block));
  if (ties.length === 0) {
    yield {
      name: "code-to-concept",
      words: { label },
      isCostly: true,
      changes: () => [
        putField(block, "concept", id, "below-labels"),
        ...declare(subject, namesake(block, "concept", id)),
      ],
    };
    return;
  }
  const tie = (field && referenceAt(ties, offset)) ?? (ties.length === 1 ? ties[0] : undefined);
  const concept = tie && codebook.declaration("concept", tie.id);
  if (!concept) return;
  yield {
    name: "split-concept",
    words: { label, concept: nameIn(codebook, concept, editor.language) },
    isCostly: true,
    changes: () => split(subject, concept, [block], namesake(block, "concept", id)),
  };
};

/** Declares a concept below another one, in its categories, to which some of that one's codes belong from now on. */
export function split(
  { codebook }: Pick<Subject, "codebook">,
  concept: Block,
  codes: readonly Block[],
  declaration: NewDeclaration,
): BlockEdit[] {
  const { id } = codebook.factsOf(concept);
  const moved = codes.flatMap((code) => {
    const tie = tiesOf(codebook, code, "concept").find((each) => each.id === id);
    return tie ? [retied(code, "concept", declaration.id, tie)] : [];
  });
  const [category] = fieldsOf(concept.tree, "category");
  const categories = category ? foldedOf(concept.tree, category.value) : "";
  const fields = [
    ...(declaration.fields ?? []),
    ...(categories === "" ? [] : [["category", categories] as const]),
  ];
  return [...moved, ...declareBelow(codebook, concept, { ...declaration, fields })];
}
