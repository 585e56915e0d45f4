import type { Block } from "../syntax/block";
import type { InParts } from "../syntax/parts";
import type { Codebook } from "./codebook";

/** Of several declarations of one id, the first; what has no id is left out. */
export function* firstsOf(codebook: Codebook, blocks: Iterable<Block>): InParts<Block[]> {
  const firsts: Block[] = [];
  for (const block of blocks) {
    yield;
    const { kind, id } = codebook.factsOf(block);
    if (kind !== undefined && id !== undefined && codebook.declaration(kind, id) === block)
      firsts.push(block);
  }
  return firsts;
}
