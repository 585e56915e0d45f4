import type { ExtensionContext } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { ActiveStudy } from "./activeStudy";
import { registerCommands } from "./commands";
import { registerShowPlaces } from "./commands/showPlaces";
import { registerDiagrams } from "./diagram/diagrams";
import { type Explorer, showExplorer } from "./explorer/explorer";
import { readFiles } from "./files";
import { speakAsSet } from "./l10n";
import { createClient } from "./languageClient";
import { showInLanguageStatus } from "./status/languageStatus";
import { showInStatusBar } from "./status/statusBar";

/** What the extension gives to those who activate it: tests, and other extensions. */
export interface Api {
  client: LanguageClient;
  active: ActiveStudy;
  /** The item in the status bar. */
  statusBar: { readonly text: string };
  explorer: Explorer;
  /** How long activation kept VS Code's extension host, in milliseconds. */
  activatedIn: number;
}

/** Starts the language server; called when the first `.gt` file is opened, a command is run or the explorer opened. */
export function activate(context: ExtensionContext): Api {
  const start = performance.now();
  speakAsSet(context);
  const client = createClient(context);
  const active = new ActiveStudy(client);
  const statusBar = showInStatusBar(active);
  const explorer = showExplorer(client);
  context.subscriptions.push(
    client,
    active,
    statusBar,
    showInLanguageStatus(active),
    registerCommands({ context, client, active }),
    registerShowPlaces(client),
    readFiles(client),
    ...registerDiagrams(context, client),
    explorer,
  );
  // Nothing waits for the server but what is asked of it. If it can't be started, the client has said why.
  client.start().catch(() => {});
  return { client, active, statusBar, explorer, activatedIn: performance.now() - start };
}
