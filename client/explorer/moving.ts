import { type DataTransfer, DataTransferItem, type TreeDragAndDropController, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { edit } from "../commands/host";
import { l10n } from "../l10n";
import type { Element } from "./element";

/** How VS Code calls what is dragged within the view. */
const type = "application/vnd.code.tree.gt.explorer";

/** Moves elements to another one: to what it stands under, where that is a range of many. */
export async function move(
  client: LanguageClient,
  elements: readonly Element[],
  to: Element,
): Promise<boolean> {
  const target = to.kind === "range" && to.parent ? to.parent : to;
  const moved = topmost(elements).filter((element) => element !== target);
  if (moved.length === 0) return false;
  const fixed = [...moved, target].find((element) => !element.isEditable);
  if (fixed) {
    void window.showWarningMessage(
      l10n.t("“{label}” is in a file that can't be changed here.", { label: fixed.node.label }),
    );
    return false;
  }
  const items = moved.map(({ item }) => item);
  return edit({ client }, "gt.edit.move", { uri: target.node.root, items, to: target.item });
}

/** What is dragged with what it stands under goes along with that. */
function topmost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return [...all].filter((element) => {
    for (let above = element.parent; above; above = above.parent) if (all.has(above)) return false;
    return true;
  });
}

/** Lets elements be dragged onto one another. */
export class Dragging implements TreeDragAndDropController<Element> {
  readonly dragMimeTypes = [type];
  readonly dropMimeTypes = [type];
  private readonly client: LanguageClient;

  constructor(client: LanguageClient) {
    this.client = client;
  }

  handleDrag(source: readonly Element[], transfer: DataTransfer): void {
    transfer.set(type, new DataTransferItem(source));
  }

  async handleDrop(target: Element | undefined, transfer: DataTransfer): Promise<void> {
    const dragged = transfer.get(type)?.value as unknown;
    if (target && Array.isArray(dragged)) await move(this.client, dragged as Element[], target);
  }
}
