import { Disposable, FileType, Uri, workspace } from "vscode";
import { type LanguageClient, RequestType } from "vscode-languageclient/node";

// What the server asks of files that are not on its disk: `server/editorFiles.ts` says more of each.

const readRequest = new RequestType<
  { uri: string; most: number },
  { bytes?: string; size: number } | null,
  void
>("gt/files/read");
const listRequest = new RequestType<{ uri: string }, { name: string; isFolder: boolean }[], void>(
  "gt/files/list",
);

/** Reads for the server what only VS Code can: the files of a workspace that is elsewhere. */
export function readFiles(client: LanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(readRequest, async ({ uri, most }) => {
      const file = Uri.parse(uri);
      try {
        const { size } = await workspace.fs.stat(file);
        if (size > most) return { size };
        return { size, bytes: Buffer.from(await workspace.fs.readFile(file)).toString("base64") };
      } catch {
        return null;
      }
    }),
    client.onRequest(listRequest, async ({ uri }) => {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri));
      return entries.map(([name, type]) => ({ name, isFolder: (type & FileType.Directory) !== 0 }));
    }),
  );
}
