import type { Range } from "vscode-languageserver-types";
import type { Codebook } from "../model/codebook";
import type { Reference } from "../model/facts";
import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import type { Span } from "../syntax/tree";
import type { Named } from "./named";

/** A place where an id stands: in the head of its declaration, or in a reference to it. */
export interface Occurrence {
  block: Block;
  /** The id alone, without `kind:`. */
  span: Span;
  /** The reference that it is; absent in a declaration's head. */
  reference?: Reference;
}

/** An occurrence as an editor finds it. */
export interface Located {
  document: GtDocument;
  occurrence: Occurrence;
  range: Range;
}

/** Where what an id names is declared, document for document. */
export function declarationsOf({ codebooks, kinds, id }: Named): Located[] {
  const found: Found = new Map();
  for (const codebook of codebooks) collectDeclarations(found, codebook, kinds, id);
  return [...located(codebooks, found)];
}

/** Where it is declared and referred to, in the order of the project; in one document alone where one is given. */
export function* occurrencesOf(
  { codebooks, kinds, id }: Pick<Named, "codebooks" | "kinds" | "id">,
  within?: GtDocument,
): Generator<Located> {
  const found: Found = new Map();
  for (const codebook of codebooks) {
    collectDeclarations(found, codebook, kinds, id);
    for (const block of codebook.names.referrers(id)) {
      if ((within && block.sequence !== within.blocks) || !codebook.documentOf(block)) continue;
      const references = codebook
        .factsOf(block)
        .references.filter((each) => each.id === id && each.kinds.some((kind) => kinds.includes(kind)));
      if (references.length === 0) continue;
      const known = found.get(block) ?? [];
      const fresh = references.filter((each) => !known.some(({ span }) => span.start === each.start));
      found.set(block, [...known, ...fresh.map((reference) => ({ block, span: reference, reference }))]);
    }
  }
  yield* located(codebooks, found, within);
}

type Found = Map<Block, Occurrence[]>;

function collectDeclarations(found: Found, codebook: Codebook, kinds: readonly string[], id: string): void {
  for (const kind of kinds) {
    for (const block of codebook.declarations(kind, id)) {
      const span = block.tree.head?.id;
      if (span && !found.has(block)) found.set(block, [{ block, span }]);
    }
  }
}

/** Goes through each document once for all that is found in it. */
function* located(codebooks: readonly Codebook[], found: Found, within?: GtDocument): Generator<Located> {
  const documents = within ? [within] : documentsOf(codebooks);
  const blocks = new Map<GtDocument["blocks"], Block[]>(documents.map((each) => [each.blocks, []]));
  for (const block of found.keys()) if (block.sequence) blocks.get(block.sequence)?.push(block);
  for (const document of documents) {
    const placeOf = document.blocks.placesInOrder();
    for (const block of document.blocks.inOrder(blocks.get(document.blocks)!)) {
      const place = placeOf(block);
      for (const occurrence of found.get(block)!) {
        yield { document, occurrence, range: document.rangeOf(block, occurrence.span, place) };
      }
    }
  }
}

function documentsOf(codebooks: readonly Codebook[]): GtDocument[] {
  return [...new Set(codebooks.flatMap((codebook) => codebook.allDocuments))];
}
