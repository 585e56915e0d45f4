import { type FromView, type Kept, messageVersion, type ToView } from "../messages";
import { Panel } from "./panel";

declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  setState(state: Kept): void;
};

const vscode = acquireVsCodeApi();
let panel: Panel | undefined;
/** Messages of one frame are taken in together. */
let waiting: ToView[] = [];

function flush(): void {
  const messages = waiting;
  waiting = [];
  try {
    for (const message of messages) panel?.take(message);
  } catch (error) {
    vscode.postMessage({ type: "failed", message: String((error as Error).stack ?? error) });
    vscode.postMessage({ type: "resend" });
  }
}

window.addEventListener("message", ({ data }: MessageEvent<ToView>) => {
  if (data.type === "start") {
    if (data.version !== messageVersion || panel) return;
    const host = {
      post: (message: FromView) => vscode.postMessage(message),
      keep: (kept: Kept) => {
        // For when the window is opened again, and for when this page is.
        vscode.setState(kept);
        vscode.postMessage({ type: "kept", kept });
      },
    };
    panel = new Panel(host, data.words, data.kept);
    return;
  }
  if (waiting.length === 0) requestAnimationFrame(flush);
  waiting.push(data);
});

vscode.postMessage({ type: "ready", version: messageVersion });
