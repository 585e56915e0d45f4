import { Disposable, type TextEditor, type TreeView, window, workspace } from "vscode";
import type { Element } from "./element";
import type { Tree } from "./tree";

/** How long the cursor has to rest, in milliseconds. */
const rest = 200;

/** Selects in the tree what the cursor of an editor is in. */
export async function reveal(
  tree: Tree,
  view: TreeView<Element>,
  { document, selection }: TextEditor,
  focus = false,
): Promise<Element | undefined> {
  if (document.languageId !== "gt") return undefined;
  const element = await tree.elementAt(document.uri.toString(), selection.active);
  // Of a code of two concepts either place is the right one.
  const [selected] = view.selection;
  if (!element || (!focus && selected?.isSameAs(element))) return element;
  try {
    await view.reveal(element, { select: true, focus, expand: false });
  } catch {
    // The tree has changed meanwhile; the next rest of the cursor finds it.
  }
  return element;
}

/** Lets the tree follow the cursor while it is to be seen, where the setting wants that. */
export function followCursor(tree: Tree, view: TreeView<Element>): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const editor = window.activeTextEditor;
      const wanted = workspace.getConfiguration("gt").get("explorer.reveal", true);
      if (editor && view.visible && wanted) void reveal(tree, view, editor);
    }, rest);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) soon();
    }),
    window.onDidChangeActiveTextEditor(soon),
    view.onDidChangeVisibility(soon),
    new Disposable(() => clearTimeout(timer)),
  );
}
