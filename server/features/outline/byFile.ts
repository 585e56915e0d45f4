import type { DocumentSymbol } from "vscode-languageserver-types";
import type { InParts } from "../../syntax/parts";
import type { Shown } from "./shown";
import { type Drawing, partsOf, symbolOf } from "./symbol";

/**
 * The declarations as they stand in the file, each with its quotes, properties, attributes and counts. Ranges lie
 * within one another, so that an editor can tell where the cursor is.
 */
export function* byFile(drawing: Drawing, { blocks, isWhole }: Shown): InParts<DocumentSymbol[]> {
  const placeOf = drawing.document.blocks.placesInOrder();
  const symbols: DocumentSymbol[] = [];
  for (const block of blocks) {
    yield;
    const place = placeOf(block);
    const symbol = symbolOf(drawing, block, place);
    const children = isWhole ? partsOf(block, place) : [];
    symbols.push(children.length > 0 ? { ...symbol, children } : symbol);
  }
  return symbols;
}
