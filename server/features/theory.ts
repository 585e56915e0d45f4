import { cycleOf } from "../checks/roles";
import type { Codebook } from "../model/codebook";
import type { Role } from "../model/paradigm";
import type { Block } from "../syntax/block";
import type { InParts } from "../syntax/parts";

/** How the theory is built: by which field what stands under what. */
const steps = [
  { kind: "category", field: "parent", under: "category" },
  { kind: "concept", field: "category", under: "category" },
  { kind: "code", field: "concept", under: "concept" },
] as const;

/** What a declaration stands directly under: a code's concepts, a concept's categories, the category it is a part of. */
export function aboveOf(codebook: Codebook, block: Block): Block[] {
  const { kind } = codebook.factsOf(block);
  const step = steps.find((each) => each.kind === kind);
  if (!step) return [];
  const above = codebook.targets(block, step.field);
  if (kind !== "category") return [...new Set(above)];
  // Categories that are parts of one another are parts of none.
  return cycleOf(codebook, block) ? [] : above.slice(0, 1);
}

/** What stands directly under a declaration, in the project's order: a category's parts before its concepts. */
export function* belowOf(codebook: Codebook, block: Block): InParts<Block[]> {
  const { kind } = codebook.factsOf(block);
  const below: Block[] = [];
  for (const step of steps) {
    if (step.under !== kind) continue;
    for (const each of codebook.ordered(codebook.referrers(block, step.kind, step.field))) {
      yield;
      if (aboveOf(codebook, each).includes(block)) below.push(each);
    }
  }
  return below;
}

/** The categories that stand directly under a role: those that hold it and don't have it from another. */
export function belowRole(codebook: Codebook, role: Role): Block[] {
  return codebook
    .holders(role)
    .filter((category) => aboveOf(codebook, category).every((parent) => codebook.roleOf(parent) !== role));
}
