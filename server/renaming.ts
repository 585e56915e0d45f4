import { LSPErrorCodes, ResponseError, type ServerCapabilities } from "vscode-languageserver";
import { edits } from "./actions";
import type { Refusal } from "./features/rename/refusal";
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
    answering(
      function* ({ textDocument, position }, { prepareRename }) {
        return orRefused(yield* prepareRename(workspace, textDocument.uri, position));
      },
      null,
      edits,
    ),
  );
  connection.onRenameRequest(
    answering(
      function* ({ textDocument, position, newName }, { rename }) {
        return orRefused(yield* rename(workspace, textDocument.uri, position, newName, versioned));
      },
      null,
      edits,
    ),
  );
  connection.workspace.onWillRenameFiles(
    answering(({ files }, { renameFiles }) => renameFiles(workspace, files, versioned), null, edits),
  );

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
