import { kinds } from "../../../model/schema";
import { itemsOf } from "../../../model/values";
import type { Block } from "../../../syntax/block";
import { applied } from "../../../syntax/format";
import { codebooksWith } from "../../named";
import { type Occurrence, occurrencesOf } from "../../occurrences";
import type { BlockEdit, Subject } from "../action";
import { writtenId } from "../candidates";
import { removeDeclaration, standsAlone } from "../writing/declarations";
import { removeItem, setValue } from "../writing/fields";
import { inOrder, rewritten } from "../writing/rewritten";
import { joinedText } from "./joined";

/** The kinds whose declarations may be merged: what is found out about the data, and grows together. */
const mergedKinds = ["concept", "code"];

/** Whether a declaration can become part of another without anything being lost. */
export function canMerge({ codebook }: Subject, from: Block, into: Block): boolean {
  const [one, other] = [codebook.factsOf(from), codebook.factsOf(into)];
  if (from === into || one.kind === undefined || one.kind !== other.kind) return false;
  if (one.id === undefined || other.id === undefined || !mergedKinds.includes(one.kind)) return false;
  return [from, into].every((block) => block.tree.faults.length === 0 && standsAlone(block));
}

/**
 * Makes one declaration out of two of a kind: `into` keeps its id and gets what the other says besides, `from` goes,
 * and everything that refers to it refers to `into`.
 */
export function merge({ workspace, codebook, document }: Subject, from: Block, into: Block): BlockEdit[] {
  const { kind = "", id = "" } = codebook.factsOf(from);
  const target = codebook.factsOf(into).id ?? "";
  const edits = new Map<Block, BlockEdit[]>();
  if (id !== target) {
    const codebooks = codebooksWith(workspace, document.uri, [kind], id);
    const isShared = codebooks.some((each) =>
      each.names.declarations(target).some((other) => each.factsOf(other).kind !== kind),
    );
    const occurrences = occurrencesOf({ codebooks, kinds: [kind], id });
    for (const [block, references] of byBlock(occurrences)) {
      const meant = references.filter(({ reference }) => {
        const resolution = reference && codebooks[0]?.resolve(reference);
        return resolution?.state === "resolved";
      });
      edits.set(block, redirected(block, meant, { kind, id: writtenId(into), isShared }));
    }
  }
  const after = (block: Block) => applied(block.text, inOrder(edits.get(block) ?? []));
  const text = joinedText(after(from), after(into), into);
  edits.set(into, rewritten(into, text));
  edits.delete(from);
  return [...edits.values()].flat().concat(removeDeclaration(from));
}

function byBlock(occurrences: Iterable<{ occurrence: Occurrence }>): Map<Block, Occurrence[]> {
  const found = new Map<Block, Occurrence[]>();
  for (const { occurrence } of occurrences) {
    if (!occurrence.reference) continue;
    found.set(occurrence.block, [...(found.get(occurrence.block) ?? []), occurrence]);
  }
  return found;
}

interface Target {
  kind: string;
  id: string;
  /** Whether other kinds have the id too, so that a reference that takes several must say its kind. */
  isShared: boolean;
}

/** Lets references lead to another id; in a list that has it already they are taken out. */
function redirected(block: Block, references: readonly Occurrence[], target: Target): BlockEdit[] {
  const edits: BlockEdit[] = [];
  const { tree } = block;
  const spec = kinds.get(tree.head?.kind.text ?? "");
  const lists = tree.fields.filter(({ name }) => spec?.fields.get(name.text)?.value === "references");
  for (const { span, reference } of references) {
    const list = lists.find(({ value }) => value.start <= span.start && span.end <= value.end);
    const items = list ? itemsOf(tree, list.value) : [];
    const item = items.find(({ start, end }) => start <= span.start && span.end <= end);
    const others = items.filter((each) => each !== item).map(({ text }) => idIn(text));
    if (list && item && others.includes(target.id)) {
      const isOnly =
        references.filter(({ span: { start } }) => start >= list.start && start < list.end).length === 1;
      if (isOnly) edits.push(removeItem(block, item));
      else {
        const left = items.filter(({ text }) => idIn(text) !== idIn(item.text));
        edits.push(setValue(block, list, left.map(({ text }) => text).join(", ")));
      }
      continue;
    }
    const isClear = !target.isShared || reference?.kinds.length === 1;
    edits.push({ block, ...span, text: isClear ? target.id : `${target.kind}:${target.id}` });
  }
  return edits.map(({ start, end, text }) => ({ block, start, end, text }));
}

/** The id of a list's item that may have its kind in front. */
function idIn(item: string): string {
  return item.slice(item.indexOf(":") + 1).trim();
}
