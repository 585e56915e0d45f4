import picomatch from "picomatch";
import { URI, Utils } from "vscode-uri";
import { folderOf } from "../model/paths";
import type { IncludeProblem } from "../model/surroundings";
import type { Files } from "./files";

/** A project is written by people: more files than this come from a glob that was meant otherwise. */
export const fileLimit = 10_000;
const entryLimit = 100_000;

/** What a glob of an `include` brings into the project. */
export interface Included {
  uris: string[];
  problem?: IncludeProblem;
}

/** The `.gt` files that a glob of the document `root` matches, in the order of their names. */
export async function expandInclude(files: Files, root: string, glob: string): Promise<Included> {
  const pattern = patternOf(glob);
  if (pattern === undefined) return { uris: [], problem: { problem: "outside" } };
  const matches = picomatch(pattern);
  const { base, isGlob } = picomatch.scan(pattern);
  const folder = URI.parse(folderOf(root));
  // Without a wildcard the base is the file itself.
  const start = isGlob ? base : base.split("/").slice(0, -1).join("/");
  const deep = pattern.includes("**") ? Number.POSITIVE_INFINITY : pattern.split("/").length;

  const uris: string[] = [];
  let entries = 0;
  const pending = [start];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const { name, isFolder } of await files.list(Utils.joinPath(folder, path).toString())) {
      const below = path === "" ? name : `${path}/${name}`;
      if (++entries > entryLimit) return { uris: [], problem: { problem: "too-many", limit: fileLimit } };
      if (isFolder) {
        if (!name.startsWith(".") && name !== "node_modules" && below.split("/").length < deep)
          pending.push(below);
      } else if (name.endsWith(".gt") && matches(below)) {
        uris.push(Utils.joinPath(folder, below).toString());
        if (uris.length > fileLimit) return { uris: [], problem: { problem: "too-many", limit: fileLimit } };
      }
    }
  }
  const others = uris.filter((uri) => uri !== root).sort();
  return others.length > 0 ? { uris: others } : { uris: others, problem: { problem: "nothing-found" } };
}

/** Whether a glob of the document `root` matches another document, which need not be on disk yet. */
export function matcherOf(root: string, glob: string): (uri: string) => boolean {
  const pattern = patternOf(glob);
  if (pattern === undefined) return () => false;
  const folder = `${folderOf(root).replace(/\/$/, "")}/`;
  const { length } = URI.parse(folder).path;
  const matches = picomatch(pattern);
  return (uri) => uri.startsWith(folder) && matches(URI.parse(uri).path.slice(length));
}

/** The part of a glob that is a path: up to the folder of its first wildcard, or all of it where it has none. */
export function pathInGlob(glob: string): { start: number; end: number; isWhole: boolean } | undefined {
  const { base, start, isGlob, negated } = picomatch.scan(glob.replace(/\\/g, "/"));
  return negated || base === "" ? undefined : { start, end: start + base.length, isWhole: !isGlob };
}

/** A glob relative to its document's folder; nothing where it leads out of it. */
function patternOf(glob: string): string | undefined {
  const pattern = glob
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/\\/g, "/")
    .replace(/^(\.\/)+/, "");
  const outside = pattern.startsWith("/") || /^[A-Za-z]:/.test(pattern) || pattern.split("/").includes("..");
  return outside ? undefined : pattern;
}
