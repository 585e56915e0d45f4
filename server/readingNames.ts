import { readNames } from "./features/workspaceSymbols/search";
import { othersTurn } from "./turns";
import type { Workspace } from "./workspace/workspace";

/**
 * Reads the names that completion and the search of symbols look through, a few at a time, so that nothing else waits
 * for all of them. What it gives is to be called for each answer, and resolves when all are read.
 */
export function readingOfNames(workspace: Workspace): () => Promise<void> {
  let reading: Promise<void> | undefined;
  const read = async () => {
    try {
      await workspace.settled();
      for (const _ of readNames(workspace.documents)) await othersTurn();
    } finally {
      reading = undefined;
    }
  };
  return () => {
    reading ??= read();
    return reading;
  };
}
