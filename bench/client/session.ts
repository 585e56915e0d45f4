import { pathToFileURL } from "node:url";
import { type Answer, Client, type ServerEnded } from "../client";
import type { Server } from "../peers/servers";
import { clientCapabilities } from "./capabilities";
import type { Draft, Edit } from "./draft";
import { type Finding, Findings, type Wanted } from "./findings";

type Capabilities = Record<string, unknown>;

const FULL_TEXT = 1;

/** A started server, with what it offers and the documents that are open in it. */
export class Session {
  readonly server: Server;
  readonly client: Client;
  readonly findings: Findings;
  readonly #offered: Capabilities = {};
  readonly #timeout: number;
  /** Milliseconds from the process' start to the answer to `initialize`. */
  startTime = 0;

  private constructor(server: Server, timeout: number, environment: Record<string, string>) {
    this.server = server;
    this.#timeout = timeout;
    this.client = new Client(
      server.command(),
      { ...server.environment, ...environment },
      (method, params, arrived) => this.#hear(method, params, arrived),
      (reason: ServerEnded) => this.findings.ended(reason),
    );
    this.findings = new Findings(this.client);
  }

  /**
   * Starts a server and makes it ready for documents.
   * @param folder the workspace; a file alone is opened without one
   * @param timeout milliseconds after which an answer is given up
   */
  static async start(
    server: Server,
    folder: string | undefined,
    timeout: number,
    environment: Record<string, string> = {},
  ): Promise<Session> {
    const started = performance.now();
    const session = new Session(server, timeout, environment);
    const uri = folder === undefined ? null : pathToFileURL(folder).href;
    const { result, arrived } = await session.request<{ capabilities: Capabilities }>("initialize", {
      processId: process.pid,
      clientInfo: { name: "bench" },
      locale: "en",
      rootUri: uri,
      workspaceFolders: uri === null ? null : [{ uri, name: "study" }],
      capabilities: clientCapabilities,
      initializationOptions: server.initializationOptions ?? {},
    });
    session.startTime = arrived - started;
    Object.assign(session.#offered, result.capabilities);
    session.findings.pull = Boolean(result.capabilities.diagnosticProvider);
    session.client.notify("initialized", {});
    session.client.notify("workspace/didChangeConfiguration", { settings: server.settings ?? {} });
    return session;
  }

  /** What the server says of a capability, such as `hoverProvider`; undefined where it has not. */
  offers(capability: string): unknown {
    return this.#offered[capability] || undefined;
  }

  /** Asks; gives up after the session's time-out. */
  async request<T>(method: string, params: unknown): Promise<Answer<T>> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TooLate(this.#timeout)), this.#timeout);
    });
    try {
      return await Promise.race([this.client.request<T>(method, params), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Opens a document and waits for its findings. @returns milliseconds */
  open(uri: string, draft: Draft, wanted: Wanted): Promise<number> {
    const textDocument = {
      uri,
      languageId: this.server.format.languageId,
      version: draft.version,
      text: draft.text(),
    };
    return this.findings.after(
      uri,
      draft.version,
      () => this.client.notify("textDocument/didOpen", { textDocument }),
      wanted,
      this.#timeout,
    );
  }

  /** Edits a document and waits for findings, its own or, with `of`, another's. @returns milliseconds */
  edit(uri: string, draft: Draft, edits: readonly Edit[], wanted: Wanted, of = uri): Promise<number> {
    draft.apply(edits);
    return this.findings.after(
      of,
      of === uri ? draft.version : 0,
      () => this.#sendChange(uri, draft, edits),
      wanted,
      this.#timeout,
    );
  }

  /** Edits a document as one does between two keys: the findings are asked for, not awaited. */
  editOn(uri: string, draft: Draft, edits: readonly Edit[]): void {
    draft.apply(edits);
    this.#sendChange(uri, draft, edits);
    this.findings.ask(uri);
  }

  /** Ends the server. */
  stop(): Promise<void> {
    return this.client.stop();
  }

  #sendChange(uri: string, draft: Draft, edits: readonly Edit[]): number {
    const contentChanges = this.#syncKind() === FULL_TEXT ? [{ text: draft.text() }] : edits;
    return this.client.notify("textDocument/didChange", {
      textDocument: { uri, version: draft.version },
      contentChanges,
    });
  }

  #syncKind(): unknown {
    const sync = this.#offered.textDocumentSync;
    return typeof sync === "object" ? (sync as { change?: number } | null)?.change : sync;
  }

  #hear(method: string, params: never, arrived: number): unknown {
    switch (method) {
      case "textDocument/publishDiagnostics": {
        const { uri, diagnostics, version } = params as {
          uri: string;
          diagnostics: Finding[];
          version?: number;
        };
        this.findings.published(uri, diagnostics, version, arrived);
        return null;
      }
      case "workspace/diagnostic/refresh":
        this.findings.refreshed(arrived);
        return null;
      case "workspace/configuration":
        return (params as { items: { section?: string }[] }).items.map(({ section }) =>
          setting(this.server.settings ?? {}, section),
        );
      case "custom/schema/content":
        return JSON.stringify(this.server.schema);
      case "client/registerCapability":
        for (const { method, registerOptions } of (params as Registrations).registrations) {
          this.#register(method, registerOptions);
        }
        return null;
      default:
        return null;
    }
  }

  #register(method: string, options: unknown): void {
    if (!method.startsWith("textDocument/") && method !== "workspace/symbol") return;
    const capability = named[method] ?? `${method.slice(method.indexOf("/") + 1)}Provider`;
    this.#offered[capability] ??= options ?? true;
    if (method === "textDocument/diagnostic") this.findings.pull = true;
  }
}

/** An answer did not come in time. */
export class TooLate extends Error {
  constructor(timeout: number) {
    super(`no answer in ${timeout / 1000} s`);
  }
}

interface Registrations {
  readonly registrations: { method: string; registerOptions?: unknown }[];
}

/** Capabilities that are not named for their method. */
const named: Record<string, string> = {
  "textDocument/diagnostic": "diagnosticProvider",
  "textDocument/semanticTokens": "semanticTokensProvider",
  "workspace/symbol": "workspaceSymbolProvider",
};

/** The setting of a section such as `yaml.schemas`. */
function setting(settings: object, section: string | undefined): unknown {
  if (!section) return settings;
  return section
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], settings);
}
