import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";
import { Block } from "./block";
import { blocksIn, splitBlocks } from "./cutting";
import { lineEnd, lineStart } from "./lines";
import { atATime, atOnce } from "./parts";
import { BlockSequence } from "./sequence";
import type { Span } from "./tree";
import type { Utf8Text } from "./utf8";

/** What is longer is better read anew than compared with what was there, which others would have to wait for. */
const large = 500_000;

/** The blocks that an edit took away and those it put in their place. */
export interface Change {
  removed: Block[];
  added: Block[];
  /** Whether one declaration stands where one stood, so that the order of all is as before. */
  inPlace?: boolean;
}

/**
 * A text kept as the sequence of its declarations. It speaks the protocol's positions (UTF-16, lines from 0) and
 * is edited in place: an edit cuts anew only the blocks it touches and their neighbours.
 */
export class GtDocument {
  readonly uri: string;
  version: number;
  readonly languageId = "gt";
  private readonly sequence = new BlockSequence();
  /** What is still to be cut. */
  private pieces: Iterator<Block[]> | undefined;

  constructor(uri: string, text: string | Utf8Text, version = 0) {
    this.uri = uri;
    this.version = version;
    this.pieces = blocksIn(text);
  }

  /** The text's declarations. Who asks for them before all are cut has the rest cut at once. */
  get blocks(): BlockSequence {
    if (!this.isCut) atOnce(this.cut());
    return this.sequence;
  }

  get isCut(): boolean {
    return this.pieces === undefined;
  }

  /** The declarations that are cut so far. */
  get cutSoFar(): BlockSequence {
    return this.sequence;
  }

  /** Cuts the text, some declarations at a time: others may have their turn, and edits may come, in between. */
  *cut(): Generator<void> {
    while (this.pieces) {
      const part: Block[] = [];
      while (this.pieces && part.length < atATime) {
        const { done, value } = this.pieces.next();
        if (done) this.pieces = undefined;
        else part.push(...value);
      }
      this.sequence.append(part);
      yield;
    }
  }

  get lineCount(): number {
    return this.blocks.lineBreaks + 1;
  }

  /** The text, or the part of it that a range covers. */
  getText(range?: Range): string {
    if (!range) return Array.from(this.blocks, (block) => block.text).join("");
    const [from, to] = this.offsetsOf(range);
    const first = this.blocks.atOffset(from);
    let { offset } = first;
    let text = "";
    for (const block of this.blocks.from(first.block)) {
      if (offset >= to) break;
      text += block.text.slice(Math.max(0, from - offset), to - offset);
      offset += block.length;
    }
    return text;
  }

  /** The offset of a position; a position behind its line's end is at the line's end. */
  offsetAt(position: Position, blocks = this.blocks): number {
    return offsetIn(this.lineAt(position.line, blocks), position);
  }

  /** Where a line starts and ends, without its line break; a line that isn't there is at the text's start or its end. */
  private lineAt(number: number, blocks: BlockSequence): Span {
    if (number < 0) return { start: 0, end: 0 };
    if (number > blocks.lineBreaks) return { start: blocks.length, end: blocks.length };
    const { offset, start, end } = lineIn(blocks, number);
    return { start: offset + start, end: offset + end };
  }

  /** The position of an offset. */
  positionAt(offset: number): Position {
    const placed = this.blocks.atOffset(Math.max(0, Math.min(offset, this.blocks.length)));
    const { block, line } = placed;
    return positionIn(block, block.lineStarts, offset - placed.offset, line);
  }

  /** The range of a span of one of the document's blocks, whose place need not be looked up where it is known. */
  rangeOf(block: Block, span: Span, place = this.sequence.placeOf(block)): Range {
    return rangeIn(block, span, place.line);
  }

  /** The block at a position, and the position's offset in it. */
  blockAt(position: Position): { block: Block; offset: number } {
    const offset = this.offsetAt(position);
    // On a block's last line the offset may already be the next one's start, where the document ends.
    const placed = this.blocks.atLine(Math.min(Math.max(0, position.line), this.lineCount - 1));
    return { block: placed.block, offset: offset - placed.offset };
  }

  /** Applies the protocol's changes one after the other and says what they did to the blocks. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): Change {
    const removed = new Set<Block>();
    const added = new Set<Block>();
    for (const change of changes) {
      const step =
        "range" in change
          ? this.edit(change.range, change.text)
          : this.replace(0, this.blocks.length, change.text);
      for (const block of step.removed) if (!added.delete(block)) removed.add(block);
      for (const block of step.added) added.add(block);
    }
    this.version = version;
    const inPlace = changes.length === 1 && removed.size === 1 && added.size === 1;
    return { removed: [...removed], added: [...added], inPlace };
  }

  /** The changes that make the text another one, most of which is the same: looked for a part at a time. */
  *changesTo(text: string): Generator<void, TextDocumentContentChangeEvent[]> {
    const blocks = [...this.blocks];
    let first = 0;
    let start = 0;
    for (; first < blocks.length && text.startsWith(blocks[first]!.text, start); first++) {
      start += blocks[first]!.length;
      if (first % atATime === 0) yield;
    }
    let last = blocks.length;
    let end = text.length;
    for (; last > first; last--) {
      const { text: lastText, length } = blocks[last - 1]!;
      if (end - length < start || !text.startsWith(lastText, end - length)) break;
      end -= length;
      if (last % atATime === 0) yield;
    }
    if (first === last && start === end) return [];
    const until = this.blocks.length - (text.length - end);
    return [
      {
        range: { start: this.positionAt(start), end: this.positionAt(until) },
        text: text.slice(start, end),
      },
    ];
  }

  /** The text that a change puts in the place of all there is, where that is much; nothing where it doesn't. */
  renewedBy(change: TextDocumentContentChangeEvent): string | undefined {
    // What is still being cut is edited where one types: that needs no more of it.
    if ("range" in change && !this.isCut) return undefined;
    if (Math.max(this.blocks.length, change.text.length) < large) return undefined;
    const [from, to] = "range" in change ? this.offsetsOf(change.range) : [0, this.blocks.length];
    return from === 0 && to === this.blocks.length ? change.text : undefined;
  }

  private edit(range: Range, text: string): Change {
    this.cutPast(Math.max(range.start.line, range.end.line));
    const change = this.editLine(range, text);
    if (change) return change;
    const [from, to] = this.offsetsOf(range, this.sequence);
    return this.replace(from, to, text);
  }

  /** Does an edit that changes one line alone, as nearly all do; nothing where it may be more. */
  private editLine({ start, end }: Range, text: string): Change | undefined {
    const { sequence } = this;
    if (start.line !== end.line || start.line < 0 || start.line > sequence.lineBreaks) return undefined;
    const line = lineIn(sequence, start.line);
    const { block } = line;
    const [from, to] = inOrder(offsetIn(line, start), offsetIn(line, end));
    if (!isWithinLine(block.text, from, to, text)) return undefined;
    return this.exchange(block, block, [block.text.slice(0, from) + text + block.text.slice(to)]);
  }

  /** Cuts the text at once as far as it takes to edit a line: until there is a block behind the one that it is in. */
  private cutPast(line: number): void {
    const cutting = this.cut();
    while (!this.isCut) {
      const isThere = this.sequence.size > 0 && this.sequence.lineBreaks > line;
      if (isThere && this.sequence.next(this.sequence.atLine(line).block)) return;
      cutting.next();
    }
  }

  private offsetsOf({ start, end }: Range, blocks = this.blocks): [number, number] {
    const line = this.lineAt(start.line, blocks);
    const from = offsetIn(line, start);
    // Most ranges are within a line.
    const to = offsetIn(end.line === start.line ? line : this.lineAt(end.line, blocks), end);
    return inOrder(from, to);
  }

  private replace(from: number, to: number, text: string): Change {
    const first = this.sequence.atOffset(from);
    const last = to === from ? first : this.sequence.atOffset(to);
    // Whether a line belongs to the declaration above or below may depend on its neighbours on both sides.
    const before = this.sequence.previous(first.block);
    const after = this.sequence.next(last.block);

    const kept =
      first.block.text.slice(0, from - first.offset) + text + last.block.text.slice(to - last.offset);
    const pieces = splitBlocks((before?.text ?? "") + kept + (after?.text ?? ""));
    // Only a document's first block may be without a declaration; elsewhere the first piece is then empty.
    if (before && this.sequence.previous(before) && pieces[0] === "") pieces.shift();

    return this.exchange(before ?? first.block, after ?? last.block, pieces);
  }

  /** Puts pieces of text in the place of blocks, and keeps the blocks at both ends whose text is the same. */
  private exchange(first: Block, last: Block, pieces: string[]): Change {
    const old: Block[] = [];
    for (const block of this.sequence.from(first)) {
      old.push(block);
      if (block === last) break;
    }
    const most = Math.min(old.length, pieces.length);
    let head = 0;
    while (head < most && pieces[head] === old[head]!.text) head++;
    let tail = 0;
    while (tail < most - head && pieces[pieces.length - 1 - tail] === old[old.length - 1 - tail]!.text)
      tail++;

    const removed = old.slice(head, old.length - tail);
    const added = pieces.slice(head, pieces.length - tail).map((piece) => new Block(piece));
    if (removed.length > 0) this.sequence.replace(removed[0]!, removed.at(-1)!, added);
    else if (added.length > 0) {
      const neighbour = old[Math.max(0, head - 1)]!;
      this.sequence.replace(neighbour, neighbour, head > 0 ? [neighbour, ...added] : [...added, neighbour]);
    }
    return { removed, added };
  }
}

/** A line that is there: the block that it is in, where this starts, and where in it the line starts and ends. */
function lineIn(blocks: BlockSequence, number: number): Span & { block: Block; offset: number } {
  const { block, offset, line } = blocks.atLine(number);
  const start = block.lineStarts[number - line]!;
  return { block, offset, start, end: lineEnd(block.text, start).end };
}

/** Two offsets, the smaller one first: an editor may say a range from its end. */
function inOrder(one: number, other: number): [number, number] {
  return one <= other ? [one, other] : [other, one];
}

/** The offset of a position in its line; behind the line's end it is at that. */
function offsetIn({ start, end }: Span, { character }: Position): number {
  return Math.min(start + Math.max(0, character), end);
}

/** The range of a block's span, where the block starts in a line; from the block's first line where none is given. */
export function rangeIn(block: Block, span: Span, line = 0): Range {
  const starts = block.lineStarts;
  return {
    start: positionIn(block, starts, span.start, line),
    end: positionIn(block, starts, span.end, line),
  };
}

/** A range that was counted from a block's first line, in a document in which this is the line `by`. */
export function movedDown({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}

function positionIn(block: Block, starts: readonly number[], offset: number, line: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const start = starts[low]!;
  // Within a line break one is at the line's end.
  const next = starts[low + 1] ?? block.length;
  let end = Math.min(offset, next);
  if (end > next - 2) {
    const { text } = block;
    while (end > start && isLineBreak(text.charCodeAt(end - 1)) && end > next - 2) end--;
  }
  return { line: line + low, character: end - start };
}

/**
 * Whether what an edit puts between two offsets of a text changes one line alone, behind its first character: then it starts
 * a declaration, or not, as before.
 */
function isWithinLine(text: string, from: number, to: number, added: string): boolean {
  const start = lineStart(text, from);
  // A byte order mark takes no column, so that the character behind it is the first.
  if (from === start || text.charCodeAt(start) === 0xfeff) return false;
  return !/[\r\n]/.test(added) && !/[\r\n]/.test(text.slice(from, to));
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
