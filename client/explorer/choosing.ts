import { type QuickPickItem, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { l10n } from "../l10n";
import { Element } from "./element";
import { iconOf } from "./icons";
import { type ExplorerNode, targetsRequest } from "./protocol";

interface TargetItem extends QuickPickItem {
  element: Element;
}

/** How long typing has to rest before the list follows, in milliseconds. */
const rest = 120;

/** Lets one choose where elements go or what one is merged into, from all that may be: the list follows the words typed. */
export function askTarget(
  client: LanguageClient,
  elements: readonly Element[],
  title: string,
  action: "move" | "merge",
  isWanted: (node: ExplorerNode) => boolean = () => true,
): Promise<Element | undefined> {
  const pick = window.createQuickPick<TargetItem>();
  pick.title = title;
  pick.placeholder = l10n.t("Type a part of its name, in any language");
  const keys = elements.map(({ node }) => node.key);
  let asked = 0;
  let timer: NodeJS.Timeout | undefined;
  /** Lists what the words find; false where others have been typed meanwhile. */
  const ask = async (): Promise<boolean> => {
    clearTimeout(timer);
    const turn = ++asked;
    pick.busy = true;
    const nodes = await client.sendRequest(targetsRequest, { keys, query: pick.value, action });
    if (turn !== asked) return false;
    pick.items = nodes.filter(isWanted).map(itemOf);
    pick.busy = false;
    return true;
  };
  pick.onDidChangeValue(() => {
    clearTimeout(timer);
    // From now on the list is of other words.
    pick.busy = true;
    timer = setTimeout(ask, rest);
  });
  return new Promise((resolve) => {
    pick.onDidAccept(async () => {
      const isBehind = pick.busy;
      if (isBehind && !(await ask())) return;
      const chosen = isBehind ? pick.items[0] : pick.activeItems[0];
      if (!chosen) return;
      resolve(chosen.element);
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void ask();
  });
}

function itemOf(node: ExplorerNode): TargetItem {
  const isGroup = node.kind === "unplaced" || node.kind === "section";
  return {
    label: node.label,
    iconPath: iconOf(node),
    ...(!isGroup && node.id !== undefined && { description: node.id }),
    // The server has sought already, by letters that only look alike too.
    alwaysShow: true,
    element: new Element(node, undefined),
  };
}
