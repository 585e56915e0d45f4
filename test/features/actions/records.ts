import { recordOf } from "../../../server/model/record";
import { kinds } from "../../../server/model/schema";
import { Workspace } from "../../../server/workspace/workspace";
import { TextFiles, uriOf } from "../support";

/** A declaration as plain data; a copy that may be changed. */
// biome-ignore lint/suspicious/noExplicitAny: it is what the schema says.
export type Record = { [field: string]: any };

/** Opens the texts of a study by their paths. */
export async function openTexts(texts: Readonly<{ [path: string]: string }>): Promise<Workspace> {
  const workspace = new Workspace(new TextFiles(texts));
  for (const [path, text] of Object.entries(texts)) {
    if (path.endsWith(".gt")) workspace.openDocument(uriOf(path), text);
  }
  await workspace.settled();
  return workspace;
}

/** Every declaration of a study, in the order of its files. */
export function recordsOf(workspace: Workspace): Record[] {
  const records: Record[] = [];
  for (const document of [...workspace.documents].sort((one, other) => (one.uri < other.uri ? -1 : 1))) {
    for (const { tree } of document.blocks) {
      const kind = kinds.get(tree.head?.kind.text ?? "");
      if (kind) records.push(structuredClone(recordOf(tree, kind)) as Record);
    }
  }
  return records;
}

/** Records without regard to their order. */
export function asSet(records: readonly Record[]): string[] {
  return records.map((record) => JSON.stringify(record)).sort();
}

/** All comments of some texts, without their indentation, in no order. */
export function commentsIn(texts: Readonly<{ [path: string]: string }>): string[] {
  return Object.values(texts)
    .flatMap((text) => text.split(/\r\n|\r|\n/))
    .map((line) => line.trim())
    .filter((line) => line.startsWith("#"))
    .sort();
}
