import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, type StaticFeature, TransportKind } from "vscode-languageclient/node";

/** The client of the language server, which runs in a process of its own. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath("dist/server.mjs");
  const client = new LanguageClient(
    "gt",
    "Grounded-theory codebook",
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
    },
    {
      documentSelector: [{ language: "gt" }],
      initializationOptions: {
        // The pages that findings link to come with the extension, and so do the types of tokens.
        docs: Uri.joinPath(context.extensionUri, "docs", "checks").toString(),
        ownTokenTypes: true,
      },
    },
  );
  client.registerFeature(knownCommands);
  return client;
}

/** Tells the server which of the editor's own commands an item of completion may run. */
const knownCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const commands = ["editor.action.triggerSuggest", "editor.action.triggerParameterHints"];
    capabilities.experimental = { ...(capabilities.experimental as object), commands: { commands } };
  },
  initialize() {},
  getState: () => ({ kind: "static" }),
  clear() {},
};
