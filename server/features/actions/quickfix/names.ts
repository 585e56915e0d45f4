import { recordOf } from "../../../model/record";
import { kinds } from "../../../model/schema";
import type { Block } from "../../../syntax/block";
import type { Fault, Fixer } from "../action";
import { canMerge, merging } from "../refactor/merge";
import { removeDeclarations } from "../writing/declarations";
import { freeId } from "../writing/names";

/** Of two declarations of one id: takes out a copy, merges the two, or gives the later an id of its own. */
export const anotherId: Fixer = function* (fault) {
  const { block, codebook, tree } = fault;
  const { kind, id } = codebook.factsOf(block);
  const span = tree.head?.id;
  const first = otherOf(fault);
  if (!span || kind === undefined || id === undefined) return;
  if (first && saysTheSame(first, block)) {
    yield {
      name: "remove-copy-of",
      words: { id },
      isPreferred: true,
      changes: () => removeDeclarations([block]),
    };
  } else yield* oneOfTwo(fault);
  const word = freeId(codebook, kind, id);
  const changes = () => [{ block, start: span.start, end: span.end, text: word }];
  yield { name: "rename-here", words: { word }, changes };
};

function saysTheSame(one: Block, other: Block): boolean {
  const kind = kinds.get(other.tree.head?.kind.text ?? "");
  const said = (block: Block) => kind && JSON.stringify(recordOf(block.tree, kind));
  return other.tree.faults.length === 0 && said(one) === said(other);
}

/** The declaration that a name clashes with. */
function otherOf({ finding }: Fault): Block | undefined {
  return finding.related?.[0]?.block;
}

/** Merges what has one name into what has it first. */
export const oneOfTwo: Fixer = function* (fault) {
  const other = otherOf(fault);
  if (!other || !canMerge(fault, fault.block, other)) return;
  yield merging(fault, other, "merge-found");
};

/** Writes a name as another that looks like it; an id would then be declared twice, so that one is left to merging. */
export const oneSpelling: Fixer = function* ({ block, tree, finding }) {
  const { replacement, span } = finding;
  if (replacement === undefined || span.start === tree.head?.id?.start) return;
  const { label } = tree.head ?? {};
  const { start, end } = span;
  const marks = label !== undefined && start === label.start ? label.raw : "";
  const text = marks.slice(0, 1) + replacement + marks.slice(-1);
  yield { name: "write-instead", words: { word: replacement }, changes: () => [{ block, start, end, text }] };
};
