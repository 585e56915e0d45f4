import type { WorkspaceSymbol } from "vscode-languageserver-types";
import { factsOf } from "../../model/facts";
import type { Settings } from "../../settings";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import { nameIn } from "../display";
import { symbolOfKind } from "../symbolKinds";
import { type Hit, search } from "./search";

/** Nobody reads more, and the editor asks again when one goes on typing. */
const most = 500;

/** The declarations of every known codebook that a word finds, by their ids and their labels in any language. */
export function* workspaceSymbols(
  workspace: Workspace,
  query: string,
  settings: Settings,
): InParts<WorkspaceSymbol[]> {
  const hits = yield* search(workspace.documents, query, { most });
  return hits.map((hit) => symbolOf(workspace, hit, query, settings));
}

function symbolOf(
  workspace: Workspace,
  { document, block, name }: Hit,
  query: string,
  settings: Settings,
): WorkspaceSymbol {
  const { kind, id } = factsOf(block);
  const codebook = workspace.projectsOf(document.uri)[0]?.codebook;
  const language = settings.labelLanguage ?? codebook?.workingLanguage;
  const other = name === id && codebook ? nameIn(codebook, block, language) : id;
  return {
    name: isFoundBy(name, query) ? name : `${name} (${query.trim()})`,
    kind: symbolOfKind(kind),
    containerName: other === name ? kind! : `${kind} ${other}`,
    location: { uri: document.uri, range: document.rangeOf(block, block.tree.head!.id!) },
  };
}

/**
 * Whether an editor finds the letters of a word in a name, in their order. Editors look once more, and would leave
 * out what was found by letters that only look like those typed.
 */
function isFoundBy(name: string, word: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of word.toLowerCase().replace(/\s+/g, "")) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
