import { Disposable, type TextEditor, type TreeView, window, workspace } from "vscode";
import type { Element } from "./element";
import type { Tree } from "./tree";

/** How long the cursor has to rest, in milliseconds. */
const rest = 200;

/** Selects in the tree what the cursor of an editor is in; false where the tree has changed meanwhile. */
export async function reveal(
  tree: Tree,
  view: TreeView<Element>,
  { document, selection }: TextEditor,
  focus = false,
): Promise<boolean> {
  if (document.languageId !== "gt") return true;
  const element = await tree.elementAt(document.uri.toString(), selection.active);
  // Of a code of two concepts either place is the right one.
  const [selected] = view.selection;
  if (!element || (!focus && selected?.isSameAs(element))) return true;
  try {
    await view.reveal(element, { select: true, focus, expand: false });
    // Nothing is, where the tree was shown anew in the middle of it.
    return view.selection[0]?.isSameAs(element) === true;
  } catch {
    return false;
  }
}

/** Lets the tree follow the cursor while it is to be seen, where the setting wants that. */
export function followCursor(tree: Tree, view: TreeView<Element>): Disposable {
  let timer: NodeJS.Timeout | undefined;
  let isMissed = false;
  let isFollowing = false;
  let isBehind = false;
  const follow = async (editor: TextEditor, tries: number) => {
    // Of two at once the first may end last, and select where the cursor was.
    isBehind = isFollowing;
    if (isFollowing) return;
    isFollowing = true;
    isMissed = !(await reveal(tree, view, editor).finally(() => {
      isFollowing = false;
    }));
    if (isBehind) soon();
    // What the tree has changed to may have come before it was missed.
    else if (isMissed && tries > 1) soon(tries - 1);
  };
  const soon = (tries = 3) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const editor = window.activeTextEditor;
      const wanted = workspace.getConfiguration("gt").get("explorer.reveal", true);
      if (editor && view.visible && wanted) void follow(editor, tries);
    }, rest);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) soon();
    }),
    window.onDidChangeActiveTextEditor(() => soon()),
    view.onDidChangeVisibility(() => soon()),
    tree.onDidLoad(() => isMissed && soon()),
    // A tree that is shown anew has nothing selected, also what was selected while that was on its way.
    view.onDidChangeSelection(({ selection }) => selection.length === 0 && soon()),
    new Disposable(() => clearTimeout(timer)),
  );
}
