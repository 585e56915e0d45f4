import { URI, Utils } from "vscode-uri";

/** What was resolved: every quote asks for its transcript. As much as a large study has is remembered. */
const resolved = new Map<string, string>();
const most = 10_000;

/** The URI of the file that `path` names from the document `from`; both kinds of slashes are taken. */
export function resolvePath(from: string, path: string): string {
  const key = `${from}\n${path}`;
  let uri = resolved.get(key);
  if (uri === undefined) {
    if (resolved.size === most) resolved.clear();
    uri = resolve(from, path);
    resolved.set(key, uri);
  }
  return uri;
}

function resolve(from: string, path: string): string {
  // Half a character has no place in a URI, and is in no file's name.
  const clean = path.replace(/\p{Cs}/gu, "\ufffd").replace(/\\/g, "/");
  if (/^[A-Za-z]:\//.test(clean))
    return URI.parse(from)
      .with({ path: `/${clean}` })
      .toString();
  return Utils.resolvePath(Utils.dirname(URI.parse(from)), clean).toString();
}

/** The folder that a document is in, as a URI. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last part of a path. */
export function basename(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/**
 * How a document names a file, in the manner of an earlier path: from its own folder or from the root, with the same
 * slashes. Nothing where the two have no folder in common.
 */
export function pathTo(from: string, uri: string, manner: string): string | undefined {
  const document = URI.parse(from);
  const file = URI.parse(uri);
  if (document.scheme !== file.scheme || document.authority !== file.authority) return undefined;
  const isFromRoot = /^([A-Za-z]:)?[/\\]/.test(manner);
  const path = isFromRoot ? file.path.replace(/^\/(?=[A-Za-z]:)/, "") : pathBetween(document.path, file.path);
  const start = /^\.[/\\]/.test(manner) && !path.startsWith(".") ? `./${path}` : path;
  return manner.includes("\\") && !manner.includes("/") ? start.replace(/\//g, "\\") : start;
}

function pathBetween(document: string, file: string): string {
  const here = document.split("/").slice(0, -1);
  const there = file.split("/");
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}
