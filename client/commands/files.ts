import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { type Uri, workspace } from "vscode";

/** Makes something at the first of some places where there is nothing; where something comes between, at the next. */
export async function madeAtFirstFree(
  places: Iterable<Uri>,
  make: (uri: Uri) => Thenable<unknown>,
): Promise<Uri> {
  for (const uri of places) {
    if (await isThere(uri)) continue;
    try {
      await make(uri);
      return uri;
    } catch (error) {
      if (!(await isThere(uri))) throw error;
    }
  }
  throw new Error("every place is taken");
}

/**
 * Writes a new file. As an edit of the workspace it could be undone: who takes back what was typed, once too often, would
 * be without the file. @throws where there is one already
 */
export async function writeNew(uri: Uri, text: string): Promise<void> {
  if (uri.scheme === "file") return writeFile(uri.fsPath, text, { flag: "wx" });
  // Elsewhere only what is moved or copied is refused where there is something.
  const aside = uri.with({ path: `${uri.path}.${randomUUID()}` });
  await workspace.fs.writeFile(aside, new TextEncoder().encode(text));
  try {
    await workspace.fs.rename(aside, uri, { overwrite: false });
  } catch (error) {
    await workspace.fs.delete(aside);
    throw error;
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
