import {
  type CompletionItem,
  type CompletionList,
  MarkupKind,
  type Position,
} from "vscode-languageserver-types";
import type { Settings } from "../../settings";
import type { InParts } from "../../syntax/parts";
import type { Span } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import { describeDeclaration } from "../hover/declaration";
import { type Place, placeAt } from "../place";
import { type Editor, plainEditor } from "./editor";
import { idProposals, isPromisedLabel, labelProposals } from "./heads";
import { toItem } from "./item";
import { patternProposals } from "./patterns";
import { type Ask, type Proposal, select } from "./proposal";
import { qualifierProposals } from "./qualifiers";
import { linkProposals, promisedProposals, referenceProposals } from "./references";
import { fieldProposals, kindProposals, strayedKindProposals } from "./structure";
import { valueProposals } from "./values";
import { isHint } from "./words";

/** What one may go on writing with at a position. */
export function completion(
  workspace: Workspace,
  uri: string,
  position: Position,
  settings: Settings,
  editor: Editor = plainEditor,
): CompletionList {
  const document = workspace.document(uri);
  const project = workspace.projectsOf(uri)[0];
  const { block, offset } = document?.blockAt(position) ?? {};
  const there = block && placeAt(block.tree, offset!);
  if (!document || !project || !block || !there) return { isIncomplete: false, items: [] };

  const { codebook } = project;
  const { folders } = workspace;
  const written = block.text.slice(there.word.start, offset);
  // What stands in a gap is selected there, and goes with the first letter that one types.
  const isGap =
    isHint(written, settings.language) ||
    (there.at === "label" && isPromisedLabel(codebook, block, there.kind.name, written));
  const hint = editor.snippets && offset === there.word.end && isGap ? written : "";
  const place = hint === "" ? there : { ...there, word: { ...there.word, text: "" } };
  const typed = hint === "" ? written : "";
  const language = settings.labelLanguage ?? codebook.workingLanguage;
  const ask: Ask = {
    project,
    codebook,
    uri,
    folders,
    block,
    place,
    typed,
    language,
    editor,
    speech: settings.language,
  };
  const { proposals, incomplete } = select([...proposalsFor(ask)], typed);
  const at = document.blocks.placeOf(block);
  const rangeOf = (span: Span) => document.rangeOf(block, span, at);
  const replace = rangeOf(place.word);
  const insert = { start: replace.start, end: position };
  const lead = leadOf(place, block.text);
  const setting = { uri, editor, insert, replace, rangeOf, typed, hint, lead };
  return {
    isIncomplete: incomplete,
    items: proposals.map((proposal, rank) => toItem(proposal, { ...setting, rank })),
  };
}

/** Adds to an item what is only read when it is picked out: the description of what it refers to. */
export function* resolveCompletion(
  workspace: Workspace,
  item: CompletionItem,
  settings: Settings,
): InParts<CompletionItem> {
  const { uri, kind, id } = (item.data ?? {}) as Partial<Record<string, string>>;
  const codebook = workspace.projectsOf(uri ?? "")[0]?.codebook;
  const block = codebook?.declaration(kind ?? "", id ?? "");
  if (!codebook || !block) return item;
  const language = settings.labelLanguage ?? codebook.workingLanguage;
  const value = yield* describeDeclaration(codebook, block, language, settings.language);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** The space that is still to be written behind the colon or comma in front of a word. */
function leadOf(place: Place, text: string): string {
  const before = text[place.word.start - 1] ?? "";
  const behindKind = place.at === "value" && place.wanted !== place.spec.refersTo;
  return place.at === "value" && !behindKind && /[:,،]/.test(before) ? " " : "";
}

function proposalsFor(ask: Ask): Iterable<Proposal> {
  const { place } = ask;
  switch (place.at) {
    case "kind":
      return [...kindProposals(ask), ...patternProposals(ask, place)];
    case "field":
      return [...fieldProposals(ask, place), ...patternProposals(ask, place), ...strayedKindProposals(ask)];
    case "link":
      return linkProposals(ask, place);
    case "qualifier":
      return qualifierProposals(ask, place);
    case "value":
      return place.spec.refersTo.length > 0
        ? [...referenceProposals(ask, place.wanted, place.field), ...promisedProposals(ask, place.wanted)]
        : valueProposals(ask, place);
    case "id":
      if (goesOwnWay(ask)) return [];
      return place.kind ? idProposals(ask, place.kind) : [];
    case "label":
      return goesOwnWay(ask) ? [] : labelProposals(ask, place);
  }
}

/**
 * Whether one types a name of one's own into a gap rather than take what was offered there. Were that still offered when
 * all of it is typed, Tab would take it instead of going on, and the next words would be written behind it.
 */
function goesOwnWay({ editor, typed }: Ask): boolean {
  return editor.snippets && editor.asksAgain === true && typed !== "";
}
