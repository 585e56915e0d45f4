import type { CodeLens, Location } from "vscode-languageserver-types";
import { groundingOf, passagesInParts } from "../../analysis/grounding";
import { fieldsOf, idSpan } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { inDirection } from "../../model/direction";
import { perBlock } from "../../model/perBlock";
import { countOf, phrase, spoken, type Word } from "../../model/speech";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { InParts } from "../../syntax/parts";
import type { Span } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import { roleName } from "../display";
import { belowOf } from "../theory";

/** More lenses than this in one document take an editor too long, and nobody counts by them. */
const most = 2000;

/** The kinds with a lens, those that have few first. */
const kindsWithLens = ["codebook", "category", "concept"] as const;

/** An editor is asked to show places by this command: the document, the position that it is about, the places. */
export const showPlaces = "gt.showPlaces";

/** Places that an editor lists at once. */
const mostPlaces = 500;

/** What a lens is about: a declaration, or a role of the paradigm. */
type LensData = { uri: string; kind: string; id: string } | { uri: string; role: string };

/**
 * What stands above the codebook, its categories and its concepts: how much is in them, and above its paradigm how many
 * categories each role has. What it says is found out when it comes into view (`resolveCodeLens`). Of more than `limit`, those of the categories go before the concepts'.
 */
export function* codeLenses(workspace: Workspace, uri: string, limit = most): InParts<CodeLens[]> {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const placeOf = document.blocks.placesInOrder();
  const lenses: CodeLens[] = [];
  for (const block of yield* lensed(codebook, document, limit)) {
    yield;
    const { kind = "", id = "" } = codebook.factsOf(block);
    const lens = (span: Span, data: LensData) => ({
      range: document.rangeOf(block, span, placeOf(block)),
      data,
    });
    const roles = (block === codebook.root && codebook.paradigm?.roles) || [];
    lenses.push(lens(headOf(block), { uri, kind, id }));
    for (const role of roles) lenses.push(lens(paradigmOf(block) ?? headOf(block), { uri, role: role.id }));
  }
  return lenses;
}

const headOf = perBlock(({ tree }) => ({ start: tree.head!.start, end: idSpan(tree).end }));

/** Where a codebook says by which paradigm it is; its head where it doesn't. */
const paradigmOf = perBlock(({ tree }) => fieldsOf(tree, "paradigm")[0]?.name);

/** The first declarations of their ids in a document, as far as there is room for them, in its order. */
function* lensed(codebook: Codebook, document: GtDocument, limit: number): InParts<Block[]> {
  const chosen: Block[] = [];
  for (const kind of kindsWithLens) {
    for (const block of codebook.all(kind)) {
      if (chosen.length >= limit) break;
      yield;
      const { id } = codebook.factsOf(block);
      if (block.sequence !== document.blocks || id === undefined) continue;
      if (codebook.declaration(kind, id) !== block || (yield* isBareCore(codebook, block))) continue;
      chosen.push(block);
    }
  }
  return document.blocks.inOrder(chosen);
}

/** The core category is what the others are about, and needs no concepts of its own. */
function* isBareCore(codebook: Codebook, block: Block): InParts<boolean> {
  const core = codebook.paradigm?.core;
  if (!core || codebook.factsOf(block).kind !== "category") return false;
  return codebook.roleOf(block) === core && (yield* belowOf(codebook, block)).length === 0;
}

/** A lens with what it says, and the command that lists what it counts; as it was where what it is about is gone. */
export function* resolveCodeLens(
  workspace: Workspace,
  lens: CodeLens,
  settings: Settings,
): InParts<CodeLens> {
  const data = lens.data as LensData;
  const codebook = workspace.projectsOf(data.uri)[0]?.codebook;
  const told =
    codebook &&
    ("role" in data ? ofRole(codebook, data.role, settings) : yield* ofDeclaration(codebook, data));
  if (!told) return { ...lens, command: { title: "", command: "" } };
  const title = inDirection(spoken(told.words, settings.language), settings.language);
  const places = told.blocks.slice(0, mostPlaces).flatMap((each) => placeOf(codebook, each));
  // Where there is nothing to list, it is there to be read.
  if (places.length === 0) return { ...lens, command: { title, command: "" } };
  return {
    ...lens,
    command: { title, command: showPlaces, arguments: [data.uri, lens.range.start, places] },
  };
}

/** What a lens says, and what it lists. */
interface Told {
  words: Word;
  blocks: readonly Block[];
}

function ofRole(codebook: Codebook, id: string, { labelLanguage }: Settings): Told | undefined {
  const found = codebook.paradigm?.role(id);
  if (!found) return undefined;
  const role = roleName(found, labelLanguage ?? codebook.workingLanguage);
  const blocks = codebook.holders(found);
  const words =
    blocks.length > 0
      ? phrase("lenses/role", { role, count: blocks.length })
      : phrase("lenses/empty-role", { role });
  return { words, blocks };
}

function* ofDeclaration(
  codebook: Codebook,
  { kind, id }: { kind: string; id: string },
): InParts<Told | undefined> {
  const block = codebook.declaration(kind, id);
  if (!block) return undefined;
  const { counts, blocks } = yield* counters[kind]!(codebook, block);
  return { words: { list: counts.map(([thing, count]) => countOf(thing, count)), by: "beside" }, blocks };
}

interface Counted {
  counts: [thing: string, count: number][];
  /** What is listed. */
  blocks: readonly Block[];
}

const counters: Readonly<Record<string, (codebook: Codebook, block: Block) => InParts<Counted>>> = {
  *codebook(codebook) {
    return {
      counts: ["code", "concept", "category"].map((kind) => [kind, codebook.countOf(kind)]),
      blocks: codebook.ordered(codebook.all("category")),
    };
  },
  *category(codebook, block) {
    const below = yield* belowOf(codebook, block);
    const parts = below.filter((each) => codebook.factsOf(each).kind === "category");
    const concepts = yield* conceptsUnder(codebook, block);
    const codes = new Set<Block>();
    for (const concept of concepts) {
      yield;
      for (const code of codebook.referrers(concept, "code", "concept")) codes.add(code);
    }
    const counts: Counted["counts"] = [
      ["concept", concepts.length],
      ["passage", yield* passagesInParts(codes)],
    ];
    if (parts.length > 0) counts.unshift(["sub-category", parts.length]);
    return { counts, blocks: below };
  },
  *concept(codebook, block) {
    const { codes, passages, sources } = yield* groundingOf(codebook, block);
    return {
      counts: [
        ["code", codes],
        ["passage", passages],
        ["source", sources],
      ],
      blocks: yield* belowOf(codebook, block),
    };
  },
};

/** The concepts of a category and of all its parts. */
function* conceptsUnder(codebook: Codebook, category: Block): InParts<Block[]> {
  const under = new Set([category]);
  // What is added on the way is gone through too.
  for (const each of under) {
    if (codebook.factsOf(each).kind !== "category") continue;
    for (const below of yield* belowOf(codebook, each)) under.add(below);
  }
  return [...under].filter((each) => codebook.factsOf(each).kind === "concept");
}

function placeOf(codebook: Codebook, block: Block): Location[] {
  const document = codebook.documentOf(block);
  return document ? [{ uri: document.uri, range: document.rangeOf(block, idSpan(block.tree)) }] : [];
}
