import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Workspace } from "./workspace/workspace";

/** Makes a request's handler out of a function that answers it, and what to say where that fails. */
export type Answering = <Params, Answer, Nothing = null>(
  answer: (params: Params) => Answer,
  nothing?: Nothing,
) => (params: Params, token: CancellationToken) => Promise<Answer | Nothing>;

/**
 * How every request is answered: when what it depends on has been read, not at all once the editor has let go of
 * it, and with nothing where the answer fails: a request about a text that is half-typed or gone is no fault of the
 * editor's. What went wrong is logged.
 */
export function answeringOver(connection: Connection, workspace: Workspace): Answering {
  return <Params, Answer, Nothing>(answer: (params: Params) => Answer, nothing = null as Nothing) =>
    async (params: Params, token: CancellationToken) => {
      await workspace.settled();
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, "The editor let go of the request.");
      }
      try {
        return answer(params);
      } catch (error) {
        connection.console.error(String((error as Error).stack ?? error));
        return nothing;
      }
    };
}
