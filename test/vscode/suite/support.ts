import * as vscode from "vscode";

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(folder(), path);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Waits until a document's findings are as `wanted` says, and gives them. */
export async function findings(
  uri: vscode.Uri,
  wanted: (found: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const found = () => vscode.languages.getDiagnostics(uri);
  await until(
    () => wanted(found()),
    () =>
      `the findings came; there are:\n${found()
        .map((one) => `${codeOf(one)}: ${one.message}`)
        .join("\n")}`,
  );
  return found();
}

/** The name of the check that a finding is of. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The position behind the first `words` of a document. */
export function behind(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in ${document.uri.path}`);
  return document.positionAt(at + words.length);
}

/** Takes back every change that was not saved, in front and elsewhere. */
export async function revert(): Promise<void> {
  await until(async () => {
    await vscode.commands.executeCommand("workbench.action.files.revert");
    const files = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === folder().scheme);
    const changed = files.find(({ isDirty, isClosed }) => isDirty && !isClosed);
    // What is in front is reverted.
    if (changed) await vscode.window.showTextDocument(changed);
    return !changed;
  });
}

/** How long to wait for what should come at once, in milliseconds: a busy machine takes its time, and a quick one doesn't. */
const patience = 60_000;

/** Waits until something holds that stays so once it has come. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: () => string | Promise<string> = () => String(holds),
): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`It did not come to this: ${await what()}`);
}

/** Does something again and again until what it is to bring to an end has ended, and gives what came of that. */
export async function endBy<Answer>(
  doing: Thenable<Answer>,
  ...commands: readonly string[]
): Promise<Answer> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  doing.then(done, done);
  await until(
    async () => {
      for (const command of commands) await vscode.commands.executeCommand(command);
      return isDone;
    },
    () => `it ended by ${commands.join(" and ")}`,
  );
  return doing;
}

/** Takes what is offered first wherever something is asked, until nothing is. */
export function accepting<Answer>(asking: Thenable<Answer>): Promise<Answer> {
  return endBy(asking, "workbench.action.acceptSelectedQuickOpenItem");
}

/** For what must not happen: gives it the time to. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A file system in memory, in which nothing is written over unasked. */
export function registerMemory(scheme: string): vscode.Disposable {
  const files = new Map<string, Uint8Array>();
  const there = (uri: vscode.Uri) => {
    const bytes = files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  const time = { ctime: 0, mtime: 0 };
  return vscode.workspace.registerFileSystemProvider(scheme, {
    onDidChangeFile: () => new vscode.Disposable(() => {}),
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) =>
      uri.path === "/"
        ? { type: vscode.FileType.Directory, size: 0, ...time }
        : { type: vscode.FileType.File, size: there(uri).length, ...time },
    readFile: there,
    readDirectory: () => Array.from(files.keys(), (path) => [path.slice(1), vscode.FileType.File]),
    createDirectory() {},
    writeFile: (uri, bytes) => void files.set(uri.path, bytes),
    delete: (uri) => void files.delete(uri.path),
    rename(from, to, { overwrite }) {
      if (files.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to);
      files.set(to.path, there(from));
      files.delete(from.path);
    },
  });
}
