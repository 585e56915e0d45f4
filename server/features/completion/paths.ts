import { CompletionItemKind } from "vscode-languageserver-types";
import { basename, folderOf, resolvePath } from "../../model/paths";
import { said } from "../../model/speech";
import type { Place } from "../place";
import { type Ask, otherItems, type Proposal } from "./proposal";

type ValuePlace = Extract<Place, { at: "value" }>;

/** The files that a source's transcript may be in, those that no source has yet first. */
export function* transcripts(ask: Ask): Generator<Proposal> {
  const { codebook, uri, block } = ask;
  const taken = new Set<string>();
  for (const source of codebook.all("source")) {
    const { file } = codebook.factsOf(source);
    const from = codebook.documentOf(source)?.uri;
    if (source !== block && file && from) taken.add(resolvePath(from, file));
  }
  const isTaken = (path: string) => taken.has(resolvePath(uri, path));
  const paths = filesAround(ask).filter((path) => !/\.(gt|json)$/i.test(path));
  for (const path of [...paths.filter((each) => !isTaken(each)), ...paths.filter(isTaken)]) yield file(path);
}

/** The files that may be a paradigm of the study's own. */
export function* paradigmFiles(ask: Ask): Generator<Proposal> {
  for (const path of filesAround(ask)) if (/\.json$/i.test(path)) yield file(path);
}

function file(path: string): Proposal {
  return { label: path, kind: CompletionItemKind.File, names: [basename(path)] };
}

/** The globs that bring the folder's other codebooks into the project: of whole folders, and of each file. */
export function* includes(ask: Ask, { field, word }: ValuePlace): Generator<Proposal> {
  const { uri, block, speech } = ask;
  const others = otherItems(block.tree, field.value, word);
  const there = new Set(others.map(({ text }) => text));
  const paths = filesAround(ask).filter((path) => path.endsWith(".gt") && resolvePath(uri, path) !== uri);
  const folders = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf("/") + 1)))];
  const globs = new Map<string, string>();
  for (const folder of folders) {
    globs.set(`${folder}*.gt`, said("writing/folder", {}, speech));
    const [top] = folder.split("/");
    if (folders.some((other) => other !== `${top}/` && other.startsWith(`${top}/`))) {
      globs.set(`${top}/**/*.gt`, said("writing/folder-deep", {}, speech));
    }
  }
  for (const [glob, description] of globs) {
    if (!there.has(glob)) yield { label: glob, kind: CompletionItemKind.Folder, description };
  }
  for (const path of paths) if (!there.has(path)) yield file(path);
}

/** The files below the document's folder, or below the one that `../` leads to, as one would write them. */
function filesAround({ uri, folders, typed }: Ask): string[] {
  // A document that was never saved has no folder that a path could start from.
  if (uri.startsWith("untitled:")) return [];
  const [start = ""] = /^(?:\.{1,2}\/)+/.exec(typed.trim()) ?? [];
  const folder = start === "" ? folderOf(uri) : resolvePath(uri, start).replace(/\/$/, "");
  return (folders.below(folder) ?? []).map((path) => start + path);
}
