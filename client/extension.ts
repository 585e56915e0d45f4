import type { ExtensionContext } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { createClient } from "./languageClient";

/** What the extension gives to those who activate it: tests, and other extensions. */
export interface Api {
  client: LanguageClient;
}

/** Starts the language server; called when the first `.gt` file is opened. */
export async function activate(context: ExtensionContext): Promise<Api> {
  const client = createClient(context);
  context.subscriptions.push(client);
  await client.start();
  return { client };
}
