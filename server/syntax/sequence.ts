import type { Block } from "./block";

/** Neighbouring blocks and what they add up to, so that finding a place skips over them together. */
export interface Chunk {
  sequence: BlockSequence;
  blocks: Block[];
  length: number;
  lineBreaks: number;
  /** The chunk's number in its sequence. */
  index: number;
}

/** Where a block starts in its document. */
export interface Place {
  offset: number;
  line: number;
}

/** A block with its place. */
export interface PlacedBlock extends Place {
  block: Block;
}

/**
 * The blocks of a document in order. Replacing some of them and finding one by its offset or its line costs what
 * a chunk holds and how many chunks there are, about the square root of the document, and copies no text.
 */
export class BlockSequence {
  private static readonly chunkSize = 256;

  private chunks: Chunk[] = [];
  length = 0;
  lineBreaks = 0;
  size = 0;

  *[Symbol.iterator](): Iterator<Block> {
    for (const chunk of this.chunks) yield* chunk.blocks;
  }

  /** The blocks in lists of neighbours. A list never changes: where a block of it does, another takes its place. */
  *lists(): Generator<readonly Block[]> {
    for (const chunk of this.chunks) yield chunk.blocks;
  }

  /** The blocks with their places, in order. */
  *placed(): Generator<PlacedBlock> {
    let offset = 0;
    let line = 0;
    for (const chunk of this.chunks) {
      for (const block of chunk.blocks) {
        yield { block, offset, line };
        offset += block.length;
        line += block.lineBreaks;
      }
    }
  }

  /** The blocks from `block` on. */
  *from(block: Block): Generator<Block> {
    const { blocks, index } = block.chunk!;
    for (let at = blocks.indexOf(block); at < blocks.length; at++) yield blocks[at]!;
    for (let next = index + 1; next < this.chunks.length; next++) yield* this.chunks[next]!.blocks;
  }

  next(block: Block): Block | undefined {
    const { blocks, index } = block.chunk!;
    return blocks[blocks.indexOf(block) + 1] ?? this.chunks[index + 1]?.blocks[0];
  }

  previous(block: Block): Block | undefined {
    const { blocks, index } = block.chunk!;
    const at = blocks.indexOf(block);
    return at > 0 ? blocks[at - 1] : this.chunks[index - 1]?.blocks.at(-1);
  }

  /** Where a block of this sequence starts. */
  placeOf(block: Block): Place {
    const chunk = block.chunk!;
    const place = { offset: 0, line: 0 };
    for (let index = 0; index < chunk.index; index++) {
      place.offset += this.chunks[index]!.length;
      place.line += this.chunks[index]!.lineBreaks;
    }
    for (const before of chunk.blocks) {
      if (before === block) break;
      place.offset += before.length;
      place.line += before.lineBreaks;
    }
    return place;
  }

  /** Where blocks start that are asked for in their order: goes through the sequence once for all of them. */
  placesInOrder(): (block: Block) => Place {
    let index = 0;
    let at = 0;
    const place = { offset: 0, line: 0 };
    return (block) => {
      const chunk = block.chunk!;
      if (index < chunk.index) {
        // What is left of the chunk one is in, then whole chunks.
        for (const { length, lineBreaks } of this.chunks[index]!.blocks.slice(at)) {
          place.offset += length;
          place.line += lineBreaks;
        }
        for (index++; index < chunk.index; index++) {
          place.offset += this.chunks[index]!.length;
          place.line += this.chunks[index]!.lineBreaks;
        }
        at = 0;
      }
      for (; chunk.blocks[at] !== block; at++) {
        place.offset += chunk.blocks[at]!.length;
        place.line += chunk.blocks[at]!.lineBreaks;
      }
      return { ...place };
    };
  }

  /** Negative if `one` comes before `other` in this sequence, positive if behind it. */
  compare(one: Block, other: Block): number {
    if (one === other) return 0;
    const chunk = one.chunk!;
    if (chunk !== other.chunk) return chunk.index - other.chunk!.index;
    return chunk.blocks.indexOf(one) - chunk.blocks.indexOf(other);
  }

  /** Some blocks of this sequence in their order. */
  inOrder(blocks: Iterable<Block>): Block[] {
    const numbered = Array.from(blocks, (block) => ({ block, number: this.numberOf(block) }));
    return numbered.sort((one, other) => one.number - other.number).map(({ block }) => block);
  }

  /** A number that grows with the order of the blocks. */
  private numberOf(block: Block): number {
    const { index, blocks } = block.chunk!;
    return index * 4 * BlockSequence.chunkSize + blocks.indexOf(block);
  }

  /** The block that holds an offset (between two, the later one); the last one for what lies behind the end. */
  atOffset(offset: number): PlacedBlock {
    return this.find((before, part) => before.offset + part.length <= offset);
  }

  /** The block that holds a line; the last one for what lies behind the end. */
  atLine(line: number): PlacedBlock {
    return this.find((before, part) => before.line + part.lineBreaks <= line);
  }

  /** Goes past everything that `isBefore` says lies before the place sought, but never past the last block. */
  private find(isBefore: (at: Place, part: { length: number; lineBreaks: number }) => boolean): PlacedBlock {
    const at = { offset: 0, line: 0 };
    let found = this.chunks[0]!;
    for (const chunk of this.chunks) {
      found = chunk;
      if (chunk.index === this.chunks.length - 1 || !isBefore(at, chunk)) break;
      at.offset += chunk.length;
      at.line += chunk.lineBreaks;
    }
    const last = found.blocks.length - 1;
    for (let index = 0; index < last; index++) {
      const block = found.blocks[index]!;
      if (!isBefore(at, block)) return { block, ...at };
      at.offset += block.length;
      at.line += block.lineBreaks;
    }
    return { block: found.blocks[last]!, ...at };
  }

  /** Puts blocks behind all others. */
  append(blocks: Block[]): void {
    this.insertChunks(this.chunks.length, blocks);
  }

  /** Puts `added` in the place of the blocks from `first` to `last`, both included. */
  replace(first: Block, last: Block, added: Block[]): void {
    const from = first.chunk!;
    const to = last.chunk!;
    const start = from.blocks.indexOf(first);
    const end = to.blocks.indexOf(last) + 1;
    const kept = [...from.blocks.slice(0, start), ...added, ...to.blocks.slice(end)];
    for (let index = from.index; index <= to.index; index++) {
      const chunk = this.chunks[index]!;
      const begin = chunk === from ? start : 0;
      const stop = chunk === to ? end : chunk.blocks.length;
      for (let at = begin; at < stop; at++) chunk.blocks[at]!.chunk = undefined;
      this.add(chunk, -1);
    }
    if (from === to && kept.length > 0 && kept.length <= 2 * BlockSequence.chunkSize) {
      this.fill(from, kept);
      this.add(from, 1);
      return;
    }
    this.chunks.splice(from.index, to.index - from.index + 1);
    this.insertChunks(from.index, kept);
  }

  private insertChunks(at: number, blocks: Block[]): void {
    const fresh: Chunk[] = [];
    for (let start = 0; start < blocks.length; start += BlockSequence.chunkSize) {
      const chunk: Chunk = { sequence: this, blocks: [], length: 0, lineBreaks: 0, index: 0 };
      this.fill(chunk, blocks.slice(start, start + BlockSequence.chunkSize));
      this.add(chunk, 1);
      fresh.push(chunk);
    }
    this.chunks.splice(at, 0, ...fresh);
    for (let index = at; index < this.chunks.length; index++) this.chunks[index]!.index = index;
  }

  private fill(chunk: Chunk, blocks: Block[]): void {
    chunk.blocks = blocks;
    chunk.length = 0;
    chunk.lineBreaks = 0;
    for (const block of blocks) {
      block.chunk = chunk;
      chunk.length += block.length;
      chunk.lineBreaks += block.lineBreaks;
    }
  }

  /** Counts a chunk in (1) or out (-1). */
  private add(chunk: Chunk, sign: 1 | -1): void {
    this.length += sign * chunk.length;
    this.lineBreaks += sign * chunk.lineBreaks;
    this.size += sign * chunk.blocks.length;
  }
}
