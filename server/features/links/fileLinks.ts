import { fieldsOf } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { resolvePath } from "../../model/paths";
import { passageOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import { normalId } from "../../syntax/characters";
import type { Span } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import { writtenPathsOf } from "../writtenPaths";

/** Words of a declaration that lead to a file. */
export interface FileLink extends Span {
  uri: string;
  what: "transcript" | "paradigm" | "codebook";
  /** The lines of it that they lead to, from 1. */
  lines?: { first: number; last: number };
}

/** The URI of the transcript of a source, by the source's id; nothing where there is none. */
export type TranscriptOf = (id: string) => string | undefined;

/** What of a declaration leads to files that are there, as far as is known: paths, and where a quote stands. */
export function fileLinksOf(
  workspace: Workspace,
  codebook: Codebook,
  block: Block,
  transcriptOf = transcriptsOf(codebook),
): FileLink[] {
  const document = codebook.documentOf(block);
  if (!document) return [];
  switch (codebook.factsOf(block).kind) {
    case "code":
      return passageLinks(block, transcriptOf);
    case "codebook":
    case "source":
      return pathLinks(workspace, codebook, block, document.uri);
    default:
      return [];
  }
}

function pathLinks(workspace: Workspace, codebook: Codebook, block: Block, from: string): FileLink[] {
  return writtenPathsOf(block.tree).flatMap(({ start, end, path, names }) => {
    if (names === "folder") return [];
    const included = resolvePath(from, path);
    const isIncluded = names === "codebook" && workspace.document(included) !== undefined;
    const uri = names === "codebook" ? isIncluded && included : fileThere(codebook, from, path);
    return uri ? [{ start, end, uri, what: names }] : [];
  });
}

/** The URI of a file; nothing where it is known not to be there. */
function fileThere(codebook: Codebook, from: string, path: string): string | undefined {
  // A document that was never saved has no folder that a path could start from.
  if (path === "" || from.startsWith("untitled:")) return undefined;
  const { state } = codebook.surroundings.file(from, path);
  return state === "missing" || state === "unreadable" ? undefined : resolvePath(from, path);
}

/** A code's locators lead into the transcripts. */
function passageLinks(block: Block, transcriptOf: TranscriptOf): FileLink[] {
  if (!block.text.includes("@")) return [];
  return fieldsOf(block.tree, "quote").flatMap(({ qualifier }): FileLink[] => {
    const { source, locator } = qualifier ? passageOf(qualifier) : {};
    if (!source || !locator || locator.text === "") return [];
    const uri = transcriptOf(normalId(source.text));
    if (uri === undefined) return [];
    const { start, end } = locator;
    const lines = linesOfLocator(locator.text);
    return [{ start, end, uri, what: "transcript", ...(lines && { lines }) }];
  });
}

/** The transcripts of a codebook's sources, each looked for once. */
export function transcriptsOf(codebook: Codebook): TranscriptOf {
  const known = new Map<string, string | undefined>();
  return (id) => {
    if (!known.has(id)) {
      const source = codebook.declaration("source", id);
      const from = source && codebook.documentOf(source)?.uri;
      const { file } = source ? codebook.factsOf(source) : {};
      known.set(id, from && file ? fileThere(codebook, from, file) : undefined);
    }
    return known.get(id);
  };
}

/** The lines that a locator names; nothing where it names pages or times. */
function linesOfLocator(locator: string): FileLink["lines"] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(locator);
  if (!match) return undefined;
  const first = Math.max(1, Number(match[1]));
  return { first, last: Math.max(first, Number(match[2] ?? first)) };
}
