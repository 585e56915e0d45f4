import type { Codebook } from "../model/codebook";
import { kinds } from "../model/schema";
import { signsOfTies, tiedOddly } from "../model/signs";
import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import type { Seeking } from "../syntax/parts";
import type { CheckName } from "./catalogue";
import { byPlace, type Check, type Finding, type Related, type Report, Subject } from "./check";
import type { Severities } from "./configuration";
import { isIgnored } from "./ignore";
import { checks } from "./index";
import { Register } from "./register";

const none: readonly Finding[] = [];

/** At so many declarations one glances, to see whether they are worth checking, before others have their turn. */
const glancedAtATime = 10_000;

/** The findings of a codebook, kept for each declaration and renewed for those that a change touched. */
export class Findings {
  /** What is wrong with a declaration in itself. */
  private readonly alone = new Map<Block, readonly Finding[]>();
  /** What is wrong with how it is tied to others. */
  private readonly tied = new Map<Block, readonly Finding[]>();
  /** The declarations whose findings point at another one, by that: an edit of it must show in them. */
  private readonly pointing = new Map<Block, Set<Block>>();
  /** The declarations with findings that propose a name, by the kinds among which it was sought. */
  private readonly seeking = new Map<string, Set<Block>>();
  /** The documents with findings that propose a name which is sought only when they are said. */
  private readonly proposing = new Map<string, Set<GtDocument>>();
  private readonly register = new Register();
  private readonly codebook: Codebook;
  private readonly severities: Severities;
  /** The checks for each kind of declaration, and for those of none. */
  private readonly checksAlone: ChecksByKind;
  private readonly checksTied: ChecksByKind;

  constructor(codebook: Codebook, severities: Severities) {
    this.codebook = codebook;
    this.severities = severities;
    const active = checks.filter((check) => check.names.some((name) => severities.has(name)));
    this.checksAlone = byKind(active.filter((check) => check.alone));
    this.checksTied = byKind(active.filter((check) => !check.alone));
  }

  /** Checks a declaration that was just read, as far as that goes without the others. */
  read(block: Block): void {
    const { signs } = this.codebook.factsOf(block);
    const findings = this.run(this.checksAlone, block, signs);
    if (findings) this.alone.set(block, findings);
  }

  /** Checks how declarations are tied, and says in which documents findings changed. */
  check(blocks: Iterable<Block>): Set<GtDocument> {
    const changed = new Set<GtDocument>();
    for (const block of blocks) {
      const document = this.codebook.documentOf(block);
      // An edit may have taken it away meanwhile.
      if (document && this.checkTies(block, document)) changed.add(document);
    }
    return changed;
  }

  /**
   * Where another name may have to be proposed since names of some kinds came or went: the declarations to check again, and
   * the documents whose findings will say so by themselves.
   */
  proposingAnew(): { seeking: Block[]; changed: Set<GtDocument> } {
    const renamed = [...this.codebook.takeRenamed()];
    return {
      seeking: renamed.flatMap((kind) => [...(this.seeking.get(kind) ?? [])]),
      changed: new Set(renamed.flatMap((kind) => [...(this.proposing.get(kind) ?? [])])),
    };
  }

  /** Those of most declarations whose ties have to be checked: with by far the most of them nothing can be wrong. */
  *worthChecking(blocks: Iterable<Block>): Seeking<Block> {
    const odd = yield* tiedOddly(this.codebook);
    let looked = 0;
    for (const block of blocks) {
      if (++looked % glancedAtATime === 0) yield;
      const { kind, signs } = this.codebook.factsOf(block);
      const isPlain = signs === 0 && !odd.has(block) && checksFor(this.checksTied, kind).ofPlain.length === 0;
      if (!isPlain || this.alone.has(block) || this.tied.has(block)) yield block;
    }
  }

  /** Forgets what is gone; says in which documents findings changed by that, and which declarations' findings pointed there. */
  forget(gone: Iterable<Block>): { changed: Set<GtDocument>; pointing: Set<Block> } {
    const changed = new Set<GtDocument>();
    const pointing = new Set<Block>();
    for (const block of gone) {
      for (const other of this.pointing.get(block) ?? []) pointing.add(other);
      this.pointing.delete(block);
      this.alone.delete(block);
      this.letGo(block);
      const document = this.register.remove(block);
      if (document) changed.add(document);
    }
    return { changed, pointing };
  }

  /** Whether a declaration has findings, or had some before. */
  private checkTies(block: Block, document: GtDocument): boolean {
    const { signs } = this.codebook.factsOf(block);
    const findings = this.run(this.checksTied, block, signs | signsOfTies(this.codebook, block));
    const hadSome = this.letGo(block);
    if (findings) this.keep(block, document, findings);
    else if (!hadSome && !this.alone.has(block)) return false;
    const found = this.at(block);
    if (found.length === 0) return this.register.remove(block) !== undefined;
    this.register.enter(
      block,
      document,
      found.map(({ check }) => check),
    );
    return true;
  }

  /** Forgets what is wrong with how a declaration is tied; whether anything was. */
  private letGo(block: Block): boolean {
    for (const { related = [], soughtAmong = [] } of this.tied.get(block) ?? none) {
      for (const kind of soughtAmong) this.seeking.get(kind)?.delete(block);
      for (const { block: target } of related) this.pointing.get(target)?.delete(block);
    }
    return this.tied.delete(block);
  }

  private keep(block: Block, document: GtDocument, findings: readonly Finding[]): void {
    this.tied.set(block, findings);
    for (const { related = [], soughtAmong = [], proposal } of findings) {
      for (const kind of soughtAmong) {
        if (proposal) addTo(this.proposing, kind, document);
        else addTo(this.seeking, kind, block);
      }
      for (const { block: target } of related) if (target !== block) addTo(this.pointing, target, block);
    }
  }

  /**
   * The declarations of a document that have findings, or findings of one check, in the document's order: in a list that
   * changes with them.
   */
  in(document: GtDocument, check?: CheckName): readonly Block[] {
    return this.register.in(document, check);
  }

  /** How many findings of a check there are in all documents. */
  countOf(check: CheckName): number {
    return this.register.countOf(check);
  }

  /** The findings of one declaration, in the order of its text. */
  at(block: Block): readonly Finding[] {
    const alone = this.alone.get(block);
    const tied = this.tied.get(block);
    if (!alone || !tied) return alone ?? tied ?? none;
    return [...alone, ...tied].sort(byPlace);
  }

  /** What some checks find in a declaration; nothing where they find nothing. */
  private run(checksOf: ChecksByKind, block: Block, signs: number): Finding[] | undefined {
    const { all, ofPlain } = checksFor(checksOf, this.codebook.factsOf(block).kind);
    const list = signs === 0 ? ofPlain : all;
    if (list.length === 0) return undefined;
    const subject = new Subject(this.codebook, block);
    this.found = undefined;
    this.subject = subject;
    for (const check of list) {
      if (check.sign === undefined || (check.sign & signs) !== 0)
        check.run(subject, this.codebook, this.report);
    }
    // The reporter has put them there.
    return (this.found as Finding[] | undefined)?.sort(byPlace);
  }

  // One reporter serves every check of every declaration: there are hundreds of thousands of these.
  private subject: Subject | undefined;
  private found: Finding[] | undefined;

  private readonly report: Report = (check: CheckName, problem, { start, end }, words, more = {}) => {
    if (!this.severities.has(check)) return;
    const finding: Finding = {
      check,
      problem,
      span: { start, end },
      words,
    };
    const related = more.related?.filter((place): place is Related => place !== undefined);
    if (related?.length) finding.related = related;
    if (more.replacement !== undefined) finding.replacement = more.replacement;
    if (more.proposal) finding.proposal = more.proposal;
    if (more.about !== undefined) finding.about = more.about;
    if (more.soughtAmong) finding.soughtAmong = more.soughtAmong;
    if (isIgnored(this.subject!, finding)) return;
    this.found ??= [];
    this.found.push(finding);
  };
}

function addTo<Key, Member>(sets: Map<Key, Set<Member>>, key: Key, member: Member): void {
  const set = sets.get(key);
  if (set) set.add(member);
  else sets.set(key, new Set([member]));
}

/** Stands for the kind of what is of no known kind. */
const noKind = "";

/** The checks of a kind, and those among them for a declaration in which nothing stands out: mostly none. */
type ChecksByKind = ReadonlyMap<string, ChecksOfKind>;

interface ChecksOfKind {
  all: readonly Check[];
  ofPlain: readonly Check[];
}

function checksFor(checksOf: ChecksByKind, kind: string | undefined): ChecksOfKind {
  return checksOf.get(kind ?? noKind)!;
}

function byKind(list: readonly Check[]): ChecksByKind {
  return new Map(
    [...kinds.keys(), noKind].map((name) => {
      const all = list.filter((check) => check.kinds?.includes(name) ?? true);
      return [name, { all, ofPlain: all.filter((check) => check.sign === undefined) }];
    }),
  );
}
