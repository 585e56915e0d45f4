import { kinds } from "../../../model/schema";
import { itemsOf } from "../../../model/values";
import type { Block } from "../../../syntax/block";
import { applied } from "../../../syntax/format";
import type { InParts } from "../../../syntax/parts";
import { nameIn } from "../../display";
import { codebooksWith } from "../../named";
import { type Occurrence, occurrencesOf } from "../../occurrences";
import type { BlockEdit, Offer, Refactoring, Subject } from "../action";
import { most, writtenId } from "../candidates";
import { removeDeclarations, standsAlone } from "../writing/declarations";
import { removeItem, setValue } from "../writing/fields";
import { inOrder, rewritten } from "../writing/rewritten";
import { joinedText } from "./joined";
import { isOnHead } from "./place";

/** What ties the declarations of each kind that may be merged to the next level: they grow together there. */
const ties: Readonly<Record<string, string>> = { concept: "category", code: "concept" };

/** Merges the declaration that the cursor names into one that looks like it, or stands beside it in the theory. */
export const mergeInto: Refactoring = function* (subject, offset) {
  if (!isOnHead(subject.block, offset)) return;
  for (const into of similarTo(subject)) {
    if (canMerge(subject, subject.block, into)) yield merging(subject, into, "merge-into");
  }
};

/** Offers to merge the declaration at hand into another. */
export function merging(subject: Subject, into: Block, name: "merge-found" | "merge-into"): Offer {
  const { codebook, block, editor } = subject;
  return {
    name,
    words: { label: nameIn(codebook, into, editor.language), id: writtenId(into) },
    isCostly: true,
    changes: () => merge(subject, block, into),
  };
}

function similarTo({ codebook, block }: Subject): Block[] {
  const { kind = "", id, looks } = codebook.factsOf(block);
  const tie = ties[kind];
  if (tie === undefined || id === undefined) return [];
  const found = new Set(looks.flatMap((look) => codebook.names.underLook(look)));
  for (const neighbour of [block.sequence?.previous(block), block.sequence?.next(block)]) {
    if (neighbour) found.add(neighbour);
  }
  for (const target of codebook.targets(block, tie)) {
    const siblings = codebook.ordered(codebook.referrers(target, kind, tie));
    for (const sibling of siblings.slice(0, 2 * most)) found.add(sibling);
  }
  found.delete(block);
  return [...found].filter((other) => codebook.factsOf(other).kind === kind).slice(0, most);
}

/** Whether a declaration can become part of another without anything being lost. */
export function canMerge({ codebook }: Subject, from: Block, into: Block): boolean {
  const [one, other] = [codebook.factsOf(from), codebook.factsOf(into)];
  if (from === into || one.kind === undefined || one.kind !== other.kind) return false;
  if (one.id === undefined || other.id === undefined || ties[one.kind] === undefined) return false;
  return [from, into].every((block) => block.tree.faults.length === 0 && standsAlone(block));
}

/**
 * Makes one declaration out of two of a kind: `into` keeps its id and gets what the other says besides, `from` goes,
 * and everything that refers to it refers to `into`.
 */
export function* merge(
  { workspace, codebook, document }: Subject,
  from: Block,
  into: Block,
): InParts<BlockEdit[]> {
  const { kind = "", id = "" } = codebook.factsOf(from);
  const target = codebook.factsOf(into).id ?? "";
  const edits = new Map<Block, BlockEdit[]>();
  if (id !== target) {
    const codebooks = codebooksWith(workspace, document.uri, [kind], id);
    const isShared = codebooks.some((each) =>
      each.names.declarations(target).some((other) => each.factsOf(other).kind !== kind),
    );
    const occurrences = yield* occurrencesOf({ codebooks, kinds: [kind], id });
    for (const [block, references] of byBlock(occurrences)) {
      yield;
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
  return [...edits.values()].flat().concat(removeDeclarations([from]));
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
  const { tree } = block;
  const spec = kinds.get(tree.head?.kind.text ?? "");
  const edits: BlockEdit[] = [];
  const left = new Set(references);
  for (const field of tree.fields) {
    const form = spec?.fields.get(field.name.text);
    if (form?.value !== "references") continue;
    const items = itemsOf(tree, field.value);
    const itemOf = ({ span }: Occurrence) =>
      items.find(({ start, end }) => start <= span.start && span.end <= end);
    const here = references.filter((reference) => itemOf(reference));
    const others = items.filter((item) => !here.some((reference) => itemOf(reference) === item));
    const names = form.refersTo.length > 1 && target.isShared ? [] : [target.id];
    const isThere = others.some(({ text }) => [...names, `${target.kind}:${target.id}`].includes(text));
    // Of several that come to the same one is enough.
    const [first, ...rest] = here;
    const gone = isThere ? here : rest;
    for (const reference of gone) left.delete(reference);
    if (gone.length === 1) edits.push(removeItem(block, itemOf(gone[0]!)!));
    else if (gone.length > 1) {
      const kept = isThere
        ? others
        : items.filter((item) => others.includes(item) || item === itemOf(first!));
      const texts = kept.map((item) => {
        if (others.includes(item)) return item.text;
        // A kind that stands in front goes on standing there.
        return item.text.slice(0, first!.span.start - item.start) + nameOf(first!, target);
      });
      left.delete(first!);
      edits.push(setValue(block, field, texts.join(", ")));
    }
  }
  for (const reference of left) {
    const { start, end } = reference.span;
    edits.push({ block, start, end, text: nameOf(reference, target) });
  }
  return edits;
}

/** What is written to mean the target where a reference stands. */
function nameOf({ reference }: Occurrence, { kind, id, isShared }: Target): string {
  return !isShared || reference?.kinds.length === 1 ? id : `${kind}:${id}`;
}
