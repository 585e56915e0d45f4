import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { type Study, studyRequest } from "./protocol";

/** While one types, the study is asked for when there is a pause of so many milliseconds. */
const pause = 300;

/**
 * The study that one works on: that of the codebook file which was in front last, as long as it is open. Kept up to
 * date with a question to the server when typing pauses, never with two at once.
 */
export class ActiveStudy implements Disposable {
  /** Tells how the study stands now; nothing where there is none. */
  readonly onDidChange: Event<Study | undefined>;

  private readonly client: LanguageClient;
  private readonly changed = new EventEmitter<Study | undefined>();
  private readonly subscriptions: Disposable[];
  private document: TextDocument | undefined;
  private study: Study | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isAsking = false;

  constructor(client: LanguageClient) {
    this.client = client;
    this.onDidChange = this.changed.event;
    const soon = () => this.soon();
    this.subscriptions = [
      this.changed,
      window.onDidChangeActiveTextEditor((editor) => this.take(editor?.document)),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.document) this.take(window.activeTextEditor?.document, true);
      }),
      workspace.onDidChangeTextDocument(({ document }) => isCodebook(document) && soon()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("gt") && soon()),
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(({ path }) => path.endsWith(".gt")) && soon()),
      client.onDidChangeState(({ newState }) => newState === State.Running && soon()),
    ];
    this.take(window.activeTextEditor?.document);
  }

  /** How the study stood when it was last asked for. */
  get current(): Study | undefined {
    return this.study;
  }

  /** A document of the study; nothing where no codebook file is open. */
  get uri(): Uri | undefined {
    return this.document?.uri;
  }

  private take(document: TextDocument | undefined, isClosed = false): void {
    if (document && isCodebook(document)) this.document = document;
    else if (isClosed) this.document = undefined;
    else return;
    void commands.executeCommand("setContext", "gt.hasStudy", this.document !== undefined);
    this.soon(0);
  }

  private soon(milliseconds = pause): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), milliseconds);
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return this.soon();
    if (this.client.state !== State.Running) return;
    this.isAsking = true;
    try {
      const uri = this.document?.uri.toString();
      this.study = uri ? ((await this.client.sendRequest(studyRequest, { uri })) ?? undefined) : undefined;
    } catch {
      // The server is being restarted, and says when it is there again.
      this.study = undefined;
    } finally {
      this.isAsking = false;
    }
    this.changed.fire(this.study);
  }

  dispose(): void {
    clearTimeout(this.timer);
    Disposable.from(...this.subscriptions).dispose();
  }
}

function isCodebook({ languageId }: TextDocument): boolean {
  return languageId === "gt";
}
