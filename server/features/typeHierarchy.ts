import type { Location, Position, TypeHierarchyItem } from "vscode-languageserver-types";
import { fieldsOf, idSpan } from "../checks/check";
import type { Codebook } from "../model/codebook";
import type { Role } from "../model/paradigm";
import type { Settings } from "../settings";
import type { Block } from "../syntax/block";
import type { InParts } from "../syntax/parts";
import type { Workspace } from "../workspace/workspace";
import { declarationSpan } from "./declarationSpan";
import { nameIn, roleName } from "./display";
import { namedAt } from "./named";
import { roleAt } from "./roleAt";
import { roleInFile } from "./roleInFile";
import { groupSymbol, symbolOfKind } from "./symbolKinds";
import { aboveOf, belowOf, belowRole } from "./theory";

/** By what an item is found again in the project that starts from `root`: an editor keeps it while the text changes. */
type Key = { root: string } & ({ kind: string; id: string } | { role: string });

const kindsOfTheory = ["category", "concept", "code"];

/** The code, concept, category or role at a position, from which one goes up and down the theory. */
export function* prepareTypeHierarchy(
  workspace: Workspace,
  uri: string,
  position: Position,
  settings: Settings,
): InParts<TypeHierarchyItem[] | null> {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return null;
  const named = namedAt(workspace, uri, position);
  if (named) {
    const kinds = named.kinds.filter((kind) => kindsOfTheory.includes(kind));
    const blocks = kinds.map((kind) => codebook.declaration(kind, named.id));
    const items = yield* itemsOf(codebook, blocks, settings);
    return items.length > 0 ? items : null;
  }
  const { block, offset } = document.blockAt(position);
  const role = roleAt(codebook, block, offset)?.role;
  return role ? itemOfRole(codebook, role, block, settings) : null;
}

/** What an item stands directly under: a code's concepts, a concept's categories, a category's whole and its role. */
export function* supertypes(
  workspace: Workspace,
  item: TypeHierarchyItem,
  settings: Settings,
): InParts<TypeHierarchyItem[]> {
  const { codebook, block } = foundAgain(workspace, item);
  if (!codebook || !block) return [];
  const above = aboveOf(codebook, block);
  const isCategory = codebook.factsOf(block).kind === "category";
  const role = isCategory ? codebook.roleOf(block) : undefined;
  const isInherited = above.some((parent) => codebook.roleOf(parent) === role);
  return [
    ...(yield* itemsOf(codebook, above, settings)),
    ...(role && !isInherited ? itemOfRole(codebook, role, block, settings) : []),
  ];
}

/** What stands directly under an item: a role's categories, a category's parts and concepts, a concept's codes. */
export function* subtypes(
  workspace: Workspace,
  item: TypeHierarchyItem,
  settings: Settings,
): InParts<TypeHierarchyItem[]> {
  const { codebook, block, role } = foundAgain(workspace, item);
  if (!codebook) return [];
  const below = role ? belowRole(codebook, role) : block ? yield* belowOf(codebook, block) : [];
  return yield* itemsOf(codebook, below, settings);
}

function foundAgain(
  workspace: Workspace,
  { data }: TypeHierarchyItem,
): { codebook?: Codebook; block?: Block; role?: Role } {
  const key = (data ?? {}) as Partial<Key>;
  const codebook = workspace.allProjects.find(({ rootUri }) => rootUri === key.root)?.codebook;
  if (!codebook) return {};
  const role = "role" in key ? codebook.paradigm?.roles.find(({ id }) => id === key.role) : undefined;
  const block = "id" in key ? codebook.declaration(String(key.kind), String(key.id)) : undefined;
  return { codebook, ...(role && { role }), ...(block && { block }) };
}

function* itemsOf(
  codebook: Codebook,
  blocks: readonly (Block | undefined)[],
  settings: Settings,
): InParts<TypeHierarchyItem[]> {
  const items: TypeHierarchyItem[] = [];
  for (const block of blocks) {
    yield;
    const { kind, id } = block ? codebook.factsOf(block) : {};
    const document = block && codebook.documentOf(block);
    if (!document || kind === undefined || id === undefined) continue;
    const key: Key = { root: codebook.rootUri, kind, id };
    items.push({
      name: nameIn(codebook, block, languageOf(codebook, settings)),
      kind: symbolOfKind(kind),
      detail: `${kind} ${id}`,
      uri: document.uri,
      range: document.rangeOf(block, declarationSpan(block)),
      selectionRange: document.rangeOf(block, idSpan(block.tree)),
      data: key,
    });
  }
  return items;
}

/** A role is in the study's own paradigm file, or else where a category names it. */
function itemOfRole(
  codebook: Codebook,
  role: Role,
  category: Block,
  settings: Settings,
): TypeHierarchyItem[] {
  const place = roleInFile(codebook, role) ?? placeNaming(codebook, category);
  if (!place) return [];
  const key: Key = { root: codebook.rootUri, role: role.id };
  return [
    {
      name: roleName(role, languageOf(codebook, settings)),
      kind: groupSymbol,
      detail: `role ${role.id}`,
      uri: place.uri,
      range: place.range,
      selectionRange: place.range,
      data: key,
    },
  ];
}

/** Where a category names its role, or else where it is declared. */
export function placeNaming(codebook: Codebook, category: Block): Location | undefined {
  const document = codebook.documentOf(category);
  const span = fieldsOf(category.tree, "role")[0]?.value ?? idSpan(category.tree);
  return document && { uri: document.uri, range: document.rangeOf(category, span) };
}

function languageOf(codebook: Codebook, settings: Settings): string | undefined {
  return settings.labelLanguage ?? codebook.workingLanguage;
}
