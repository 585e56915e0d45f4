import { type Uri, workspace } from "vscode";

/** The first of some places where there is no file and no folder yet. */
export async function firstFree(places: Iterable<Uri>): Promise<Uri> {
  for (const uri of places) {
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!isThere) return uri;
  }
  throw new Error("every place is taken");
}
