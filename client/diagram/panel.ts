import { type Disposable, env, type TextEditor, Uri, type WebviewPanel } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { l10n } from "../l10n";
import { codebookEditor, goTo, isCodebook, undoIn } from "./editors";
import { exportFigure, fileOf, type Wanted, widthMm } from "./exporting";
import {
  type ExportFormat,
  type FromView,
  type Kept,
  messageVersion,
  type PaintedTheme,
  type ToView,
} from "./messages";
import { pageOf } from "./page";
import {
  type ExportAnswer,
  type Made,
  type MoveAnswer,
  methods,
  type PlaceAnswer,
  type ShowParams,
  type UpdateParams,
} from "./protocol";
import { wordsOfView } from "./words";

/** Cursor keys that are held down are waited for, in milliseconds. */
const pause = 60;

let count = 0;

/** A panel with a figure: between the view, which shows it, and the server, which draws it. */
export class DiagramPanel implements Disposable {
  readonly view: WebviewPanel;
  onClose: () => void = () => {};
  private readonly client: LanguageClient;
  private readonly name = `panel-${++count}`;
  private kept: Kept;
  /** The document that is told to the server: any one of the codebook. */
  private uri: string;
  private isReady = false;
  private title = "";
  /** Where the last element was moved. */
  private lastEdit: string | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(view: WebviewPanel, client: LanguageClient, extension: Uri, kept: Kept) {
    this.view = view;
    this.client = client;
    this.kept = kept;
    this.uri = kept.uri;
    const dist = Uri.joinPath(extension, "dist");
    view.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    view.iconPath = {
      light: Uri.joinPath(extension, "images", "gt-light.svg"),
      dark: Uri.joinPath(extension, "images", "gt-dark.svg"),
    };
    view.webview.onDidReceiveMessage((message: FromView) => void this.take(message));
    view.onDidDispose(() => this.dispose());
    view.webview.html = pageOf(view.webview, dist);
    this.showTitle();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.send(methods.close, { panel: this.name });
    this.onClose();
  }

  get isPinned(): boolean {
    return this.kept.pinned;
  }

  get panel(): string {
    return this.name;
  }

  /** Shows the codebook of a document. */
  show(uri: string): void {
    if (uri === this.uri) return;
    this.uri = uri;
    this.ask(false);
  }

  /** What the server tells. */
  update({ update, note }: UpdateParams): void {
    if (update?.head) {
      this.kept = { ...this.kept, uri: update.head.uri };
      this.title = update.head.title || update.head.uri.replace(/^.*\//, "");
      this.showTitle();
    }
    if (update) this.post({ type: "update", update });
    if (note !== undefined) this.post({ type: "note", text: note });
    // The reader's own view is not left for where the cursor happens to be.
    if (update?.number === 0) this.follow(codebookEditor(), false);
  }

  /** The server was started anew, and knows of no panel. */
  askAgain(): void {
    if (this.isReady) this.ask(true);
  }

  /** Shows where the cursor of an editor stands, and brings that into view or not. */
  follow(editor: TextEditor | undefined, bring: boolean): void {
    clearTimeout(this.timer);
    if (!editor || !isCodebook(editor)) return;
    this.timer = setTimeout(() => void this.highlight(editor, bring), pause);
  }

  private async highlight({ document, selection }: TextEditor, bring: boolean): Promise<void> {
    const params = {
      uri: document.uri.toString(),
      position: { line: selection.active.line, character: selection.active.character },
    };
    const elements = await this.request<string[]>(methods.elements, params);
    this.post({ type: "highlight", elements: elements ?? [], bring });
  }

  private async take(message: FromView): Promise<void> {
    switch (message.type) {
      case "ready": {
        this.isReady = message.version === messageVersion;
        if (!this.isReady) return;
        const words = wordsOfView();
        this.post({ type: "start", version: messageVersion, words, kept: this.kept });
        this.ask(true);
        return;
      }
      case "options":
        this.kept = { ...this.kept, options: message.options };
        this.ask(false);
        return;
      case "resend":
        this.ask(true);
        return;
      case "go": {
        const place = await this.request<PlaceAnswer>(methods.place, this.about(message.element));
        if (!place) return;
        const { start, end } = this.client.protocol2CodeConverter.asRange(place.range);
        await goTo(place.uri, this.client.protocol2CodeConverter.asRange({ start, end }), message.focus);
        return;
      }
      case "hover": {
        const { element } = message;
        const markdown = await this.request<string>(methods.hover, this.about(element));
        this.post({ type: "hover", element, markdown });
        return;
      }
      case "move":
        await this.move(message.element, message.to);
        return;
      case "undo":
        if (this.lastEdit === undefined) return;
        await undoIn(this.lastEdit);
        this.view.reveal();
        return;
      case "pin":
        this.kept = { ...this.kept, pinned: message.pinned };
        this.post({ type: "pinned", pinned: message.pinned });
        this.showTitle();
        if (!message.pinned) this.show(codebookEditor()?.document.uri.toString() ?? this.uri);
        return;
      case "export":
        await exportFigure(this.wanted(message.format, message.theme), (wanted) => this.export(wanted));
        return;
      case "copy":
        await this.copy(message.format, message.theme);
        return;
      case "kept":
        this.kept = message.kept;
        return;
      case "failed":
        this.client.outputChannel.appendLine(message.message);
        return;
    }
  }

  private async move(element: string, to: string): Promise<void> {
    const move = await this.request<MoveAnswer>(methods.move, { ...this.about(element), to });
    const made =
      move &&
      (await this.request<Made>("workspace/executeCommand", {
        command: move.command,
        arguments: [move.argument],
      }));
    if (made?.applied) {
      const place = await this.request<PlaceAnswer>(methods.place, this.about(element));
      this.lastEdit = place?.uri;
    }
    this.post({ type: "moved", element, to, reason: made?.applied ? null : (made?.reason ?? "") });
  }

  private wanted(format: ExportFormat, theme: PaintedTheme): Wanted {
    return { format, theme, options: this.kept.options, uri: this.kept.uri || this.uri };
  }

  private export({ uri, options, format, theme }: Wanted): Promise<ExportAnswer | null> {
    return this.request<ExportAnswer>(methods.export, {
      uri,
      options: { ...options, format, theme, widthMm },
    });
  }

  /** Text goes to the clipboard from here; a picture only from the view. */
  private async copy(format: "svg" | "png", theme: PaintedTheme): Promise<void> {
    const data = await fileOf(this.wanted(format, theme), (wanted) => this.export(wanted));
    if (!data) return;
    if (format === "svg") await env.clipboard.writeText(new TextDecoder().decode(data));
    this.post({ type: "copied", format, data: format === "png" ? data : null });
  }

  private about(element: string): { uri: string; element: string } {
    return { uri: this.kept.uri || this.uri, element };
  }

  private ask(afresh: boolean): void {
    if (!this.isReady) return;
    const { options } = this.kept;
    const params: ShowParams = { panel: this.name, uri: this.uri, options, afresh };
    this.send(methods.show, params);
  }

  private showTitle(): void {
    const shown = this.title === "" ? l10n.t("Diagram") : l10n.t("Diagram: {0}", this.title);
    this.view.title = this.kept.pinned ? l10n.t("{0} (kept)", shown) : shown;
  }

  private post(message: ToView): void {
    void this.view.webview.postMessage(message);
  }

  private send(method: string, params: object): void {
    // A server that is being stopped takes nothing more, and needs nothing more.
    void this.client.sendNotification(method, params).catch(() => {});
  }

  private async request<Answer>(method: string, params: object): Promise<Answer | null> {
    return await this.client.sendRequest<Answer | null>(method, params).catch(() => null);
  }
}
