import { EventEmitter, Uri, window, workspace } from "vscode";
import { l10n } from "../l10n";
import { countsRequest } from "../protocol";
import type { Host } from "./host";

const scheme = "gt-counts";

/** The texts that are shown, by their URIs; registered with the first. */
let texts: { show(uri: Uri, text: string): void } | undefined;

/** Shows the numbers of the study that one works on, as a text to read or copy. */
export async function showCounts({ client, active, context }: Host): Promise<void> {
  if (!active.uri) return;
  const text = await client.sendRequest(countsRequest, { uri: active.uri.toString() });
  const name = l10n.t("Counts of {study}", { study: active.current?.label ?? "" }).replace(/[\\/]/g, " ");
  const uri = Uri.from({ scheme, path: `/${name}` });
  texts ??= provideTexts(context);
  texts.show(uri, text ?? l10n.t("There is nothing to count."));
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
}

function provideTexts({ subscriptions }: Host["context"]): NonNullable<typeof texts> {
  const byUri = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provideTextDocumentContent = (uri: Uri) => byUri.get(uri.toString()) ?? "";
  subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
  );
  return {
    show(uri, text) {
      byUri.set(uri.toString(), text);
      changed.fire(uri);
    },
  };
}
