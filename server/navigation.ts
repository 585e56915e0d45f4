import {
  type LocationLink,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import { definition } from "./features/definition";
import { highlights } from "./features/highlights";
import { references } from "./features/references";
import type { Refusal } from "./features/rename/refusal";
import { prepareRename, rename } from "./features/rename/rename";
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
  const versioned = client.workspace?.workspaceEdit?.documentChanges === true;
  connection.onPrepareRename(
    answering(({ textDocument, position }) =>
      orRefused(prepareRename(workspace, textDocument.uri, position)),
    ),
  );
  connection.onRenameRequest(
    answering(({ textDocument, position, newName }) =>
      orRefused(rename(workspace, textDocument.uri, position, newName, versioned)),
    ),
  );

  return {
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  };
}

/** An editor shows why a request failed. */
function orRefused<Answer extends object>(answer: Answer | Refusal | null): Answer | ResponseError | null {
  return answer && "refused" in answer
    ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refused)
    : answer;
}
