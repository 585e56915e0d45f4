import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import { perBlock } from "../model/perBlock";
import type { Block } from "../syntax/block";
import { type GtDocument, rangeIn } from "../syntax/document";
import { isComment, readLine } from "../syntax/lines";
import type { InParts } from "../syntax/parts";
import type { Span } from "../syntax/tree";
import { declarationSpan } from "./declarationSpan";

/**
 * What can be folded away in a document: `# region` … `# endregion`, declarations, comments of several lines, values
 * of several lines. Where there is more than `limit`, the regions and the first declarations go before their values.
 */
export function* foldingRanges(document: GtDocument, limit: number): InParts<FoldingRange[]> {
  const outer = yield* regionsOf(document);
  const inner: FoldingRange[] = [];
  for (const { block, line } of document.blocks.placed()) {
    if (outer.length >= limit) break;
    yield;
    const folds = foldsOf(block);
    for (const fold of folds.outer) outer.push(movedDown(fold, line));
    if (outer.length + inner.length < limit)
      for (const fold of folds.inner) inner.push(movedDown(fold, line));
  }
  const ranges = [...outer, ...inner].slice(0, limit);
  return ranges.sort((one, other) => one.startLine - other.startLine || other.endLine - one.endLine);
}

// An editor asks after every edit, and all but one declaration are the same.
const foldsOf = perBlock((block) => ({
  outer: [...commentsOf(block), ...declarationOf(block)],
  inner: valuesOf(block),
}));

function declarationOf(block: Block): FoldingRange[] {
  const { head } = block.tree;
  return head ? fold(block, { start: head.start, end: declarationSpan(block).end }) : [];
}

function valuesOf(block: Block): FoldingRange[] {
  return block.tree.fields.flatMap((field) => fold(block, field));
}

/** A stretch as what can be folded; nothing where it is on one line. */
function fold(block: Block, span: Span): FoldingRange[] {
  const { start, end } = rangeIn(block, span);
  return start.line < end.line ? [{ startLine: start.line, endLine: end.line }] : [];
}

function movedDown(fold: FoldingRange, by: number): FoldingRange {
  return { ...fold, startLine: fold.startLine + by, endLine: fold.endLine + by };
}

const regionStart = /^\s*#\s*region(?!\S)/;
const regionEnd = /^\s*#\s*endregion(?!\S)/;

function* regionsOf(document: GtDocument): InParts<FoldingRange[]> {
  const open: number[] = [];
  const regions: FoldingRange[] = [];
  for (const { block, line: first } of document.blocks.placed()) {
    yield;
    if (!block.mentions("#") || !block.mentions("region")) continue;
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
function commentsOf(block: Block): FoldingRange[] {
  if (!block.mentions("#")) return [];
  const comments: FoldingRange[] = [];
  let start: number | undefined;
  let last = -1;
  const close = () => {
    if (start !== undefined && last > start) {
      comments.push({ startLine: start, endLine: last, kind: FoldingRangeKind.Comment });
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
