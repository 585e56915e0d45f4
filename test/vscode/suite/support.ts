import * as vscode from "vscode";

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Waits until a document's findings are as `wanted` says, and gives them. */
export async function findings(
  uri: vscode.Uri,
  wanted: (found: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const found = vscode.languages.getDiagnostics(uri);
    if (wanted(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const found = vscode.languages
    .getDiagnostics(uri)
    .map((diagnostic) => `${codeOf(diagnostic)}: ${diagnostic.message}`);
  throw new Error(`The findings did not come. There are:\n${found.join("\n")}`);
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

/** Takes back every change since the file was opened. */
export async function revert(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.files.revert");
}

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not come to this: ${holds}`);
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
