import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { logFault } from "./faults";
import type { InParts } from "./syntax/parts";
import { queue } from "./turns";
import type { Workspace } from "./workspace/workspace";

/** What answers a request: what it answers, or where that may take long, what finds it a part at a time. */
type Answered<Answer> = Answer | InParts<Answer>;

/** So long, in milliseconds, or for so many steps, an answer is looked for before others have their turn. */
const stretch = 8;
const mostSteps = 1_000;

/** After so many steps one looks at the clock, which takes as long as some of them. */
const glance = 10;

/**
 * Makes a request's handler out of a function that answers it, and what to say where that fails. What is heavy and not
 * needed until somebody asks, `load` loads; the function gets it.
 */
export type Answering = <Params, Answer, Nothing = null, Loaded = undefined>(
  answer: (params: Params, loaded: Loaded) => Answered<Answer>,
  nothing?: Nothing,
  load?: () => Promise<Loaded>,
  /** Resolves when it can be answered, where that is before all is read. */
  ready?: (params: Params) => Promise<void>,
) => (params: Params, token: CancellationToken) => Promise<Answer | Nothing>;

/**
 * How every request is answered: when what it depends on has been read, not at all once the editor has let go of it
 * or the text in which it names a place has changed, and with nothing where the answer fails: a request about a text
 * that is half-typed or gone is no fault of the editor's. What went wrong is logged. Where an answer is found a part at a
 * time and what it is found in changes meanwhile, it is looked for again. Calls `beforehand` before each part.
 */
export function answeringOver(
  connection: Connection,
  workspace: Workspace,
  beforehand = () => {},
): Answering {
  const oneByOne = queue();
  return <Params, Answer, Nothing, Loaded>(
    answer: (params: Params, loaded: Loaded) => Answered<Answer>,
    nothing = null as Nothing,
    load?: () => Promise<Loaded>,
    ready: (params: Params) => Promise<void> = () => workspace.settled(),
  ) =>
    async (params: Params, token: CancellationToken) => {
      const version = placedIn(workspace, params);
      const loaded = load?.();
      // Where it can't be loaded, that is told below.
      await loaded?.catch(() => {});
      for (;;) {
        await ready(params);
        await oneByOne();
        // A large edit may have come meanwhile.
        await ready(params);
        ensure(token, () => placedIn(workspace, params) === version);
        beforehand();
        try {
          const found = answer(params, (await loaded) as Loaded);
          if (!isInParts(found)) return found;
          const now = versionOf(workspace, params);
          const { state } = workspace;
          while (state === workspace.state) {
            const { done, value } = forAWhile(found);
            if (done) return value;
            await oneByOne();
            ensure(token, () => versionOf(workspace, params) === now);
            beforehand();
          }
        } catch (error) {
          if (error instanceof ResponseError) throw error;
          logFault(connection, error);
          return nothing;
        }
      }
    };
}

function isInParts<Answer>(answer: Answered<Answer>): answer is InParts<Answer> {
  return typeof (answer as Generator | null | undefined)?.next === "function";
}

/** Goes on with an answer until it is found, or others have waited long enough. */
function forAWhile<Answer>(answer: InParts<Answer>): IteratorResult<void, Answer> {
  const end = performance.now() + stretch;
  for (let step = 1; ; step++) {
    const result = answer.next();
    if (result.done || step === mostSteps) return result;
    if (step % glance === 0 && performance.now() >= end) return result;
  }
}

/** Goes no further with what the editor let go of, or asked about another text. */
function ensure(token: CancellationToken, isSame: () => boolean): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The editor let go of the request.");
  }
  if (!isSame()) {
    throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed since it was asked about.");
  }
}

/** The version of the text in which a request names a place; nothing where it asks about a text as a whole. */
function placedIn(workspace: Workspace, params: unknown): number | undefined {
  const asked = params as { position?: unknown; range?: unknown } | undefined;
  return asked?.position || asked?.range ? versionOf(workspace, params) : undefined;
}

/** The version of the text about which a request asks. */
function versionOf(workspace: Workspace, params: unknown): number | undefined {
  const uri = (params as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
  return uri === undefined ? undefined : workspace.document(uri)?.version;
}
