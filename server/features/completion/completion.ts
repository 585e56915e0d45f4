import {
  type CompletionItem,
  type CompletionList,
  MarkupKind,
  type Position,
} from "vscode-languageserver-types";
import type { Settings } from "../../settings";
import type { Workspace } from "../../workspace/workspace";
import { describeDeclaration } from "../hover/declaration";
import { placeAt } from "../place";
import { type Ask, limit, type Proposal, toItem } from "./proposal";
import { linkProposals, referenceProposals, sourceProposals } from "./references";
import { fieldProposals, kindProposals } from "./structure";
import { languageProposals, valueProposals } from "./values";

/** What one may go on writing with at a position. */
export function completion(
  workspace: Workspace,
  uri: string,
  position: Position,
  settings: Settings,
): CompletionList {
  const document = workspace.document(uri);
  const project = workspace.projectsOf(uri)[0];
  const { block, offset } = document?.blockAt(position) ?? {};
  const place = block && placeAt(block.tree, offset!);
  if (!document || !project || !block || !place) return { isIncomplete: false, items: [] };

  const typed = block.text.slice(place.word.start, offset);
  const ask: Ask = { codebook: project.codebook, block, place, typed, language: settings.labelLanguage };
  const { proposals, incomplete } = limit([...proposalsFor(ask)], typed);
  const range = document.rangeOf(block, place.word);
  return {
    isIncomplete: incomplete,
    items: proposals.map((proposal, rank) => toItem(proposal, uri, range, rank)),
  };
}

/** Adds to an item what is only read when it is picked out: the description of what it refers to. */
export function resolveCompletion(
  workspace: Workspace,
  item: CompletionItem,
  settings: Settings,
): CompletionItem {
  const { uri, kind, id } = (item.data ?? {}) as Partial<Record<string, string>>;
  const codebook = workspace.projectsOf(uri ?? "")[0]?.codebook;
  const block = codebook?.declaration(kind ?? "", id ?? "");
  if (!codebook || !block) return item;
  const value = describeDeclaration(codebook, block, settings.labelLanguage);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function proposalsFor(ask: Ask): Iterable<Proposal> {
  const { place } = ask;
  switch (place.at) {
    case "kind":
      return kindProposals();
    case "field":
      return fieldProposals(ask, place);
    case "link":
      return linkProposals(ask, place.word);
    case "qualifier":
      if (place.part === "source") return sourceProposals(ask);
      return place.part === "language" ? languageProposals(ask) : valueProposals(ask, place);
    case "value":
      return place.spec.refersTo.length > 0
        ? referenceProposals(ask, place.spec.refersTo)
        : valueProposals(ask, place);
    case "id":
      return [];
  }
}
