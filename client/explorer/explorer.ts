import { commands, Disposable, type TreeView, window } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { registerExplorerCommands } from "./commands";
import type { Element } from "./element";
import { showFilter } from "./filtering";
import { followCursor } from "./following";
import { Dragging } from "./moving";
import { changedNotification } from "./protocol";
import { decorateSeverities } from "./severities";
import { Tree } from "./tree";

/** The explorer of codebooks in the side bar. */
export interface Explorer extends Disposable {
  tree: Tree;
  view: TreeView<Element>;
  dragging: Dragging;
  /** What is known of the codebooks that are open. */
  readonly known: Known;
}

/** Nothing yet; that there is none, or some; or that there is no server to say it. */
export type Known = "reading" | "none" | "some" | "stopped";

/** Shows the codebooks that are open as a tree in the side bar. */
export function showExplorer(client: LanguageClient): Explorer {
  const tree = new Tree(client);
  const dragging = new Dragging(client);
  const view = window.createTreeView("gt.explorer", {
    treeDataProvider: tree,
    dragAndDropController: dragging,
    canSelectMany: true,
    showCollapseAll: true,
  });
  let known: Known = "reading";
  // What VS Code shows where there is no tree hangs on this, and so do the view's buttons.
  const know = (now: Known) => {
    known = now;
    void commands.executeCommand("setContext", "gt.explorer.known", now);
  };
  const subscriptions = Disposable.from(
    tree,
    view,
    decorateSeverities(),
    followCursor(tree, view),
    registerExplorerCommands({ client, tree, view }),
    client.onNotification(changedNotification, ({ keys }) => tree.refresh(keys)),
    client.onDidChangeState(({ newState }) => {
      // A server that was started anew knows nothing of what it told.
      if (!client.needsStop()) know("stopped");
      else if (known === "stopped") know("reading");
      if (newState !== State.Starting) tree.refresh();
    }),
    tree.onDidLoad(({ nodes, title, found }) => {
      know(nodes.length > 0 || tree.filter !== "" ? "some" : "none");
      view.description = title ?? "";
      showFilter(tree, view, found);
    }),
    view.onDidExpandElement(({ element }) => tree.noteOpened(element, true)),
    view.onDidCollapseElement(({ element }) => tree.noteOpened(element, false)),
  );
  return {
    tree,
    view,
    dragging,
    get known() {
      return known;
    },
    dispose: () => subscriptions.dispose(),
  };
}
