import type { ExtensionContext } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { ActiveStudy } from "./activeStudy";
import { registerCommands } from "./commands";
import { registerShowPlaces } from "./commands/showPlaces";
import { registerDiagrams } from "./diagram/diagrams";
import { type Explorer, showExplorer } from "./explorer/explorer";
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
}

/** Starts the language server; called when the first `.gt` file is opened, a command is run or the explorer opened. */
export async function activate(context: ExtensionContext): Promise<Api> {
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
    ...registerDiagrams(context, client),
    explorer,
  );
  await client.start();
  return { client, active, statusBar, explorer };
}
