import {
  type CompletionItem,
  type CompletionItemKind,
  MarkupKind,
  type Range,
} from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import { lookOf } from "../../model/lookAlikes";
import type { Block } from "../../syntax/block";
import type { Place } from "../place";

/** What completion is asked for. */
export interface Ask {
  codebook: Codebook;
  block: Block;
  place: Place;
  /** What is typed of the word so far. */
  typed: string;
  /** The language in which labels are shown. */
  language: string | undefined;
}

/** Something that one may write. */
export interface Proposal {
  /** What is shown, and written where `text` is absent. */
  label: string;
  text?: string;
  kind: CompletionItemKind;
  /** What is shown beside the label: its name in the reader's language. */
  description?: string;
  /** In Markdown. */
  documentation?: string;
  /** The declaration whose description is the documentation, made when the reader asks for it. */
  declaration?: { kind: string; id: string };
  /** Other words that find it: its labels in every language. */
  names?: readonly string[];
  /** Whether to go on completing behind it. */
  continues?: boolean;
}

/** More than this nobody reads, and the editor asks again when one goes on typing. */
export const most = 200;

/** The proposals that what is typed finds, in their order; `incomplete` where typing on finds others. */
export function limit(proposals: Proposal[], typed: string): { proposals: Proposal[]; incomplete: boolean } {
  if (proposals.length <= most) return { proposals, incomplete: false };
  const wanted = lookOf(typed);
  const found = proposals.filter(({ label, names = [] }) =>
    [label, ...names].some((name) => isSubsequence(wanted, lookOf(name))),
  );
  return { proposals: found.slice(0, most), incomplete: true };
}

/** Whether the letters of `part` stand in `whole` in their order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of part) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A proposal as the protocol has it, in the place of `range` of the document `uri`; `rank` keeps the proposals' order. */
export function toItem(proposal: Proposal, uri: string, range: Range, rank: number): CompletionItem {
  const {
    label,
    text = label,
    kind,
    description,
    documentation,
    declaration,
    names = [],
    continues,
  } = proposal;
  return {
    label,
    kind,
    ...(description && { labelDetails: { description } }),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(declaration && { data: { uri, ...declaration } }),
    ...(names.length > 0 && { filterText: [label, ...names].join(" ") }),
    sortText: String(rank).padStart(5, "0"),
    textEdit: { range, newText: text },
    ...(continues && { command: { title: "", command: "editor.action.triggerSuggest" } }),
  };
}
