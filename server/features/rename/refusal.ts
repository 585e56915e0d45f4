import type { Codebook } from "../../model/codebook";
import { type List, nameOfCharacter, nounFor, type Phrase, phrase, type Word } from "../../model/speech";
import type { Block } from "../../syntax/block";
import { foreignCharacter, idFrom, normalId } from "../../syntax/characters";
import type { Named } from "../named";
import type { Located } from "../occurrences";

/** Why something is not renamed, and what to do about it: said once it is known who reads. */
export interface Refusal {
  refused: Phrase;
}

/** Why what stands at a place can't be renamed; nothing where it can. */
export function refusalOf(named: Named, occurrences: readonly Located[]): Phrase | undefined {
  const { id, kinds } = named;
  if (!named.isDeclared) return phrase("rename/not-declared", { id });
  if (kinds.length > 1) {
    return phrase("rename/several", { id, kinds: severalThings(kinds), ways: waysToWrite(kinds, id) });
  }
  const unclear = occurrences.filter((located) => otherKinds(named, located).length > 0);
  const [first] = unclear;
  if (!first) return undefined;
  const all = [...kinds, ...otherKinds(named, first)];
  return phrase("rename/unclear", {
    id,
    kinds: severalThings(all),
    count: unclear.length,
    place: placeOf(first),
    ways: waysToWrite(all, id),
  });
}

/** The other things that a reference may mean besides what it is an occurrence of. */
function otherKinds({ id, kinds, codebooks }: Named, { occurrence: { reference } }: Located): string[] {
  return (reference?.kinds ?? []).filter(
    (kind) => !kinds.includes(kind) && codebooks.some((codebook) => codebook.declaration(kind, id)),
  );
}

/** Why something can't have this id; nothing where it can. */
export function refusalOfName(named: Named, newName: string): Phrase | undefined {
  if (newName === "") return phrase("rename/empty");
  const foreign = foreignCharacter(newName);
  if (foreign) {
    const isSpace = /\s/.test(foreign.character);
    const character = isSpace ? phrase("characters/space") : nameOfCharacter(foreign.character);
    const fitting = idFrom(newName);
    const instead = fitting === "" ? "" : phrase("rename/instead", { id: fitting });
    return phrase(foreign.at === 0 ? "rename/starts" : "rename/holds", { character, instead });
  }
  const id = normalId(newName);
  if (id === named.id) return undefined;
  for (const kind of named.kinds) {
    for (const codebook of named.codebooks) {
      const taken = codebook.declaration(kind, id);
      if (taken) {
        return phrase("rename/taken", { kind: nounFor(kind), id, place: placeOfBlock(codebook, taken) });
      }
    }
  }
  return undefined;
}

function severalThings(kinds: readonly string[]): List {
  return { list: kinds.map((kind) => nounFor(kind)), by: "and-a" };
}

function waysToWrite(kinds: readonly string[], id: string): List {
  return { list: kinds.map((kind) => `${kind}:${id}`), by: "or" };
}

function placeOf({ document, range }: Located): Word {
  return lineOf(document.uri, range.start.line);
}

function placeOfBlock(codebook: Codebook, block: Block): Word {
  const document = codebook.documentOf(block);
  const head = block.tree.head;
  if (!document || !head) return phrase("rename/elsewhere");
  return lineOf(document.uri, document.rangeOf(block, head).start.line);
}

function lineOf(uri: string, line: number): Word {
  return phrase("rename/place", { file: fileOf(uri), line: line + 1 });
}

function fileOf(uri: string): string {
  return decodedName(uri.slice(uri.lastIndexOf("/") + 1));
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
