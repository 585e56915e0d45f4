import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "./memoryFiles";
import { type Edit, fieldFor, others, type Step, settings } from "./steps";

/** An editor whose documents are lines, with a disk of its own. */
export class LineEditor {
  readonly files = new MemoryFiles();
  readonly workspace: Workspace;
  private readonly open = new Map<string, string[]>();
  private settings = settings[1]!;
  private version = 0;

  constructor() {
    this.workspace = new Workspace(this.files, this.settings);
  }

  take(step: Step): void {
    switch (step.do) {
      case "edit":
        this.change(step.path, (text) => step.edits.map((each) => edited(text, each)));
        break;
      case "move":
        this.change(step.path, (text) => moved(text, step));
        break;
      case "replace":
        this.change(step.path, (text) => {
          text.splice(0, text.length, ...step.lines);
          return [{ text: joined(text) }];
        });
        break;
      case "open":
        this.openFile(step.path);
        break;
      case "close":
        if (this.open.delete(step.path)) this.workspace.closeDocument(uriOf(step.path));
        break;
      case "delete":
        this.onDisk(step.path, undefined);
        break;
      case "write":
        this.onDisk(step.path, joined(step.lines));
        break;
      case "other": {
        const texts = others[step.path]!;
        this.onDisk(step.path, texts[step.text % (texts.length + 1)]);
        break;
      }
      case "configure":
        this.settings = settings[step.settings]!;
        this.workspace.configure(this.settings);
    }
  }

  private openFile(path: string): void {
    const file = this.files.at(path);
    if (this.open.has(path) || typeof file !== "string") return;
    this.open.set(path, file === "" ? [] : file.replace(/\n$/, "").split("\n"));
    this.workspace.openDocument(uriOf(path), file);
  }

  private change(path: string, change: (text: string[]) => TextDocumentContentChangeEvent[]): void {
    const text = this.open.get(path);
    if (text) this.workspace.changeDocument(uriOf(path), change(text), ++this.version);
  }

  private onDisk(path: string, text: string | undefined): void {
    const before = this.files.at(path);
    if (text === undefined) this.files.delete(path);
    else this.files.write(path, text);
    const change = text === undefined ? "deleted" : before === undefined ? "created" : "changed";
    if (before !== text) this.workspace.filesChanged([{ uri: uriOf(path), change }]);
  }

  /** A workspace that sees for the first time what this one came to step by step. */
  async fresh(): Promise<Workspace> {
    const workspace = new Workspace(this.files, this.settings);
    for (const [path, text] of this.open) workspace.openDocument(uriOf(path), joined(text));
    await workspace.settled();
    return workspace;
  }
}

function joined(text: readonly string[]): string {
  return text.map((each) => `${each}\n`).join("");
}

/** Changes the lines, and says how in the protocol's words. */
function edited(text: string[], { at, away, lines }: Edit): TextDocumentContentChangeEvent {
  const from = at % (text.length + 1);
  const count = Math.min("field" in lines ? away % 2 : away, text.length - from);
  const added = linesFor(text, from, lines);
  text.splice(from, count, ...added);
  const range = { start: { line: from, character: 0 }, end: { line: from + count, character: 0 } };
  return { range, text: joined(added) };
}

function linesFor(text: readonly string[], at: number, lines: Edit["lines"]): readonly string[] {
  if ("from" in lines) return text.slice(lines.from % (text.length + 1)).slice(0, lines.count);
  if ("field" in lines) {
    const head = text.slice(0, at).findLast((each) => /^\S/.test(each));
    return [fieldFor(head ?? "", lines.field)];
  }
  return lines;
}

function moved(
  text: string[],
  { from, count, to }: { from: number; count: number; to: number },
): TextDocumentContentChangeEvent[] {
  const start = from % (text.length + 1);
  const lines = text.slice(start, start + count);
  const away = edited(text, { at: start, away: lines.length, lines: [] });
  return [away, edited(text, { at: to, away: 0, lines })];
}
