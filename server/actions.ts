import type { ServerCapabilities } from "vscode-languageserver";
import type { Editor } from "./features/actions/action";
import { codeActions, resolveCodeAction } from "./features/actions/actions";
import { kindsOfActions } from "./features/actions/catalogue";
import type { Services } from "./requests";

/** Answers what can be done with a text, and gives the capabilities to declare for it. */
export function registerActions({
  connection,
  workspace,
  answering,
  settings,
  client,
}: Services): Partial<ServerCapabilities> {
  const { codeAction } = client.textDocument ?? {};
  // Without it an editor takes nothing but commands.
  if (!codeAction?.codeActionLiteralSupport) return {};
  const { documentChanges = false, resourceOperations = [] } = client.workspace?.workspaceEdit ?? {};
  const asksForEdits =
    codeAction.dataSupport === true && codeAction.resolveSupport?.properties.includes("edit") === true;
  const editor = (): Editor => ({
    takesVersions: documentChanges,
    createsFiles: documentChanges && resourceOperations.includes("create"),
    asksForEdits,
    language: settings().labelLanguage,
  });

  connection.onCodeAction(
    answering(({ textDocument, range, context }) =>
      codeActions(workspace, textDocument.uri, range, context, editor()),
    ),
  );
  connection.onCodeActionResolve(answering((action) => resolveCodeAction(workspace, action, editor())));

  return { codeActionProvider: { codeActionKinds: kindsOfActions, resolveProvider: asksForEdits } };
}
