import type { Codebook } from "../../model/codebook";
import type { Block } from "../../syntax/block";

/** The element that shows a declaration. */
export function elementOf(codebook: Codebook, block: Block): string {
  const { kind, id } = codebook.factsOf(block);
  return `${kind}-${id}`;
}
