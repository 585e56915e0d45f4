import type { Codebook } from "../../model/codebook";
import { kinds } from "../../model/schema";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import { aboveOf, belowOf, belowRole } from "../theory";
import type { Place } from "./place";

/** What waits for its place, in the order in which it is most likely wanted. */
const unplacedKinds = ["concept", "code", "category"];

const kindsOfTheory = ["codebook", "category", "concept", "code"];

/** What a study has beside its theory, in the order of the work. */
const sections = [...kinds.keys()].filter((kind) => !kindsOfTheory.includes(kind));

/**
 * What stands directly under a place: the theory from its roles down, and on top what has no place in it yet, each
 * kind of that whether there is any or not.
 */
export function* below(codebook: Codebook, place: Place): InParts<Place[]> {
  switch (place.at) {
    case "codebook":
      return topsOf(codebook);
    case "unplaced":
      return declarations(yield* unplaced(codebook, place.kind));
    case "role":
      return declarations(belowRole(codebook, place.role));
    case "section":
      return declarations(
        yield* named(
          codebook,
          place.kind,
          (block) => place.kind !== "category" || aboveOf(codebook, block).length === 0,
        ),
      );
    case "declaration":
      return declarations(yield* belowDeclaration(codebook, place.block));
    case "range":
      return [];
  }
}

function topsOf(codebook: Codebook): Place[] {
  const { paradigm } = codebook;
  const waiting = unplacedKinds.map((kind): Place => ({ at: "unplaced", kind }));
  const roles = (paradigm?.roles ?? []).map((role): Place => ({ at: "role", role }));
  const rest = [...(paradigm ? [] : ["category"]), ...sections]
    .filter((kind) => codebook.countOf(kind) > 0)
    .map((kind): Place => ({ at: "section", kind }));
  return [...waiting, ...roles, ...rest];
}

/** The declarations of a kind that the theory has no place for. Where there are no roles, no category needs one. */
function* unplaced(codebook: Codebook, kind: string): InParts<Block[]> {
  if (kind === "category" && !codebook.paradigm) return [];
  return yield* named(
    codebook,
    kind,
    (block) => aboveOf(codebook, block).length === 0 && (kind !== "category" || !codebook.roleOf(block)),
  );
}

/** What a declaration is made of: in the theory, or which codes and sources are of a source and a participant. */
function* belowDeclaration(codebook: Codebook, block: Block): InParts<Block[]> {
  const { kind } = codebook.factsOf(block);
  if (kind === "source") return codebook.ordered(codebook.referrers(block, "code", "quote"));
  if (kind === "participant") return codebook.ordered(codebook.referrers(block, "source", "participant"));
  return yield* belowOf(codebook, block);
}

/** Some declarations of a kind, those that have an id, in the project's order. */
function* named(codebook: Codebook, kind: string, isWanted: (block: Block) => boolean): InParts<Block[]> {
  const found: Block[] = [];
  for (const block of codebook.all(kind)) {
    yield;
    if (codebook.factsOf(block).id !== undefined && isWanted(block)) found.push(block);
  }
  return codebook.ordered(found);
}

function declarations(blocks: readonly Block[]): Place[] {
  return blocks.map((block) => ({ at: "declaration", block }));
}

/** What a declaration is under, from the top of its codebook: of several ways the first. */
export function wayTo(codebook: Codebook, block: Block): Place[] {
  const way: Place[] = [{ at: "declaration", block }];
  let top = block;
  for (let above = aboveOf(codebook, top)[0]; above; above = aboveOf(codebook, top)[0]) {
    top = above;
    way.unshift({ at: "declaration", block: top });
  }
  return [beginningOf(codebook, top), ...way];
}

function beginningOf(codebook: Codebook, top: Block): Place {
  const { kind = "" } = codebook.factsOf(top);
  const role = kind === "category" ? codebook.roleOf(top) : undefined;
  if (role) return { at: "role", role };
  const isUnplaced = unplacedKinds.includes(kind) && (kind !== "category" || codebook.paradigm !== undefined);
  return { at: isUnplaced ? "unplaced" : "section", kind };
}
