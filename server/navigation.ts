import type { LocationLink, ServerCapabilities } from "vscode-languageserver";
import { definition } from "./features/definition";
import { highlights } from "./features/highlights";
import { references } from "./features/references";
import type { Services } from "./requests";

/** Answers what leads from place to place, and gives the capabilities to declare for it. */
export function registerNavigation({
  connection,
  workspace,
  answering,
  client,
}: Services): Partial<ServerCapabilities> {
  const takesLinks = (links: boolean | undefined) => (found: LocationLink[]) =>
    links ? found : found.map((each) => ({ uri: each.targetUri, range: each.targetSelectionRange }));
  const asDefinition = takesLinks(client.textDocument?.definition?.linkSupport);
  const asDeclaration = takesLinks(client.textDocument?.declaration?.linkSupport);

  connection.onDefinition(
    answering(({ textDocument, position }) =>
      asDefinition(definition(workspace, textDocument.uri, position)),
    ),
  );
  connection.onDeclaration(
    answering(({ textDocument, position }) =>
      asDeclaration(definition(workspace, textDocument.uri, position)),
    ),
  );
  connection.onReferences(
    answering(({ textDocument, position, context }) =>
      references(workspace, textDocument.uri, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    answering(({ textDocument, position }) => highlights(workspace, textDocument.uri, position)),
  );

  return {
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
  };
}
