import type { Position } from "vscode-languageserver-types";
import type { Codebook } from "../model/codebook";
import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import type { Span } from "../syntax/tree";
import type { Workspace } from "../workspace/workspace";
import { isIn, referenceAt } from "./place";

/** An id in a text, and what it names. */
export interface Named {
  document: GtDocument;
  block: Block;
  /** Where the id stands in the block. */
  span: Span;
  /** Normalized. */
  id: string;
  /** The kinds of what it names: several where it is ambiguous, all it may be where nothing is declared. */
  kinds: readonly string[];
  /** Whether there is a declaration of it. */
  isDeclared: boolean;
  /** The codebooks in which it does: those of every project that the document or the declaration is part of. */
  codebooks: readonly Codebook[];
}

/** What the id at a position names, in a head, a field, a qualifier or a link; nothing where no id stands. */
export function namedAt(workspace: Workspace, uri: string, position: Position): Named | undefined {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return undefined;
  const { block, offset } = document.blockAt(position);
  const facts = codebook.factsOf(block);
  const reference = referenceAt(facts.references, offset);
  if (reference) {
    const { id } = reference;
    const declared = reference.kinds.filter((kind) => codebook.declaration(kind, id));
    const kinds = declared.length > 0 ? declared : reference.kinds;
    const codebooks = codebooksWith(workspace, uri, kinds, id);
    return { document, block, span: reference, id, kinds, isDeclared: declared.length > 0, codebooks };
  }
  const span = block.tree.head?.id;
  if (!span || !isIn(span, offset) || facts.kind === undefined || facts.id === undefined) return undefined;
  const kinds = [facts.kind];
  const codebooks = codebooksWith(workspace, uri, kinds, facts.id);
  return { document, block, span, id: facts.id, kinds, isDeclared: true, codebooks };
}

/** The codebooks of a document, and those that share with them a file in which an id is declared. */
export function codebooksWith(
  workspace: Workspace,
  uri: string,
  kinds: readonly string[],
  id: string,
): readonly Codebook[] {
  const codebooks = new Set(workspace.projectsOf(uri).map((project) => project.codebook));
  // What is added on the way is gone through too.
  for (const codebook of codebooks) {
    for (const kind of kinds) {
      for (const block of codebook.declarations(kind, id)) {
        const there = codebook.documentOf(block)?.uri ?? uri;
        for (const project of workspace.projectsOf(there)) codebooks.add(project.codebook);
      }
    }
  }
  return [...codebooks];
}
