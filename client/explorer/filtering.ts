import { commands, type TreeView, window } from "vscode";
import { l10n } from "../l10n";
import type { Element } from "./element";
import type { Tree } from "./tree";

/** How long typing has to rest before the tree follows, in milliseconds. */
const rest = 150;

/** Asks for words and narrows the tree to what has them while they are typed. Escape brings back what was before. */
export function askFilter(tree: Tree): void {
  const before = tree.filter;
  const box = window.createInputBox();
  box.title = l10n.t("Filter the codebook");
  box.placeholder = l10n.t("Part of an id or of a label, in any language; nothing for all");
  box.value = before;
  let timer: NodeJS.Timeout | undefined;
  let isAccepted = false;
  box.onDidChangeValue((words) => {
    clearTimeout(timer);
    timer = setTimeout(() => setFilter(tree, words), rest);
  });
  box.onDidAccept(() => {
    isAccepted = true;
    setFilter(tree, box.value);
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    if (!isAccepted) setFilter(tree, before);
    box.dispose();
  });
  box.show();
}

/** Narrows the tree; to nothing in particular without words. */
export function setFilter(tree: Tree, words: string): void {
  tree.filter = words.trim();
  void commands.executeCommand("setContext", "gt.explorer.isFiltered", tree.filter !== "");
}

/** What the view says above the tree: what it is narrowed to. */
export function showFilter(tree: Tree, view: TreeView<Element>, found: number | undefined): void {
  const { filter } = tree;
  if (filter === "" || found === undefined) view.message = "";
  else if (found === 0) view.message = l10n.t("Nothing has “{filter}” in its name.", { filter });
  else if (found === 1) view.message = l10n.t("1 found with “{filter}”", { filter });
  else view.message = l10n.t("{count} found with “{filter}”", { filter, count: found });
}
