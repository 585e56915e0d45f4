import type { LocationLink, ServerCapabilities } from "vscode-languageserver";
import { definition } from "./features/definition";
import { highlights } from "./features/highlights";
import { implementation } from "./features/implementation";
import { references } from "./features/references";
import { prepareTypeHierarchy, subtypes, supertypes } from "./features/typeHierarchy";
import type { Services } from "./requests";

/** Answers what leads from place to place, and gives the capabilities to declare for it. */
export function registerNavigation({
  connection,
  workspace,
  answering,
  settings,
  client,
}: Services): Partial<ServerCapabilities> {
  const takesLinks = (links: boolean | undefined) => (found: LocationLink[]) =>
    links ? found : found.map((each) => ({ uri: each.targetUri, range: each.targetSelectionRange }));
  const asDefinition = takesLinks(client.textDocument?.definition?.linkSupport);
  const asDeclaration = takesLinks(client.textDocument?.declaration?.linkSupport);
  const asImplementation = takesLinks(client.textDocument?.implementation?.linkSupport);

  connection.onDefinition(
    answering(function* ({ textDocument, position }) {
      return asDefinition(yield* definition(workspace, textDocument.uri, position));
    }),
  );
  connection.onDeclaration(
    answering(function* ({ textDocument, position }) {
      return asDeclaration(yield* definition(workspace, textDocument.uri, position));
    }),
  );
  connection.onReferences(
    answering(({ textDocument, position, context }) =>
      references(workspace, textDocument.uri, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    answering(({ textDocument, position }) => highlights(workspace, textDocument.uri, position)),
  );
  connection.onImplementation(
    answering(function* ({ textDocument, position }) {
      return asImplementation(yield* implementation(workspace, textDocument.uri, position));
    }),
  );
  const { typeHierarchy } = connection.languages;
  typeHierarchy.onPrepare(
    answering(({ textDocument, position }) =>
      prepareTypeHierarchy(workspace, textDocument.uri, position, settings()),
    ),
  );
  typeHierarchy.onSupertypes(answering(({ item }) => supertypes(workspace, item, settings())));
  typeHierarchy.onSubtypes(answering(({ item }) => subtypes(workspace, item, settings())));

  return {
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    implementationProvider: true,
    typeHierarchyProvider: true,
  };
}
