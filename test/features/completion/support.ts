import assert from "node:assert/strict";
import {
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  type MarkupContent,
  type TextEdit,
} from "vscode-languageserver-types";
import { completion, resolveCompletion } from "../../../server/features/completion/completion";
import { type Editor, plainEditor, showSignature, suggest } from "../../../server/features/completion/editor";
import type { Settings } from "../../../server/settings";
import { GtDocument } from "../../../server/syntax/document";
import { atOnce } from "../../../server/syntax/parts";
import { cursorMark, type OpenStudy, openStudy, type Study } from "../support";

/** What completion answers at the cursor, and what becomes of the text. */
export class Completions {
  readonly list: CompletionList;
  private readonly study: OpenStudy;
  private readonly settings: Settings;
  private readonly document: GtDocument;

  constructor(study: OpenStudy, list: CompletionList, settings: Settings) {
    this.study = study;
    this.settings = settings;
    this.list = list;
    this.document = new GtDocument(study.uri, study.text);
  }

  /** Every label that the server sent, in order. */
  get labels(): string[] {
    return this.list.items.map(({ label }) => label);
  }

  /** The labels that an editor goes on showing for what is typed, in order. */
  get shown(): string[] {
    return this.list.items.filter((item) => this.finds(item)).map(({ label }) => label);
  }

  item(label: string): CompletionItem {
    const item = this.list.items.find((candidate) => candidate.label === label);
    assert.ok(item, `“${label}” is not offered, but ${this.labels.join(", ") || "nothing"}`);
    return item;
  }

  /** What an editor shows beside the list once an item is picked out. */
  documentation(label: string): string {
    const item = atOnce(resolveCompletion(this.study.workspace, this.item(label), this.settings));
    return (item.documentation as MarkupContent | undefined)?.value ?? "";
  }

  /** What an editor that leads through gaps writes for `label`, the gaps as `‹1:what stands there›`. */
  snippet(label: string): string | undefined {
    const { insertTextFormat, textEdit } = this.item(label);
    if (insertTextFormat !== InsertTextFormat.Snippet) return undefined;
    return textEdit?.newText.replace(/\$\{(\d+(?::[^}]*)?)\}|\$(\d+)/g, "‹$1$2›");
  }

  /** The line of the cursor once `label` is taken; every other line must stay as it was. */
  taking(label: string): string {
    const { range, newText } = this.item(label).textEdit as TextEdit;
    const { text } = this.study;
    const [start, end] = [this.document.offsetAt(range.start), this.document.offsetAt(range.end)];
    const result = text.slice(0, start) + newText + cursorMark + text.slice(end);
    const line = range.start.line;
    const lines = result.split(/\r\n|\r|\n/);
    const others = (of: string[]) => of.filter((_, at) => at !== line);
    assert.deepEqual(others(lines), others(text.split(/\r\n|\r|\n/)), "another line was changed");
    return lines[line]!;
  }

  /**
   * Whether an editor finds the item by what stands between the edit's start and the cursor: its letters in their
   * order in the item's words, the first of them where a word starts. VS Code reads no more than 128 characters.
   */
  private finds({ label, filterText = label, textEdit }: CompletionItem): boolean {
    const { range } = textEdit as TextEdit;
    const typed = this.document
      .getText({ start: range.start, end: this.study.position })
      .trimStart()
      .toLowerCase();
    const words = filterText.slice(0, 128).toLowerCase();
    const starts = [...words.matchAll(/(?<![\p{L}\p{M}\p{Nd}\u200c])./gu)].map(({ index }) => index);
    return typed === "" || starts.some((start) => isSpelled(typed, words, start));
  }
}

function isSpelled(typed: string, words: string, start: number): boolean {
  if (words[start] !== typed[0]) return false;
  let at = start;
  for (const letter of typed) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** An editor that writes what it is given, without gaps. */
const ordinaryEditor: Editor = {
  ...plainEditor,
  labelDetails: true,
  commands: new Set([suggest, showSignature]),
};

/** Asks for completion where the cursor is. */
export async function complete(
  study: Study,
  settings: Partial<Settings> = {},
  editor: Partial<Editor> = {},
): Promise<Completions> {
  const open = await openStudy(study);
  const { workspace, uri, position } = open;
  const all: Settings = { checks: {}, ...settings };
  const ask = () => completion(workspace, uri, position, all, { ...ordinaryEditor, ...editor });
  // The first time a file or a folder is only asked for.
  ask();
  await workspace.settled();
  await workspace.folders.settled();
  return new Completions(open, ask(), all);
}
