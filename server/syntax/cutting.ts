import { Block } from "./block";
import { keptSlice } from "./kept";
import { isBlank, isComment, type Line, nextLine, readLine } from "./lines";
import { atATime } from "./parts";
import { partSize, textOfBytes, type Utf8Text } from "./utf8";

/**
 * Cuts a text into the texts of its declarations. The first piece is what stands before the first declaration,
 * and may be empty; every further piece starts with its declaration's comments or head.
 */
export function splitBlocks(text: string): string[] {
  const cuts = cutsIn(text, text.length);
  return [0, ...cuts].map((start, number) => text.slice(start, cuts[number]));
}

/** Cuts a text as `splitBlocks` does into blocks, some at a time. Of bytes no string is made: the blocks stay slices of them. */
export function blocksIn(text: string | Utf8Text): Generator<Block[], void> {
  return typeof text === "string" ? blocksOf(partsOf(text), true) : blocksOf([...text.parts], false);
}

/** Takes the parts out of their list as it cuts them, so that none is there twice. */
function* blocksOf(parts: string[], isText: boolean): Generator<Block[], void> {
  parts.reverse();
  let words = new Int32Array(0);
  let isFirst = true;
  let rest = "";
  while (parts.length > 0) {
    // What doesn't end in it is looked at anew from its start, in a larger one where it is longer.
    let view = rest;
    do view += parts.pop()!;
    while (parts.length > 0 && view.length < 2 * rest.length);
    if (!isText) words = wordsOf(view, words);
    const blockAt = (start: number, end: number) =>
      new Block(isText ? view.slice(start, end) : keptSlice(words, view, start, end));
    const next = parts.at(-1);
    const endsHere = next === undefined || startsAnew(view, next);
    let blocks: Block[] = [];
    let last = 0;
    for (const at of cutsIn(view, endsHere ? view.length : view.lastIndexOf("\n") + 1, !isText)) {
      // The piece that a view starts with starts there.
      if (at === 0 && !isFirst) continue;
      if (blocks.length === atATime) {
        yield blocks;
        blocks = [];
      }
      blocks.push(blockAt(last, at));
      isFirst = false;
      last = at;
    }
    if (endsHere) {
      blocks.push(blockAt(last, view.length));
      isFirst = false;
    }
    rest = endsHere ? "" : view.slice(last);
    yield blocks;
  }
}

/** Whether the next part of a text surely starts with a declaration: behind a blank line, with a letter in the first column. */
function startsAnew(text: string, next: string): boolean {
  return text.endsWith("\n\n") && /^[a-z]/.test(next);
}

/** Bytes, of which each is a character, four in a number: in the place of others, where there is room for them. */
function wordsOf(bytes: string, before: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const count = (bytes.length >> 2) + 1;
  const words = count <= before.length ? before : new Int32Array(2 * count);
  Buffer.from(words.buffer).write(bytes, "latin1");
  return words;
}

/** A text in parts that end with lines. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at + partSize) + 1 || text.length;
    parts.push(text.slice(at, end));
    at = end;
  }
  return text === "" ? [text] : parts;
}

/** Where the declarations of a text start, up to `end`, where a line ends; the text may have a character for each byte. */
function cutsIn(text: string, end: number, inBytes = false): number[] {
  const cuts: number[] = [];
  const hasReturns = text.includes("\r");
  let commentsStart = -1;
  for (let at = 0; at < end; ) {
    const first = text.charCodeAt(at);
    if (first === 0x20 || first === 0x0a) {
      // By far the most lines are fields and blank lines.
      commentsStart = -1;
      at = nextLine(text, at, hasReturns);
      continue;
    }
    const line = readLine(text, at, hasReturns);
    // What white space is beyond ASCII is not to be seen in bytes.
    const read = inBytes && first >= 0x80 ? textOfBytes(text.slice(at, line.end)) : text;
    const shown = read === text ? line : readLine(read, 0);
    if (isBlank(shown)) commentsStart = -1;
    else if (startsInFirstColumn(read, shown)) {
      if (isComment(read, shown)) {
        if (commentsStart < 0) commentsStart = line.start;
      } else {
        cuts.push(commentsStart < 0 ? line.start : commentsStart);
        commentsStart = -1;
      }
    } else commentsStart = -1;
    at = line.next;
  }
  return cuts;
}

/** A byte order mark takes no column. */
function startsInFirstColumn(text: string, line: Line): boolean {
  return (
    line.content === line.start || (line.content === line.start + 1 && text.charCodeAt(line.start) === 0xfeff)
  );
}
