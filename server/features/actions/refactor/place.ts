import type { Block } from "../../../syntax/block";
import { isIn } from "../../place";

/** Whether an offset is on a declaration's first line: its kind, id or label. */
export function isOnHead({ tree }: Block, offset: number): boolean {
  return tree.head?.id !== undefined && isIn(tree.head, offset);
}
