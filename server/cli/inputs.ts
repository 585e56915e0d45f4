import { readdir, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { URI } from "vscode-uri";
import type { CheckSettings } from "../checks/configuration";
import { spoken } from "../model/speech";
import { decode, nodeFiles } from "../nodeFiles";
import type { Files } from "../workspace/files";
import type { Project } from "../workspace/project";
import { Workspace } from "../workspace/workspace";
import { reasonOf, WrongUse } from "./wrongUse";

/** A codebook's file that a command was given. */
export interface Input {
  /** The path as it was given; `-` for standard input. */
  name: string;
  uri: string;
  isStandardInput: boolean;
}

/** No glob of an `include` matches a hidden file, so that standard input joins no project by its name. */
const nameless = ".standard-input.gt";

/**
 * The `.gt` files that paths name: files as they are, folders with all below them, `-` for standard input, the
 * current folder where nothing is named. Standard input stands for the file `stdinPath`, where there is one.
 * @throws WrongUse where a path is not there, can't be read, or is a folder without a codebook.
 */
export async function inputsOf(paths: readonly string[], stdinPath?: string): Promise<Input[]> {
  const found = new Map<string, Input>();
  const add = (name: string, path: string, isStandardInput: boolean) => {
    const uri = URI.file(resolve(path)).toString();
    // What is typed goes before what is on the disk.
    if (!found.get(uri)?.isStandardInput) found.set(uri, { name, uri, isStandardInput });
  };
  for (const path of paths.length > 0 ? paths : ["."]) {
    if (path === "-") add(stdinPath ?? path, stdinPath ?? nameless, true);
    else for (const name of await filesAt(path)) add(name, name, false);
  }
  return [...found.values()];
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const files = await filesBelow(path);
  if (files.length === 0) throw new WrongUse(`there is no .gt file in the folder “${path}”.`);
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new WrongUse(`there is no file or folder “${path}”.`);
    throw new WrongUse(`“${path}” can't be read: ${reasonOf(error)}.`);
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw new WrongUse(`the folder “${folder}” can't be read: ${reasonOf(error)}.`);
  });
  const files: string[][] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(await filesBelow(path));
    else if (entry.name.endsWith(".gt")) files.push([path]);
  }
  return files.flat().sort();
}

/** A workspace in which the inputs are open, with everything of their projects read. */
export async function workspaceOf(inputs: readonly Input[], settings?: CheckSettings): Promise<Workspace> {
  const typed = inputs.find(({ isStandardInput }) => isStandardInput);
  const content = typed && decode(await buffer(process.stdin));
  const files: Files = {
    ...nodeFiles,
    read: async (uri) => (content && uri === typed.uri ? content : nodeFiles.read(uri)),
  };
  const workspace = new Workspace(files, settings);
  await workspace.openStored(inputs.map(({ uri }) => uri));
  await workspace.settled();
  return workspace;
}

/**
 * Says on standard error which files can't be read: what was asked for, unless that is said elsewhere, and what
 * belongs to its projects. Gives how many there are.
 */
export function reportUnreadable(
  workspace: Workspace,
  inputs: readonly Input[],
  saidElsewhere: boolean,
): number {
  const names = new Map(inputs.map(({ name, uri }) => [uri, name]));
  let count = 0;
  for (const { uri } of workspace.documents) {
    const fault = workspace.faultOf(uri);
    if (!fault) continue;
    count++;
    if (names.has(uri) && saidElsewhere && fault.fault !== "missing") continue;
    const reason = fault.fault === "missing" ? "it is not there any more" : spoken(fault.reason);
    const name = names.get(uri) ?? relative(process.cwd(), URI.parse(uri).fsPath);
    process.stderr.write(`gt: “${name}” can't be read: ${reason}.\n`);
  }
  return count;
}

/**
 * The study that the inputs belong to: of several projects, the only one that declares a codebook.
 * @throws WrongUse where there are several, or nothing that can be `treated` so.
 */
export function oneStudy(workspace: Workspace, inputs: readonly Input[], treated: string): Project {
  const projects = [...new Set(inputs.flatMap(({ uri }) => workspace.projectsOf(uri)))];
  const studies = projects.filter(({ codebook }) => codebook.root);
  const [project, ...others] = studies.length > 0 ? studies : projects;
  if (!project) throw new WrongUse(`nothing that can be ${treated} was named.`);
  if (others.length === 0) return project;
  const names = inputs.filter(({ uri }) => [project, ...others].some(({ rootUri }) => rootUri === uri));
  const list = names.map(({ name }) => `“${name}”`).join(", ");
  throw new WrongUse(`that is more than one study. Name one of them${list && `: ${list}`}.`);
}
