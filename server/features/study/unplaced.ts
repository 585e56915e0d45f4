import type { Range } from "vscode-languageserver-types";
import { type CheckName, titleOf } from "../../checks/catalogue";
import { idSpan } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import { nameIn } from "../display";

/** A declaration that has no place in the theory yet. */
export interface Unplaced {
  uri: string;
  range: Range;
  kind: string;
  label: string;
  /** What it lacks, as the check is called that is about it. */
  lacks: string;
}

/** What each kind lacks that has no place: the check that speaks of it. */
const lacking = [
  ["concept", "concept-without-category"],
  ["code", "code-without-concept"],
  ["category", "category-without-role"],
] as const satisfies readonly (readonly [kind: string, check: CheckName])[];

/**
 * What of the study that a document is part of has no place in the theory yet, whatever the checks are set to:
 * concepts without a category, codes without a concept, categories without a role. Each in the study's order.
 */
export function* unplacedIn(
  workspace: Workspace,
  uri: string,
  { labelLanguage, language }: Settings,
): InParts<Unplaced[]> {
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!codebook) return [];
  const unplaced: Unplaced[] = [];
  for (const [kind, check] of lacking) {
    const blocks: Block[] = [];
    for (const block of codebook.all(kind)) {
      yield;
      if (isUnplaced(codebook, block, kind)) blocks.push(block);
    }
    for (const block of codebook.ordered(blocks)) {
      yield;
      const document = codebook.documentOf(block);
      if (!document) continue;
      const range = document.rangeOf(block, idSpan(block.tree));
      const label = nameIn(codebook, block, labelLanguage ?? codebook.workingLanguage);
      unplaced.push({ uri: document.uri, range, kind, label, lacks: titleOf(check, language) });
    }
  }
  return unplaced;
}

function isUnplaced(codebook: Codebook, block: Block, kind: string): boolean {
  const { id, links, role } = codebook.factsOf(block);
  const names = (field: string) => links.some((link) => link.field === field);
  if (id === undefined) return false;
  if (kind === "concept") return !names("category");
  if (kind === "code") return !names("concept");
  return codebook.paradigm !== undefined && !role && !names("parent");
}
