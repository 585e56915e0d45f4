import type { Codebook } from "./model/codebook";
import type { Services } from "./requests";

/** Who types has an editor ask again once, and not for every letter. */
const pause = 300;

/**
 * Has the editor ask again for what it shows beside the text, once what stands there may have changed by something else
 * than the document's own edit, after which an editor asks by itself: another document of the project, or a setting.
 */
export function refreshing({ connection, workspace, onSettings, client }: Services): void {
  const { codeLens, inlayHint, semanticTokens } = client.workspace ?? {};
  const requests: (() => Promise<unknown>)[] = [];
  if (semanticTokens?.refreshSupport)
    requests.push(async () => connection.languages.semanticTokens.refresh());
  if (inlayHint?.refreshSupport) requests.push(async () => connection.languages.inlayHint.refresh());
  if (codeLens?.refreshSupport)
    requests.push(async () => connection.sendRequest("workspace/codeLens/refresh"));
  if (requests.length === 0) return;

  let waiting: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      // An editor that refuses will ask when it likes.
      for (const request of requests) request().catch(() => {});
    }, pause);
    // A server that has nothing else to do may end.
    waiting.unref();
  };

  const versions = new WeakMap<Codebook, number>();
  workspace.onFindings((_uris, edited) => {
    for (const { codebook, documents } of workspace.allProjects) {
      const before = versions.get(codebook);
      versions.set(codebook, codebook.version);
      if (before === codebook.version) continue;
      for (const uri of documents.keys()) if (uri !== edited && workspace.isOpen(uri)) soon();
    }
  });
  onSettings(soon);
}
