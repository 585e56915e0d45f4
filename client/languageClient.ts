import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

/** The client of the language server, which runs in a process of its own. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath("dist/server.js");
  return new LanguageClient(
    "gt",
    "Grounded-theory codebook",
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
    },
    {
      documentSelector: [{ language: "gt" }],
      // The pages that findings link to come with the extension.
      initializationOptions: { docs: Uri.joinPath(context.extensionUri, "docs", "checks").toString() },
    },
  );
}
