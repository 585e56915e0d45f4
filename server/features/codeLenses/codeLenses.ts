import type { CodeLens, Location } from "vscode-languageserver-types";
import { groundingOf, passagesOf } from "../../analysis/grounding";
import { idSpan } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { inDirection } from "../../model/direction";
import { perBlock } from "../../model/perBlock";
import { countOf, spoken } from "../../model/speech";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { Workspace } from "../../workspace/workspace";
import { belowOf } from "../theory";

/** More lenses than this in one document take an editor too long, and nobody counts by them. */
const most = 2000;

/** The kinds with a lens, those that have few first. */
const kindsWithLens = ["codebook", "category", "concept"] as const;

/** An editor is asked to show places by this command: the document, the position that it is about, the places. */
export const showPlaces = "gt.showPlaces";

/** Places that an editor lists at once. */
const mostPlaces = 500;

interface LensData {
  uri: string;
  kind: string;
  id: string;
}

/**
 * What stands above the codebook, its categories and its concepts: how much is in them. What it says is found out when
 * it comes into view (`resolveCodeLens`). Of more than `limit`, those of the categories go before the concepts'.
 */
export function codeLenses(workspace: Workspace, uri: string, limit = most): CodeLens[] {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const placeOf = document.blocks.placesInOrder();
  return lensed(codebook, document, limit).map((block) => {
    const { kind = "", id = "" } = codebook.factsOf(block);
    const data: LensData = { uri, kind, id };
    return { range: document.rangeOf(block, headOf(block), placeOf(block)), data };
  });
}

const headOf = perBlock(({ tree }) => ({ start: tree.head!.start, end: idSpan(tree).end }));

/** The first declarations of their ids in a document, as far as there is room for them, in its order. */
function lensed(codebook: Codebook, document: GtDocument, limit: number): Block[] {
  const chosen: Block[] = [];
  for (const kind of kindsWithLens) {
    for (const block of codebook.all(kind)) {
      if (chosen.length >= limit) break;
      const { id } = codebook.factsOf(block);
      if (block.sequence !== document.blocks || id === undefined) continue;
      if (codebook.declaration(kind, id) === block && !isBareCore(codebook, block)) chosen.push(block);
    }
  }
  return document.blocks.inOrder(chosen);
}

/** The core category is what the others are about, and needs no concepts of its own. */
function isBareCore(codebook: Codebook, block: Block): boolean {
  const core = codebook.paradigm?.core;
  if (!core || codebook.factsOf(block).kind !== "category") return false;
  return codebook.roleOf(block) === core && belowOf(codebook, block).length === 0;
}

/** A lens with what it says, and the command that lists what it counts; as it was where its declaration is gone. */
export function resolveCodeLens(workspace: Workspace, lens: CodeLens, { language }: Settings): CodeLens {
  const { uri, kind, id } = lens.data as LensData;
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  const block = codebook?.declaration(kind, id);
  if (!codebook || !block) return { ...lens, command: { title: "", command: "" } };
  const { counts, blocks } = counters[kind]!(codebook, block);
  const list = counts.map(([thing, count]) => countOf(thing, count));
  const title = inDirection(spoken({ list, by: "beside" }, language), language);
  const places = blocks.slice(0, mostPlaces).flatMap((each) => placeOf(codebook, each));
  // Where there is nothing to list, it is there to be read.
  if (places.length === 0) return { ...lens, command: { title, command: "" } };
  return { ...lens, command: { title, command: showPlaces, arguments: [uri, lens.range.start, places] } };
}

interface Counted {
  counts: [thing: string, count: number][];
  /** What is listed. */
  blocks: readonly Block[];
}

const counters: Readonly<Record<string, (codebook: Codebook, block: Block) => Counted>> = {
  codebook: (codebook) => ({
    counts: ["code", "concept", "category"].map((kind) => [kind, codebook.countOf(kind)]),
    blocks: codebook.ordered(codebook.all("category")),
  }),
  category: (codebook, block) => {
    const below = belowOf(codebook, block);
    const parts = below.filter((each) => codebook.factsOf(each).kind === "category");
    const concepts = conceptsUnder(codebook, block);
    const codes = new Set(concepts.flatMap((concept) => codebook.referrers(concept, "code", "concept")));
    const counts: Counted["counts"] = [
      ["concept", concepts.length],
      ["passage", passagesOf(codes)],
    ];
    if (parts.length > 0) counts.unshift(["sub-category", parts.length]);
    return { counts, blocks: below };
  },
  concept: (codebook, block) => {
    const { codes, passages, sources } = groundingOf(codebook, block);
    return {
      counts: [
        ["code", codes],
        ["passage", passages],
        ["source", sources],
      ],
      blocks: belowOf(codebook, block),
    };
  },
};

/** The concepts of a category and of all its parts. */
function conceptsUnder(codebook: Codebook, category: Block): Block[] {
  const under = new Set([category]);
  // What is added on the way is gone through too.
  for (const each of under) {
    if (codebook.factsOf(each).kind !== "category") continue;
    for (const below of belowOf(codebook, each)) under.add(below);
  }
  return [...under].filter((each) => codebook.factsOf(each).kind === "concept");
}

function placeOf(codebook: Codebook, block: Block): Location[] {
  const document = codebook.documentOf(block);
  return document ? [{ uri: document.uri, range: document.rangeOf(block, idSpan(block.tree)) }] : [];
}
