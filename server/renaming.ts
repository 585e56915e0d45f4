import { LSPErrorCodes, ResponseError, type ServerCapabilities } from "vscode-languageserver";
import type { Refusal } from "./features/rename/refusal";
import { prepareRename, rename } from "./features/rename/rename";
import { renameFiles } from "./features/renameFiles";
import { inDirection } from "./model/direction";
import { spoken } from "./model/speech";
import type { Services } from "./requests";
import type { Settings } from "./settings";

/** Answers what gives things other names, and gives the capabilities to declare for it. */
export function registerRenaming({
  connection,
  workspace,
  answering,
  settings,
  client,
}: Services): Partial<ServerCapabilities> {
  const versioned = client.workspace?.workspaceEdit?.documentChanges === true;
  const orRefused = refusing(settings);
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
  connection.workspace.onWillRenameFiles(answering(({ files }) => renameFiles(workspace, files, versioned)));

  return {
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    // A transcript's name may end in anything, and a folder's in nothing.
    workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: "**/*" } }] } } },
  };
}

/** An editor shows why a request failed. */
function refusing(settings: () => Settings) {
  return <Answer extends object>(answer: Answer | Refusal | null): Answer | ResponseError | null => {
    if (!answer || !("refused" in answer)) return answer;
    const { language } = settings();
    return new ResponseError(
      LSPErrorCodes.RequestFailed,
      inDirection(spoken(answer.refused, language), language),
    );
  };
}
