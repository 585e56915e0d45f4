import type { Range } from "vscode-languageserver-types";
import type { Codebook } from "../model/codebook";
import type { Link } from "../model/facts";
import { signs } from "../model/signs";
import type { Block } from "../syntax/block";
import { isId } from "../syntax/characters";
import { type GtDocument, movedDown, rangeIn } from "../syntax/document";
import type { InParts } from "../syntax/parts";
import type { Span } from "../syntax/tree";
import type { Named } from "./named";

/** A place where an id stands: in the head of its declaration, or in a reference to it. */
export interface Occurrence {
  block: Block;
  /** The id alone, without `kind:`. */
  span: Span;
  /** What the reference says; absent in a declaration's head. */
  reference?: Link;
  /** Counted from the block's first line. */
  range: Range;
}

/** An occurrence as an editor finds it. */
export interface Located {
  document: GtDocument;
  occurrence: Occurrence;
  range: Range;
}

/** Where what an id names is declared, document for document. */
export function* declarationsOf({ codebooks, kinds, id }: Named): InParts<Located[]> {
  const found: Found = new Map();
  for (const codebook of codebooks) collectDeclarations(found, codebook, kinds, id);
  return yield* located(codebooks, found);
}

/** Where it is declared and referred to, in the order of the project; in one document alone where one is given. */
export function* occurrencesOf(
  { codebooks, kinds, id }: Pick<Named, "codebooks" | "kinds" | "id">,
  within?: GtDocument,
): InParts<Located[]> {
  const found: Found = new Map();
  for (const codebook of codebooks) {
    collectDeclarations(found, codebook, kinds, id);
    for (const block of codebook.names.referrers(id)) {
      yield;
      if ((within && block.sequence !== within.blocks) || !codebook.documentOf(block)) continue;
      const references = referencesTo(codebook, block, id).filter(({ reference }) =>
        reference!.kinds.some((kind) => kinds.includes(kind)),
      );
      if (references.length === 0) continue;
      const known = found.get(block);
      const isFresh = ({ span }: Occurrence) => !known?.some((other) => other.span.start === span.start);
      found.set(block, known ? [...known, ...references.filter(isFresh)] : references);
    }
  }
  return yield* located(codebooks, found, within);
}

/**
 * The references to an id in a declaration. There may be thousands of declarations, and most name an id nowhere but
 * where they refer to it, so that it can be found there as a word, and nothing has to be read anew.
 */
function referencesTo(codebook: Codebook, block: Block, id: string): Occurrence[] {
  const facts = codebook.factsOf(block);
  const links = facts.links.filter((link) => link.id === id);
  // What is no id may go on over lines.
  const places = isId(id) ? block.placesOf(id) : [];
  if (places.length === links.length && (facts.signs & signs.variant) === 0) {
    return places.map(({ offset, line, character }, at) => ({
      block,
      span: { start: offset, end: offset + id.length },
      reference: links[at]!,
      range: { start: { line, character }, end: { line, character: character + id.length } },
    }));
  }
  return facts.references
    .filter((reference) => reference.id === id)
    .map((reference) => ({ block, span: reference, reference, range: rangeIn(block, reference) }));
}

type Found = Map<Block, Occurrence[]>;

function collectDeclarations(found: Found, codebook: Codebook, kinds: readonly string[], id: string): void {
  for (const kind of kinds) {
    for (const block of codebook.declarations(kind, id)) {
      const span = block.tree.head?.id;
      if (span && !found.has(block)) found.set(block, [{ block, span, range: rangeIn(block, span) }]);
    }
  }
}

/** Goes through each document once for all that is found in it. */
function* located(codebooks: readonly Codebook[], found: Found, within?: GtDocument): InParts<Located[]> {
  const all: Located[] = [];
  const documents = within ? [within] : documentsOf(codebooks);
  const blocks = new Map<GtDocument["blocks"], Block[]>(documents.map((each) => [each.blocks, []]));
  for (const block of found.keys()) if (block.sequence) blocks.get(block.sequence)?.push(block);
  for (const document of documents) {
    const placeOf = document.blocks.placesInOrder();
    for (const block of document.blocks.inOrder(blocks.get(document.blocks)!)) {
      yield;
      const { line } = placeOf(block);
      for (const occurrence of found.get(block)!)
        all.push({ document, occurrence, range: movedDown(occurrence.range, line) });
    }
  }
  return all;
}

function documentsOf(codebooks: readonly Codebook[]): GtDocument[] {
  return [...new Set(codebooks.flatMap((codebook) => codebook.allDocuments))];
}
