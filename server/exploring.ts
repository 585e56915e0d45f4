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

  const children = (params: ChildrenParams, explorer: Explorer): ChildrenAnswer => {
    const answer = explorer.children(params);
    // Under another filter it is another tree, of which nothing is shown yet.
    if (params.filter !== filter) shown.clear();
    filter = params.filter;
    shown.set(params.key ?? topKey, { params, answer: JSON.stringify(answer) });
    return answer;
  };
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

  const isOther = (explorer: Explorer, { params, answer }: Shown) => {
    try {
      return JSON.stringify(explorer.children(params)) !== answer;
    } catch (error) {
      logFault(connection, error);
      return true;
    }
  };
  const tell = async () => {
    const explorer = await loaded();
    await workspace.settled();
    const keys = [...shown].flatMap(([key, answered]) => (isOther(explorer, answered) ? [key] : []));
    // Who still shows it asks again.
    for (const key of keys) shown.delete(key);
    const changed: ChangedParams = { keys };
    if (keys.length > 0) void connection.sendNotification(methods.changed, changed);
  };
  let waiting: NodeJS.Timeout | undefined;
  workspace.onFindings(() => {
    if (shown.size === 0) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void tell(), breath);
  });
}
