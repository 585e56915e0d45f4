import type { WorkspaceEdit } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { isParadigmPath } from "../model/paradigm";
import { pathTo, resolvePath } from "../model/paths";
import type { GtDocument } from "../syntax/document";
import type { InParts } from "../syntax/parts";
import { pathInGlob } from "../workspace/include";
import type { Workspace } from "../workspace/workspace";
import { Edits } from "./workspaceEdit";
import { kindsWithPaths, type WrittenPath, writtenPathsOf } from "./writtenPaths";

/** A file or a folder that is about to have another name, or to be elsewhere. */
export interface FileRename {
  oldUri: string;
  newUri: string;
}

/**
 * The edits after which the paths in every known codebook name the files that they name now, when files, folders or
 * codebooks themselves get other names; nothing where no path changes.
 */
export function* renameFiles(
  workspace: Workspace,
  renames: readonly FileRename[],
  versioned: boolean,
): InParts<WorkspaceEdit | null> {
  const moves = movesOf(renames);
  const edits = new Edits();
  const seen = new Set<object>();
  for (const { codebook } of workspace.allProjects) {
    for (const block of kindsWithPaths.flatMap((kind) => codebook.ordered(codebook.all(kind)))) {
      const document = codebook.documentOf(block);
      yield;
      if (!document || seen.has(block)) continue;
      seen.add(block);
      for (const written of writtenPathsOf(block.tree)) {
        const newText = newPath(workspace, document, written, moves);
        if (newText !== undefined) edits.add(document, { range: document.rangeOf(block, written), newText });
      }
    }
  }
  return edits.isEmpty ? null : edits.toWorkspaceEdit(workspace, versioned);
}

/** Where a file will be; nothing where it stays. */
type Moves = (uri: string) => string | undefined;

function movesOf(renames: readonly FileRename[]): Moves {
  // Editors escape other characters of a URI than we do.
  const pairs = renames.map(({ oldUri, newUri }) => [sameForm(oldUri), sameForm(newUri)] as const);
  return (uri) => {
    for (const [from, to] of pairs) {
      if (uri === from) return to;
      if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
    }
    return undefined;
  };
}

function sameForm(uri: string): string {
  return URI.parse(uri).toString().replace(/\/$/, "");
}

/** What a path has to be after the moves; nothing where it may stay, or can't be written. */
function newPath(
  workspace: Workspace,
  document: GtDocument,
  written: WrittenPath,
  moves: Moves,
): string | undefined {
  const { path } = written;
  const from = sameForm(document.uri);
  const target = resolvePath(from, path);
  const moved = moves(target);
  const newFrom = moves(from) ?? from;
  if (resolvePath(newFrom, path) === (moved ?? target)) return undefined;
  // A codebook that goes to where its files are keeps their paths.
  if (moved === undefined && isMissing(workspace, document, written)) return undefined;
  const found = pathTo(newFrom, moved ?? target, path);
  return found === undefined ? undefined : asWritten(found, written);
}

function isMissing(workspace: Workspace, { uri }: GtDocument, { path, glob }: WrittenPath): boolean {
  if (glob !== undefined) return workspace.includeProblem(uri, glob) !== undefined;
  return workspace.file(uri, path).state === "missing";
}

/** A path in a form that its field reads as this path; nothing where there is none. */
function asWritten(path: string, { names }: WrittenPath): string | undefined {
  if (path === "" || /^\s|\s$|\s\s|[\r\n\t]/.test(path)) return undefined;
  if (names === "transcript") return path;
  if (names === "paradigm") return isParadigmPath(path) ? path : `./${path}`;
  const whole = pathInGlob(path);
  const isPlain = whole?.isWhole && whole.start === 0;
  return isPlain && !path.startsWith("..") && !/[,،]/.test(path) ? path : undefined;
}
