import {
  ErrorCodes,
  type ExecuteCommandParams,
  type Position,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import { commandsOf } from "./editorCommands";
import type { Editor } from "./features/actions/action";
import { kindsOfActions, refusalOf } from "./features/actions/catalogue";
import { commands, isCommand } from "./features/actions/commandNames";
import { inDirection } from "./model/direction";
import { type Phrase, spoken } from "./model/speech";
import type { Services } from "./requests";

/** What changes a study is loaded once somebody asks for a change. */
export const edits = () => import("./edits");

/** Answers what can be done with a text, and gives the capabilities to declare for it. */
export function registerActions({
  connection,
  workspace,
  answering,
  settings,
  client,
}: Services): Partial<ServerCapabilities> {
  const { codeAction } = client.textDocument ?? {};
  const { documentChanges = false, resourceOperations = [] } = client.workspace?.workspaceEdit ?? {};
  const asksForEdits =
    codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes("edit") === true;
  const editor = (): Editor => ({
    takesVersions: documentChanges,
    createsFiles: documentChanges && resourceOperations.includes("create"),
    asksForEdits,
    commands: commandsOf(client),
    language: settings().labelLanguage,
    speech: settings().language,
  });

  connection.onCodeAction(
    answering(
      ({ textDocument, range, context }, { codeActions }) =>
        codeActions(workspace, textDocument.uri, range, context, editor()),
      null,
      edits,
    ),
  );
  connection.onCodeActionResolve(
    answering(
      (action, { resolveCodeAction }) => resolveCodeAction(workspace, action, editor()),
      undefined as never,
      edits,
    ),
  );

  const why = (refused: Phrase) => {
    const { language } = settings();
    return inDirection(spoken(refused, language), language);
  };
  const editFor = answering(
    ({ command, arguments: [argument] = [] }: ExecuteCommandParams, { commandEdit }) =>
      commandEdit(workspace, command, argument, editor()),
    null,
    edits,
  );
  connection.onExecuteCommand(async (params, token): Promise<Made | ResponseError> => {
    if (!isCommand(params.command)) {
      const { command } = params;
      return new ResponseError(ErrorCodes.InvalidParams, why(refusalOf("no-command", { command })));
    }
    const outcome = await editFor(params, token);
    if (!outcome || "refused" in outcome)
      return { applied: false, ...(outcome && { reason: why(outcome.refused) }) };
    const { applied, failureReason } = await connection.workspace.applyEdit(outcome.edit);
    if (!applied) return { applied, ...(failureReason !== undefined && { reason: failureReason }) };
    const { goOn } = outcome;
    if (goOn && client.window?.showDocument?.support) {
      const selection = { start: goOn.position, end: goOn.position };
      await connection.window.showDocument({ uri: goOn.uri, selection, takeFocus: true });
    }
    return { applied, ...(goOn && { goOn }) };
  });

  return {
    // Without literals an editor takes nothing but commands.
    ...(codeAction?.codeActionLiteralSupport && {
      codeActionProvider: { codeActionKinds: kindsOfActions, resolveProvider: asksForEdits },
    }),
    ...(client.workspace?.applyEdit && { executeCommandProvider: { commands: [...commands] } }),
  };
}

/** What became of a command. */
interface Made {
  applied: boolean;
  /** Why it did nothing. */
  reason?: string;
  /** Where one goes on writing; an editor that can is led there. */
  goOn?: { uri: string; position: Position };
}
