import { factsOf, namesIn } from "../../model/facts";
import { lookCodes } from "../../model/lookAlikes";
import { lettersOfCodes } from "../../model/nearest";
import type { Block } from "../../syntax/block";

/**
 * What some neighbouring declarations are called: the looks of their ids and labels as the lines of one text, in which
 * a word is found faster than in a hundred thousand texts.
 */
export interface NameList {
  text: string;
  /** Where each name starts in the text; one more for the text's end. */
  starts: Uint32Array;
  /** Which letters each name has: a bit for each. */
  letters: Int32Array;
  /** Whose name each is, as its number among the declarations. */
  owners: Uint16Array;
}

const known = new WeakMap<readonly Block[], NameList>();

/** The names of some neighbouring declarations: read once, since their list never changes. */
export function nameListOf(blocks: readonly Block[]): NameList {
  let list = known.get(blocks);
  if (!list) {
    list = read(blocks);
    known.set(blocks, list);
  }
  return list;
}

/** Whether these names have been read already. */
export function hasNameList(blocks: readonly Block[]): boolean {
  return known.has(blocks);
}

const kindsKnown = new WeakMap<readonly Block[], ReadonlySet<string | undefined>>();

/** The kinds that some neighbouring declarations are of: in many files each kind keeps to itself. */
export function kindsAmong(blocks: readonly Block[]): ReadonlySet<string | undefined> {
  let kinds = kindsKnown.get(blocks);
  if (!kinds) {
    kinds = new Set(blocks.map((block) => factsOf(block).kind));
    kindsKnown.set(blocks, kinds);
  }
  return kinds;
}

function read(blocks: readonly Block[]): NameList {
  const lines = new Lines();
  const letters: number[] = [];
  const owners: number[] = [];
  blocks.forEach((block, owner) => {
    for (const name of wordsOf(block)) {
      const look = lookCodes(name);
      lines.add(look);
      letters.push(lettersOfCodes(look));
      owners.push(owner);
    }
  });
  return {
    text: lines.text,
    starts: Uint32Array.from(lines.starts),
    letters: Int32Array.from(letters),
    owners: Uint16Array.from(owners),
  };
}

/** Lines as the codes of their characters, of which one text is made when all are there. */
class Lines {
  readonly starts = [0];
  private codes = new Uint16Array(4096);
  private length = 0;
  private widest = 0;

  add(line: Uint16Array): void {
    const end = this.length + line.length;
    if (end >= this.codes.length) {
      const room = new Uint16Array(2 * end + 1);
      room.set(this.codes);
      this.codes = room;
    }
    for (let at = 0; at < line.length; at++) {
      const code = line[at]!;
      this.codes[this.length + at] = code;
      if (code > this.widest) this.widest = code;
    }
    this.codes[end] = lineBreak;
    this.length = end + 1;
    this.starts.push(this.length);
  }

  get text(): string {
    const codes = this.codes.subarray(0, Math.max(0, this.length - 1));
    if (this.widest < 0x100) return Buffer.from(codes).toString("latin1");
    return Buffer.from(codes.buffer, 0, codes.byteLength).toString("utf16le");
  }
}

const lineBreak = 10;

/** What finds a declaration: its id, its label and its labels in other languages. */
export function wordsOf(block: Block): string[] {
  const { kind, id } = factsOf(block);
  if (kind === undefined || id === undefined) return [];
  return [...new Set([id, ...namesIn(block).map(({ text }) => text)])];
}
