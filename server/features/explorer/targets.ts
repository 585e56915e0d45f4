import type { Codebook } from "../../model/codebook";
import { lookOf } from "../../model/lookAlikes";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import { type Destination, kindsAbove, refusalToMove } from "../actions/refactor/move";
import { aboveOf } from "../theory";
import { blocksWith, isRoleWith } from "./filter";
import { type Node, type Place, parentOf } from "./place";
import type { TargetsParams } from "./protocol";

/** A list to choose from with more than these is no help: one types on. */
const most = 200;

/** Where some things of a codebook can be moved to, or what the first of them can be merged into. */
export function* targetsOf(
  nodes: readonly Node[],
  { query = "", action = "move" }: TargetsParams,
): InParts<Place[]> {
  const [first] = nodes;
  const blocks = nodes.flatMap(({ place }) => (place.at === "declaration" ? place.block : []));
  if (!first || blocks.length === 0) return [];
  const { codebook } = first;
  const { kind = "" } = codebook.factsOf(blocks[0]!);
  const sought = lookOf(query);
  if (action === "merge") {
    const mergeable = kind === "concept" || kind === "code";
    return mergeable ? yield* candidates(codebook, [kind], sought, (block) => block !== blocks[0]) : [];
  }
  const takesAll = (to: Destination) => blocks.every((block) => !refusalToMove(codebook, block, to));
  const parents = new Set(nodes.map(parentOf).map((place) => place?.at === "declaration" && place.block));
  const roles = (codebook.paradigm?.roles ?? [])
    .filter((role) => isRoleWith(role, sought) && takesAll({ role }))
    .map((role): Place => ({ at: "role", role }));
  const kinds = kindsAbove(kind);
  const isElsewhere = (block: Block) => parents.size > 1 || !parents.has(block);
  return [
    ...roles,
    ...(yield* candidates(codebook, kinds, sought, (block) => isElsewhere(block) && takesAll({ block }))),
    ...(query === "" && blocks.every((block) => isPlaced(codebook, block)) ? outOf(codebook, kind) : []),
  ];
}

function isPlaced(codebook: Codebook, block: Block): boolean {
  const isCategory = codebook.factsOf(block).kind === "category";
  return aboveOf(codebook, block).length > 0 || (isCategory && codebook.roleOf(block) !== undefined);
}

/** Where things of a kind are that are under nothing. */
function outOf(codebook: Codebook, kind: string): Place[] {
  return [{ at: kind === "category" && !codebook.paradigm ? "section" : "unplaced", kind }];
}

/** The first declarations of some kinds with a text in their names, each id once. */
function* candidates(
  codebook: Codebook,
  kinds: readonly string[],
  sought: string,
  isFit: (block: Block) => boolean,
): InParts<Place[]> {
  const found: Place[] = [];
  for (const block of blocksWith(codebook, sought)) {
    yield;
    if (!block) continue;
    const { kind = "", id } = codebook.factsOf(block);
    if (!kinds.includes(kind) || id === undefined || codebook.declaration(kind, id) !== block) continue;
    if (isFit(block)) found.push({ at: "declaration", block });
    if (found.length === most) break;
  }
  return found;
}
