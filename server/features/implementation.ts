import type { LocationLink, Position } from "vscode-languageserver-types";
import { fieldsOf, idSpan } from "../checks/check";
import type { Codebook } from "../model/codebook";
import type { Block } from "../syntax/block";
import type { InParts } from "../syntax/parts";
import type { Span } from "../syntax/tree";
import type { Workspace } from "../workspace/workspace";
import { declarationSpan } from "./declarationSpan";
import { namedAt } from "./named";
import { roleAt } from "./roleAt";
import { belowOf } from "./theory";

/**
 * What gives an abstraction its substance, one step down the theory: all categories of a role, the parts and concepts
 * of a category, the codes of a concept, the quotes of a code.
 */
export function* implementation(
  workspace: Workspace,
  uri: string,
  position: Position,
): InParts<LocationLink[]> {
  const named = namedAt(workspace, uri, position);
  if (!named) return categoriesOfRole(workspace, uri, position);
  const origin = named.document.rangeOf(named.block, named.span);
  const links = new Map<Block, LocationLink[]>();
  for (const codebook of named.codebooks) {
    for (const kind of named.kinds) {
      const block = codebook.declaration(kind, named.id);
      if (!block) continue;
      if (kind === "code") {
        links.set(block, quotesOf(codebook, block, origin));
        continue;
      }
      for (const below of yield* belowOf(codebook, block)) {
        yield;
        links.set(below, linkTo(codebook, below, origin));
      }
    }
  }
  return [...links.values()].flat();
}

function categoriesOfRole(workspace: Workspace, uri: string, position: Position): LocationLink[] {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const { block, offset } = document.blockAt(position);
  const named = roleAt(codebook, block, offset);
  if (!named) return [];
  const origin = document.rangeOf(block, named.span);
  return codebook.holders(named.role).flatMap((category) => linkTo(codebook, category, origin));
}

function quotesOf(
  codebook: Codebook,
  code: Block,
  origin: LocationLink["originSelectionRange"],
): LocationLink[] {
  return fieldsOf(code.tree, "quote").flatMap((field) => {
    const key = { start: field.start, end: field.qualifier?.end ?? field.name.end };
    return linkTo(codebook, code, origin, key, field);
  });
}

/** A link to a declaration, or to a part of it; none where it is in no document any more. */
function linkTo(
  codebook: Codebook,
  block: Block,
  origin: LocationLink["originSelectionRange"],
  span: Span = idSpan(block.tree),
  whole: Span = declarationSpan(block),
): LocationLink[] {
  const document = codebook.documentOf(block);
  if (!document) return [];
  return [
    {
      ...(origin && { originSelectionRange: origin }),
      targetUri: document.uri,
      targetRange: document.rangeOf(block, whole),
      targetSelectionRange: document.rangeOf(block, span),
    },
  ];
}
