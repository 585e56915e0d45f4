import type { Color, ColorInformation, ColorPresentation, Range } from "vscode-languageserver-types";
import { kinds } from "../../model/schema";
import type { Settings } from "../../settings";
import type { GtDocument } from "../../syntax/document";
import type { InParts } from "../../syntax/parts";
import { type Declaration, foldedOf, type Span } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import { isolated, roleName } from "../display";
import { isColor, paletteFor } from "./palette";

/** The colours of a document, where they stand. */
export function* documentColors(document: GtDocument): InParts<ColorInformation[]> {
  const found: ColorInformation[] = [];
  for (const { block, ...place } of document.blocks.placed()) {
    yield;
    if (!block.mentions("#")) continue;
    for (const { span, word } of colorsOf(block.tree)) {
      found.push({ range: document.rangeOf(block, span, place), color: colorFrom(word) });
    }
  }
  return found;
}

function* colorsOf(tree: Declaration): Generator<{ span: Span; word: string }> {
  const kind = kinds.get(tree.head?.kind.text ?? "");
  if (!kind) return;
  for (const field of tree.fields) {
    if (kind.fields.get(field.name.text)?.value !== "color") continue;
    const word = foldedOf(tree, field.value);
    if (isColor(word)) yield { span: field.value.lines.find(({ start, end }) => end > start)!, word };
  }
}

/** How a colour is written that one picks: as it is, and as the colour of one of the paradigm's roles instead. */
export function colorPresentations(
  workspace: Workspace,
  uri: string,
  color: Color,
  range: Range,
  settings: Settings,
): ColorPresentation[] {
  const own = hexOf(color);
  const presentations = [{ label: own, textEdit: { range, newText: own } }];
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  const block = workspace.document(uri)?.blockAt(range.start).block;
  if (!codebook || !block) return presentations;
  const language = settings.labelLanguage ?? codebook.workingLanguage;
  for (const { color: newText, role } of paletteFor(codebook, block)) {
    if (newText === own) continue;
    const label = `${newText} ${isolated(roleName(role, language))}`;
    presentations.push({ label, textEdit: { range, newText } });
  }
  return presentations;
}

function colorFrom(word: string): Color {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(word.slice(at, at + 2), 16) / 255);
  return { red: red!, green: green!, blue: blue!, alpha: 1 };
}

/** A colour as `#RRGGBB`; the language knows none that one sees through. */
function hexOf({ red, green, blue }: Color): string {
  const digits = [red, green, blue].map((part) => {
    const number = Math.round(Math.max(0, Math.min(1, part)) * 255);
    return number.toString(16).toUpperCase().padStart(2, "0");
  });
  return `#${digits.join("")}`;
}
