import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import type { BlockEdit, Editor, Offer } from "./action";
import { maybeSafe } from "./catalogue";
import { changesOf, overlaps } from "./changes";
import { faultsIn } from "./faults";
import { fixesFor, mendedSafely } from "./quickfix";

/** Mends at once all that is safe to mend in a document; nothing where there is no such thing. */
export function* fixAll(workspace: Workspace, uri: string, editor: Editor): InParts<Offer | undefined> {
  const edits = yield* safeEdits(workspace, uri, editor);
  return edits.length > 0 ? { name: "fix-all", changes: () => edits } : undefined;
}

function* safeEdits(workspace: Workspace, uri: string, editor: Editor): InParts<BlockEdit[]> {
  const made = new Map<Block, BlockEdit[]>();
  for (const fault of faultsIn(workspace, uri, mendedSafely, editor)) {
    yield;
    for (const offer of fixesFor(fault)) {
      if (!offer.isSafe || !maybeSafe(offer.name)) continue;
      const changes = (yield* changesOf(offer)).filter((change): change is BlockEdit => "block" in change);
      // Of two that touch the same words the first is made, and the other on the next turn.
      if (changes.some((edit) => made.get(edit.block)?.some((other) => overlaps(edit, other)))) continue;
      for (const edit of changes) made.set(edit.block, [...(made.get(edit.block) ?? []), edit]);
      break;
    }
  }
  return [...made.values()].flat();
}
