import type { Codebook } from "../../model/codebook";
import type { Block } from "../../syntax/block";
import { normalId } from "../../syntax/characters";
import { nameIn } from "../display";
import type { BlockEdit, Subject } from "./action";
import { find, type Refused, wordsOf } from "./argument";
import { type Destination, move, refusalToMove } from "./refactor/move";

/** Moves several declarations to one place, all of them or none. */
export function moveAll(place: Omit<Subject, "block">, argument: unknown): BlockEdit[] | Refused {
  const { codebook } = place;
  const { items, to } = (argument ?? {}) as { items?: unknown; to?: unknown };
  const destination = destinationOf(codebook, to);
  if ("refused" in destination) return destination;
  const moved = movedOf(place, Array.isArray(items) ? items : []);
  if (!(moved instanceof Map)) return moved;
  for (const block of moved.keys()) {
    const refused = refusalToMove(codebook, block, destination);
    if (refused) return { refused, words: { label: nameIn(codebook, block, place.editor.language) } };
  }
  return [...moved].flatMap(([block, from]) => move(codebook, { block, from }, destination));
}

function destinationOf(codebook: Codebook, to: unknown): Destination | Refused {
  const { kind = "", id = "" } = wordsOf(to);
  if (kind === "unplaced" || kind === "section") return { outOf: id };
  if (kind !== "role") {
    const block = find(codebook, kind, id);
    return "refused" in block ? block : { block };
  }
  const role = codebook.paradigm?.role(id);
  return role ? { role } : { refused: "not-declared", words: { kind, id } };
}

/** The declarations that are moved, each once, with all that they leave. */
function movedOf(
  { workspace, codebook }: Omit<Subject, "block">,
  items: readonly unknown[],
): Map<Block, Set<string>> | Refused {
  const moved = new Map<Block, Set<string>>();
  for (const item of items) {
    const { uri, kind = "", id, from } = wordsOf(item);
    if (uri !== undefined && !workspace.projectsOf(uri).some((project) => project.codebook === codebook))
      return { refused: "move-codebook" };
    const block = find(codebook, kind, id);
    if ("refused" in block) return block;
    const left = moved.get(block) ?? new Set();
    if (from !== undefined) left.add(normalId(from));
    moved.set(block, left);
  }
  return moved;
}
