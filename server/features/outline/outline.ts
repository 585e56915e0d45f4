import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver-types";
import type { Settings } from "../../settings";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import { byFile } from "./byFile";
import { byTheory } from "./byTheory";
import { shownOf } from "./shown";

/** The declarations of a document as a tree: as they stand in the file, or as the theory has them. */
export function* outline(workspace: Workspace, uri: string, settings: Settings): InParts<DocumentSymbol[]> {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const { workingLanguage } = codebook;
  const drawing = {
    codebook,
    document,
    workingLanguage,
    language: settings.labelLanguage ?? workingLanguage,
  };
  const shown = yield* shownOf(codebook, document);
  return yield* settings.outline === "theory" ? byTheory(drawing, shown) : byFile(drawing, shown);
}

/** An outline for an editor that takes no trees: what a symbol stood under is said beside it. */
export function flattened(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattened(uri, children, name),
  ]);
}
