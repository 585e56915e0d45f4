import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { URI } from "vscode-uri";
import { nodeFiles } from "../nodeFiles";
import { Workspace } from "../workspace/workspace";
import { WrongUse } from "./wrongUse";

/** A codebook's file that a command was given; standard input has the name `-`. */
export interface Input {
  name: string;
  uri: string;
}

/**
 * The `.gt` files that paths name: files as they are, folders with all below them, `-` for standard input, the
 * current folder where nothing is named.
 * @throws WrongUse where a path is not there.
 */
export async function inputsOf(paths: readonly string[]): Promise<Input[]> {
  const found = new Map<string, Input>();
  for (const path of paths.length > 0 ? paths : ["."]) {
    for (const name of path === "-" ? ["-"] : await filesAt(path)) {
      const uri = URI.file(resolve(name === "-" ? "standard-input.gt" : name)).toString();
      found.set(uri, { name, uri });
    }
  }
  return [...found.values()];
}

async function filesAt(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry) throw new WrongUse(`there is no file or folder “${path}”.`);
  if (!entry.isDirectory()) return [path];
  const names: string[] = [];
  for (const child of await readdir(path, { withFileTypes: true })) {
    if (child.name.startsWith(".") || child.name === "node_modules") continue;
    const below = join(path, child.name);
    if (child.isDirectory()) names.push(...(await filesAt(below)));
    else if (child.name.endsWith(".gt")) names.push(below);
  }
  return names.sort();
}

/** A workspace in which the inputs are open, with everything of their projects read. */
export async function workspaceOf(inputs: readonly Input[]): Promise<Workspace> {
  const workspace = new Workspace(nodeFiles);
  for (const { name, uri } of inputs) {
    if (name === "-") workspace.openDocument(uri, await text(process.stdin));
    else await workspace.openStored(uri);
  }
  await workspace.settled();
  return workspace;
}
