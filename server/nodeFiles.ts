import { readdir, readFile, stat } from "node:fs/promises";
import { URI } from "vscode-uri";
import { phrase, type Word } from "./model/speech";
import type { FileContent, Files, FolderEntry } from "./workspace/files";

/** A transcript or a codebook that is larger is something else. */
const sizeLimit = 256 * 1024 * 1024;

/** The files of this machine's disk. */
export const nodeFiles: Files = {
  async read(uri): Promise<FileContent> {
    const path = pathOf(uri);
    if (path === undefined) return { fault: "missing" };
    try {
      const { size } = await stat(path);
      if (size > sizeLimit) return tooLarge(sizeLimit);
      return decode(await readFile(path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR") return { fault: "missing" };
      return { fault: "unreadable", reason: reasons[code ?? ""] ?? (error as Error).message };
    }
  },

  async list(folder): Promise<FolderEntry[]> {
    const path = pathOf(folder);
    if (path === undefined) return [];
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch {
      return [];
    }
  },
};

const reasons: Record<string, Word> = {
  EACCES: phrase("reasons/permission"),
  EPERM: phrase("reasons/permission"),
  EISDIR: phrase("reasons/folder"),
};

export function tooLarge(limit: number): FileContent {
  return { fault: "unreadable", reason: phrase("reasons/large", { limit: limit >> 20 }) };
}

/** The text of a file's bytes: UTF-8, a byte order mark left out. */
export function decode(bytes: Uint8Array): FileContent {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { fault: "not-text", reason: phrase("reasons/utf-16") };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { fault: "not-text", reason: phrase("reasons/binary", { byte: nul }) };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { fault: "not-text", reason: phrase("reasons/utf-8", { line: faultyLine(bytes) }) };
  }
}

/** The number, from 1, of the first line that is not UTF-8. */
function faultyLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : undefined;
}
