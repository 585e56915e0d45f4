import type { Block } from "./block";

/** Neighbouring blocks and what they add up to, so that finding a place skips over them together. */
export interface Chunk extends Place {
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

/** Whether something that starts at a place lies before the place sought. */
type IsBefore = (at: Place, part: { length: number; lineBreaks: number }) => boolean;

/** A block with its place. */
export interface PlacedBlock extends Place {
  block: Block;
}

/**
 * The blocks of a document in order. Replacing some of them and finding one by its offset or its line costs what
 * a chunk holds and how many chunks there are behind it, at most about the square root of the document, and copies no text.
 */
export class BlockSequence {
  private static readonly chunkSize = 256;

  private chunks: Chunk[] = [];
  /** Of so many chunks it is known where they start: of those behind an edit not until one of them is looked for. */
  private placedChunks = 0;
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
    const place = this.place(chunk);
    for (const before of chunk.blocks) {
      if (before === block) break;
      place.offset += before.length;
      place.line += before.lineBreaks;
    }
    return place;
  }

  /** Where blocks start that are asked for in their order: goes through each chunk once for all of them. */
  placesInOrder(): (block: Block) => Place {
    let current: Chunk | undefined;
    let at = 0;
    let place: Place = { offset: 0, line: 0 };
    return (block) => {
      const chunk = block.chunk!;
      if (chunk !== current) {
        place = this.place(chunk);
        current = chunk;
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
  private find(isBefore: IsBefore): PlacedBlock {
    const { offset, line, blocks } = this.findChunk(isBefore);
    const at = { offset, line };
    const last = blocks.length - 1;
    for (let index = 0; index < last; index++) {
      const block = blocks[index]!;
      if (!isBefore(at, block)) return { block, ...at };
      at.offset += block.length;
      at.line += block.lineBreaks;
    }
    return { block: blocks[last]!, ...at };
  }

  private findChunk(isBefore: IsBefore): Chunk {
    if (this.placedChunks === 0) this.placeNext();
    const { chunks } = this;
    let high = this.placedChunks - 1;
    if (isBefore(chunks[high]!, chunks[high]!)) {
      while (high < chunks.length - 1 && isBefore(chunks[high]!, chunks[high]!)) {
        high++;
        if (high === this.placedChunks) this.placeNext();
      }
      return chunks[high]!;
    }
    let low = 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(chunks[middle]!, chunks[middle]!)) low = middle + 1;
      else high = middle;
    }
    return chunks[low]!;
  }

  /** Finds out where a chunk starts. */
  private place(chunk: Chunk): Place {
    while (this.placedChunks <= chunk.index) this.placeNext();
    return { offset: chunk.offset, line: chunk.line };
  }

  private placeNext(): void {
    const chunk = this.chunks[this.placedChunks]!;
    const before = this.chunks[this.placedChunks - 1];
    chunk.offset = before ? before.offset + before.length : 0;
    chunk.line = before ? before.line + before.lineBreaks : 0;
    this.placedChunks++;
  }

  /** Puts blocks behind all others. */
  append(blocks: Block[]): void {
    this.insertChunks(this.chunks.length, blocks);
  }

  /** Puts `added` in the place of the blocks from `first` to `last`, both included. */
  replace(first: Block, last: Block, added: Block[]): void {
    const [only] = added;
    if (first === last && only && added.length === 1) {
      this.exchange(first, only);
      return;
    }
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
      this.placedChunks = Math.min(this.placedChunks, from.index + 1);
      return;
    }
    this.chunks.splice(from.index, to.index - from.index + 1);
    this.insertChunks(from.index, kept);
  }

  /** Puts a block in the place of another one. */
  private exchange(block: Block, other: Block): void {
    const chunk = block.chunk!;
    const blocks = chunk.blocks.slice();
    blocks[blocks.indexOf(block)] = other;
    chunk.blocks = blocks;
    block.chunk = undefined;
    other.chunk = chunk;
    this.add(chunk, -1);
    chunk.length += other.length - block.length;
    chunk.lineBreaks += other.lineBreaks - block.lineBreaks;
    this.add(chunk, 1);
    this.placedChunks = Math.min(this.placedChunks, chunk.index + 1);
  }

  private insertChunks(at: number, blocks: Block[]): void {
    const fresh: Chunk[] = [];
    for (let start = 0; start < blocks.length; start += BlockSequence.chunkSize) {
      const chunk = { sequence: this, blocks: [], length: 0, lineBreaks: 0, index: 0, offset: 0, line: 0 };
      this.fill(chunk, blocks.slice(start, start + BlockSequence.chunkSize));
      this.add(chunk, 1);
      fresh.push(chunk);
    }
    this.chunks.splice(at, 0, ...fresh);
    this.placedChunks = Math.min(this.placedChunks, at);
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
