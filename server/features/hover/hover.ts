import { type Hover, MarkupKind, type Position } from "vscode-languageserver-types";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import type { Declaration, Span } from "../../syntax/tree";
import { foldedOf } from "../../syntax/tree";
import type { Project } from "../../workspace/project";
import type { Workspace } from "../../workspace/workspace";
import { type Place, placeAt, referenceAt } from "../place";
import { describeDeclaration } from "./declaration";
import { describeChoice, describeField, describeKind, describeRole } from "./language";

/** What a hover says of the words at a position; nothing where there is nothing to say. */
export function hover(
  workspace: Workspace,
  uri: string,
  position: Position,
  settings: Settings,
): Hover | null {
  const document = workspace.document(uri);
  const project = workspace.projectsOf(uri)[0];
  if (!document || !project) return null;
  const { block, offset } = document.blockAt(position);
  const found = textAt(project, block, offset, settings.labelLanguage);
  if (!found) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.text },
    range: document.rangeOf(block, found.span),
  };
}

function textAt(
  { codebook }: Project,
  block: Block,
  offset: number,
  language: string | undefined,
): { text: string; span: Span } | undefined {
  const reference = referenceAt(codebook.factsOf(block).references, offset);
  if (reference) {
    const resolution = codebook.resolve(reference);
    if (resolution.state !== "resolved") return undefined;
    return { text: describeDeclaration(codebook, resolution.blocks[0]!, language), span: reference };
  }
  const { tree } = block;
  const place = placeAt(tree, offset);
  if (!place) return undefined;
  if (place.at === "id") return { text: describeDeclaration(codebook, block, language), span: place.word };
  const text = wordText(tree, place, codebook.paradigm, language);
  return text === undefined ? undefined : { text, span: place.word };
}

function wordText(
  tree: Declaration,
  place: Place,
  paradigm: Project["codebook"]["paradigm"],
  language: string | undefined,
): string | undefined {
  switch (place.at) {
    case "kind":
      return describeKind(place.word.text);
    case "field":
      return describeField(place.kind, place.word.text);
    case "value": {
      const word = foldedOf(tree, place.field.value);
      if (place.spec.value !== "role") return describeChoice(place.spec, word);
      const role = paradigm?.role(word);
      return role && paradigm && describeRole(paradigm, role, language);
    }
    default:
      return undefined;
  }
}
