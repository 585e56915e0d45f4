import { commands, Disposable, env, type TextEditor, type TreeView, Uri, window } from "vscode";
import type { LanguageClient, Position } from "vscode-languageclient/node";
import { edit } from "../commands/host";
import { l10n } from "../l10n";
import { rangeFrom, showPlace } from "../places";
import { askTarget } from "./choosing";
import { Element } from "./element";
import { askFilter, setFilter } from "./filtering";
import { reveal } from "./following";
import { move } from "./moving";
import { pathRequest, resolveRequest } from "./protocol";
import type { Tree } from "./tree";

/** What the commands of the view work on. */
export interface View {
  client: LanguageClient;
  tree: Tree;
  view: TreeView<Element>;
}

/** What was cut, to be pasted elsewhere. */
let cut: readonly Element[] = [];

function setCut(elements: readonly Element[]): void {
  cut = elements;
  void commands.executeCommand("setContext", "gt.explorer.hasCut", elements.length > 0);
}

type Run = (view: View, elements: readonly Element[]) => unknown;

/** What one does with elements: those of a menu, or else those that are selected. */
const runs: Readonly<Record<string, Run>> = {
  "gt.explorer.open": open,
  "gt.explorer.findReferences": following("editor.action.goToReferences"),
  "gt.explorer.rename": following("editor.action.rename"),
  "gt.explorer.showInDiagram": async (view, [element]) => {
    if (!element) return;
    await commands.executeCommand("gt.openDiagram", element.node.root);
    // The diagram follows the cursor.
    await open(view, [element], true);
  },
  "gt.explorer.copyId": (_, elements) =>
    env.clipboard.writeText(elements.map(({ id }) => id ?? "").join("\n")),
  "gt.explorer.moveTo": async ({ client }, elements) => {
    const target = await askTarget(client, elements, titleFor(elements, l10n.t("Move to…")), "move");
    if (target) await move(client, elements, target);
  },
  "gt.explorer.giveRole": async ({ client }, elements) => {
    const title = titleFor(elements, l10n.t("Give a role…"));
    const target = await askTarget(client, elements, title, "move", ({ kind }) => kind === "role");
    if (target) await move(client, elements, target);
  },
  "gt.explorer.mergeInto": async ({ client }, [element]) => {
    if (!element) return;
    const target = await askTarget(client, [element], titleFor([element], l10n.t("Merge into…")), "merge");
    if (!target) return;
    const { root, kind, id } = element.node;
    await edit({ client }, "gt.edit.merge", { uri: root, kind, from: id, into: target.id });
  },
  "gt.explorer.cut": (_, elements) => {
    setCut(elements);
    const names = elements.map(({ node }) => node.label).join(", ");
    window.setStatusBarMessage(l10n.t("Choose where it goes, and paste: {names}", { names }), 6000);
  },
  "gt.explorer.paste": async ({ client }, [target]) => {
    if (target && cut.length > 0 && (await move(client, cut, target))) setCut([]);
  },
};

function titleFor(elements: readonly Element[], what: string): string {
  const [first] = elements;
  const more = elements.length - 1;
  if (!first) return what;
  return more > 0
    ? l10n.t("{what} “{label}” and {more} more", { what, label: first.node.label, more })
    : l10n.t("{what} “{label}”", { what, label: first.node.label });
}

/** Shows where an element is declared; who asks for what is shown already goes there. */
async function open(
  view: View,
  [element]: readonly Element[],
  isToStay = false,
): Promise<TextEditor | undefined> {
  const resolved = element && (await view.client.sendRequest(resolveRequest, { key: element.node.key }));
  const { uri, range } = resolved?.location ?? {};
  if (uri === undefined || !range) return undefined;
  const selection = rangeFrom(range);
  const there = window.activeTextEditor;
  const isThere =
    there?.document.uri.toString() === Uri.parse(uri).toString() && there.selection.isEqual(selection);
  return showPlace(Uri.parse(uri), selection, { preserveFocus: !isThere && !isToStay, preview: true });
}

/** Goes to where an element is declared, and does there what the editor does at a cursor. */
function following(command: string): Run {
  return async (view, elements) => {
    if (await open(view, elements, true)) await commands.executeCommand(command);
  };
}

/** Registers the commands of the view. */
export function registerExplorerCommands(view: View): Disposable {
  const { tree } = view;
  const onElements = Object.entries(runs).map(([command, run]) =>
    commands.registerCommand(command, (element?: Element, elements?: Element[]) => {
      const given = elements ?? (element ? [element] : view.view.selection);
      return run(view, given);
    }),
  );
  return Disposable.from(
    ...onElements,
    commands.registerCommand("gt.explorer.filter", (words?: unknown) =>
      typeof words === "string" ? setFilter(tree, words) : askFilter(tree),
    ),
    commands.registerCommand("gt.explorer.clearFilter", () => setFilter(tree, "")),
    // What the server lets one choose from, for what is at a place in a text.
    commands.registerCommand("gt.chooseTarget", async (uri: string, position: Position) => {
      const path = await view.client.sendRequest(pathRequest, { textDocument: { uri }, position });
      const node = path.at(-1);
      if (node) await runs["gt.explorer.moveTo"]?.(view, [new Element(node, undefined)]);
    }),
    commands.registerCommand("gt.explorer.reveal", async () => {
      const editor = window.activeTextEditor;
      await commands.executeCommand("gt.explorer.focus");
      if (editor) await reveal(tree, view.view, editor, true);
    }),
  );
}
