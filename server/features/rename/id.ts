import { normalId } from "../../syntax/characters";
import type { InParts } from "../../syntax/parts";
import type { Named } from "../named";
import { type Located, occurrencesOf } from "../occurrences";
import { Edits } from "../workspaceEdit";
import { type Refusal, refusalOf, refusalOfName } from "./refusal";
import type { Renamable } from "./rename";

/** Where an id stands, or why it can't be renamed, whatever its new name. */
export function* prepareId(named: Named): InParts<Renamable | Refusal> {
  const { document, block, span } = named;
  const refused = refusalOf(named, yield* renamedWith(named));
  if (refused !== undefined) return { refused };
  return { range: document.rangeOf(block, span), placeholder: block.text.slice(span.start, span.end) };
}

/**
 * The edits that give what an id names another id, in every file: each reference goes on meaning what it meant, if
 * need be by saying its kind.
 */
export function* renameId(named: Named, newName: string): InParts<Edits | Refusal> {
  const renamed = yield* renamedWith(named);
  const refused = refusalOf(named, renamed) ?? refusalOfName(named, newName);
  if (refused !== undefined) return { refused };
  const edits = new Edits();
  const id = normalId(newName);
  const [kind = ""] = named.kinds;
  const holders = holdersOf(named, id).filter((holder) => holder !== kind);
  for (const { document, range, occurrence } of renamed) {
    yield;
    const isUnclear = occurrence.reference?.kinds.some((other) => holders.includes(other));
    edits.add(document, { range, newText: isUnclear ? `${kind}:${newName}` : newName });
  }
  if (id === named.id) return edits;
  for (const { document, range, meant } of yield* madeUnclear(named, kind, id, holders)) {
    edits.add(document, { range: { start: range.start, end: range.start }, newText: `${meant}:` });
  }
  return edits;
}

/** Everything that has to change with a name; of an id declared twice, the later declaration goes alone. */
function* renamedWith(named: Named): InParts<Located[]> {
  const all = yield* occurrencesOf(named);
  const heads = all.filter(({ occurrence }) => !occurrence.reference);
  const isHere = ({ occurrence: { block, span } }: Located) =>
    block === named.block && span.start === named.span.start;
  const here = heads.findIndex(isHere);
  return here > 0 ? [heads[here]!] : all;
}

/** The kinds that have an id. */
function holdersOf({ codebooks }: Named, id: string): string[] {
  const kinds = codebooks.flatMap((codebook) =>
    codebook.names.declarations(id).map((block) => codebook.factsOf(block).kind),
  );
  return [...new Set(kinds.filter((kind) => kind !== undefined))];
}

/** The references to other things that would mean several once `kind` has their id too, and what they mean now. */
function* madeUnclear(
  named: Named,
  kind: string,
  id: string,
  holders: readonly string[],
): InParts<(Located & { meant: string })[]> {
  const found: (Located & { meant: string })[] = [];
  for (const meant of holders) {
    for (const located of yield* occurrencesOf({ ...named, id, kinds: [meant] })) {
      const mayMean = located.occurrence.reference?.kinds ?? [];
      const wasClear = mayMean.filter((other) => holders.includes(other)).length === 1;
      if (wasClear && mayMean.includes(kind)) found.push({ ...located, meant });
    }
  }
  return found;
}
