import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type FileChangeType,
  type Hover,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { serverFile } from "./program";
import { inWords } from "./words";

export { pulling, pushed } from "./capabilities";

export interface Setup {
  capabilities?: ClientCapabilities;
  initializationOptions?: unknown;
  /** The language that it speaks to its user. */
  locale?: string;
  /** What the editor answers when it is asked for `gt`. */
  settings?: unknown;
  /** What it answers to the server's requests in another way than an editor does. */
  answers?: Answers;
  /** The files on the disk, by their paths. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** A process that is the server already, with what leads to it. */
  server?: { process: ChildProcess; reader: MessageReader; writer: MessageWriter };
}

type Answers = Readonly<Record<string, (params: unknown) => unknown>>;

function usualAnswers(editor: Editor): Answers {
  return {
    "client/registerCapability": () => null,
    "workspace/configuration": () => [editor.settings ?? null],
    "workspace/diagnostic/refresh": () => null,
  };
}

/** A request that the server sent. */
export interface Asked {
  method: string;
  params: unknown;
}

const running = new Set<Editor>();

afterEach(async () => {
  for (const editor of running) await editor.stop();
});

/** An editor that speaks with a server of its own about a folder of its own. It is stopped when the test ends. */
export class Editor {
  readonly folder: string;
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Every report of findings that was sent, by file. */
  readonly reports = new Map<string, PublishDiagnosticsParams[]>();
  readonly asked: Asked[] = [];
  /** Everything that was sent to be logged. */
  readonly logged: string[] = [];
  settings: unknown;
  /** What the server writes to its standard error. */
  errors = "";
  initialized!: InitializeResult;
  private readonly exited: Promise<number | null>;
  private readonly versions = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  private constructor(setup: Setup) {
    this.folder = mkdtempSync(join(tmpdir(), "gt-server-"));
    for (const [path, content] of Object.entries(setup.files ?? {})) this.write(path, content);
    this.settings = setup.settings;
    this.server =
      setup.server?.process ?? spawn(process.execPath, [serverFile, "--stdio"], { stdio: "pipe" });
    this.server.stderr?.on("data", (text) => {
      this.errors += text;
    });
    this.exited = new Promise((resolve) =>
      this.server.once("exit", (code) => {
        // What is still to be answered never will be.
        this.connection.dispose();
        resolve(code);
      }),
    );
    const reader = setup.server?.reader ?? new StreamMessageReader(this.server.stdout!);
    const writer = setup.server?.writer ?? new StreamMessageWriter(this.server.stdin!);
    // Of a server that is killed in the middle of a message the rest would be waited for, for ever.
    if (reader instanceof StreamMessageReader) reader.partialMessageTimeout = 0;
    this.connection = createProtocolConnection(reader, writer);
    this.listen(setup);
    running.add(this);
  }

  /** Starts a server and greets it. */
  static async start(setup: Setup = {}): Promise<Editor> {
    const editor = new Editor(setup);
    editor.initialized = await editor.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(editor.folder).href,
      capabilities: setup.capabilities ?? {},
      initializationOptions: setup.initializationOptions,
      ...(setup.locale !== undefined && { locale: setup.locale }),
    });
    await editor.connection.sendNotification("initialized", {});
    return editor;
  }

  /** Starts a server and says nothing to it yet. */
  static silent(setup: Setup = {}): Editor {
    return new Editor(setup);
  }

  private listen(setup: Setup): void {
    const { connection } = this;
    connection.onNotification("textDocument/publishDiagnostics", (report: PublishDiagnosticsParams) => {
      this.reports.set(report.uri, [...(this.reports.get(report.uri) ?? []), report]);
      this.wake();
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    const answers: Answers = { ...usualAnswers(this), ...setup.answers };
    for (const [method, answer] of Object.entries(answers)) {
      connection.onRequest(method, (params: unknown) => {
        this.asked.push({ method, params });
        this.wake();
        return answer(params);
      });
    }
    connection.onUnhandledNotification(() => {});
    connection.onClose(() => this.wake());
    // A server that is gone closes its end; the tests see that in its exit code.
    connection.onError(() => {});
    connection.listen();
  }

  private wake(): void {
    for (const look of [...this.waiting]) look();
  }

  /** Resolves once something holds that what the server sends may bring about. */
  until(what: string, holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = () => {
        const gone = this.server.exitCode !== null;
        if (!gone && !holds()) return;
        this.waiting.delete(look);
        if (holds()) resolve();
        else reject(new Error(`the server ended before ${what}: ${this.errors}`));
      };
      this.waiting.add(look);
      this.server.once("exit", look);
    });
  }

  // Files

  uri(path: string): string {
    return path.includes(":") ? path : pathToFileURL(join(this.folder, path)).href;
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  delete(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Says that files changed on the disk. */
  async changed(type: FileChangeType, ...paths: string[]): Promise<void> {
    const changes = paths.map((path) => ({ uri: this.uri(path), type }));
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  // Documents

  async open(path: string, text: string): Promise<void> {
    this.versions.set(path, 1);
    const textDocument = { uri: this.uri(path), languageId: "gt", version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  async edit(path: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    const textDocument = { uri: this.uri(path), version };
    await this.connection.sendNotification("textDocument/didChange", { textDocument, contentChanges });
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: this.uri(path) },
    });
  }

  // Questions

  async pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const textDocument = { uri: this.uri(path) };
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument, previousResultId });
  }

  /** The findings that the server gives of a document, in words. */
  async findings(path: string): Promise<string[]> {
    const report = await this.pull(path);
    assert.equal(report.kind, "full");
    return inWords(report.items);
  }

  hover(path: string, position: Position): Promise<Hover | null> {
    const textDocument = { uri: this.uri(path) };
    return this.connection.sendRequest("textDocument/hover", { textDocument, position });
  }

  complete(path: string, position: Position): Promise<CompletionList | null> {
    const textDocument = { uri: this.uri(path) };
    return this.connection.sendRequest("textDocument/completion", { textDocument, position });
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest("completionItem/resolve", item);
  }

  /** Resolves when the server has done everything that it was told so far, and sent what came of it. */
  async settled(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      const textDocument = { uri: "untitled:nothing" };
      await this.connection.sendRequest("textDocument/hover", {
        textDocument,
        position: { line: 0, character: 0 },
      });
    }
  }

  // What was sent

  /** The last report of findings that was sent for a file. */
  lastReport(path: string): PublishDiagnosticsParams | undefined {
    return this.reports.get(this.uri(path))?.at(-1);
  }

  /** The findings that stand in the editor for a file because they were sent, in words. */
  shown(path: string): string[] {
    return inWords(this.lastReport(path)?.diagnostics ?? []);
  }

  /** Resolves once just these findings are sent for a file. */
  async untilShown(path: string, ...findings: string[]): Promise<void> {
    const wanted = JSON.stringify(findings);
    const holds = () => this.reports.has(this.uri(path)) && JSON.stringify(this.shown(path)) === wanted;
    await this.until(`${path} has ${wanted}, and not ${JSON.stringify(this.shown(path))}`, holds);
  }

  /** How often the server has asked something. */
  countOf(method: string): number {
    return this.asked.filter((request) => request.method === method).length;
  }

  // The end

  /** The server's exit code, once it ends. */
  exitCode(): Promise<number | null> {
    return this.exited;
  }

  /** Takes leave as the protocol says; gives the exit code. */
  async quit(): Promise<number | null> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return this.exited;
  }

  /** Ends the server, however it is. */
  async stop(): Promise<void> {
    running.delete(this);
    if (this.server.exitCode === null && this.server.signalCode === null) {
      this.server.kill("SIGKILL");
      await this.exited;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
