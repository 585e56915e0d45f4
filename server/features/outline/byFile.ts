import type { DocumentSymbol } from "vscode-languageserver-types";
import type { Shown } from "./shown";
import { type Drawing, partsOf, symbolOf } from "./symbol";

/**
 * The declarations as they stand in the file, each with its quotes, properties, attributes and counts. Ranges lie
 * within one another, so that an editor can tell where the cursor is.
 */
export function byFile(drawing: Drawing, { blocks, isWhole }: Shown): DocumentSymbol[] {
  const placeOf = drawing.document.blocks.placesInOrder();
  return blocks.map((block) => {
    const place = placeOf(block);
    const symbol = symbolOf(drawing, block, place);
    const children = isWhole ? partsOf(block, place) : [];
    return children.length > 0 ? { ...symbol, children } : symbol;
  });
}
