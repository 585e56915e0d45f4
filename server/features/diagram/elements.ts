import type { Position } from "vscode-languageserver-types";
import { elementOf } from "../../diagram/model/element";
import type { Codebook } from "../../model/codebook";
import type { Role } from "../../model/paradigm";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import { normalId } from "../../syntax/characters";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import { describeDeclaration } from "../hover/declaration";
import { describeRole } from "../hover/language";
import { referenceAt } from "../place";
import type { ElementParams, MoveAnswer, MoveParams, PlaceAnswer } from "./protocol";

/** What an element shows: a declaration, or a role of the paradigm. */
export type Meant = { block: Block } | { role: Role };

export function meantBy(codebook: Codebook, element: string): Meant | undefined {
  const [, kind = "", id = ""] = /^([a-z]+)-(.*?)(?:~\d+)?$/s.exec(element) ?? [];
  if (kind === "zone") {
    const role = codebook.paradigm?.roles.find((each) => each.id === id);
    return role && { role };
  }
  const block = codebook.declaration(kind, normalId(id));
  return block && { block };
}

/** Where an element is declared. */
export function placeOfElement(workspace: Workspace, { uri, element }: ElementParams): PlaceAnswer | null {
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  const meant = codebook && meantBy(codebook, element);
  if (!meant || !("block" in meant)) return null;
  const { block } = meant;
  const document = codebook.documentOf(block);
  const id = block.tree.head?.id;
  return document && id ? { uri: document.uri, range: document.rangeOf(block, id) } : null;
}

/** What a hover says of an element. */
export function* describeElement(
  workspace: Workspace,
  { uri, element }: ElementParams,
  { labelLanguage, language: speech }: Settings,
): InParts<string | null> {
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  const meant = codebook && meantBy(codebook, element);
  if (!meant) return null;
  const language = labelLanguage ?? codebook.workingLanguage;
  if ("role" in meant) return describeRole(codebook.paradigm!, meant.role, language, speech);
  return yield* describeDeclaration(codebook, meant.block, language, speech);
}

/** The elements that show what stands at a place of a text, the nearest first: what is not drawn is in what follows. */
export function elementsAt(workspace: Workspace, uri: string, position: Position): string[] {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const { block, offset } = document.blockAt(position);
  const reference = referenceAt(codebook.factsOf(block).references, offset);
  const resolution = reference && codebook.resolve(reference);
  const named = resolution?.state === "resolved" ? [resolution.blocks[0]!] : [];
  const elements = new Set<string>();
  for (const start of [...named, block]) for (const element of upFrom(codebook, start)) elements.add(element);
  return [...elements];
}

/** What a declaration is under, field by field. */
const above: Readonly<Record<string, string>> = { code: "concept", concept: "category", category: "parent" };

function upFrom(codebook: Codebook, start: Block): string[] {
  const elements: string[] = [];
  const seen = new Set<Block>();
  let at: Block | undefined = start;
  let category: Block | undefined;
  while (at && !seen.has(at)) {
    seen.add(at);
    const { kind = "", id } = codebook.factsOf(at);
    if (id !== undefined) elements.push(elementOf(codebook, at));
    if (kind === "category") category = at;
    const field: string | undefined = above[kind];
    at = field === undefined ? undefined : codebook.targets(at, field)[0];
  }
  const role = category && codebook.roleOf(category);
  return role ? [...elements, `zone-${role.id}`] : elements;
}

/** The command that puts a concept into another category, or a category into another role. */
export function moveOf(workspace: Workspace, { uri, element, to }: MoveParams): MoveAnswer | null {
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  const moved = codebook && meantBy(codebook, element);
  const target = codebook && meantBy(codebook, to);
  if (!moved || !target || !("block" in moved)) return null;
  const { kind, id } = codebook.factsOf(moved.block);
  if (kind === "concept" && "block" in target && codebook.factsOf(target.block).kind === "category") {
    // Of several categories it leaves the one in which it is drawn.
    const [first] = codebook.targets(moved.block, "category");
    const from = first && codebook.factsOf(first).id;
    const item = { kind, id, ...(from !== undefined && { from }) };
    const category = { kind: "category", id: codebook.factsOf(target.block).id };
    return { command: "gt.edit.move", argument: { uri, items: [item], to: category } };
  }
  if (kind !== "category" || !("role" in target)) return null;
  const argument = { uri, items: [{ kind, id }], to: { kind: "role", id: target.role.id } };
  return { command: "gt.edit.move", argument };
}
