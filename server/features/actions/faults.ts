import type { Range } from "vscode-languageserver-types";
import type { CheckName } from "../../checks/catalogue";
import type { Workspace } from "../../workspace/workspace";
import type { Editor, Fault } from "./action";

/** A finding that is to be mended, and where an editor shows it. */
export interface LocatedFault extends Fault {
  range: Range;
}

/** Nobody chooses among the findings of more declarations than these. */
const mostBlocks = 200;

/** The findings that a range touches, in the order of the text. */
export function* faultsAt(
  workspace: Workspace,
  uri: string,
  range: Range,
  editor: Editor,
): Generator<LocatedFault> {
  const document = workspace.document(uri);
  if (!document) return;
  const first = document.blockAt(range.start).block;
  const last = document.blockAt(range.end).block;
  for (const project of workspace.projectsOf(uri)) {
    let left = mostBlocks;
    for (const block of document.blocks.from(first)) {
      for (const { finding } of project.shownAt(block, workspace.severities)) {
        const at = document.rangeOf(block, finding.span);
        if (!touches(at, range)) continue;
        const { codebook } = project;
        yield { workspace, codebook, document, block, tree: block.tree, finding, editor, range: at };
      }
      if (block === last || --left === 0) break;
    }
  }
}

/** Every finding of some checks in a document, project for project. */
export function* faultsIn(
  workspace: Workspace,
  uri: string,
  checks: readonly CheckName[],
  editor: Editor,
): Generator<Fault> {
  const document = workspace.document(uri);
  if (!document) return;
  for (const project of workspace.projectsOf(uri)) {
    const { codebook } = project;
    for (const { block, finding } of project.shown(document, workspace.severities, checks)) {
      yield { workspace, codebook, document, block, tree: block.tree, finding, editor };
    }
  }
}

function touches(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range["start"], other: Range["start"]): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
