import type { Codebook } from "../../model/codebook";
import { lookOf } from "../../model/lookAlikes";
import type { Role } from "../../model/paradigm";
import type { Block } from "../../syntax/block";
import type { InParts, Seeking } from "../../syntax/parts";
import { aboveOf } from "../theory";
import { nameListOf } from "../workspaceSymbols/nameList";
import type { Place } from "./place";

/** What a word finds in a codebook. */
export interface Finds {
  /** The declarations with the word in their id or a label. */
  blocks: ReadonlySet<Block>;
  roles: ReadonlySet<Role>;
  /** What leads down to them. */
  lineage: ReadonlySet<Block>;
}

/** Looks for a word in the ids and the labels in any language, letters that look alike being the same. */
export function* findsOf(codebook: Codebook, word: string): InParts<Finds> {
  const sought = lookOf(word);
  const blocks = new Set<Block>();
  for (const block of blocksWith(codebook, sought)) {
    yield;
    if (block) blocks.add(block);
  }
  const roles = (codebook.paradigm?.roles ?? []).filter((role) => isRoleWith(role, sought));
  return { blocks, roles: new Set(roles), lineage: yield* lineageOf(codebook, blocks) };
}

/** The declarations whose names have a text in them, in the project's order. */
export function* blocksWith(codebook: Codebook, sought: string): Seeking<Block> {
  for (const document of codebook.allDocuments) {
    for (const blocks of document.blocks.lists()) {
      yield;
      const { text, starts, owners } = nameListOf(blocks);
      let at = 0;
      for (let found = text.indexOf(sought); found >= 0 && at < owners.length; ) {
        while (starts[at + 1]! <= found) at++;
        const owner = owners[at]!;
        yield blocks[owner]!;
        while (owners[at] === owner) at++;
        found = text.indexOf(sought, starts[at]);
      }
    }
  }
}

/** Whether a role's id or one of its labels has a text in it. */
export function isRoleWith({ id, label }: Role, sought: string): boolean {
  return [id, ...Object.values(label)].some((name) => lookOf(name).includes(sought));
}

function* lineageOf(codebook: Codebook, blocks: ReadonlySet<Block>): InParts<Set<Block>> {
  const lineage = new Set<Block>();
  const pending = [...blocks];
  for (let block = pending.pop(); block; block = pending.pop()) {
    yield;
    for (const above of aboveOf(codebook, block)) {
      if (lineage.has(above)) continue;
      lineage.add(above);
      pending.push(above);
    }
  }
  return lineage;
}

/** Whether a place is itself what a word finds: all that is under it is shown then. */
export function isFound({ blocks, roles }: Finds, place: Place): boolean {
  if (place.at === "declaration") return blocks.has(place.block);
  return place.at === "role" && roles.has(place.role);
}
