import { URI, Utils } from "vscode-uri";
import type { FileContent, Files, FolderEntry } from "../../server/workspace/files";

const folder = URI.parse("file:///study/");

/** The URI of a file of the study. */
export function uriOf(path: string): string {
  return Utils.joinPath(folder, path).toString();
}

/** The path of a file of the study. */
export function pathOf(uri: string): string {
  return URI.parse(uri).path.slice(folder.path.length);
}

/** What a file of the study is: its text, or why it can't be read. */
export type StudyFile = string | Exclude<FileContent, { text: string }>;

/** A disk that is a map from paths to files, and can be written to. */
export class MemoryFiles implements Files {
  private readonly files = new Map<string, StudyFile>();

  constructor(files: Readonly<Record<string, StudyFile>> = {}) {
    for (const [path, file] of Object.entries(files)) this.files.set(path, file);
  }

  get paths(): string[] {
    return [...this.files.keys()];
  }

  at(path: string): StudyFile | undefined {
    return this.files.get(path);
  }

  write(path: string, file: StudyFile): void {
    this.files.set(path, file);
  }

  delete(path: string): void {
    this.files.delete(path);
  }

  async read(uri: string): Promise<FileContent> {
    const file = this.files.get(pathOf(uri));
    if (file === undefined) return { fault: "missing" };
    return typeof file === "string" ? { text: file.replace(/^\ufeff/, "") } : file;
  }

  async list(uri: string): Promise<readonly FolderEntry[]> {
    const { path } = URI.parse(uri);
    const start = path.endsWith("/") ? path : `${path}/`;
    const entries = new Map<string, boolean>();
    for (const file of this.files.keys()) {
      const whole = folder.path + file;
      if (!whole.startsWith(start)) continue;
      const [name, ...below] = whole.slice(start.length).split("/");
      entries.set(name!, below.length > 0);
    }
    return [...entries].map(([name, isFolder]) => ({ name, isFolder }));
  }
}
