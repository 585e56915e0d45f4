import type { Location, LocationLink, Position, Range } from "vscode-languageserver-types";
import type { Codebook } from "../model/codebook";
import type { Block } from "../syntax/block";
import type { InParts } from "../syntax/parts";
import type { Span } from "../syntax/tree";
import type { Workspace } from "../workspace/workspace";
import { declarationSpan } from "./declarationSpan";
import { type FileLink, fileLinksOf } from "./links/fileLinks";
import { namedAt } from "./named";
import { declarationsOf } from "./occurrences";
import { isIn } from "./place";
import { roleAt } from "./roleAt";
import { roleInFile } from "./roleInFile";

/**
 * Where what stands at a position is declared: an id's declarations, the first in front; a role in the study's own
 * paradigm file (built-in paradigms have none); the file that a path names; where in its transcript a quote stands.
 */
export function* definition(workspace: Workspace, uri: string, position: Position): InParts<LocationLink[]> {
  const named = namedAt(workspace, uri, position);
  if (!named) return outOfTheCodebook(workspace, uri, position);
  const originSelectionRange = named.document.rangeOf(named.block, named.span);
  const declared = yield* declarationsOf(named);
  return declared.map(({ document, occurrence: { block }, range }) => ({
    originSelectionRange,
    targetUri: document.uri,
    targetRange: document.rangeOf(block, declarationSpan(block)),
    targetSelectionRange: range,
  }));
}

function outOfTheCodebook(workspace: Workspace, uri: string, position: Position): LocationLink[] {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const { block, offset } = document.blockAt(position);
  const link = fileLinksOf(workspace, codebook, block).find((each) => isIn(each, offset));
  const found = link
    ? { origin: link, uri: link.uri, range: linesOf(link) }
    : roleFrom(codebook, block, offset);
  if (!found) return [];
  return [
    {
      originSelectionRange: document.rangeOf(block, found.origin),
      targetUri: found.uri,
      targetRange: found.range,
      targetSelectionRange: found.range,
    },
  ];
}

/** The lines that a link leads to, or the file's start. */
function linesOf({ lines = { first: 1, last: 1 } }: FileLink): Range {
  return {
    start: { line: lines.first - 1, character: 0 },
    end: { line: lines.last - 1, character: 0 },
  };
}

function roleFrom(
  codebook: Codebook,
  block: Block,
  offset: number,
): (Location & { origin: Span }) | undefined {
  const named = roleAt(codebook, block, offset);
  const found = named && roleInFile(codebook, named.role);
  return found && { ...found, origin: named.span };
}
