import { factsOf } from "../../model/facts";
import { lookOf } from "../../model/lookAlikes";
import { lettersOf } from "../../model/nearest";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { InParts } from "../../syntax/parts";
import { hasNameList, kindsAmong, type NameList, nameListOf, wordsOf } from "./nameList";

/** A declaration that a word finds, and the name of it by which it does. */
export interface Hit {
  document: GtDocument;
  block: Block;
  name: string;
}

/** How near a name is to what is sought, the nearest first. */
const nearness = { whole: 0, atStart: 1, atWord: 2, inside: 3, scattered: 4 };

/** What stands nearer to the theory goes first. */
const kindsInOrder = ["category", "concept", "code"];

/** What a search keeps to. */
export interface Limits {
  /** How many declarations are wanted. */
  most: number;
  /** The kinds they may be of; any, where absent. */
  kinds?: readonly string[];
  /** After how many that fit nothing nearer is looked for; never, where absent. */
  enough?: number;
  /** How many lists of names may be read for it; all, where absent. What is still to be read is left out. */
  reads?: number;
}

/**
 * The declarations that a word finds by their ids and labels: those called so, those whose names or whose names' words
 * start so, those that hold it, and those that have its letters in their order.
 */
export function* search(documents: readonly GtDocument[], word: string, limits: Limits): InParts<Hit[]> {
  const sought = lookOf(word);
  const ranked = new Ranked(limits);
  const lists = [...listsFor(documents, limits)];
  for (const { document, blocks } of lists) {
    yield;
    findWhole(document, blocks, sought, ranked);
  }
  if (ranked.count < limits.most && sought.length > 1) {
    for (const { document, blocks } of lists) {
      yield;
      findScattered(document, blocks, sought, ranked);
    }
  }
  return ranked.hits();
}

/** The lists of the documents' declarations that a search looks through. */
function* listsFor(
  documents: readonly GtDocument[],
  { kinds, reads = Number.POSITIVE_INFINITY }: Limits,
): Generator<Pick<Place, "document" | "blocks">> {
  let left = reads;
  for (const document of documents) {
    for (const blocks of document.blocks.lists()) {
      if (kinds && !kinds.some((kind) => kindsAmong(blocks).has(kind))) continue;
      if (hasNameList(blocks) || left-- > 0) yield { document, blocks };
    }
  }
}

/** Reads the names that are still to be read, a list at each step. */
export function* readNames(documents: readonly GtDocument[]): Generator<NameList> {
  for (const document of documents) {
    for (const blocks of document.blocks.lists()) if (!hasNameList(blocks)) yield nameListOf(blocks);
  }
}

/** A name of a declaration, by its number in a list. */
interface Place {
  document: GtDocument;
  blocks: readonly Block[];
  list: NameList;
  at: number;
}

/** What was found, by nearness and kind; of each no more than are wanted in all. */
class Ranked {
  count = 0;
  private seen = 0;
  private readonly most: number;
  private readonly enough: number;
  private readonly kinds: readonly string[] | undefined;
  private readonly ranks: Place[][] = [];

  constructor({ most, kinds, enough = Number.POSITIVE_INFINITY }: Limits) {
    this.most = most;
    this.kinds = kinds;
    this.enough = enough;
  }

  get isDone(): boolean {
    return this.seen >= this.enough;
  }

  add(near: number, place: Place): void {
    const { kind = "" } = factsOf(blockOf(place));
    if (this.kinds && !this.kinds.includes(kind)) return;
    this.seen++;
    const order = kindsInOrder.indexOf(kind);
    const rank = near * (kindsInOrder.length + 1) + (order < 0 ? kindsInOrder.length : order);
    this.ranks[rank] ??= [];
    const places = this.ranks[rank];
    if (places.length >= this.most) return;
    places.push(place);
    this.count++;
  }

  /** Each declaration once, by the name that is nearest. */
  hits(): Hit[] {
    const hits = new Map<Block, Hit>();
    for (const place of this.ranks.flat()) {
      const block = blockOf(place);
      if (hits.size < this.most && !hits.has(block)) {
        hits.set(block, { document: place.document, block, name: nameOf(place) });
      }
    }
    return [...hits.values()];
  }
}

function blockOf({ blocks, list, at }: Place): Block {
  return blocks[list.owners[at]!]!;
}

function nameOf(place: Place): string {
  const { owners } = place.list;
  return wordsOf(blockOf(place))[place.at - owners.indexOf(owners[place.at]!)] ?? "";
}

function findWhole(document: GtDocument, blocks: readonly Block[], sought: string, ranked: Ranked): void {
  const list = nameListOf(blocks);
  const { text, starts, owners } = list;
  let at = 0;
  for (let found = text.indexOf(sought); found >= 0 && at < owners.length && !ranked.isDone; ) {
    while (starts[at + 1]! <= found) at++;
    ranked.add(nearnessAt(list, at, found, sought.length), { document, blocks, list, at });
    at++;
    found = text.indexOf(sought, starts[at]);
  }
}

function nearnessAt({ text, starts }: NameList, at: number, found: number, length: number): number {
  const start = starts[at]!;
  if (found === start) return starts[at + 1]! - 1 - start === length ? nearness.whole : nearness.atStart;
  return /[\p{L}\p{M}\p{N}]/u.test(text[found - 1]!) ? nearness.inside : nearness.atWord;
}

function findScattered(document: GtDocument, blocks: readonly Block[], sought: string, ranked: Ranked): void {
  const list = nameListOf(blocks);
  const { text, starts, letters, owners } = list;
  const wanted = lettersOf(sought);
  for (let at = 0; at < owners.length; at++) {
    if (ranked.isDone) return;
    if ((letters[at]! & wanted) !== wanted) continue;
    if (isScattered(text, starts[at]!, starts[at + 1]! - 1, sought)) {
      ranked.add(nearness.scattered, { document, blocks, list, at });
    }
  }
}

/** Whether a stretch of a text has the letters of a word in their order. */
function isScattered(text: string, start: number, end: number, word: string): boolean {
  let letter = 0;
  for (let at = start; at < end && letter < word.length; at++) {
    if (text.charCodeAt(at) === word.charCodeAt(letter)) letter++;
  }
  return letter === word.length;
}
