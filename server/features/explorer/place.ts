import type { Codebook } from "../../model/codebook";
import type { Role } from "../../model/paradigm";
import type { Block } from "../../syntax/block";

/** What a node of the tree stands for, within its codebook. */
export type Place =
  | { at: "codebook" }
  /** The declarations of a kind that have no place in the theory. */
  | { at: "unplaced"; kind: string }
  | { at: "role"; role: Role }
  /** All declarations of a kind that is no part of the theory; all categories where there are no roles. */
  | { at: "section"; kind: string }
  | { at: "declaration"; block: Block }
  /** Some of the children of the node above. */
  | { at: "range"; first: number; count: number };

/** A node: what it stands for, the nodes above it, the highest first, and what it is called by. */
export interface Node {
  codebook: Codebook;
  place: Place;
  above: readonly Place[];
  key: string;
}

/** What a node is under, the ranges that its children are put into left out. */
export function parentOf({ above }: Pick<Node, "above">): Place | undefined {
  return above.findLast(({ at }) => at !== "range");
}
