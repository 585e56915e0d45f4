import { resolvePath } from "../model/paths";
import type { FileState } from "../model/surroundings";
import type { FileContent, Files } from "./files";
import type { Work } from "./work";

/** The files outside the codebooks that these speak of: transcripts, paradigms. Each is read when it is first asked for. */
export class Outside {
  private readonly states = new Map<string, FileState>();
  private readonly files: Files;
  private readonly work: Work;
  private readonly changed: (uri: string) => void;

  /** Takes what is to be told when a file was read that is other than before. */
  constructor(files: Files, work: Work, changed: (uri: string) => void) {
    this.files = files;
    this.work = work;
    this.changed = changed;
  }

  /** What is known of the file to which a path leads from a document. */
  file(from: string, path: string): FileState {
    // A document that was never saved has no folder that a path could start from.
    if (from.startsWith("untitled:")) return { state: "loading" };
    const uri = resolvePath(from, path);
    const known = this.states.get(uri);
    if (known) return known;
    const state: FileState = { state: "loading" };
    this.states.set(uri, state);
    this.work.later(() => this.read(uri));
    return state;
  }

  /** A file changed on the disk: it is read again if anybody asked for it. */
  fileChanged(uri: string): void {
    if (this.states.has(uri)) this.work.later(() => this.read(uri));
  }

  private async read(uri: string): Promise<void> {
    const before = this.states.get(uri);
    const after = stateOf(await this.files.read(uri));
    if (before?.state === after.state && JSON.stringify(before) === JSON.stringify(after)) return;
    this.states.set(uri, after);
    this.changed(uri);
  }
}

function stateOf(content: FileContent): FileState {
  if ("text" in content) return { state: "text", text: content.text };
  if (content.fault === "missing") return { state: "missing" };
  if (content.fault === "not-text") return { state: "binary" };
  return { state: "unreadable", reason: content.reason };
}
