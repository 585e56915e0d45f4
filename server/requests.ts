import type { ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver";
import { registerActions } from "./actions";
import type { Answering } from "./answering";
import { completion, resolveCompletion } from "./features/completion/completion";
import { formattingEdits } from "./features/formatting";
import { hover } from "./features/hover/hover";
import { registerNavigation } from "./navigation";
import { registerOutlining } from "./outlining";
import { registerRenaming } from "./renaming";
import type { Settings } from "./settings";
import { registerStudying } from "./studying";
import type { Workspace } from "./workspace/workspace";

/** What features are given to answer with. */
export interface Services {
  connection: Connection;
  workspace: Workspace;
  answering: Answering;
  settings: () => Settings;
  /** What the editor can. */
  client: ClientCapabilities;
}

/** Answers the editor's requests, and gives the capabilities to declare for them. */
export function registerFeatures(services: Services): Partial<ServerCapabilities> {
  const { connection, workspace, answering, settings } = services;
  connection.onCompletion(
    answering(({ textDocument, position }) => completion(workspace, textDocument.uri, position, settings())),
  );
  connection.onCompletionResolve((item) => resolveCompletion(workspace, item, settings()));
  connection.onHover(
    answering(({ textDocument, position }) => hover(workspace, textDocument.uri, position, settings())),
  );
  connection.onDocumentFormatting(
    answering(({ textDocument }) => {
      const document = workspace.document(textDocument.uri);
      return document ? formattingEdits(document) : [];
    }),
  );
  connection.onDocumentRangeFormatting(
    answering(({ textDocument, range }) => {
      const document = workspace.document(textDocument.uri);
      return document ? formattingEdits(document, range) : [];
    }),
  );

  registerStudying(services);

  return {
    completionProvider: { triggerCharacters: ["[", ":", " ", ",", "،", "@"], resolveProvider: true },
    hoverProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    ...registerNavigation(services),
    ...registerRenaming(services),
    ...registerOutlining(services),
    ...registerActions(services),
  };
}
