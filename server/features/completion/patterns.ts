import { CompletionItemKind } from "vscode-languageserver-types";
import type { Place } from "../place";
import type { Ask, Proposal } from "./proposal";
import { patterns, snippetOf, titleOf } from "./words";

/** Whole passages that may start at a place: for editors alone that lead through their gaps. */
export function* patternProposals(
  { codebook, block, editor, speech }: Ask,
  place: Place,
): Generator<Proposal> {
  const behind = block.text.slice(place.word.end).split(/[\r\n]/, 1)[0]!;
  if (!editor.snippets || behind.trim() !== "") return;
  const [, second] = codebook.languages;
  const holds: Record<string, boolean> = {
    "no-codebook": codebook.all("codebook").size === 0,
    "second-language": second !== undefined,
  };
  for (const pattern of patterns) {
    const { name, at, kind, needs } = pattern;
    if (at !== place.at || (kind && kind !== block.tree.head?.kind.text) || (needs && !holds[needs]))
      continue;
    const snippet = snippetOf(pattern, second ?? "", speech);
    yield {
      label: name,
      snippet,
      kind: CompletionItemKind.Snippet,
      description: titleOf(pattern, speech),
      documentation: ["```gt", snippet.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, "$1"), "```"].join("\n"),
    };
  }
}
