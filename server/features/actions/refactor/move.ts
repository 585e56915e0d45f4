import { fieldsOf } from "../../../checks/check";
import type { Codebook } from "../../../model/codebook";
import type { Role } from "../../../model/paradigm";
import { isEmpty } from "../../../model/record";
import type { Block } from "../../../syntax/block";
import { aboveOf } from "../../theory";
import type { BlockEdit } from "../action";
import { writtenId } from "../candidates";
import type { RefusalName } from "../catalogue";
import { putField, removeField, setValue } from "../writing/fields";
import { exchanged, retied, tiesOf } from "./retie";

/** Where declarations are moved to: under another one, into a role, or out of what they are under. */
export type Destination = { block: Block } | { role: Role } | { outOf: string };

/** What is moved, and the ids of what it leaves: of several ties the others stay. */
export interface Moved {
  block: Block;
  from: ReadonlySet<string>;
}

/** The field by which a declaration of a kind stands under one of another kind. */
const ties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  code: { concept: "concept" },
  concept: { category: "category" },
  category: { category: "parent" },
};

/** The kinds under which declarations of a kind may stand; none for what is no part of the theory. */
export function kindsAbove(kind: string): string[] {
  return Object.keys(ties[kind] ?? {});
}

/** Why something can't be moved somewhere; nothing where it can. */
export function refusalToMove(codebook: Codebook, block: Block, to: Destination): RefusalName | undefined {
  const { kind = "" } = codebook.factsOf(block);
  if (!(kind in ties)) return "move-kind";
  if ("role" in to) return kind === "category" ? undefined : "move-place";
  if ("outOf" in to) return to.outOf === kind ? undefined : "move-place";
  if (fieldTo(codebook, kind, to.block) === undefined) return "move-place";
  return kind === "category" && isWithin(codebook, to.block, block) ? "move-circle" : undefined;
}

/** Moves a declaration to where it may stand. No edits where it stands there already. */
export function move(codebook: Codebook, moved: Moved, to: Destination): BlockEdit[] {
  const { block } = moved;
  const { kind = "" } = codebook.factsOf(block);
  if (kind === "category") return moveCategory(codebook, block, to);
  const field = Object.values(ties[kind]!)[0]!;
  const there = tiesOf(codebook, block, field);
  const target = "block" in to ? codebook.factsOf(to.block).id : undefined;
  const isThere = there.some(({ id }) => id === target);
  let left = there.filter(({ id }) => moved.from.has(id) && id !== target);
  // What leads nowhere is what it was to be under.
  if (target !== undefined && there.length === 1 && aboveOf(codebook, block).length === 0) left = there;
  return exchanged(block, field, left, "block" in to && !isThere ? writtenId(to.block) : undefined);
}

/** A category has one place: its role, or the category that it is a part of and whose role it takes. */
function moveCategory(codebook: Codebook, block: Block, to: Destination): BlockEdit[] {
  const [role] = fieldsOf(block.tree, "role");
  const parents = fieldsOf(block.tree, "parent");
  const leaving = parents.map((field) => removeField(block, field));
  if ("outOf" in to) return [...leaving, ...(role ? [removeField(block, role)] : [])];
  if ("role" in to) {
    const holds = codebook.paradigm?.role(codebook.factsOf(block).role ?? "") === to.role;
    if (holds) return leaving;
    const giving =
      role && !isEmpty(role)
        ? setValue(block, role, to.role.id)
        : putField(block, "role", to.role.id, "below-labels");
    return [giving, ...leaving];
  }
  const isThere = tiesOf(codebook, block, "parent").some(({ id }) => id === codebook.factsOf(to.block).id);
  const tying = isThere
    ? []
    : [retied(block, "parent", writtenId(to.block), tiesOf(codebook, block, "parent")[0])];
  return [...tying, ...(role && codebook.roleOf(to.block) ? [removeField(block, role)] : [])];
}

function fieldTo(codebook: Codebook, kind: string, target: Block): string | undefined {
  return ties[kind]?.[codebook.factsOf(target).kind ?? ""];
}

/** Whether a category is another one or a part of it, however far down. */
function isWithin(codebook: Codebook, category: Block, whole: Block): boolean {
  const seen = new Set<Block>();
  for (let at: Block | undefined = category; at && !seen.has(at); at = codebook.targets(at, "parent")[0]) {
    if (at === whole) return true;
    seen.add(at);
  }
  return false;
}
