import { lookOf } from "./lookAlikes";
import {
  differencesUpTo,
  mostDifferent,
  type Near,
  nearestAmong,
  type Spelling,
  spellingOf,
} from "./nearest";

/** Fewer words than these are looked through one by one. */
const few = 400;

/** So many answers are kept, of which each is compared with every word that comes: twice what an editor shows. */
const mostAnswers = 2000;

/** What was asked about, and which word was most likely meant by it. */
interface Answer {
  asked: Spelling;
  near: Near | undefined;
}

/**
 * Words among which the one that was meant is found at once, however many there are. Where there are many, a word is meant
 * only if it starts or ends with the same two letters as what was written; a mistyped word mostly does.
 */
export class Spellings {
  private readonly words: Set<string>;
  /** The words as they are compared, by how they start and by how they end; nothing until it pays. */
  private byEnds: Map<string, Spelling[]> | undefined;
  /** What was found and still is true. */
  private readonly answers = new Map<string, Answer>();

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
  }

  add(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    const added = spellingOf(word);
    if (this.byEnds) enter(added, this.byEnds);
    if (this.words.size === few + 1) this.answers.clear();
    for (const [asked, answer] of this.answers) if (mayBeMeant(added, answer)) this.answers.delete(asked);
  }

  delete(word: string): void {
    if (!this.words.delete(word)) return;
    for (const end of this.byEnds ? endsOf(word) : []) {
      const alike = this.byEnds!.get(end)!;
      alike.splice(
        alike.findIndex((each) => each.word === word),
        1,
      );
    }
    if (this.words.size === few) this.answers.clear();
    for (const [asked, { near }] of this.answers) if (near?.word === word) this.answers.delete(asked);
  }

  /** The word that was most likely meant where `word` is written; nothing where none is near. */
  near(word: string): Near | undefined {
    let answer = this.answers.get(word);
    if (!answer) {
      const asked = spellingOf(word);
      answer = { asked, near: nearestAmong(asked, this.around(word)) };
      if (this.answers.size === mostAnswers) this.answers.delete(this.answers.keys().next().value!);
      this.answers.set(word, answer);
    }
    return answer.near;
  }

  private around(word: string): Iterable<Spelling> {
    const start = startOf(word);
    const end = endOf(word);
    // Going through all of them once takes less than sorting them, as where a codebook is opened with one slip in it.
    if (this.words.size > few && this.answers.size === 0) {
      const alike = [...this.words].filter((other) => startOf(other) === start || endOf(other) === end);
      return alike.map(spellingOf);
    }
    if (!this.byEnds) {
      this.byEnds = new Map();
      for (const each of this.words) enter(spellingOf(each), this.byEnds);
    }
    const { byEnds } = this;
    const ends = this.words.size <= few ? [...byEnds.keys()].filter(isStart) : endsOf(word);
    return ends.flatMap((each) => byEnds.get(each) ?? []);
  }
}

function enter(spelling: Spelling, byEnds: Map<string, Spelling[]>): void {
  for (const end of endsOf(spelling.word)) {
    const alike = byEnds.get(end);
    if (alike) alike.push(spelling);
    else byEnds.set(end, [spelling]);
  }
}

/** Whether what was most likely meant may be another word now that there is this one. */
function mayBeMeant(added: Spelling, { asked, near }: Answer): boolean {
  return differencesUpTo(near?.differs ?? mostDifferent(asked), asked, added) !== undefined;
}

function endsOf(word: string): [string, string] {
  return [`${startOf(word)}…`, `…${endOf(word)}`];
}

/** Every word is once among those that start alike. */
function isStart(end: string): boolean {
  return end.endsWith("…");
}

function startOf(word: string): string {
  return lookOfPair(word.charAt(0) + word.charAt(1));
}

function endOf(word: string): string {
  return lookOfPair(word.charAt(word.length - 2) + word.charAt(word.length - 1));
}

/** What two letters look like: thousands of words start and end with few of them. */
function lookOfPair(letters: string): string {
  const known = looksOfPairs.get(letters);
  if (known !== undefined) return known;
  const look = lookOf(letters);
  looksOfPairs.set(letters, look);
  return look;
}

const looksOfPairs = new Map<string, string>();
