import {
  type ClientCapabilities,
  type Connection,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import { diagnosticsOf, type PageOf } from "./features/diagnostics";
import type { Workspace } from "./workspace/workspace";

/** An editor shows no more findings of one file than this, and nobody reads them. */
const limit = 1000;

/**
 * Brings findings to the editor and gives the capability to declare. An editor that asks for them is answered; to
 * one that doesn't, and for files that it hasn't open, they are sent.
 */
export function publishDiagnostics(
  connection: Connection,
  workspace: Workspace,
  client: ClientCapabilities,
  pageOf: PageOf,
): Partial<ServerCapabilities> {
  const pulls = client.textDocument?.diagnostic !== undefined;
  const refreshes = client.workspace?.diagnostics?.refreshSupport === true;
  const revisions = new Map<string, number>();
  const sent = new Set<string>();
  const stale = new Set<string>();
  let editorMustAsk = false;

  const flush = () => {
    for (const uri of stale) {
      if (pulls && workspace.isOpen(uri)) {
        // What was sent while the file was closed must not stand beside what the editor asks for.
        if (sent.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
        continue;
      }
      const diagnostics = diagnosticsOf(workspace, uri, pageOf, limit);
      if (diagnostics.length === 0 && !sent.has(uri)) continue;
      if (diagnostics.length === 0) sent.delete(uri);
      else sent.add(uri);
      const version = workspace.isOpen(uri) ? workspace.document(uri)?.version : undefined;
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    }
    stale.clear();
    if (editorMustAsk && refreshes) connection.languages.diagnostics.refresh();
    editorMustAsk = false;
  };

  workspace.onFindings = (uris, edited) => {
    if (stale.size === 0) setImmediate(flush);
    for (const uri of uris) {
      // An editor asks by itself about what it changed.
      editorMustAsk ||= pulls && uri !== edited && workspace.isOpen(uri);
      stale.add(uri);
      revisions.set(uri, (revisions.get(uri) ?? 0) + 1);
    }
  };
  if (!pulls) return {};

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    await workspace.settled();
    const resultId = String(revisions.get(uri) ?? 0);
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = token.isCancellationRequested ? [] : diagnosticsOf(workspace, uri, pageOf, limit);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });
  return {
    diagnosticProvider: { identifier: "gt", interFileDependencies: true, workspaceDiagnostics: false },
  };
}
