import type { Range } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import { factsOf } from "../../model/facts";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import { bitsOf, numberOf, tokenTypes } from "./legend";
import { type Mark, marksOf } from "./marks";

/** Of a larger document an editor colours what it shows, as it asks for ranges. */
const mostDeclarations = 5000;

/**
 * The words of a document that are coloured by what they stand for, each as five numbers (the protocol's encoding):
 * ids by the kind of what they name, whether it is the core category, or there is nothing of the name; roles; languages.
 * Nothing for a document that is too large to do it whole.
 */
export function* semanticTokens(
  workspace: Workspace,
  uri: string,
  limit = mostDeclarations,
): InParts<number[] | undefined> {
  const document = workspace.document(uri);
  if (!document || document.blocks.size > limit) return undefined;
  return yield* tokensOf(workspace, document, 0, Number.POSITIVE_INFINITY);
}

/**
 * The same for the lines of a range. While the document is still being read, only what stands for itself: what a reference
 * leads to, and which roles there are, is not known yet.
 */
export function* semanticTokensIn(
  workspace: Workspace,
  uri: string,
  { start, end }: Range,
): InParts<number[]> {
  const document = workspace.document(uri);
  return document ? yield* tokensOf(workspace, document, start.line, end.line) : [];
}

function* tokensOf(workspace: Workspace, document: GtDocument, from: number, to: number): InParts<number[]> {
  const codebook = workspace.projectsOf(document.uri)[0]?.codebook;
  const isRead = !workspace.isBeingRead(document.uri);
  if (isRead && !codebook) return [];
  const meaningOf = isRead && codebook ? meaningsIn(codebook) : meaningAlone;
  const data: number[] = [];
  const before = { line: 0, character: 0 };
  const blocks = isRead ? document.blocks : document.cutSoFar;
  if (blocks.size === 0) return [];
  const first = blocks.atLine(Math.max(0, from));
  let { line: start } = first;
  for (const block of blocks.from(first.block)) {
    if (start > to) break;
    yield;
    for (const mark of marksOf(block)) {
      const line = start + mark.line;
      if (line < from || line > to) continue;
      const meaning = meaningOf(block, mark);
      if (!meaning) continue;
      const { type, modifiers } = meaning;
      const character = line === before.line ? mark.character - before.character : mark.character;
      data.push(line - before.line, character, mark.length, type, modifiers);
      before.line = line;
      before.character = mark.character;
    }
    start += block.lineBreaks;
  }
  return data;
}

/** What a word stands for: a type and, as bits, its modifiers. */
interface Meaning {
  type: number;
  modifiers: number;
}

const core = bitsOf(["core"]);
const declaration = bitsOf(["declaration"]);

const plain = new Map<string, Meaning>(
  tokenTypes.map((type) => [type, { type: numberOf(type), modifiers: 0 }]),
);
const unresolved = plain.get("unresolved")!;

type MeaningOf = (block: Block, mark: Mark) => Meaning | undefined;

/** What a word stands for as far as its declaration says. */
const meaningAlone: MeaningOf = (block, { of }) => {
  if (of === "language") return plain.get(of);
  const meaning = of === "id" ? plain.get(factsOf(block).kind!) : undefined;
  return meaning && { ...meaning, modifiers: declaration };
};

/** Says what words of a codebook stand for. */
function meaningsIn(codebook: Codebook): MeaningOf {
  const { paradigm } = codebook;
  const coreRole = paradigm?.core;
  const cores = new Set(coreRole && codebook.holders(coreRole));
  const ofBlock = (block: Block): Meaning => {
    const meaning = plain.get(codebook.factsOf(block).kind!)!;
    return cores.has(block) ? { ...meaning, modifiers: core } : meaning;
  };
  /** Where the study uses no paradigm, or its own is not read yet, any role will do. */
  const ofRole = (word = ""): Meaning => {
    const role = paradigm?.role(word);
    if (paradigm && !role) return unresolved;
    return { ...plain.get("role")!, modifiers: role && role === coreRole ? core : 0 };
  };
  return (block, { of }) => {
    if (of === "language") return plain.get("language")!;
    if (of === "role") return ofRole(codebook.factsOf(block).role);
    if (of === "id") {
      const { type, modifiers } = ofBlock(block);
      return { type, modifiers: modifiers | declaration };
    }
    const resolution = codebook.resolve(of);
    return resolution.state === "resolved" ? ofBlock(resolution.blocks[0]!) : unresolved;
  };
}
