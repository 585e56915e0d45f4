import type { Block } from "../syntax/block";
import type { Span } from "../syntax/tree";

/** A declaration with the comments above it; what stands below it and is no part of it is left out. */
export function declarationSpan({ tree }: Block): Span {
  const { comments, head, fields, faults } = tree;
  const start = comments[0]?.start ?? head?.start ?? 0;
  const ends = [...fields, ...faults].map(({ end }) => end);
  return { start, end: Math.max(start, head?.end ?? 0, ...ends) };
}
