import type { Block } from "../syntax/block";
import type { Codebook } from "./codebook";

/** Of several declarations of one id, the first; what has no id is left out. */
export function firstsOf(codebook: Codebook, blocks: Iterable<Block>): Block[] {
  return [...blocks].filter((block) => {
    const { kind, id } = codebook.factsOf(block);
    return kind !== undefined && id !== undefined && codebook.declaration(kind, id) === block;
  });
}
