import { TreeItem, TreeItemCollapsibleState } from "vscode";
import type { Element } from "./element";
import { iconOf } from "./icons";
import { severityUri } from "./severities";

const states = {
  leaf: TreeItemCollapsibleState.None,
  collapsed: TreeItemCollapsibleState.Collapsed,
  expanded: TreeItemCollapsibleState.Expanded,
};

/** Kinds that stand nowhere in a text. */
const groups = ["unplaced", "section", "range"];

/** How an element is shown. The id keeps the same place the same, for what is open and what is selected. */
export function treeItemOf(element: Element, id: string, isOpen?: boolean): TreeItem {
  const { node } = element;
  const isOther = isOpen !== undefined && node.state !== "leaf";
  const item = new TreeItem(node.label, states[isOther ? (isOpen ? "expanded" : "collapsed") : node.state]);
  item.id = id;
  item.iconPath = iconOf(node);
  item.contextValue = contextOf(element);
  item.accessibilityInformation = { label: node.spoken, role: "treeitem" };
  const uri = severityUri(node);
  if (uri) item.resourceUri = uri;
  if (node.description !== undefined) item.description = node.description;
  if (!groups.includes(node.kind)) {
    item.command = { command: "gt.explorer.open", title: "", arguments: [element] };
  }
  return item;
}

/** What the menus' conditions look at: `concept editable`, `unplaced:code editable`. */
function contextOf(element: Element): string {
  const { kind, id } = element;
  const what = groups.includes(kind) && id !== undefined ? `${kind}:${id}` : kind;
  return element.isEditable ? `${what} editable` : what;
}
