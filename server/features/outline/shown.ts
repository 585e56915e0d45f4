import type { Codebook } from "../../model/codebook";
import { kinds } from "../../model/schema";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { InParts } from "../../syntax/parts";

/** What an outline is made of. */
export interface Shown {
  /** In the document's order. */
  blocks: readonly Block[];
  /** Whether that is all there is. */
  isWhole: boolean;
}

/** Nobody reads a longer outline, and an editor takes long to draw one. */
const most = 5000;

/** The declarations that an outline shows; of very many, those of the kinds of which there are fewest go first. */
export function* shownOf(codebook: Codebook, document: GtDocument, limit = most): InParts<Shown> {
  const groups = Array.from(kinds.keys(), (kind) => ({ kind, count: countOf(codebook, kind, document) }));
  groups.sort((one, other) => one.count - other.count);
  const shown: Block[] = [];
  for (const { kind, count } of groups) {
    const room = limit - shown.length;
    const fitting = count > room ? firstOf(codebook, kind, document, room) : codebook.all(kind);
    for (const block of fitting) {
      yield;
      if (block.sequence === document.blocks) shown.push(block);
    }
  }
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return { blocks: document.blocks.inOrder(shown), isWhole: shown.length === all };
}

/** How many declarations of a kind a document has. */
function countOf(codebook: Codebook, kind: string, document: GtDocument): number {
  const all = codebook.all(kind);
  if (codebook.allDocuments.length === 1) return all.size;
  let count = 0;
  for (const { sequence } of all) if (sequence === document.blocks) count++;
  return count;
}

function firstOf(codebook: Codebook, kind: string, document: GtDocument, count: number): Block[] {
  const first: Block[] = [];
  if (count === 0) return first;
  for (const block of document.blocks) {
    if (codebook.factsOf(block).kind === kind) first.push(block);
    if (first.length === count) break;
  }
  return first;
}
