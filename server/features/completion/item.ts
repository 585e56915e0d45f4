import {
  type CompletionItem,
  InsertTextFormat,
  MarkupKind,
  type Range,
  type TextEdit,
} from "vscode-languageserver-types";
import type { Span } from "../../syntax/tree";
import { type Editor, showSignature, suggest } from "./editor";
import { type Proposal, wordsFor } from "./proposal";

/** Where an item goes in the list and in the text. */
interface Setting {
  uri: string;
  editor: Editor;
  /** The word up to the cursor, and all of it. */
  insert: Range;
  replace: Range;
  rangeOf: (span: Span) => Range;
  rank: number;
  typed: string;
  /** What stands in the gap that is to be filled in: editors look for it in an item's words as if it were typed. */
  hint: string;
  /** What is still to be written in front of the word. */
  lead: string;
}

/** A proposal as the protocol has it, and as the editor can take it. */
export function toItem(proposal: Proposal, setting: Setting): CompletionItem {
  const {
    label,
    text = label,
    kind,
    description,
    detail,
    documentation,
    declaration,
    names,
    untilTyped,
  } = proposal;
  const { uri, editor, rank, hint, lead, rangeOf } = setting;
  const [insert, replace] = [setting.insert, setting.replace].map((range) =>
    extended(range, proposal, range.end.character === setting.replace.end.character),
  ) as [Range, Range];
  const snippet = editor.snippets ? proposal.snippet : undefined;
  const newText = lead + (snippet ?? text);
  const beside = { ...(detail && { detail }), ...(description && { description }) };
  const shown = description ?? detail?.trim();
  const commit = editor.commitCharacters ? proposal.commit : undefined;
  const command = commandOf(proposal, editor);
  return {
    label,
    kind,
    ...(shown && (editor.labelDetails ? { labelDetails: beside } : { detail: shown })),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(declaration && { data: { uri, ...declaration } }),
    ...((names || hint || untilTyped) && { filterText: foundBy(proposal, setting) }),
    sortText: String(rank).padStart(5, "0"),
    ...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: editor.insertsOrReplaces ? { newText, insert, replace } : { range: replace, newText },
    ...(proposal.also && { additionalTextEdits: proposal.also.map((each) => editOf(each, rangeOf)) }),
    ...(commit && { commitCharacters: [...commit] }),
    ...(command && { command: { title: "", command, arguments: [quietly] } }),
  };
}

/** What a proposal is written over besides a word: all before it, and what stands behind it, if the range goes so far. */
function extended({ start, end }: Range, { inFirstColumn, over = 0 }: Proposal, isToEnd: boolean): Range {
  return {
    start: inFirstColumn ? { ...start, character: 0 } : start,
    end: isToEnd ? { ...end, character: end.character + over } : end,
  };
}

/** Where there is nothing to show, VS Code says nothing either. */
const quietly = { auto: true };

/** The words by which an editor finds an item; that an end is missing makes it find no more what is typed to its end. */
function foundBy(proposal: Proposal, { typed, hint }: Setting): string {
  const words = proposal.untilTyped ? proposal.label.slice(0, -1) : wordsFor(proposal, typed);
  return hint === "" ? words : `${hint} ${words}`;
}

function editOf({ start, end, text }: Span & { text: string }, rangeOf: Setting["rangeOf"]): TextEdit {
  return { range: rangeOf({ start, end }), newText: text };
}

function commandOf({ continues, explains }: Proposal, { commands }: Editor): string | undefined {
  const wanted = continues ? suggest : explains ? showSignature : undefined;
  return wanted !== undefined && commands.has(wanted) ? wanted : undefined;
}
