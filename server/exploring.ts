import { CancellationToken } from "vscode-languageserver";
import { logFault } from "./faults";
import type { Explorer } from "./features/explorer/explorer";
import {
  type ChangedParams,
  type ChildrenAnswer,
  type ChildrenParams,
  methods,
  type PathParams,
  type TargetsParams,
  topKey,
} from "./features/explorer/protocol";
import type { Services } from "./requests";
import type { InParts } from "./syntax/parts";

/** How long one waits for more to change, in milliseconds: nobody reads a tree while typing. */
const breath = 150;

/** What was asked, and what was answered. */
interface Shown {
  params: ChildrenParams;
  answer: string;
}

/** Answers who shows whole codebooks, and tells of what changed in the answers. */
export function registerExploring({ connection, workspace, answering, settings }: Services): void {
  const loaded = async () => {
    const { Explorer } = await import("./features/explorer/explorer");
    return new Explorer(workspace, settings);
  };
  /** What was asked, by its node, and has not been told to be other since. */
  const shown = new Map<string, Shown>();
  let filter: string | undefined;

  function* children(params: ChildrenParams, explorer: Explorer): InParts<ChildrenAnswer> {
    const answer = yield* explorer.children(params);
    // Under another filter it is another tree, of which nothing is shown yet.
    if (params.filter !== filter) shown.clear();
    filter = params.filter;
    shown.set(params.key ?? topKey, { params, answer: JSON.stringify(answer) });
    return answer;
  }
  connection.onRequest(methods.children, answering(children, { nodes: [] }, loaded));
  connection.onRequest(
    methods.resolve,
    answering((params: { key: string }, explorer) => explorer.resolve(params), null, loaded),
  );
  connection.onRequest(
    methods.path,
    answering((params: PathParams, explorer) => explorer.path(params), [], loaded),
  );
  connection.onRequest(
    methods.targets,
    answering((params: TargetsParams, explorer) => explorer.targets(params), [], loaded),
  );

  const look = answering((params: ChildrenParams, explorer) => explorer.children(params), null, loaded);
  const tell = async () => {
    const keys: string[] = [];
    for (const [key, asked] of shown) {
      const now = JSON.stringify(await look(asked.params, CancellationToken.None));
      // It may have been asked for anew meanwhile. Who still shows it asks again.
      if (now !== asked.answer && shown.get(key) === asked && shown.delete(key)) keys.push(key);
    }
    const changed: ChangedParams = { keys };
    if (keys.length > 0) void connection.sendNotification(methods.changed, changed);
  };
  let waiting: NodeJS.Timeout | undefined;
  let isTelling = false;
  const tellSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (isTelling) return tellSoon();
      isTelling = true;
      void tell()
        .catch((error) => logFault(connection, error))
        .finally(() => {
          isTelling = false;
        });
    }, breath);
  };
  workspace.onFindings(() => {
    if (shown.size > 0) tellSoon();
  });
}
