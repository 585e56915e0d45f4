import type { LocationLink, ServerCapabilities } from "vscode-languageserver";
import { definition } from "./features/definition";
import { highlights } from "./features/highlights";
import { references } from "./features/references";
import type { Services } from "./requests";

/** Most who write never walk about the theory: what does is loaded once somebody asks. */
const walks = () => import("./walks");

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
    answering(
      function* ({ textDocument, position }, { implementation }) {
        return asImplementation(yield* implementation(workspace, textDocument.uri, position));
      },
      null,
      walks,
    ),
  );
  const { typeHierarchy } = connection.languages;
  typeHierarchy.onPrepare(
    answering(
      ({ textDocument, position }, { prepareTypeHierarchy }) =>
        prepareTypeHierarchy(workspace, textDocument.uri, position, settings()),
      null,
      walks,
    ),
  );
  typeHierarchy.onSupertypes(
    answering(({ item }, { supertypes }) => supertypes(workspace, item, settings()), null, walks),
  );
  typeHierarchy.onSubtypes(
    answering(({ item }, { subtypes }) => subtypes(workspace, item, settings()), null, walks),
  );

  return {
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    implementationProvider: true,
    typeHierarchyProvider: true,
  };
}
