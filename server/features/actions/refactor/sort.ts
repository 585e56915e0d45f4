import type { Codebook } from "../../../model/codebook";
import type { Block } from "../../../syntax/block";
import type { GtDocument } from "../../../syntax/document";
import type { BlockEdit, Refactoring } from "../action";
import { perVersion } from "../perVersion";
import { standsAlone } from "../writing/declarations";
import { declarationSpan } from "../writing/extent";
import { isOnHead } from "./place";

/** Brings the categories and concepts of a file into the order of the paradigm's roles. */
export const sortByRole: Refactoring = function* ({ codebook, document, block }, offset) {
  const { kind = "" } = codebook.factsOf(block);
  if (!codebook.paradigm || !isOnHead(block, offset) || !sortedKinds.includes(kind)) return;
  // What stands where, a codebook's version doesn't say.
  const question = `sorted ${document.uri} ${document.version}`;
  const isSorted = perVersion(codebook, question, () =>
    slotsOf(codebook, document).every((slots) =>
      slots.every(({ rank }, at) => rank >= (slots[at - 1]?.rank ?? 0)),
    ),
  );
  if (!isSorted) yield { name: "sort-by-role", isCostly: true, changes: () => sorted(codebook, document) };
};

const sortedKinds = ["category", "concept"];

/** A place where a declaration of a kind stands, and where that belongs in the order of roles. */
interface Slot {
  block: Block;
  rank: number;
}

/**
 * Puts the categories where categories are, by their roles, and the concepts where concepts are, by their categories'.
 * Comments above a declaration travel with it; headings, blank lines and everything else stay where they are.
 */
function sorted(codebook: Codebook, document: GtDocument): BlockEdit[] {
  return slotsOf(codebook, document).flatMap((slots) => {
    // Sorting keeps the order of those that are equal.
    const wanted = [...slots].sort((one, other) => one.rank - other.rank);
    return slots.flatMap(({ block: there }, at) => {
      const { block } = wanted[at]!;
      return block === there
        ? []
        : [{ block: there, ...declarationSpan(there), text: declarationText(block) }];
    });
  });
}

/** The slots of each kind, in the order of the document. */
function slotsOf(codebook: Codebook, document: GtDocument): Slot[][] {
  const rank = ranks(codebook);
  return sortedKinds.map((kind) => {
    const here = [...codebook.all(kind)].filter((block) => block.sequence === document.blocks);
    const movable = document.blocks.inOrder(here).filter(standsAlone);
    return movable.map((block) => ({ block, rank: rank(block) }));
  });
}

function declarationText(block: Block): string {
  const { start, end } = declarationSpan(block);
  return block.text.slice(start, end);
}

/** Where a category or concept belongs in the order of roles; what has no role comes last. */
function ranks(codebook: Codebook): (block: Block) => number {
  const roles = new Map((codebook.paradigm?.roles ?? []).map((role, at) => [role.id, at]));
  const ofCategory = (category: Block | undefined) =>
    roles.get((category && codebook.roleOf(category)?.id) ?? "") ?? roles.size;
  const categories = codebook.ordered(codebook.all("category"));
  const byRole = categories.sort((one, other) => ofCategory(one) - ofCategory(other));
  const number = new Map(byRole.map((category, at) => [category, at]));
  return (block) => {
    if (codebook.factsOf(block).kind === "category") return ofCategory(block);
    const [category] = codebook.targets(block, "category");
    return (category && number.get(category)) ?? byRole.length;
  };
}
