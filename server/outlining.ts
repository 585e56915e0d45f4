import type { ServerCapabilities } from "vscode-languageserver";
import { flattened, outline } from "./features/outline/outline";
import { workspaceSymbols } from "./features/workspaceSymbols/workspaceSymbols";
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
    answering(({ textDocument: { uri } }) => {
      const symbols = outline(workspace, uri, settings());
      return takesTrees ? symbols : flattened(uri, symbols);
    }),
  );
  connection.onWorkspaceSymbol(answering(({ query }) => workspaceSymbols(workspace, query, settings())));

  return {
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
  };
}
