import type { Codebook } from "../../model/codebook";
import { objectOf } from "../../settings";
import type { Block } from "../../syntax/block";
import { normalId } from "../../syntax/characters";
import type { InParts } from "../../syntax/parts";
import { nameIn } from "../display";
import { aboveOf } from "../theory";
import type { BlockEdit, Subject } from "./action";
import { find, notDeclared, type Refused, wordsOf } from "./argument";
import { type Destination, kindsAbove, move, refusalToMove } from "./refactor/move";

/** Moves several declarations to one place, all of them or none. */
export function* moveAll(place: Omit<Subject, "block">, argument: unknown): InParts<BlockEdit[] | Refused> {
  const { codebook } = place;
  const { items, to } = objectOf(argument);
  const moved = yield* movedOf(place, Array.isArray(items) ? items : []);
  if (!(moved instanceof Map)) return moved;
  const kinds = new Set(Array.from(moved.keys(), (block) => codebook.factsOf(block).kind));
  const destination = destinationOf(codebook, to, kinds);
  if ("refused" in destination) return destination;
  for (const block of moved.keys()) {
    yield;
    const refused = refusalToMove(codebook, block, destination);
    if (refused) return { refused, words: { label: nameIn(codebook, block, place.editor.language) } };
  }
  const edits: BlockEdit[] = [];
  for (const [block, from] of moved) {
    yield;
    edits.push(...move(codebook, { block, from }, destination));
  }
  return edits;
}

/** Where things of some kinds go: codes that go to a code go to where that is. */
function destinationOf(
  codebook: Codebook,
  to: unknown,
  kinds: ReadonlySet<string | undefined>,
): Destination | Refused {
  const { kind = "", id = "", from } = wordsOf(to);
  if (kind === "unplaced" || kind === "section") return { outOf: id };
  if (kind === "role") {
    const role = codebook.paradigm?.role(id);
    return role ? { role } : notDeclared(kind, id);
  }
  const block = find(codebook, kind, id);
  if ("refused" in block) return block;
  const isBeside = kinds.has(kind) && !kindsAbove(kind).includes(kind) && kindsAbove(kind).length > 0;
  if (!isBeside) return { block };
  const above = aboveOf(codebook, block);
  const owner = above.find((each) => codebook.factsOf(each).id === normalId(from ?? "")) ?? above[0];
  return owner ? { block: owner } : { outOf: kind };
}

/** The declarations that are moved, each once, with all that they leave. */
function* movedOf(
  { workspace, codebook }: Omit<Subject, "block">,
  items: readonly unknown[],
): InParts<Map<Block, Set<string>> | Refused> {
  const moved = new Map<Block, Set<string>>();
  for (const item of items) {
    yield;
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
