import type { DocumentSymbol } from "vscode-languageserver-types";
import { kinds } from "../../model/schema";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import { roleName } from "../display";
import { groupSymbol } from "../symbolKinds";
import { aboveOf } from "../theory";
import type { Shown } from "./shown";
import { type Drawing, symbolOf } from "./symbol";

/** The theory first, then what it is made from. */
const kindsInOrder = new Set(["category", "concept", "code", ...kinds.keys()]);

/**
 * The declarations as the theory has them: codes under each of their concepts, these under their categories, these
 * under their roles in the paradigm's order. What has no such place in this file is under its kind.
 */
export function* byTheory(drawing: Drawing, { blocks }: Shown): InParts<DocumentSymbol[]> {
  const { codebook } = drawing;
  const kindOf = (block: Block) => codebook.factsOf(block).kind;
  const roleOf = (block: Block) => (kindOf(block) === "category" ? codebook.roleOf(block) : undefined);
  const below = yield* childrenOf(drawing, blocks);
  function* symbolsOf(siblings: readonly Block[]): InParts<DocumentSymbol[]> {
    const symbols: DocumentSymbol[] = [];
    for (const block of siblings) {
      yield;
      const symbol = symbolOf(drawing, block);
      const children = below.get(block);
      symbols.push(children ? { ...symbol, children: yield* symbolsOf(children) } : symbol);
    }
    return symbols;
  }

  const children = new Set([...below.values()].flat());
  const tops = blocks.filter((block) => !children.has(block));
  const groups: DocumentSymbol[] = [];
  for (const role of codebook.paradigm?.roles ?? []) {
    const symbols = yield* symbolsOf(tops.filter((block) => roleOf(block) === role));
    groups.push(...group(roleName(role, drawing.language), symbols));
  }
  for (const kind of kindsInOrder) {
    const symbols = yield* symbolsOf(tops.filter((block) => kindOf(block) === kind && !roleOf(block)));
    groups.push(...(kind === "codebook" ? symbols : group(kinds.get(kind)!.plural, symbols)));
  }
  return groups;
}

/** What stands directly under each declaration, of those that are shown. */
function* childrenOf({ codebook }: Drawing, blocks: readonly Block[]): InParts<Map<Block, Block[]>> {
  const shown = new Set(blocks);
  const below = new Map<Block, Block[]>();
  for (const block of blocks) {
    yield;
    for (const parent of aboveOf(codebook, block)) {
      if (!shown.has(parent)) continue;
      const siblings = below.get(parent);
      if (siblings) siblings.push(block);
      else below.set(parent, [block]);
    }
  }
  return below;
}

/** What belongs together under a name; an editor that is sent there goes to the first of it. */
function group(name: string, children: DocumentSymbol[]): DocumentSymbol[] {
  const [first] = children;
  if (!first) return [];
  const { range, selectionRange } = first;
  return [{ name, kind: groupSymbol, range, selectionRange, children }];
}
