import { below, pick, type Random, random } from "./random";
import { aspects, deeds, manners, sentences, things, type Word } from "./words";

/** How much of each kind a codebook holds. */
export interface Size {
  readonly codes: number;
  readonly concepts: number;
  readonly categories: number;
  readonly sources: number;
}

/** The measured sizes; S is the reference study's. */
export const sizes = {
  S: { codes: 130, concepts: 36, categories: 11, sources: 15 },
  M: { codes: 2_000, concepts: 400, categories: 60, sources: 40 },
  L: { codes: 20_000, concepts: 4_000, categories: 300, sources: 200 },
  XL: { codes: 100_000, concepts: 20_000, categories: 1_000, sources: 500 },
} as const satisfies Record<string, Size>;

/** The seed of the studies that are measured. */
export const SEED = 1990;

export type SizeName = keyof typeof sizes;

export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface Code extends Named {
  readonly concept: string;
  readonly source: string;
  readonly line: number;
  readonly passage: string;
}

export interface Concept extends Named {
  readonly persian: string;
  readonly category: string;
}

export interface Category extends Named {
  readonly persian: string;
  readonly role: string;
}

export interface Source extends Named {
  readonly participant: string;
  readonly date: string;
}

export interface Participant extends Named {
  readonly position: string;
}

/** A source coded a second time: codes = 2 × agreements + disagreements. */
export interface Recount {
  readonly source: string;
  readonly agreements: number;
  readonly disagreements: number;
}

/** What the study says of itself as a whole. */
export interface Head extends Named {
  readonly reports: { readonly codes: number; readonly concepts: number; readonly categories: number };
  /** The storyline names each of these. */
  readonly storyline: readonly string[];
  readonly reliability: readonly Recount[];
}

/** A study, or the part of one that a file holds: only the first part has a head. */
export interface Study {
  readonly head?: Head;
  readonly participants: readonly Participant[];
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  readonly concepts: readonly Concept[];
  readonly codes: readonly Code[];
}

const roles = ["causal", "context", "intervening", "strategy", "consequence"];

/** One code in so many belongs to the first concept, so that there is a name used all over the study. */
const MUCH_USED_ONE_IN = 20;

/**
 * A study of a size, the same for the same seed.
 * @param size how many of each kind
 * @param seed any whole number
 */
export function study(size: Size, seed: number): Study {
  const next = random(seed);
  const names = naming(next);
  const participants = range(size.sources).map((i) => ({
    id: numbered("P", i),
    label: `Participant ${i + 1}`,
    position: pick(next, ["academic expert", "manager", "مدیر", "کارشناس فناوری اطلاعات"]),
  }));
  const sources = range(size.sources).map((i) => ({
    id: numbered("I", i),
    label: `Interview ${i + 1}`,
    participant: participants[i]!.id,
    date: new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10),
  }));
  const categories = range(size.categories).map((i) =>
    i === 0
      ? { id: "smart-governance", label: "Smart governance", persian: "حکمرانی هوشمند", role: "phenomenon" }
      : { ...names.category(i), role: roles[i % roles.length]! },
  );
  const concepts = range(size.concepts).map((i) => ({
    ...names.concept(i),
    category: categories[1 + (i % (size.categories - 1))]!.id,
  }));
  const codes = range(size.codes).map((i) => code(i, next, names, concepts, sources, size.codes));
  const head: Head = {
    id: "generated-study",
    label: "A generated study of smart governance",
    reports: { codes: codes.length, concepts: concepts.length, categories: categories.length },
    storyline: categories.map((category) => category.id),
    reliability: [0, Math.floor(size.sources / 2), size.sources - 1].map((i) => ({
      source: sources[i]!.id,
      agreements: 40 + below(next, 12),
      disagreements: 25 + below(next, 15),
    })),
  };
  return { head, participants, sources, categories, concepts, codes };
}

/** The concept that one code in twenty belongs to. */
export function muchUsed(whole: Study): { concept: Concept; uses: number } {
  const concept = whole.concepts[0]!;
  return { concept, uses: whole.codes.filter((code) => code.concept === concept.id).length };
}

/**
 * More codes for a study, as if pasted from another file: their names are new, what they refer to is there.
 * @param whole the study that `study(size, seed)` gave
 * @param seed the study's own
 */
export function furtherCodes(whole: Study, size: Size, seed: number, count: number): Code[] {
  const names = naming(random(seed));
  const next = random(seed + 1);
  return range(count).map((i) =>
    code(size.codes + i, next, names, whole.concepts, whole.sources, size.codes + count),
  );
}

function code(
  i: number,
  next: Random,
  names: Naming,
  concepts: readonly Concept[],
  sources: readonly Source[],
  codes: number,
): Code {
  const persian = i % 2 === 1;
  return {
    ...names.code(i, persian),
    concept: concepts[conceptOf(i, next, concepts.length)]!.id,
    source: sources[Math.floor((i * sources.length) / codes)]!.id,
    line: 1 + (i % 400),
    passage: passage(next, persian),
  };
}

/** Every concept has a code; beyond that, one code in so many belongs to the first. */
function conceptOf(i: number, next: Random, concepts: number): number {
  if (i < concepts) return i;
  return below(next, MUCH_USED_ONE_IN) === 0 ? 0 : below(next, concepts);
}

function passage(next: Random, persian: boolean): string {
  const [opening, turn] = pick(next, sentences)[persian ? 1 : 0] as [string, string];
  const manner = pick(next, manners);
  const thing = pick(next, things);
  const subject = persian ? `${linked(thing[1])} ${manner[1]}` : `${manner[0]} ${thing[0]}`;
  const end = pick(next, things)[persian ? 1 : 0];
  return `${opening} ${subject} ${turn} ${end}.`.replace(/ (?=[,;؛])/, "");
}

/** A Persian noun before its adjective: a plural takes a linking ye. */
function linked(noun: string): string {
  return noun.endsWith("ها") ? `${noun}ی` : noun;
}

interface Naming {
  code(i: number, persian: boolean): Named;
  concept(i: number): Named & { persian: string };
  category(i: number): Named & { persian: string };
}

/** Names that never repeat within a kind: the i-th of a shuffled list of all combinations of words. */
function naming(next: Random): Naming {
  const codeWords = shuffled(next, deeds, manners, things);
  const conceptWords = shuffled(next, aspects, manners, things);
  const categoryWords = shuffled(next, manners, things);
  const english = (words: Word[]) => capitalized(words.map((word) => word[0]).join(" "));
  const persian = (words: Word[]) => {
    const [manner, thing] = words.slice(-2) as [Word, Word];
    const first = words.length === 3 ? [words[0]![1]] : [];
    return [...first, linked(thing[1]), manner[1]].join(" ");
  };
  const named = (words: Word[], persianId: boolean) => ({
    id: slug(persianId ? persian(words) : english(words)),
    label: english(words),
    persian: persian(words),
  });
  return {
    code(i, inPersian) {
      const { id, label, persian } = named(codeWords(i), i % 8 === 7);
      return { id, label: inPersian ? persian : label };
    },
    concept: (i) => named(conceptWords(i), i % 8 === 7),
    category: (i) => named(categoryWords(i), i % 8 === 7),
  };
}

/** @returns a function that gives the i-th combination of one word from each list, none twice */
function shuffled(next: Random, ...lists: readonly Word[][]): (i: number) => Word[] {
  const combinations = lists.reduce((product, list) => product * list.length, 1);
  let step = 1 + below(next, combinations - 1);
  while (commonDivisor(step, combinations) !== 1) step++;
  return (i) => {
    if (i >= combinations) throw new Error(`there are only ${combinations} names of this form, not ${i + 1}`);
    let rest = (i * step + 7) % combinations;
    return lists.map((list) => {
      const word = list[rest % list.length]!;
      rest = Math.floor(rest / list.length);
      return word;
    });
  };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function slug(label: string): string {
  return label.toLowerCase().replaceAll(" ", "-");
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

function numbered(letter: string, i: number): string {
  return letter + String(i + 1).padStart(3, "0");
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
