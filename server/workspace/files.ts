import type { Word } from "../model/speech";

/** What reading a file gives: its text, or why there is none. */
export type FileContent =
  | { text: string }
  | { fault: "missing" }
  | { fault: "not-text"; reason: Word }
  | { fault: "unreadable"; reason: Word };

export interface FolderEntry {
  name: string;
  isFolder: boolean;
}

/** The files of a disk, of a browser's workspace or of a test. Neither function rejects. */
export interface Files {
  /** A file's text; it is UTF-8, and a byte order mark is left out. */
  read(uri: string): Promise<FileContent>;
  /** What is in a folder; nothing where it can't be read. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}

/** What happened to a file outside the editor. */
export interface FileEvent {
  uri: string;
  change: "created" | "changed" | "deleted";
}
