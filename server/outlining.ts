import type { ServerCapabilities } from "vscode-languageserver";
import { foldingRanges } from "./features/folding";
import { documentLinks } from "./features/links/documentLinks";
import { flattened, outline } from "./features/outline/outline";
import { selectionRanges } from "./features/selection/selection";
import { workspaceSymbols } from "./features/workspaceSymbols/workspaceSymbols";
import { readingOfNames } from "./readingNames";
import type { Services } from "./requests";

/** Answers what shows how a text is made up, and gives the capabilities to declare for it. */
export function registerOutlining({
  connection,
  workspace,
  answering,
  settings,
  client,
}: Services): Partial<ServerCapabilities> {
  const takesTrees = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  connection.onDocumentSymbol(
    answering(function* ({ textDocument: { uri } }) {
      const symbols = yield* outline(workspace, uri, settings());
      return takesTrees ? symbols : flattened(uri, symbols);
    }),
  );
  const namesRead = readingOfNames(workspace);
  connection.onWorkspaceSymbol(
    answering(({ query }) => workspaceSymbols(workspace, query, settings()), null, namesRead),
  );
  const mostFolds = client.textDocument?.foldingRange?.rangeLimit ?? 5000;
  connection.onFoldingRanges(
    answering(({ textDocument }) => {
      const document = workspace.document(textDocument.uri);
      return document ? foldingRanges(document, mostFolds) : [];
    }),
  );
  connection.onSelectionRanges(
    answering(({ textDocument, positions }) => selectionRanges(workspace, textDocument.uri, positions)),
  );
  connection.onDocumentLinks(
    answering(({ textDocument }) =>
      documentLinks(workspace, textDocument.uri, undefined, settings().language),
    ),
  );

  return {
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
  };
}
