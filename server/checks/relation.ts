import type { Codebook } from "../model/codebook";
import type { Paradigm, Role } from "../model/paradigm";
import type { Block } from "../syntax/block";
import { type Check, fieldsOf, idSpan, labelOf } from "./check";

export const relationAgainstParadigm: Check = {
  names: ["relation-against-paradigm"],
  kinds: ["relation"],
  run({ block }, codebook, report) {
    const { paradigm } = codebook;
    const [from] = codebook.targets(block, "from");
    const [to] = codebook.targets(block, "to");
    if (!paradigm || paradigm.flows.length === 0 || !from || !to) return;
    const starts = rolesOf(codebook, from);
    const ends = rolesOf(codebook, to);
    if (starts.length === 0 || ends.length === 0) return;
    if (goesWith(paradigm, starts, ends)) return;
    const { tree } = block;
    const words = {
      from: labelOf(from.tree),
      fromRole: { texts: starts[0]!.label },
      to: labelOf(to.tree),
      toRole: { texts: ends[0]!.label },
      paradigm: paradigm.file.id,
    };
    report("relation-against-paradigm", "default", fieldsOf(tree, "to")[0]?.value ?? idSpan(tree), words);
  },
};

/** Whether the paradigm has a flow from one of some roles to one of others. */
export function goesWith({ flows }: Paradigm, starts: readonly Role[], ends: readonly Role[]): boolean {
  // Ties within a role are nobody's business but the study's.
  const goes = (start: Role, end: Role) =>
    start === end || flows.some((flow) => flow.from === start.id && flow.to === end.id);
  return starts.some((start) => ends.some((end) => goes(start, end)));
}

/** The roles of a category, or of the categories that a concept belongs to. */
export function rolesOf(codebook: Codebook, block: Block): Role[] {
  const categories =
    codebook.factsOf(block).kind === "concept" ? codebook.targets(block, "category") : [block];
  return categories.map((category) => codebook.roleOf(category)).filter((role) => role !== undefined);
}
