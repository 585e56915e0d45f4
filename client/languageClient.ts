import { type ExtensionContext, Uri } from "vscode";
import {
  LanguageClient,
  type Middleware,
  type StaticFeature,
  TransportKind,
} from "vscode-languageclient/node";
import { launch } from "./launch";

/** The client of the language server, which runs in a process of its own. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath("dist/server.mjs");
  // As in every other editor: from there the server takes a large text out of its message a part at a time.
  const transport = TransportKind.stdio;
  const client = new LanguageClient(
    "gt",
    "Grounded-theory codebook",
    {
      run: { module, transport, options: launch },
      debug: {
        module,
        transport,
        options: { ...launch, execArgv: [...launch.execArgv, "--nolazy", "--inspect=6009"] },
      },
    },
    {
      documentSelector: [{ language: "gt" }],
      initializationOptions: {
        // The pages that findings link to come with the extension, and so do the types of tokens; what is not on the disk
        // is read here.
        docs: Uri.joinPath(context.extensionUri, "docs", "checks").toString(),
        ownTokenTypes: true,
        readsFiles: true,
      },
      middleware: { resolveInlayHint: withoutDouble },
    },
  );
  client.registerFeature(knownCommands);
  return client;
}

/** VS Code shows by itself what a hover says where a label leads to, besides what the label says. */
const withoutDouble: NonNullable<Middleware["resolveInlayHint"]> = async (item, token, next) => {
  const hint = await next(item, token);
  if (hint && typeof hint.label !== "string")
    for (const part of hint.label) if (part.location) delete part.tooltip;
  return hint;
};

/** Tells the server which of the editor's own commands an answer may run. */
const knownCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const commands = [
      "editor.action.triggerSuggest",
      "editor.action.triggerParameterHints",
      "gt.chooseTarget",
    ];
    capabilities.experimental = { ...(capabilities.experimental as object), commands: { commands } };
  },
  initialize() {},
  getState: () => ({ kind: "static" }),
  clear() {},
};
