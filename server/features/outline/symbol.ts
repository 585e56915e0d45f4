import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import { kinds, type QualifierForm } from "../../model/schema";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { Place } from "../../syntax/sequence";
import { type Field, foldedOf } from "../../syntax/tree";
import { declarationSpan } from "../declarationSpan";
import { nameIn, shortened } from "../display";
import { symbolOfKind } from "../symbolKinds";

/** What an outline is drawn from. */
export interface Drawing {
  codebook: Codebook;
  document: GtDocument;
  /** The language in which labels are shown. */
  language: string | undefined;
}

/** A declaration in an outline: called by its label, its kind and id beside it. */
export function symbolOf(
  { codebook, document, language }: Drawing,
  block: Block,
  place?: Place,
): DocumentSymbol {
  const { tree } = block;
  const kind = tree.head!.kind.text;
  return {
    name: nameIn(codebook, block, language) || kind,
    detail: [kind, tree.head!.id?.text].filter((word) => word !== undefined).join(" "),
    kind: symbolOfKind(kind),
    range: document.rangeOf(block, declarationSpan(block), place),
    selectionRange: document.rangeOf(block, tree.head!.id ?? tree.head!.kind, place),
  };
}

const partKinds: Partial<Record<QualifierForm, SymbolKind>> = {
  passage: SymbolKind.String,
  name: SymbolKind.Property,
  source: SymbolKind.Number,
};

/** What a declaration has that bears a name of its own: quotes, properties, attributes, counts. */
export function partsOf({ document }: Drawing, block: Block, place: Place): DocumentSymbol[] {
  const { tree } = block;
  const fields = kinds.get(tree.head!.kind.text)?.fields;
  return tree.fields.flatMap((field) => {
    const kind = field.qualifier && partKinds[fields?.get(field.name.text)?.qualifier ?? "language"];
    return kind === undefined ? [] : [part(field, kind)];
  });

  function part(field: Field, kind: SymbolKind): DocumentSymbol {
    return {
      name: `${field.name.text} ${field.qualifier!.text}`,
      detail: shortened(foldedOf(tree, field.value), 80),
      kind,
      range: document.rangeOf(
        block,
        { start: field.comments[0]?.start ?? field.start, end: field.end },
        place,
      ),
      selectionRange: document.rangeOf(block, { start: field.start, end: field.qualifier!.end }, place),
    };
  }
}
