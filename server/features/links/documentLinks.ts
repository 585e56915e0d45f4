import type { DocumentLink } from "vscode-languageserver-types";
import { fieldsOf } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { inDirection } from "../../model/direction";
import { type Language, type Phrase, phrase, spoken } from "../../model/speech";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import { kindsWithPaths } from "../writtenPaths";
import { type FileLink, fileLinksOf, type TranscriptOf, transcriptsOf } from "./fileLinks";

/** An editor underlines every link whenever the text changes; more than this takes it too long. */
const most = 5000;

/**
 * The words of a document that lead out of it: to the files that it names, to the line of a transcript that a quote
 * stands on, to a DOI or another address in a codebook's `doi` and `cite`.
 */
export function* documentLinks(
  workspace: Workspace,
  uri: string,
  limit = most,
  language?: Language,
): InParts<DocumentLink[]> {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const links: DocumentLink[] = [];
  const transcriptOf = transcriptsOf(codebook);
  for (const block of linkingBlocks(codebook, document, transcriptOf, limit)) {
    if (links.length >= limit) break;
    yield;
    for (const link of fileLinksOf(workspace, codebook, block, transcriptOf)) {
      const tooltip = inDirection(spoken(whatIs(link), language), language);
      links.push({ range: document.rangeOf(block, link), target: targetOf(link), tooltip });
    }
    if (codebook.factsOf(block).kind === "codebook") links.push(...addressesIn(document, block));
  }
  return links.slice(0, limit);
}

/** The declarations that may have links: the study and its sources, then codes that quote what has a transcript. */
function linkingBlocks(
  codebook: Codebook,
  document: GtDocument,
  transcriptOf: TranscriptOf,
  limit: number,
): Block[] {
  const isHere = ({ sequence }: Block) => sequence === document.blocks;
  const naming = kindsWithPaths.flatMap((kind) =>
    document.blocks.inOrder([...codebook.all(kind)].filter(isHere)),
  );
  const quoting = new Set<Block>();
  for (const source of codebook.all("source")) {
    const { id } = codebook.factsOf(source);
    if (id === undefined || transcriptOf(id) === undefined) continue;
    for (const block of codebook.names.referrers(id)) {
      if (quoting.size >= limit) break;
      if (isHere(block) && codebook.factsOf(block).kind === "code") quoting.add(block);
    }
  }
  return [...naming, ...document.blocks.inOrder(quoting)];
}

function targetOf({ uri, lines }: FileLink): string {
  return lines ? `${uri}#L${lines.first}` : uri;
}

function whatIs({ what, lines }: FileLink): Phrase {
  if (what === "transcript" && lines) return phrase("links/transcript-line", { line: lines.first });
  return phrase(`links/${what}`);
}

/** An address, or a DOI by itself. */
const address = /https?:\/\/[^\s<>"\p{Cs}]+|\b10\.\d{4,9}\/[^\s<>"\p{Cs}]+/gu;
/** What stands behind an address in a sentence. */
const sentenceEnd = ".,;:!?،؛؟»”’'*_";

function addressesIn(document: GtDocument, block: Block): DocumentLink[] {
  const { tree } = block;
  const lines = [...fieldsOf(tree, "doi"), ...fieldsOf(tree, "cite")].flatMap(({ value }) => value.lines);
  return lines.flatMap(({ start, end }) =>
    Array.from(block.text.slice(start, end).matchAll(address), ({ index, 0: found }) => {
      const text = withoutEnd(found);
      const from = start + index;
      return {
        range: document.rangeOf(block, { start: from, end: from + text.length }),
        target: text.startsWith("http") ? text : `https://doi.org/${encodeURI(text)}`,
      };
    }),
  );
}

/** An address ends before what the sentence adds to it, and before a bracket that was opened before it. */
function withoutEnd(found: string): string {
  let unopened = found.split(")").length - found.split("(").length;
  let end = found.length;
  for (; end > 0; end--) {
    const last = found[end - 1]!;
    if (last === ")" && unopened > 0) unopened--;
    else if (!sentenceEnd.includes(last)) break;
  }
  return found.slice(0, end);
}
