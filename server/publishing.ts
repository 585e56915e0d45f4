import {
  type ClientCapabilities,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { Answering } from "./answering";
import { diagnosticsOf, type PageOf } from "./features/diagnostics";
import type { Settings } from "./settings";
import type { Workspace } from "./workspace/workspace";

/** An editor shows no more findings of one file than this, and nobody reads them. */
const limit = 1000;

const nothingFound: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Between whom findings go, and where their checks' pages are. */
interface Publishing {
  connection: Connection;
  workspace: Workspace;
  answering: Answering;
  settings: () => Settings;
  client: ClientCapabilities;
  pageOf: PageOf;
}

/**
 * Brings findings to the editor and gives the capability to declare. An editor that asks for them is answered; to
 * one that doesn't, and for files that it hasn't open, they are sent.
 */
export function publishDiagnostics({
  connection,
  workspace,
  answering,
  settings,
  client,
  pageOf,
}: Publishing): Partial<ServerCapabilities> {
  const pulls = client.textDocument?.diagnostic !== undefined;
  const refreshes = client.workspace?.diagnostics?.refreshSupport === true;
  const revisions = new Map<string, number>();
  const sent = new Set<string>();
  const stale = new Set<string>();
  /** Of which documents the editor has asked while they were still being read. */
  const answered = new Set<string>();
  let editorMustAsk = false;
  let flushes = false;

  const flush = () => {
    flushes = false;
    for (const uri of stale) {
      // In the middle of a large edit that came meanwhile; when that is taken in it is told of.
      if (!workspace.isWhole && !workspace.firstLook(uri)) continue;
      stale.delete(uri);
      if (pulls && workspace.isOpen(uri)) {
        // What was sent while the file was closed must not stand beside what the editor asks for.
        if (sent.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
        continue;
      }
      const diagnostics = diagnosticsOf(workspace, uri, pageOf, limit, settings().language);
      if (diagnostics.length === 0 && !sent.has(uri)) continue;
      if (diagnostics.length === 0) sent.delete(uri);
      else sent.add(uri);
      const version = workspace.isOpen(uri) ? workspace.document(uri)?.version : undefined;
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    }
    if (editorMustAsk && refreshes) {
      // An editor that refuses will ask when it likes.
      void Promise.resolve(connection.languages.diagnostics.refresh()).catch(() => {});
    }
    editorMustAsk = false;
  };

  const changed = (uris: Iterable<string>, edited?: string) => {
    if (!flushes) setImmediate(flush);
    flushes = true;
    for (const uri of uris) {
      // An editor asks by itself about what it changed.
      editorMustAsk ||= pulls && uri !== edited && workspace.isOpen(uri);
      stale.add(uri);
      revisions.set(uri, (revisions.get(uri) ?? 0) + 1);
    }
  };
  workspace.onFindings(changed);
  workspace.onLook((uri, edited) => {
    // An editor that asks has asked already, and is answered now.
    if (!pulls || answered.has(uri)) changed([uri], edited ? uri : undefined);
  });
  if (!pulls) return {};

  const report = ({
    textDocument: { uri },
    previousResultId,
  }: DocumentDiagnosticParams): DocumentDiagnosticReport => {
    const resultId = String(revisions.get(uri) ?? 0);
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    if (workspace.firstLook(uri)) answered.add(uri);
    else answered.delete(uri);
    const items = diagnosticsOf(workspace, uri, pageOf, limit, settings().language);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  /** Only an editor that can be told to ask again is answered before all is read. */
  const ready = refreshes
    ? ({ textDocument: { uri } }: DocumentDiagnosticParams) => workspace.looked(uri)
    : undefined;
  connection.languages.diagnostics.on(answering(report, nothingFound, undefined, ready));
  return {
    diagnosticProvider: { identifier: "gt", interFileDependencies: true, workspaceDiagnostics: false },
  };
}
