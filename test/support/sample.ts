import { resolve } from "node:path";
import { URI } from "vscode-uri";
import type { Codebook } from "../../server/model/codebook";
import { nodeFiles } from "../../server/nodeFiles";
import { Workspace } from "../../server/workspace/workspace";

/** A sample's codebook, with all of its project read. */
export async function openSample(name: string): Promise<Codebook> {
  const uri = URI.file(resolve("samples", name, "codebook.gt")).toString();
  const workspace = new Workspace(nodeFiles);
  await workspace.openStored([uri]);
  await workspace.settled();
  return workspace.projectsOf(uri)[0]!.codebook;
}
