import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import { isComment, readLine } from "../syntax/lines";
import type { PlacedBlock } from "../syntax/sequence";
import type { Span } from "../syntax/tree";
import { declarationSpan } from "./declarationSpan";

/**
 * What can be folded away in a document: `# region` … `# endregion`, declarations, comments of several lines, values
 * of several lines. Where there is more than `limit`, the regions and the first declarations go before their values.
 */
export function foldingRanges(document: GtDocument, limit: number): FoldingRange[] {
  const outer = regionsOf(document);
  const inner: FoldingRange[] = [];
  for (const placed of document.blocks.placed()) {
    if (outer.length >= limit) break;
    outer.push(...commentsOf(placed), ...declarationOf(document, placed));
    if (outer.length + inner.length < limit) inner.push(...valuesOf(document, placed));
  }
  const ranges = [...outer, ...inner].slice(0, limit);
  return ranges.sort((one, other) => one.startLine - other.startLine || other.endLine - one.endLine);
}

function declarationOf(document: GtDocument, placed: PlacedBlock): FoldingRange[] {
  const { head } = placed.block.tree;
  return head ? fold(document, placed, { start: head.start, end: declarationSpan(placed.block).end }) : [];
}

function valuesOf(document: GtDocument, placed: PlacedBlock): FoldingRange[] {
  return placed.block.tree.fields.flatMap((field) => fold(document, placed, field));
}

/** A stretch as what can be folded; nothing where it is on one line. */
function fold(document: GtDocument, { block, offset, line }: PlacedBlock, span: Span): FoldingRange[] {
  const { start, end } = document.rangeOf(block, span, { offset, line });
  return start.line < end.line ? [{ startLine: start.line, endLine: end.line }] : [];
}

const regionStart = /^\s*#\s*region(?!\S)/;
const regionEnd = /^\s*#\s*endregion(?!\S)/;

function regionsOf(document: GtDocument): FoldingRange[] {
  const open: number[] = [];
  const regions: FoldingRange[] = [];
  for (const { block, line: first } of document.blocks.placed()) {
    if (!block.text.includes("region")) continue;
    for (const { text, line } of linesOf(block)) {
      if (regionStart.test(text)) open.push(first + line);
      const startLine = regionEnd.test(text) ? open.pop() : undefined;
      if (startLine !== undefined) {
        regions.push({ startLine, endLine: first + line, kind: FoldingRangeKind.Region });
      }
    }
  }
  return regions;
}

/** Comments over several lines. */
function commentsOf({ block, line: first }: PlacedBlock): FoldingRange[] {
  if (!block.text.includes("#")) return [];
  const comments: FoldingRange[] = [];
  let start: number | undefined;
  let last = -1;
  const close = () => {
    if (start !== undefined && last > start) {
      comments.push({ startLine: first + start, endLine: first + last, kind: FoldingRangeKind.Comment });
    }
    start = undefined;
  };
  for (const { text, line, isComment } of linesOf(block)) {
    if (!isComment || regionStart.test(text) || regionEnd.test(text)) close();
    else {
      start ??= line;
      last = line;
    }
  }
  close();
  return comments;
}

/** A block's lines with their numbers in it. */
function* linesOf({ text }: Block): Generator<{ text: string; line: number; isComment: boolean }> {
  for (let at = 0, number = 0; at < text.length; number++) {
    const line = readLine(text, at);
    yield { text: text.slice(line.start, line.end), line: number, isComment: isComment(text, line) };
    at = line.next;
  }
}
