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

/** Of more answers than these none is kept when another word comes: each would have to be compared with it. */
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
  /** The words as they are compared, by themselves and by their ends; nothing until it pays. */
  private compared: Map<string, Spelling> | undefined;
  private readonly byEnds = new Map<string, Set<Spelling>>();
  /** What was found and still is true. */
  private readonly answers = new Map<string, Answer>();

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
  }

  add(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    const added = spellingOf(word);
    if (this.compared) this.enter(added, this.compared);
    if (this.words.size === few + 1 || this.answers.size > mostAnswers) this.answers.clear();
    for (const [asked, answer] of this.answers) if (mayBeMeant(added, answer)) this.answers.delete(asked);
  }

  delete(word: string): void {
    if (!this.words.delete(word)) return;
    const spelling = this.compared?.get(word);
    if (spelling) {
      this.compared!.delete(word);
      for (const end of endsOf(word)) this.byEnds.get(end)!.delete(spelling);
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
    if (!this.compared) {
      this.compared = new Map();
      for (const each of this.words) this.enter(spellingOf(each), this.compared);
    }
    if (this.words.size <= few) return this.compared.values();
    return endsOf(word).flatMap((each) => [...(this.byEnds.get(each) ?? [])]);
  }

  private enter(spelling: Spelling, compared: Map<string, Spelling>): void {
    compared.set(spelling.word, spelling);
    for (const end of endsOf(spelling.word)) {
      const alike = this.byEnds.get(end);
      if (alike) alike.add(spelling);
      else this.byEnds.set(end, new Set([spelling]));
    }
  }
}

/** Whether what was most likely meant may be another word now that there is this one. */
function mayBeMeant(added: Spelling, { asked, near }: Answer): boolean {
  return differencesUpTo(near?.differs ?? mostDifferent(asked), asked, added) !== undefined;
}

function endsOf(word: string): [string, string] {
  return [`${startOf(word)}…`, `…${endOf(word)}`];
}

function startOf(word: string): string {
  return lookOf(word.charAt(0) + word.charAt(1));
}

function endOf(word: string): string {
  return lookOf(word.charAt(word.length - 2) + word.charAt(word.length - 1));
}
