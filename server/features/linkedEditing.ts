import type { Position, Range } from "vscode-languageserver-types";
import { type Passage, passageOf } from "../model/values";
import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import type { InParts } from "../syntax/parts";
import type { Span } from "../syntax/tree";
import type { Workspace } from "../workspace/workspace";
import { namedAt } from "./named";
import { occurrencesOf } from "./occurrences";
import { isIn } from "./place";

/** Places of a document that have the same text, and keep having it. */
export interface Linked {
  ranges: Range[];
}

/** With more places than this a rename is what one wants. */
const most = 200;

/**
 * The places that change with what is typed at a position: of a declaration's id, the references to it, where all are
 * in this document; of a quote's passage, the translation's. A reference alone is no such place: who writes another id
 * there means another thing.
 */
export function* linkedEditingRanges(
  workspace: Workspace,
  uri: string,
  position: Position,
): InParts<Linked | null> {
  const document = workspace.document(uri);
  if (!document) return null;
  const { block, offset } = document.blockAt(position);
  const passages = passagesAt(block, offset);
  if (passages) return { ranges: passages.map((span) => document.rangeOf(block, span)) };
  return isIn(block.tree.head?.id, offset) ? yield* ofId(workspace, document, position) : null;
}

function* ofId(workspace: Workspace, document: GtDocument, position: Position): InParts<Linked | null> {
  const named = namedAt(workspace, document.uri, position);
  if (!named || named.codebooks.some(({ names }) => names.uses(named.id) > most)) return null;
  const places = yield* occurrencesOf(named);
  const text = (place: { start: number; end: number }, block: Block) =>
    block.text.slice(place.start, place.end);
  const wanted = text(named.span, named.block);
  const heads = places.filter(({ occurrence }) => !occurrence.reference);
  const isAlike = places.every(
    ({ document: there, occurrence }) =>
      there === document && text(occurrence.span, occurrence.block) === wanted,
  );
  // Of two declarations of one id the references are of the first.
  if (!isAlike || heads.length !== 1 || places.length < 2) return null;
  return { ranges: places.map(({ range }) => range) };
}

/** The passage at an offset, and the same in the quotes that translate it or that it translates. */
function passagesAt({ tree }: Block, offset: number): Span[] | undefined {
  const passages = tree.fields
    .filter(({ name, qualifier }) => name.text === "quote" && qualifier)
    .map(({ qualifier }) => passageOf(qualifier!));
  const here = passages.find((passage) => isIn(placeOf(passage), offset));
  if (!here) return undefined;
  const text = (passage: Passage) => tree.text.slice(placeOf(passage).start, placeOf(passage).end);
  const same = passages.filter((passage) => text(passage) === text(here));
  const languages = new Set(same.map(({ language }) => language?.text));
  // Two quotes of one source without a translation between them are two passages.
  return same.length > 1 && languages.size === same.length ? same.map(placeOf) : undefined;
}

function placeOf({ source, locator }: Passage): Span {
  return { start: source.start, end: locator?.end ?? source.end };
}
