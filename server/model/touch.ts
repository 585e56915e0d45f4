import type { Block } from "../syntax/block";
import { atATime } from "../syntax/parts";
import type { Codebook } from "./codebook";
import type { Facts } from "./facts";

/** What a change did: to whom, and which facts came or went that others see. */
export interface Touched {
  touched: Set<Block>;
  loud: readonly Facts[];
}

/**
 * Which declarations may read differently after a change: those that name what was changed, those that it names,
 * and those that look like it. An edit that changes none of the facts that others see (the text of a quote, of a
 * memo) touches none of them. Takes the facts of what went and of what came, the codebook being up to date, and whether that
 * is one declaration which stands where it stood and is called what it was called; looks at some of them at a time.
 */
export function* touchedBy(
  codebook: Codebook,
  before: readonly Facts[],
  after: readonly Facts[],
  isCalledTheSame: boolean,
): Generator<void, Touched> {
  const touch = new Touch(codebook);
  const { touched } = touch;
  // Where nothing went, all that came is other than before.
  const loud = before.length === 0 ? [...after] : yield* difference(before, after);
  // Which of those that share a name comes first may be another now.
  if (!isCalledTheSame) {
    if (before.length > 0) loud.push(...after.filter((facts) => isOneOfSeveral(codebook, facts)));
    for (const [at, facts] of after.entries()) {
      touch.alike(facts);
      if (at % atATime === atATime - 1) yield;
    }
  }
  // Of several core categories the first is right, wherever they were moved from.
  const core = codebook.paradigm?.core;
  if (core && [...before, ...after].some(({ role }) => role && codebook.paradigm?.role(role) === core)) {
    touch.all(codebook.holders(core));
  }
  // The order of some matters too: which codebook is the first, which sources the study began with.
  if ([...before, ...after].some(({ kind }) => kind === "codebook" || kind === "source")) {
    touch.all(codebook.all("codebook"));
  }
  if (loud.length === 0) return { touched, loud };

  codebook.version++;
  for (const [at, facts] of loud.entries()) {
    touch.neighbours(facts);
    if (at % atATime === atATime - 1) yield;
  }
  touch.all(codebook.all("codebook"));
  // Whether the story is told at all decides what is asked of every category.
  const stories = codebook.all("storyline").size;
  const earlier = stories - storiesAmong(after) + storiesAmong(before);
  if ((stories === 0) !== (earlier === 0)) touch.all(codebook.all("category"));
  return { touched, loud };
}

/** Whether others have the same kind and id: which of them comes first is what a reference to them leads to. */
function isOneOfSeveral(codebook: Codebook, { kind, id }: Facts): boolean {
  return kind !== undefined && id !== undefined && codebook.names.isDeclaredAgain(kind, id);
}

function storiesAmong(list: readonly Facts[]): number {
  return list.filter((facts) => facts.kind === "storyline").length;
}

/** The facts that stand only on one side; compared some at a time. */
function* difference(before: readonly Facts[], after: readonly Facts[]): Generator<void, Facts[]> {
  // By far the most of a paste or its undo are alone with their names: no more of them has to be compared.
  const there = new Set(before.map(nameOf));
  const here = new Set(after.map(nameOf));
  const found: Facts[] = [];
  const outlines = new Map<string, Facts[]>();
  let compared = 0;
  for (const facts of before) {
    if (!here.has(nameOf(facts))) {
      found.push(facts);
      continue;
    }
    const outline = outlineOf(facts);
    const list = outlines.get(outline);
    if (list) list.push(facts);
    else outlines.set(outline, [facts]);
    if (++compared % atATime === 0) yield;
  }
  for (const facts of after) {
    if (!there.has(nameOf(facts)) || !outlines.get(outlineOf(facts))?.pop()) found.push(facts);
    if (++compared % atATime === 0) yield;
  }
  return [...found, ...[...outlines.values()].flat()];
}

function nameOf({ kind, id }: Facts): string {
  return `${kind}\n${id}`;
}

/** All that other declarations can see of one. */
function outlineOf(facts: Facts): string {
  const links = facts.links.map(({ field, kinds, id }) => `${field}>${kinds.join("|")}:${id}`);
  return [facts.kind, facts.id, facts.role, facts.file, facts.looks.join(), ...links].join("\n");
}

/** What is touched so far. Of thousands that share a name, what that leads to is looked for once. */
class Touch {
  readonly touched = new Set<Block>();
  private readonly codebook: Codebook;
  private readonly declared = new Set<string>();
  private readonly referred = new Set<string>();
  private readonly looked = new Set<number>();
  private readonly branched = new Set<string>();

  constructor(codebook: Codebook) {
    this.codebook = codebook;
  }

  all(blocks: Iterable<Block>): void {
    for (const block of blocks) this.touched.add(block);
  }

  /** What shares a name or looks like it: which of them is the later one may have changed. */
  alike({ id, looks }: Facts): void {
    const { names } = this.codebook;
    if (id !== undefined) this.declarations(id);
    for (const look of looks) if (isNew(this.looked, look)) this.all(names.underLook(look));
  }

  neighbours(facts: Facts): void {
    const { codebook } = this;
    this.alike(facts);
    if (facts.id !== undefined) this.referrers(facts.id);
    for (const { id } of facts.links) this.declarations(id);
    if (facts.kind === "category" && facts.id !== undefined) this.branch(facts.id);
    if (facts.kind === "codebook") {
      // Another paradigm, another reading of every role.
      for (const kind of ["category", "relation"]) this.all(codebook.all(kind));
    }
  }

  private declarations(id: string): void {
    if (isNew(this.declared, id)) this.all(this.codebook.names.declarations(id));
  }

  private referrers(id: string): void {
    if (isNew(this.referred, id)) this.all(this.codebook.names.referrers(id));
  }

  /** A category's role reaches its sub-categories, the names beside theirs, and the relations of their concepts. */
  private branch(id: string): void {
    if (!isNew(this.branched, id)) return;
    const { codebook } = this;
    const core = codebook.paradigm?.core;
    if (core) this.all(codebook.holders(core));
    for (const referrer of codebook.names.referrers(id)) {
      const facts = codebook.factsOf(referrer);
      if (facts.id === undefined) continue;
      if (facts.kind === "concept") this.referrers(facts.id);
      if (facts.kind === "category") {
        this.alike(facts);
        this.referrers(facts.id);
        this.branch(facts.id);
      }
    }
  }
}

/** Whether something wasn't in a set, in which it is from now on. */
function isNew<Thing>(known: Set<Thing>, thing: Thing): boolean {
  const { size } = known;
  return known.add(thing).size > size;
}
