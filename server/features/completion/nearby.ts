import type { Codebook } from "../../model/codebook";
import type { Block } from "../../syntax/block";

/** How many declarations above and below are looked at: what one is working on stands close by. */
const reach = 250;

/** The declarations around one in its file, the closest first; none of them is itself. */
export function* around(block: Block, most = reach): Generator<Block> {
  const { sequence } = block;
  let above: Block | undefined = block;
  let below: Block | undefined = block;
  for (let step = 0; step < most && (above || below); step++) {
    above = above && sequence?.previous(above);
    below = below && sequence?.next(below);
    if (above) yield above;
    if (below) yield below;
  }
}

/** The declarations around a place below one, that one among them. */
export function* aroundBelow(block: Block): Generator<Block> {
  yield block;
  yield* around(block);
}

/** A few declarations of the same kind say what one would most likely tie this one to as well. */
const fewNeighbours = 10;

/** The ids that the declarations around one refer to in a field, the closest first. */
export function idsAround(codebook: Codebook, block: Block, field: string): Set<string> {
  const ids = new Set<string>();
  for (const neighbour of around(block, fewNeighbours)) {
    for (const link of codebook.factsOf(neighbour).links) if (link.field === field) ids.add(link.id);
  }
  return ids;
}
