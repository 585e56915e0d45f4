import type { Location, Range } from "vscode-languageserver-types";
import { fieldsOf } from "../checks/check";
import type { Codebook } from "../model/codebook";
import { isParadigmPath, type Role } from "../model/paradigm";
import { resolvePath } from "../model/paths";
import { GtDocument } from "../syntax/document";
import { foldedOf } from "../syntax/tree";

/** Where the study's own paradigm file has a role; nothing where the study uses a built-in paradigm. */
export function roleInFile(codebook: Codebook, role: Role): Location | undefined {
  const file = paradigmFile(codebook);
  const range = file && rangeOfRole(file, role.id);
  return range && { uri: file.uri, range };
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
