import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import { lookOf } from "../../model/lookAlikes";
import type { Language } from "../../model/speech";
import { itemsOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import type { Declaration, Span, Value, Word } from "../../syntax/tree";
import type { Folders } from "../../workspace/folders";
import type { Project } from "../../workspace/project";
import type { Place } from "../place";
import type { Editor } from "./editor";

/** What completion is asked for. */
export interface Ask {
  project: Project;
  codebook: Codebook;
  /** The document that the block is in, and the folders that its paths start from. */
  uri: string;
  folders: Folders;
  block: Block;
  place: Place;
  /** What is typed of the word so far. */
  typed: string;
  /** The language in which labels are shown. */
  language: string | undefined;
  /** The language in which the user is spoken to. */
  speech: Language | undefined;
  editor: Editor;
}

/** Something that one may write. */
export interface Proposal {
  /** What is shown, and written where `text` is absent. */
  label: string;
  text?: string;
  /** The same with gaps to fill in, for editors that lead through them. */
  snippet?: string;
  kind: CompletionItemKind;
  /** What is shown beside the label: its name in the reader's language. */
  description?: string | undefined;
  /** What is shown right behind the label. */
  detail?: string;
  /** In Markdown. */
  documentation?: string;
  /** The declaration whose description is the documentation, made when the reader asks for it. */
  declaration?: { kind: string; id: string };
  /** Other words that find it: its labels in every language. */
  names?: readonly string[];
  /** Whether it is of no more use once all of it is typed, be it in other capitals. */
  untilTyped?: boolean;
  /** Whether it was found by what is typed, so that another word would find others. */
  narrowed?: boolean;
  /** Whether it starts its line, whatever white space stands there. */
  inFirstColumn?: boolean;
  /** How many characters behind the word it is written over. */
  over?: number;
  /** Whether to go on completing behind it; or to show how it goes on. */
  continues?: boolean;
  explains?: boolean;
  /** What one types behind it to take it at once. */
  commit?: readonly string[];
  /** What is written elsewhere in the declaration when it is taken. */
  also?: readonly (Span & { text: string })[];
}

/** The items of a list besides the one that is being written. */
export function otherItems(tree: Declaration, value: Value, { start, end }: Span): Word[] {
  return itemsOf(tree, value).filter((item) => item.end < start || item.start > end);
}

/** More than this nobody reads, and the editor asks again when one goes on typing. */
export const most = 200;

/** Editors look for what is typed in no more than this much of a proposal's words. */
const searched = 128;

/** The proposals that what is typed finds, the nearest first; `incomplete` where typing on may find others. */
export function select(proposals: Proposal[], typed: string): { proposals: Proposal[]; incomplete: boolean } {
  if (proposals.length > most) {
    const found = byDistance(proposals, typed);
    return { proposals: found.slice(0, most), incomplete: true };
  }
  const incomplete =
    hasOtherLetters(typed) || proposals.some((one) => one.narrowed || wordsOf(one).length > searched);
  return { proposals, incomplete };
}

function byDistance(proposals: Proposal[], typed: string): Proposal[] {
  const wanted = lookOf(typed);
  if (wanted === "") return proposals;
  const groups: Proposal[][] = [[], [], [], []];
  for (const proposal of proposals) {
    const near = Math.min(...namesOf(proposal).map((name) => distance(wanted, lookOf(name))));
    groups[near]?.push(proposal);
  }
  return groups.flat();
}

/** How far a name is from what is typed: it starts with it, one of its words does, it holds it, or its letters. */
function distance(typed: string, name: string): number {
  const at = name.indexOf(typed);
  if (at === 0) return 0;
  if (at > 0) return /[\s_:-]/.test(name[at - 1]!) ? 1 : 2;
  return isSubsequence(typed, name) ? 3 : Number.POSITIVE_INFINITY;
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

/** Whether letters are typed for which others stand too, such as a keyboard's ي for ی: an editor keeps them apart. */
export function hasOtherLetters(typed: string): boolean {
  return lookOf(typed) !== typed.toLowerCase().replace(/\s+/g, " ").trim();
}

function namesOf({ label, names = [] }: Proposal): string[] {
  return [label, ...names];
}

/**
 * The words by which an editor finds a proposal, each once. No space parts them: an editor would go on showing a word
 * behind which a space is typed, and Enter, soon after, would write that word over all that was typed since.
 */
function wordsOf(proposal: Proposal): string {
  let words = "";
  for (const name of namesOf(proposal)) {
    if (!words.toLowerCase().includes(name.toLowerCase())) words += words === "" ? name : `/${name}`;
  }
  return words;
}

/** The same for what is typed so far: names that it finds stand where the editor looks, as they are typed. */
export function wordsFor(proposal: Proposal, typed: string): string {
  const words = wordsOf(proposal);
  if (words.length <= searched && !hasOtherLetters(typed)) return words;
  const wanted = lookOf(typed);
  const { label, names = [] } = proposal;
  const found = names.filter((name) => distance(wanted, lookOf(name)) <= 3);
  const asTyped = found.length > 0 && hasOtherLetters(typed) ? [typed.trim()] : [];
  return wordsOf({ ...proposal, names: [...asTyped, ...found, ...names].filter((name) => name !== label) });
}
