import type { LocationLink, Position, Range } from "vscode-languageserver-types";
import { fieldsOf } from "../checks/check";
import type { Codebook } from "../model/codebook";
import { isParadigmPath } from "../model/paradigm";
import { resolvePath } from "../model/paths";
import { GtDocument } from "../syntax/document";
import { foldedOf } from "../syntax/tree";
import type { Workspace } from "../workspace/workspace";
import { declarationSpan } from "./declarationSpan";
import { namedAt } from "./named";
import { declarationsOf } from "./occurrences";
import { placeAt } from "./place";

/**
 * Where what stands at a position is declared: an id's declarations, the first in front; a role in the study's own
 * paradigm file. Built-in paradigms have no file to go to.
 */
export function definition(workspace: Workspace, uri: string, position: Position): LocationLink[] {
  const named = namedAt(workspace, uri, position);
  if (!named) return paradigmAt(workspace, uri, position);
  const originSelectionRange = named.document.rangeOf(named.block, named.span);
  return declarationsOf(named).map(({ document, occurrence: { block }, range }) => ({
    originSelectionRange,
    targetUri: document.uri,
    targetRange: document.rangeOf(block, declarationSpan(block)),
    targetSelectionRange: range,
  }));
}

function paradigmAt(workspace: Workspace, uri: string, position: Position): LocationLink[] {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const { block, offset } = document.blockAt(position);
  const place = placeAt(block.tree, offset);
  if (place?.at !== "value" || (place.spec.value !== "role" && place.spec.value !== "paradigm")) return [];
  const file = paradigmFile(codebook);
  if (!file) return [];
  let range: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  if (place.spec.value === "role") {
    const role = codebook.paradigm?.role(foldedOf(block.tree, place.field.value));
    const found = role && rangeOfRole(file, role.id);
    if (!found) return [];
    range = found;
  }
  const originSelectionRange = document.rangeOf(block, place.word);
  return [{ originSelectionRange, targetUri: file.uri, targetRange: range, targetSelectionRange: range }];
}

/** The file of the study's own paradigm; nothing where it uses a built-in one or the file can't be read. */
function paradigmFile(codebook: Codebook): { uri: string; text: string } | undefined {
  const { root } = codebook;
  const from = root && codebook.documentOf(root)?.uri;
  const field = root && fieldsOf(root.tree, "paradigm")[0];
  if (from === undefined || !field) return undefined;
  const path = foldedOf(root.tree, field.value);
  if (!isParadigmPath(path)) return undefined;
  const file = codebook.surroundings.file(from, path);
  return file.state === "text" ? { uri: resolvePath(from, path), text: file.text } : undefined;
}

/** Where the file gives a role its id. */
function rangeOfRole({ uri, text }: { uri: string; text: string }, id: string): Range | undefined {
  const roles = Math.max(0, text.indexOf('"roles"'));
  for (const match of text.slice(roles).matchAll(/"id"\s*:\s*("(?:[^"\\]|\\.)*")/g)) {
    const written = match[1]!;
    if (idIn(written) !== id) continue;
    const start = roles + match.index + match[0].length - written.length;
    const document = new GtDocument(uri, text);
    return { start: document.positionAt(start + 1), end: document.positionAt(start + written.length - 1) };
  }
  return undefined;
}

function idIn(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
