import { labelOf } from "../../../checks/check";
import type { Fault, Fixer, Offer } from "../action";
import { likelyTargets, namesFor, othersThan, untied, writtenId } from "../candidates";
import type { ActionName } from "../catalogue";
import { declare, namesake } from "../writing/declarations";
import { addField, putField } from "../writing/fields";
import { freeId } from "../writing/names";

/** A category for a concept: one that there is, or a new one of the concept's name. */
export const categoryForConcept: Fixer = (fault) =>
  tieFixes(fault, "category", {
    there: "add-to-category",
    another: "add-to-another-category",
    fresh: "add-to-new-category",
  });

/** A concept for a code: one that there is, or a new one of the code's name. */
export const conceptForCode: Fixer = (fault) =>
  tieFixes(fault, "concept", {
    there: "add-to-concept",
    another: "add-to-another-concept",
    fresh: "add-to-new-concept",
  });

/** Ties a declaration to one of the next level; the field has the name of that level's kind. */
function* tieFixes(
  fault: Fault,
  kind: "category" | "concept",
  names: { there: ActionName; another: ActionName; fresh: ActionName },
): Generator<Offer> {
  const { block, codebook, tree, finding } = fault;
  const targets = likelyTargets(fault, kind, kind, finding.proposal?.());
  for (const [target, label] of namesFor(fault, targets)) {
    yield {
      name: names.there,
      words: { label },
      // One often is called what the other is called.
      ...(codebook.factsOf(block).id === codebook.factsOf(target).id && { isPreferred: true }),
      changes: () => [putField(block, kind, writtenId(target), "below-labels")],
    };
  }
  yield* othersThan(targets, fault, kind, names.another);
  const label = labelOf(tree);
  yield {
    name: names.fresh,
    words: { label },
    isCostly: true,
    changes: () => {
      const id = freeId(codebook, kind, writtenId(block));
      return [putField(block, kind, id, "below-labels"), ...declare(fault, namesake(block, kind, id))];
    },
  };
}

/** Concepts for a category, or codes for a concept: those that belong nowhere yet. */
function belongingTo(kind: "concept" | "code", field: "category" | "concept", name: ActionName): Fixer {
  return function* (fault) {
    const { codebook, block } = fault;
    for (const [member, label] of namesFor(fault, untied(codebook, kind, field))) {
      const changes = () => [putField(member, field, writtenId(block), "below-labels")];
      yield { name, words: { label }, changes };
    }
  };
}

export const conceptsForCategory = belongingTo("concept", "category", "take-concept-in");
export const codesForConcept = belongingTo("code", "concept", "take-code-in");

/** A line for a code's passage, for each of the likeliest sources. */
export const quoteForCode: Fixer = function* (fault) {
  const { block, tree } = fault;
  if (tree.fields.some(({ name }) => name.text === "quote")) return;
  for (const [source, label] of namesFor(fault, likelyTargets(fault, "source", "quote"))) {
    const changes = () => [addField(block, `quote ${writtenId(source)}`, "", "at-end")];
    yield { name: "add-quote", words: { label }, changes };
  }
};

/** A line for a definition. */
export const definitionStub: Fixer = function* ({ block }) {
  yield {
    name: "add-field",
    words: { field: "definition" },
    changes: () => [addField(block, "definition", "", "at-end")],
  };
};
