import type { Block } from "../syntax/block";

/** What is found out about a block alone: once, since a block never changes. */
export function perBlock<Answer>(find: (block: Block) => Answer): (block: Block) => Answer {
  const known = new WeakMap<Block, { answer: Answer }>();
  return (block) => {
    let kept = known.get(block);
    if (!kept) {
      kept = { answer: find(block) };
      known.set(block, kept);
    }
    return kept.answer;
  };
}
