import { resolvePath } from "../model/paths";
import type { Files } from "./files";

/** A folder with more in it than this was not made for a study; what is nearest is enough. */
const mostFiles = 1000;
const mostFolders = 200;
/** So many folders are kept. */
const mostKept = 50;

/**
 * Which files are below the folders that paths start from. Answers with what was found when it was last looked, and
 * looks again behind each question, so that no question waits for a disk.
 */
export class Folders {
  private readonly files: Files;
  private readonly known = new Map<string, readonly string[]>();
  private readonly looking = new Map<string, Promise<void>>();

  constructor(files: Files) {
    this.files = files;
  }

  /** The paths of the files below a folder, those that are nearest first; nothing while nobody has looked yet. */
  below(folder: string): readonly string[] | undefined {
    if (!this.looking.has(folder)) this.looking.set(folder, this.look(folder));
    return this.known.get(folder);
  }

  get isLooking(): boolean {
    return this.looking.size > 0;
  }

  /** Resolves when everything has been looked for that was asked so far. */
  async settled(): Promise<void> {
    await Promise.all(this.looking.values());
  }

  private async look(folder: string): Promise<void> {
    const found: string[] = [];
    const pending = [""];
    for (let at = 0; at < pending.length && at < mostFolders && found.length < mostFiles; at++) {
      const path = pending[at]!;
      const entries = await this.files.list(path === "" ? folder : resolvePath(`${folder}/x`, path));
      for (const { name, isFolder } of [...entries].sort((one, other) => (one.name < other.name ? -1 : 1))) {
        if (name.startsWith(".") || name === "node_modules") continue;
        const below = path === "" ? name : `${path}/${name}`;
        if (isFolder) pending.push(below);
        else if (found.length < mostFiles) found.push(below);
      }
    }
    this.known.delete(folder);
    this.known.set(folder, found);
    const [oldest] = this.known.keys();
    if (this.known.size > mostKept && oldest !== undefined) this.known.delete(oldest);
    this.looking.delete(folder);
  }
}
