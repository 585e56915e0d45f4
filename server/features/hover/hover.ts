import { type Hover, MarkupKind, type Position } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import type { Language } from "../../model/speech";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import type { Span, Word } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import { isIn, placeAt, referenceAt } from "../place";
import { describeDeclaration } from "./declaration";
import { describeWord } from "./word";

/** What a hover says of the words at a position; nothing where there is nothing to say. */
export function* hover(
  workspace: Workspace,
  uri: string,
  position: Position,
  settings: Settings,
): InParts<Hover | null> {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return null;
  const { block, offset } = document.blockAt(position);
  const language = settings.labelLanguage ?? codebook.workingLanguage;
  const found = yield* textAt(codebook, block, offset, language, settings.language);
  if (!found) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.text },
    range: document.rangeOf(block, found.span),
  };
}

interface Found {
  text: string;
  span: Span;
}

function* textAt(
  codebook: Codebook,
  block: Block,
  offset: number,
  language: string | undefined,
  speech: Language | undefined,
): InParts<Found | undefined> {
  const reference = referenceAt(codebook.factsOf(block).references, offset);
  if (reference) {
    const targets = codebook.names
      .declarations(reference.id)
      .filter((target) => reference.kinds.includes(codebook.factsOf(target).kind ?? ""));
    // Where an id is ambiguous, both that it may mean; of two declarations of one, the first.
    const each = targets.filter((target) => {
      const { kind, id } = codebook.factsOf(target);
      return codebook.declaration(kind!, id!) === target;
    });
    if (each.length === 0) return undefined;
    const texts: string[] = [];
    for (const target of each) texts.push(yield* describeDeclaration(codebook, target, language, speech));
    return { text: texts.join("\n\n---\n\n"), span: reference };
  }
  const { head } = block.tree;
  const named = [head?.id, head?.label].find((span) => isIn(span, offset));
  if (named) {
    if (!head?.id || codebook.factsOf(block).kind === undefined) return undefined;
    return { text: yield* describeDeclaration(codebook, block, language, speech), span: named };
  }
  const place = placeAt(block.tree, offset);
  const span = place && withoutSpace(place.word);
  const isHere = place && isIn(span, offset);
  const text = isHere ? describeWord(codebook, block, place, language, speech) : undefined;
  return text === undefined ? undefined : { text, span: span! };
}

function withoutSpace({ start, end, text }: Word): Span {
  return {
    start: start + text.length - text.trimStart().length,
    end: end - text.length + text.trimEnd().length,
  };
}
