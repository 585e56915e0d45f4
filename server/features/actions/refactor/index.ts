import type { Range } from "vscode-languageserver-types";
import type { Workspace } from "../../../workspace/workspace";
import type { Editor, Offer, Refactoring } from "../action";
import { extractCategory } from "./extract";
import { missingLabels } from "./labels";
import { mergeInto } from "./merge";
import { moveToCategory } from "./moveConcept";
import { sortByRole } from "./sort";
import { codeToConcept } from "./split";

/** Every refactoring, in the order of a menu. */
const refactorings: readonly Refactoring[] = [
  moveToCategory,
  codeToConcept,
  mergeInto,
  missingLabels,
  sortByRole,
  extractCategory,
];

/** What can be done with the declaration that a range is in; with several declarations nothing. */
export function* refactoringsAt(
  workspace: Workspace,
  uri: string,
  range: Range,
  editor: Editor,
): Generator<Offer> {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return;
  const { block, offset } = document.blockAt(range.start);
  if (document.blockAt(range.end).block !== block) return;
  const subject = { workspace, codebook, document, block, editor };
  for (const refactoring of refactorings) yield* refactoring(subject, offset);
}
