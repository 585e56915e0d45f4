import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Workspace } from "./workspace/workspace";

/**
 * Makes a request's handler out of a function that answers it, and what to say where that fails. What is heavy and not
 * needed until somebody asks, `load` loads; the function gets it.
 */
export type Answering = <Params, Answer, Nothing = null, Loaded = undefined>(
  answer: (params: Params, loaded: Loaded) => Answer,
  nothing?: Nothing,
  load?: () => Promise<Loaded>,
  /** Resolves when it can be answered, where that is before all is read. */
  ready?: (params: Params) => Promise<void>,
) => (params: Params, token: CancellationToken) => Promise<Answer | Nothing>;

/**
 * How every request is answered: when what it depends on has been read, not at all once the editor has let go of it
 * or the text in which it names a place has changed, and with nothing where the answer fails: a request about a text
 * that is half-typed or gone is no fault of the editor's. What went wrong is logged. Calls `beforehand` before each answer.
 */
export function answeringOver(
  connection: Connection,
  workspace: Workspace,
  beforehand = () => {},
): Answering {
  let answered = false;
  /** Of many that have waited for the same, each has its turn, and others meanwhile. */
  const oneByOne = async () => {
    while (answered) await new Promise((resolve) => setImmediate(resolve));
    answered = true;
    setImmediate(() => {
      answered = false;
    });
  };
  return <Params, Answer, Nothing, Loaded>(
    answer: (params: Params, loaded: Loaded) => Answer,
    nothing = null as Nothing,
    load?: () => Promise<Loaded>,
    ready: (params: Params) => Promise<void> = () => workspace.settled(),
  ) =>
    async (params: Params, token: CancellationToken) => {
      const version = placedIn(workspace, params);
      const loaded = load?.();
      // Where it can't be loaded, that is told below.
      await loaded?.catch(() => {});
      await ready(params);
      await oneByOne();
      // A large edit may have come meanwhile.
      await ready(params);
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, "The editor let go of the request.");
      }
      if (placedIn(workspace, params) !== version) {
        throw new ResponseError(
          LSPErrorCodes.ContentModified,
          "The text has changed since it was asked about.",
        );
      }
      beforehand();
      try {
        return answer(params, (await loaded) as Loaded);
      } catch (error) {
        connection.console.error(String((error as Error).stack ?? error));
        return nothing;
      }
    };
}

/** The version of the text in which a request names a place; nothing where it asks about a text as a whole. */
function placedIn(workspace: Workspace, params: unknown): number | undefined {
  const asked = params as
    | { textDocument?: { uri?: string }; position?: unknown; range?: unknown }
    | undefined;
  if (!asked?.textDocument?.uri || !(asked.position || asked.range)) return undefined;
  return workspace.document(asked.textDocument.uri)?.version;
}
