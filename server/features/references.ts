import type { Location, Position } from "vscode-languageserver-types";
import type { InParts } from "../syntax/parts";
import type { Workspace } from "../workspace/workspace";
import { namedAt } from "./named";
import { occurrencesOf } from "./occurrences";

/** Everywhere in the project that the id at a position stands; its declarations only where they are asked for. */
export function* references(
  workspace: Workspace,
  uri: string,
  position: Position,
  withDeclaration: boolean,
): InParts<Location[]> {
  const named = namedAt(workspace, uri, position);
  if (!named) return [];
  const found: Location[] = [];
  for (const { document, occurrence, range } of yield* occurrencesOf(named)) {
    if (occurrence.reference || withDeclaration) found.push({ uri: document.uri, range });
  }
  return found;
}
