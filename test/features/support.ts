import "../support/persian";
import assert from "node:assert/strict";
import type { Position } from "vscode-languageserver-types";
import { URI, Utils } from "vscode-uri";
import { GtDocument } from "../../server/syntax/document";
import type { FileContent, Files, FolderEntry } from "../../server/workspace/files";
import { Workspace } from "../../server/workspace/workspace";

/** Stands in a text where the editor's cursor is. */
export const cursorMark = "‸";

/** The texts of a study by their paths; a text alone is the file `codebook.gt`. One of them holds the cursor. */
export type Study = string | Readonly<Record<string, string>>;

const folder = "file:///study/";

export function uriOf(path: string): string {
  return Utils.joinPath(URI.parse(folder), path).toString();
}

/** A disk that holds these texts and nothing else. */
export class TextFiles implements Files {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts).map(([path, text]) => [uriOf(path), text]));
  }

  async read(uri: string): Promise<FileContent> {
    const text = this.texts.get(uri);
    return text === undefined ? { fault: "missing" } : { text };
  }

  async list(uri: string): Promise<FolderEntry[]> {
    const start = `${uri.replace(/\/$/, "")}/`;
    const below = [...this.texts.keys()].filter((file) => file.startsWith(start));
    const names = new Map(
      below.map((file) => file.slice(start.length).split("/")).map((path) => [path[0]!, path.length > 1]),
    );
    return [...names].map(([name, isFolder]) => ({ name: decodeURIComponent(name), isFolder }));
  }
}

/** A study that is open in an editor, with the cursor in one of its files. */
export interface OpenStudy {
  workspace: Workspace;
  uri: string;
  /** The text that the cursor is in, without its mark. */
  text: string;
  position: Position;
}

/** Opens the file that the cursor is in; the others are on the disk. */
export async function openStudy(study: Study): Promise<OpenStudy> {
  const texts = typeof study === "string" ? { "codebook.gt": study } : study;
  const [path, marked] = Object.entries(texts).find(([, text]) => text.includes(cursorMark)) ?? [];
  assert.ok(path !== undefined && marked !== undefined, "no text has a cursor");
  const offset = marked.indexOf(cursorMark);
  const text = marked.replace(cursorMark, "");
  const workspace = new Workspace(new TextFiles({ ...texts, [path]: text }));
  const uri = uriOf(path);
  workspace.openDocument(uri, text);
  await workspace.settled();
  return { workspace, uri, text, position: new GtDocument(uri, text).positionAt(offset) };
}
