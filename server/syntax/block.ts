import { countLineBreaks, isBlank, isComment, nextLine, readLine, startsOfLines } from "./lines";
import { parseDeclaration } from "./parse";
import type { BlockSequence, Chunk } from "./sequence";
import type { Declaration } from "./tree";

/** The blocks whose trees are kept: in turn, each new one takes the place of the one that was there longest. */
const recentLimit = 256;
const recent: (Block | undefined)[] = new Array(recentLimit).fill(undefined);
let turn = 0;

/**
 * The text of one declaration with the comments above it and the blank lines below: the unit in which a document
 * is kept, re-read and checked. A block never changes; an edit replaces it. So whatever was found out about a
 * block stays true for as long as the block is in its document.
 */
export class Block {
  readonly text: string;
  readonly lineBreaks: number;
  /** What the floors above found out about the block, which is theirs to read. */
  facts: unknown;
  /** Where the block is kept; nothing once an edit has replaced it. */
  chunk: Chunk | undefined;

  constructor(text: string) {
    this.text = text;
    this.lineBreaks = countLineBreaks(text);
  }

  /** The sequence (the document) that the block is in. */
  get sequence(): BlockSequence | undefined {
    return this.chunk?.sequence;
  }

  /** The declaration that the text holds. Read anew when it was not asked for lately: most never are. */
  get tree(): Declaration {
    if (!this.lately) {
      this.lately = parseDeclaration(this.text);
      const forgotten = recent[turn];
      if (forgotten) forgotten.lately = undefined;
      recent[turn] = this;
      turn = (turn + 1) % recentLimit;
    }
    return this.lately;
  }

  private lately: Declaration | undefined;

  /** Where the block's lines start; behind a last line break starts one more, which may be the next block's. */
  get lineStarts(): readonly number[] {
    if (this.starts) return this.starts;
    const starts = startsOfLines(this.text);
    if (this.text.length > large) this.starts = starts;
    return starts;
  }

  private starts: readonly number[] | undefined;
}

/** Blocks are short, but for the text of a memo, and what is no codebook. */
const large = 4096;

/**
 * Cuts a text into the texts of its declarations. The first piece is what stands before the first declaration,
 * and may be empty; every further piece starts with its declaration's comments or head.
 */
export function splitBlocks(text: string): string[] {
  const pieces: string[] = [];
  const hasReturns = text.includes("\r");
  let pieceStart = 0;
  let commentsStart = -1;
  for (let at = 0; at < text.length; ) {
    const first = text.charCodeAt(at);
    if (first === 0x20 || first === 0x0a) {
      // By far the most lines are fields and blank lines.
      commentsStart = -1;
      at = nextLine(text, at, hasReturns);
      continue;
    }
    const line = readLine(text, at, hasReturns);
    if (isBlank(line)) commentsStart = -1;
    else if (startsInFirstColumn(text, line)) {
      if (isComment(text, line)) {
        if (commentsStart < 0) commentsStart = line.start;
      } else {
        const start = commentsStart < 0 ? line.start : commentsStart;
        pieces.push(text.slice(pieceStart, start));
        pieceStart = start;
        commentsStart = -1;
      }
    } else commentsStart = -1;
    at = line.next;
  }
  pieces.push(text.slice(pieceStart));
  return pieces;
}

/** A byte order mark takes no column. */
function startsInFirstColumn(text: string, line: { start: number; content: number }): boolean {
  return (
    line.content === line.start || (line.content === line.start + 1 && text.charCodeAt(line.start) === 0xfeff)
  );
}
