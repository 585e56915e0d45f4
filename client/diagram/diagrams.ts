import {
  commands,
  type Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { codebookEditor, isCodebook } from "./editors";
import { type Kept, messageVersion, type Options } from "./messages";
import { DiagramPanel } from "./panel";
import { methods, type UpdateParams } from "./protocol";

const viewType = "gt.diagram";

const usual: Options = {
  kind: "paradigm",
  relations: false,
  relationLabels: false,
  expanded: [],
  collapsed: [],
};

/** Opens figures beside the text, and keeps those that are open together with the editors and the server. */
export function registerDiagrams(context: ExtensionContext, client: LanguageClient): Disposable[] {
  const panels = new Map<string, DiagramPanel>();

  const open = (view: WebviewPanel, kept: Kept) => {
    const panel = new DiagramPanel(view, client, context.extensionUri, kept);
    panels.set(panel.panel, panel);
    panel.onClose = () => panels.delete(panel.panel);
    return panel;
  };

  const openDiagram = (target?: unknown) => {
    const uri = uriOf(target) ?? codebookEditor()?.document.uri.toString();
    const following = [...panels.values()].find(({ isPinned }) => !isPinned);
    if (following) {
      if (uri !== undefined) following.show(uri);
      following.view.reveal(undefined, true);
      return;
    }
    const view = window.createWebviewPanel(
      viewType,
      "",
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { retainContextWhenHidden: true },
    );
    open(view, {
      version: messageVersion,
      uri: uri ?? "",
      pinned: false,
      options: usual,
      theme: "follow",
      cameras: {},
    });
  };

  return [
    commands.registerCommand("gt.openDiagram", openDiagram),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(view, state: Partial<Kept> | undefined) {
        const uri = state?.uri || (codebookEditor()?.document.uri.toString() ?? "");
        const { pinned = false, options = usual, theme = "follow", cameras = {} } = state ?? {};
        open(view, {
          version: messageVersion,
          uri,
          pinned,
          options: { ...usual, ...options },
          theme,
          cameras,
        });
      },
    }),
    client.onNotification(methods.update, (params: UpdateParams) => panels.get(params.panel)?.update(params)),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const panel of panels.values()) panel.askAgain();
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (!editor || !isCodebook(editor)) return;
      for (const panel of panels.values()) {
        if (!panel.isPinned) panel.show(editor.document.uri.toString());
        panel.follow(editor, true);
      }
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      for (const panel of panels.values()) panel.follow(textEditor, true);
    }),
    {
      dispose: () => {
        for (const panel of [...panels.values()]) panel.view.dispose();
      },
    },
  ];
}

/** A code lens gives a text, the editor's title a URI. */
function uriOf(target: unknown): string | undefined {
  if (target instanceof Uri) return target.toString();
  return typeof target === "string" ? target : undefined;
}
