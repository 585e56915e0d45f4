import type { Range } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { Workspace } from "../../workspace/workspace";
import { bitsOf, numberOf, type TokenType } from "./legend";
import { type Mark, marksOf } from "./marks";

/** Of a larger document an editor colours what it shows, as it asks for ranges. */
const mostDeclarations = 10_000;

/**
 * The words of a document that are coloured by what they stand for, each as five numbers (the protocol's encoding):
 * ids by the kind of what they name, whether it is the core category, or there is nothing of the name; roles; languages.
 * Nothing for a document that is too large to do it whole.
 */
export function semanticTokens(
  workspace: Workspace,
  uri: string,
  limit = mostDeclarations,
): number[] | undefined {
  const document = workspace.document(uri);
  if (!document || document.blocks.size > limit) return undefined;
  return tokensOf(workspace, document, 0, Number.POSITIVE_INFINITY);
}

/** The same for the lines of a range. */
export function semanticTokensIn(workspace: Workspace, uri: string, { start, end }: Range): number[] {
  const document = workspace.document(uri);
  return document ? tokensOf(workspace, document, start.line, end.line) : [];
}

function tokensOf(workspace: Workspace, document: GtDocument, from: number, to: number): number[] {
  const codebook = workspace.projectsOf(document.uri)[0]?.codebook;
  if (!codebook) return [];
  const data: number[] = [];
  const before = { line: 0, character: 0 };
  const first = document.blocks.atLine(Math.max(0, from));
  let { line: start } = first;
  for (const block of document.blocks.from(first.block)) {
    if (start > to) break;
    for (const mark of marksOf(block)) {
      const line = start + mark.line;
      if (line < from || line > to) continue;
      const { type, modifiers } = meaningOf(codebook, block, mark);
      const character = line === before.line ? mark.character - before.character : mark.character;
      data.push(line - before.line, character, mark.length, numberOf(type), modifiers);
      before.line = line;
      before.character = mark.character;
    }
    start += block.lineBreaks;
  }
  return data;
}

interface Meaning {
  type: TokenType;
  modifiers: number;
}

const core = bitsOf(["core"]);
const declaration = bitsOf(["declaration"]);
const unresolved: Meaning = { type: "unresolved", modifiers: 0 };

function meaningOf(codebook: Codebook, block: Block, { of }: Mark): Meaning {
  if (of === "language") return { type: "language", modifiers: 0 };
  if (of === "role") return roleOf(codebook, codebook.factsOf(block).role);
  if (of === "id") {
    const named = kindOf(codebook, block);
    return { type: named.type, modifiers: named.modifiers | declaration };
  }
  const resolution = codebook.resolve(of);
  return resolution.state === "resolved" ? kindOf(codebook, resolution.blocks[0]!) : unresolved;
}

function kindOf(codebook: Codebook, block: Block): Meaning {
  const kind = codebook.factsOf(block).kind as TokenType;
  const isCore =
    kind === "category" && codebook.paradigm?.core && codebook.roleOf(block) === codebook.paradigm.core;
  return { type: kind, modifiers: isCore ? core : 0 };
}

/** Where the study uses no paradigm, or its own is not read yet, any role will do. */
function roleOf({ paradigm }: Codebook, word = ""): Meaning {
  const role = paradigm?.role(word);
  if (paradigm && !role) return unresolved;
  return { type: "role", modifiers: role && role === paradigm?.core ? core : 0 };
}
