import { URI, Utils } from "vscode-uri";

/** The URI of the file that `path` names from the document `from`; both kinds of slashes are taken. */
export function resolvePath(from: string, path: string): string {
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
