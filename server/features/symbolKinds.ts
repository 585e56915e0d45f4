import { SymbolKind } from "vscode-languageserver-types";

/** As what an editor shows each kind of declaration: the more abstract, the larger the thing. */
const byKind: Readonly<Record<string, SymbolKind>> = {
  codebook: SymbolKind.Package,
  participant: SymbolKind.Object,
  source: SymbolKind.File,
  code: SymbolKind.Constant,
  concept: SymbolKind.Interface,
  category: SymbolKind.Class,
  relation: SymbolKind.Operator,
  memo: SymbolKind.Event,
  storyline: SymbolKind.Event,
  reliability: SymbolKind.Number,
};

/** A role of the paradigm, and what else holds declarations together without being one. */
export const groupSymbol = SymbolKind.Namespace;

export function symbolOfKind(kind: string | undefined): SymbolKind {
  return byKind[kind ?? ""] ?? SymbolKind.Null;
}
