import { folderOf, resolvePath } from "../model/paths";
import type { IncludeProblem } from "../model/surroundings";
import type { Files, FolderEntry } from "./files";
import { expandInclude, matcherOf } from "./include";

/** A project's root and the documents that it is made of, the root among them. */
export interface Plan {
  root: string;
  uris: readonly string[];
  /** What became of globs that could not be taken as they are. */
  problems: ReadonlyMap<string, IncludeProblem>;
}

/** What the layout asks of the documents' texts. */
export interface Texts {
  /** The globs of a document's codebook; nothing where it has no codebook, or isn't there. */
  globsOf(uri: string): Promise<readonly string[] | undefined>;
}

/**
 * Finds out which files make which projects. A project's files are all beneath its root's folder, so the root of a
 * file is in a folder above it. Reads each folder and each codebook once; made anew for each time that is asked.
 */
export class Layout {
  private readonly files: Files;
  private readonly texts: Texts;
  private readonly folders = new Map<string, Promise<readonly FolderEntry[]>>();
  private readonly globs = new Map<string, Promise<readonly string[] | undefined>>();
  private readonly matchers = new Map<string, (uri: string) => boolean>();

  constructor(files: Files, texts: Texts) {
    this.files = files;
    this.texts = texts;
  }

  /** The projects that some open documents are part of. */
  async plans(open: readonly string[]): Promise<Plan[]> {
    const roots = new Set<string>();
    for (const uri of open) for (const root of await this.rootsOf(uri)) roots.add(root);
    const plans: Plan[] = [];
    for (const root of roots) plans.push(await this.plan(root, open));
    return plans;
  }

  /** The codebooks that include a document, or the document itself. */
  private async rootsOf(uri: string): Promise<string[]> {
    const roots: string[] = [];
    for (let folder = folderOf(uri), depth = 0; depth < 20; folder = folderOf(folder), depth++) {
      for (const { name, isFolder } of await this.list(folder)) {
        if (isFolder || !name.endsWith(".gt")) continue;
        const candidate = resolvePath(`${folder}/x`, name);
        if (candidate !== uri && (await this.isIncluded(candidate, uri))) roots.push(candidate);
      }
      if (folder === folderOf(folder)) break;
    }
    const others: string[] = [];
    for (const root of roots) {
      // Of two codebooks that include each other, the one whose name comes first is the root.
      if (root < uri || !(await this.isIncluded(uri, root))) others.push(root);
    }
    return others.length > 0 ? others : [uri];
  }

  private async plan(root: string, open: readonly string[]): Promise<Plan> {
    const uris = new Set([root]);
    const problems = new Map<string, IncludeProblem>();
    for (const glob of (await this.globsOf(root)) ?? []) {
      const found = await expandInclude(this.files, root, glob);
      // What is open may not be on the disk yet.
      const unsaved = open.filter((uri) => uri !== root && this.matches(root, glob, uri));
      for (const uri of [...found.uris, ...unsaved]) uris.add(uri);
      if (found.problem && unsaved.length === 0) problems.set(glob, found.problem);
    }
    return { root, uris: [...uris], problems };
  }

  /** Whether the codebook of `root` includes a document. */
  private async isIncluded(root: string, uri: string): Promise<boolean> {
    const globs = await this.globsOf(root);
    return globs?.some((glob) => this.matches(root, glob, uri)) ?? false;
  }

  private matches(root: string, glob: string, uri: string): boolean {
    const key = `${root}\n${glob}`;
    let matcher = this.matchers.get(key);
    if (!matcher) {
      matcher = matcherOf(root, glob);
      this.matchers.set(key, matcher);
    }
    return matcher(uri);
  }

  private globsOf(uri: string): Promise<readonly string[] | undefined> {
    return once(this.globs, uri, () => this.texts.globsOf(uri));
  }

  private list(folder: string): Promise<readonly FolderEntry[]> {
    return once(this.folders, folder, () => this.files.list(folder));
  }
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  find: () => Promise<Value>,
): Promise<Value> {
  let value = known.get(key);
  if (!value) {
    value = find();
    known.set(key, value);
  }
  return value;
}
