import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import { namedAt } from "../named";
import { prepareId, renameId } from "./id";
import { labelAt, prepareLabel, renameLabel } from "./label";
import type { Refusal } from "./refusal";

/** What stands at a position and can be renamed. */
export interface Renamable {
  range: Range;
  placeholder: string;
}

/** The id or the label at a position, or why it can't be renamed; nothing where neither stands. */
export function* prepareRename(
  workspace: Workspace,
  uri: string,
  position: Position,
): InParts<Renamable | Refusal | null> {
  const named = namedAt(workspace, uri, position);
  if (named) return yield* prepareId(named);
  const label = labelAt(workspace, uri, position);
  return label ? prepareLabel(label) : null;
}

/**
 * The edits that give what stands at a position another name: an id in every file, a label where it stands.
 * `versioned` says whether the editor wants to know which text of a document they are for.
 */
export function* rename(
  workspace: Workspace,
  uri: string,
  position: Position,
  newName: string,
  versioned: boolean,
): InParts<WorkspaceEdit | Refusal | null> {
  const named = namedAt(workspace, uri, position);
  const label = named ? undefined : labelAt(workspace, uri, position);
  const edits = named ? yield* renameId(named, newName.trim()) : label && renameLabel(label, newName);
  if (!edits) return null;
  return "refused" in edits ? edits : edits.toWorkspaceEdit(workspace, versioned);
}
