import type { Codebook } from "../../model/codebook";
import type { Block } from "../../syntax/block";
import { foreignCharacter, idFrom, nameOfCharacter, normalId } from "../../syntax/characters";
import type { Named } from "../named";
import type { Located } from "../occurrences";

/** Why something is not renamed, and what to do about it. */
export interface Refusal {
  refused: string;
}

/** Why what stands at a place can't be renamed; nothing where it can. */
export function refusalOf(named: Named, occurrences: readonly Located[]): string | undefined {
  const { id, kinds } = named;
  if (!named.isDeclared) {
    return `“${id}” is declared nowhere, so there is nothing to rename. Declare it, or correct it here.`;
  }
  if (kinds.length > 1) {
    const ways = kinds.map((kind) => `${kind}:${id}`).join(" or ");
    return `“${id}” is ${severalThings(kinds)}. Write ${ways} here to say which of them is to be renamed.`;
  }
  const unclear = occurrences.filter((located) => otherKinds(named, located).length > 0);
  const [first] = unclear;
  if (!first) return undefined;
  const all = [...kinds, ...otherKinds(named, first)];
  const ways = all.map((kind) => `${kind}:${id}`).join(" or ");
  const who = unclear.length === 1 ? "one reference doesn't" : `${unclear.length} references don't`;
  return `“${id}” is ${severalThings(all)}, and ${who} say which of them is meant (${placeOf(first)}). Write ${ways} there first.`;
}

/** The other things that a reference may mean besides what it is an occurrence of. */
function otherKinds({ id, kinds, codebooks }: Named, { occurrence: { reference } }: Located): string[] {
  return (reference?.kinds ?? []).filter(
    (kind) => !kinds.includes(kind) && codebooks.some((codebook) => codebook.declaration(kind, id)),
  );
}

/** Why something can't have this id; nothing where it can. */
export function refusalOfName(named: Named, newName: string): string | undefined {
  const rule = "An id is made of letters, digits, “-” and “_”, and starts with a letter or a digit";
  if (newName === "") return `${rule}: it can't be empty.`;
  const foreign = foreignCharacter(newName);
  if (foreign) {
    const { character } = foreign;
    const name = /\s/.test(character) ? "a space" : nameOfCharacter(character);
    const fitting = idFrom(newName);
    const instead = fitting === "" ? "" : ` You might take “${fitting}”.`;
    return `${rule}: ${foreign.at === 0 ? `it can't start with ${name}` : `it can't have ${name} in it`}.${instead}`;
  }
  const id = normalId(newName);
  if (id === named.id) return undefined;
  for (const kind of named.kinds) {
    for (const codebook of named.codebooks) {
      const taken = codebook.declaration(kind, id);
      if (taken) {
        return `There is a ${kind} “${id}” already (${placeOfBlock(codebook, taken)}). Choose another id.`;
      }
    }
  }
  return undefined;
}

function severalThings(kinds: readonly string[]): string {
  return kinds.map((kind) => `a ${kind}`).join(" and ");
}

function placeOf({ document, range }: Located): string {
  return `${fileOf(document.uri)}, line ${range.start.line + 1}`;
}

function placeOfBlock(codebook: Codebook, block: Block): string {
  const document = codebook.documentOf(block);
  const head = block.tree.head;
  if (!document || !head) return "elsewhere";
  return `${fileOf(document.uri)}, line ${document.rangeOf(block, head).start.line + 1}`;
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
