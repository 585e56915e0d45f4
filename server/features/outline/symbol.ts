import { type DocumentSymbol, type Range, SymbolKind } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import { type Name, namesOf } from "../../model/facts";
import { perBlock } from "../../model/perBlock";
import { kinds, type QualifierForm } from "../../model/schema";
import { nameAmong } from "../../model/tongue";
import type { Block } from "../../syntax/block";
import { type GtDocument, movedDown, rangeIn } from "../../syntax/document";
import type { Place } from "../../syntax/sequence";
import { type Field, foldedOf } from "../../syntax/tree";
import { declarationSpan } from "../declarationSpan";
import { shortened } from "../display";
import { symbolOfKind } from "../symbolKinds";

/** What an outline is drawn from. */
export interface Drawing {
  codebook: Codebook;
  document: GtDocument;
  /** The language that a label without a language is in. */
  workingLanguage: string | undefined;
  /** The language in which labels are shown. */
  language: string | undefined;
}

/** A declaration in an outline: called by its label, its kind and id beside it. */
export function symbolOf(
  { document, workingLanguage, language }: Drawing,
  block: Block,
  { line }: Place = document.blocks.placeOf(block),
): DocumentSymbol {
  const { kind, names, detail, range, selectionRange } = entryOf(block);
  return {
    name: nameAmong(names, workingLanguage, language) || kind,
    detail,
    kind: symbolOfKind(kind),
    range: movedDown(range, line),
    selectionRange: movedDown(selectionRange, line),
  };
}

/** What a declaration has that bears a name of its own: quotes, properties, attributes, counts. */
export function partsOf(block: Block, { line }: Place): DocumentSymbol[] {
  return partsIn(block).map((part) => ({
    ...part,
    range: movedDown(part.range, line),
    selectionRange: movedDown(part.selectionRange, line),
  }));
}

/** What an outline says of a declaration wherever it stands; ranges are counted from its first line. */
interface Entry {
  kind: string;
  names: readonly Name[];
  detail: string;
  range: Range;
  selectionRange: Range;
}

// An editor asks for the outline after every key, and all but one declaration are the same.
const entryOf = perBlock((block): Entry => {
  const { tree } = block;
  const head = tree.head!;
  const kind = head.kind.text;
  return {
    kind,
    names: namesOf(tree),
    detail: head.id ? `${kind} ${head.id.text}` : kind,
    range: rangeIn(block, declarationSpan(block)),
    selectionRange: rangeIn(block, head.id ?? head.kind),
  };
});

/** The same of what it has; of a document that is shown in part nobody asks for that. */
const partsIn = perBlock((block): readonly DocumentSymbol[] => {
  const { head, fields } = block.tree;
  const specs = kinds.get(head!.kind.text)?.fields;
  return fields.flatMap((field) => {
    const symbol = field.qualifier && partKinds[specs?.get(field.name.text)?.qualifier ?? "language"];
    return symbol === undefined ? [] : [partOf(block, field, symbol)];
  });
});

const partKinds: Partial<Record<QualifierForm, SymbolKind>> = {
  passage: SymbolKind.String,
  name: SymbolKind.Property,
  source: SymbolKind.Number,
};

function partOf(block: Block, field: Field, kind: SymbolKind): DocumentSymbol {
  const { start, end, name, qualifier, comments, value } = field;
  return {
    name: `${name.text} ${qualifier!.text}`,
    detail: shortened(foldedOf(block.tree, value), 80),
    kind,
    range: rangeIn(block, { start: comments[0]?.start ?? start, end }),
    selectionRange: rangeIn(block, { start, end: qualifier!.end }),
  };
}
