import { factsOf, namesOf } from "../../model/facts";
import { lookOf } from "../../model/lookAlikes";
import { lettersOf } from "../../model/nearest";
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
  const looks: string[] = [];
  const owners: number[] = [];
  blocks.forEach((block, owner) => {
    for (const name of wordsOf(block)) {
      looks.push(lookOf(name));
      owners.push(owner);
    }
  });
  const starts = new Uint32Array(looks.length + 1);
  looks.forEach((look, at) => {
    starts[at + 1] = starts[at]! + look.length + 1;
  });
  return {
    text: looks.join("\n"),
    starts,
    letters: Int32Array.from(looks, lettersOf),
    owners: Uint16Array.from(owners),
  };
}

/** What finds a declaration: its id, its label and its labels in other languages. */
export function wordsOf(block: Block): string[] {
  const { kind, id } = factsOf(block);
  if (kind === undefined || id === undefined) return [];
  return [...new Set([id, ...namesOf(block.tree).map(({ text }) => text)])];
}
