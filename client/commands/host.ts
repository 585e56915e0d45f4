import { type ExtensionContext, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { ActiveStudy } from "../activeStudy";
import { l10n } from "../l10n";
import { execute } from "../protocol";

/** What a command works with. */
export interface Host {
  context: ExtensionContext;
  client: LanguageClient;
  active: ActiveStudy;
}

/** Lets the server make an edit, and says why where it makes none. */
export async function edit(
  { client }: Pick<Host, "client">,
  command: string,
  argument: unknown,
): Promise<boolean> {
  const { applied, reason } = await execute(client, command, argument);
  if (!applied) void window.showWarningMessage(reason ?? l10n.t("Nothing was changed."));
  return applied;
}
