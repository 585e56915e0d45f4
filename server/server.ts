import { isDeepStrictEqual } from "node:util";
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { version } from "../package.json";
import { answeringOver } from "./answering";
import { publishDrawings } from "./drawing";
import { filesThrough } from "./editorFiles";
import { logFault } from "./faults";
import type { Gate } from "./gate";
import { learn } from "./languages";
import { publishDiagnostics } from "./publishing";
import { registerFeatures } from "./requests";
import { objectOf, readSettings } from "./settings";
import { othersTurn } from "./turns";
import type { FileEvent, Files } from "./workspace/files";
import { Workspace } from "./workspace/workspace";

/** Transcripts and paradigm files may be anything that holds text. */
const watched = "**/*.{gt,json,txt,md,markdown,srt,vtt,csv,tsv,text}";

const changes: readonly FileEvent["change"][] = ["changed", "created", "changed", "deleted"];

/** Who starts a server is called on these. */
interface Occasions {
  /** Between the parts of long work. */
  inBetween: () => void;
  /** The editor is ready to open something; `isEmpty` says whether it has opened nothing yet. */
  onReady?: (isEmpty: () => boolean) => void;
}

/**
 * Answers an editor over a connection, whose messages come through a gate; returns at once and works until the editor says
 * `exit`.
 */
export function startServer(
  connection: Connection,
  gate: Gate,
  files: Files,
  { inBetween, onReady }: Occasions,
): void {
  const turn = () => {
    inBetween();
    return othersTurn();
  };
  const elsewhere = filesThrough(connection, files);
  let readable = files;
  const workspace = new Workspace(
    { read: (uri) => readable.read(uri), list: (folder) => readable.list(folder) },
    {},
    turn,
    (error) => logFault(connection, error),
  );
  let client: InitializeParams["capabilities"] = {};
  let locale: string | undefined;
  let settings = readSettings(undefined);
  const settingsListeners: (() => void)[] = [];

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    client = params.capabilities;
    locale = params.locale;
    settings = readSettings(undefined, locale);
    await learn(settings.language ?? "en");
    const options: unknown = params.initializationOptions;
    const { docs, readsFiles } = objectOf(options);
    if (readsFiles === true) readable = elsewhere;
    const pageOf = (check: string) => {
      if (typeof docs !== "string") return undefined;
      const { language = "en" } = settings;
      return [docs.replace(/\/$/, ""), ...(language === "en" ? [] : [language]), `${check}.md`].join("/");
    };
    // An answer may go through all there is; findings, asked for after every key, don't.
    const answering = answeringOver(connection, workspace, inBetween);
    const capabilities = registerFeatures({
      connection,
      workspace,
      answering,
      settings: () => settings,
      onSettings: (listener) => settingsListeners.push(listener),
      client,
      options,
    });
    const diagnostics = publishDiagnostics({
      connection,
      workspace,
      answering: answeringOver(connection, workspace),
      settings: () => settings,
      client,
      pageOf,
    });
    publishDrawings({ connection, workspace, answering, settings: () => settings });
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...capabilities,
        ...diagnostics,
      },
      serverInfo: { name: "gt", version: version },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      refusable(connection.client.register(DidChangeConfigurationNotification.type, { section: "gt" }));
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: watched }];
      refusable(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    laterSettings();
    onReady?.(() => workspace.documents.length === 0);
  });

  /** An editor may refuse what it is asked, and is answered all the same. */
  const complain = (error: unknown) => connection.console.warn(String((error as Error).message ?? error));
  const refusable = (request: Promise<unknown>) => void request.catch(complain);

  /** One after another, so that the last ones stay. */
  let taking = Promise.resolve();
  const laterSettings = (pushed?: unknown) => {
    taking = taking.then(() => takeSettings(pushed));
  };
  const takeSettings = async (pushed?: unknown) => {
    const asked = client.workspace?.configuration
      ? await connection.workspace.getConfiguration("gt").catch(complain)
      : undefined;
    const taken = readSettings(asked ?? pushed, locale);
    await learn(taken.language ?? "en");
    const before = settings;
    settings = taken;
    workspace.configure(settings.checks);
    const { language, labelLanguage } = settings;
    if (language !== before.language || labelLanguage !== before.labelLanguage) workspace.sayAgain();
    if (!isDeepStrictEqual(settings, before)) for (const listener of settingsListeners) listener();
  };
  connection.onDidChangeConfiguration(({ settings: pushed }) =>
    laterSettings((pushed as { gt?: unknown })?.gt),
  );

  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) =>
    workspace.openDocument(uri, text, version),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    workspace.changeDocument(uri, contentChanges, version, (done) => gate.shutUntil(done)),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => workspace.closeDocument(uri));
  connection.onDidChangeWatchedFiles((event) =>
    workspace.filesChanged(
      event.changes.map(({ uri, type }) => ({ uri, change: changes[type] ?? "changed" })),
    ),
  );
  connection.listen();
}
