import type { Codebook } from "../../model/codebook";
import { kinds } from "../../model/schema";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";

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
export function shownOf(codebook: Codebook, document: GtDocument, limit = most): Shown {
  const here = ({ sequence }: Block) => sequence === document.blocks;
  const groups = [...kinds.keys()].map((kind) => [...codebook.all(kind)].filter(here));
  groups.sort((one, other) => one.length - other.length);
  const shown: Block[] = [];
  for (const group of groups) {
    const room = limit - shown.length;
    const fitting = group.length > room ? firstOf(group, document, room) : group;
    for (const block of fitting) shown.push(block);
  }
  const isWhole = shown.length === groups.flat().length;
  return { blocks: document.blocks.inOrder(shown), isWhole };
}

function firstOf(group: readonly Block[], document: GtDocument, count: number): Block[] {
  if (count === 0) return [];
  const among = new Set(group);
  const first: Block[] = [];
  for (const block of document.blocks) {
    if (among.has(block)) first.push(block);
    if (first.length === count) break;
  }
  return first;
}
