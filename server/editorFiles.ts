import { type Connection, RequestType } from "vscode-languageserver";
import { decode, tooLarge } from "./nodeFiles";
import type { FileContent, Files, FolderEntry } from "./workspace/files";

/** What an editor says of a file: its bytes in Base64, or only how many there are where that is more than `most`. */
const readRequest = new RequestType<
  { uri: string; most: number },
  { bytes?: string; size: number } | null,
  void
>("gt/files/read");
const listRequest = new RequestType<{ uri: string }, FolderEntry[], void>("gt/files/list");

/** A file that is fetched from elsewhere is held by the editor and by the server at once. */
const most = 16 * 1024 * 1024;

/** The files of this machine's disk, and those that are elsewhere read by the editor, which has their folder open. */
export function filesThrough({ sendRequest }: Pick<Connection, "sendRequest">, disk: Files): Files {
  const isElsewhere = (uri: string) => !uri.startsWith("file:");
  return {
    async read(uri): Promise<FileContent> {
      if (!isElsewhere(uri)) return disk.read(uri);
      const answer = await sendRequest(readRequest, { uri, most }).catch(() => null);
      if (!answer) return { fault: "missing" };
      return answer.bytes === undefined ? tooLarge(most) : decode(Buffer.from(answer.bytes, "base64"));
    },
    async list(folder): Promise<readonly FolderEntry[]> {
      if (!isElsewhere(folder)) return disk.list(folder);
      return sendRequest(listRequest, { uri: folder }).catch(() => []);
    },
  };
}
