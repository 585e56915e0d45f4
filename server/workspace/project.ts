import type { CheckName, Severity, Stage } from "../checks/catalogue";
import type { Severities } from "../checks/configuration";
import { Findings } from "../checks/findings";
import { countOf, mostSevere, type Shown, shownIn, shownOf } from "../checks/shown";
import { Codebook } from "../model/codebook";
import type { Facts } from "../model/facts";
import {
  builtInParadigms,
  defaultParadigm,
  isParadigmPath,
  noParadigm,
  type Paradigm,
} from "../model/paradigm";
import { readParadigm } from "../model/paradigmFile";
import { resolvePath } from "../model/paths";
import type { Surroundings } from "../model/surroundings";
import { itemsOf } from "../model/values";
import type { Block } from "../syntax/block";
import type { Change, GtDocument } from "../syntax/document";
import { atATime } from "../syntax/parts";
import { foldedOf } from "../syntax/tree";

/** So many declarations are checked before others have their turn: a check may look for what was most likely meant. */
const checkedAtATime = 50;

/** A large edit that is being taken in: what went and came, and what that changed so far. */
export interface LargeEdit {
  removed: Block[];
  added: Set<Block>;
  /** The facts of what went. */
  before: Facts[];
  changed: Set<GtDocument>;
  pointing: Set<Block>;
}

/** A codebook with its documents and what the checks find in it. */
export class Project {
  readonly rootUri: string;
  readonly codebook: Codebook;
  /** How many pieces of work are under way that take something in, or check it. */
  private underWay = 0;
  private findings: Findings;
  /** What an edit touched and is still to be checked. */
  private readonly unchecked = new Set<Block>();
  private readonly members = new Map<string, GtDocument>();

  constructor(rootUri: string, surroundings: Surroundings, severities: Severities) {
    this.rootUri = rootUri;
    this.codebook = new Codebook(rootUri, surroundings, builtInParadigms.get(defaultParadigm));
    this.findings = this.findingsUnder(severities);
  }

  /** Whether all that is in its documents is taken in and checked. */
  get isWhole(): boolean {
    return this.underWay === 0 && this.isChecked;
  }

  /** Whether nothing is left to be checked (see `checkRest`). */
  get isChecked(): boolean {
    return this.unchecked.size === 0;
  }

  get documents(): ReadonlyMap<string, GtDocument> {
    return this.members;
  }

  /**
   * Takes documents in, a part at a time: edits may come in between. Gives in the end the documents whose findings
   * changed.
   */
  *add(documents: readonly GtDocument[]): Generator<void, Set<GtDocument>> {
    if (documents.length === 0) return new Set();
    for (const document of documents) this.members.set(document.uri, document);
    this.underWay++;
    const touched = yield* this.codebook.addDocuments(documents);
    const changed = yield* this.check(this.takeParadigm() ? [...touched, ...this.readers()] : touched);
    this.underWay--;
    return changed;
  }

  /** Checks how declarations are tied, a part at a time. */
  private *check(touched: Iterable<Block>): Generator<void, Set<GtDocument>> {
    const { seeking, changed } = this.findings.proposingAnew();
    const blocks = [...touched, ...seeking];
    const areMost = blocks.length > this.codebook.size / 2;
    return yield* this.checkInParts(areMost ? this.findings.worthChecking(blocks) : blocks, changed);
  }

  private *checkInParts(
    blocks: Iterable<Block | undefined>,
    changed = new Set<GtDocument>(),
  ): Generator<void, Set<GtDocument>> {
    let part: Block[] = [];
    for (const block of blocks) {
      if (block) part.push(block);
      else yield;
      if (part.length < checkedAtATime) continue;
      for (const document of this.findings.check(part)) changed.add(document);
      part = [];
      yield;
    }
    for (const document of this.findings.check(part)) changed.add(document);
    return changed;
  }

  /**
   * Checks what is left to be checked, a part at a time: edits may come in between, and leave more. Gives in the end the
   * documents whose findings changed.
   */
  checkRest(): Generator<void, Set<GtDocument>> {
    return this.checkInParts(this.takeUnchecked());
  }

  private *takeUnchecked(): Generator<Block> {
    for (const block of this.unchecked) {
      this.unchecked.delete(block);
      yield block;
    }
  }

  /** Lets go of a document; gives the documents whose findings changed. */
  remove(document: GtDocument): Set<GtDocument> {
    this.members.delete(document.uri);
    const gone = [...document.blocks];
    return this.renew(this.codebook.removeDocument(document), gone).add(document);
  }

  /** Takes in an edit; gives the documents whose findings changed. Where it touches many declarations, they are left to be checked. */
  update(change: Change): Set<GtDocument> {
    return this.renew(this.codebook.update(change), change.removed);
  }

  /** Begins to take in a large edit; it is under way until it is finished. */
  beginEdit(): LargeEdit {
    this.underWay++;
    return { removed: [], added: new Set(), before: [], changed: new Set(), pointing: new Set() };
  }

  /** Lets go of what a part of a large edit took away, which must not be met by what comes behind it. */
  takeAway(edit: LargeEdit, { removed, added }: Change): void {
    // What an earlier part brought was never taken in.
    const known = removed.filter((block) => !edit.added.delete(block));
    for (const block of added) edit.added.add(block);
    edit.removed.push(...known);
    edit.before.push(...this.codebook.takeAway(known));
    const { changed, pointing } = this.findings.forget(known);
    for (const document of changed) edit.changed.add(document);
    for (const block of pointing) edit.pointing.add(block);
  }

  /**
   * Takes in what a large edit brought, a part at a time: other edits may come in between. Gives in the end the documents
   * whose findings changed.
   */
  *finishEdit({ removed, added, before, changed, pointing }: LargeEdit): Generator<void, Set<GtDocument>> {
    const touched = yield* this.codebook.updateInParts(before, { removed, added: [...added] });
    const readers = this.takeParadigm() ? this.readers() : [];
    for (const document of yield* this.check([...pointing, ...touched, ...readers])) changed.add(document);
    this.underWay--;
    return changed;
  }

  /** Looks again at what depends on a file outside the codebook: a transcript, the paradigm. */
  fileChanged(uri: string): Set<GtDocument> {
    const touched = new Set<Block>(this.codebook.all("codebook"));
    for (const source of this.codebook.all("source")) {
      const { id, file } = this.codebook.factsOf(source);
      if (!file || resolvePath(this.codebook.documentOf(source)!.uri, file) !== uri) continue;
      touched.add(source);
      if (id !== undefined) for (const block of this.codebook.names.referrers(id)) touched.add(block);
    }
    // It takes long to look for what is quoted: others have their turn in between.
    return this.renew(touched, [], 0);
  }

  /** Checks everything anew under other settings, a part at a time. */
  *configure(severities: Severities): Generator<void> {
    this.findings = this.findingsUnder(severities);
    this.underWay++;
    const all = [...this.members.values()].flatMap((document) => [...document.blocks]);
    let count = 0;
    for (const block of all) {
      // An edit may have replaced it meanwhile.
      if (block.sequence) this.findings.read(block);
      if (++count % atATime === 0) yield;
    }
    yield* this.check(all);
    this.underWay--;
  }

  private findingsUnder(severities: Severities): Findings {
    const findings = new Findings(this.codebook, severities);
    this.codebook.onRead = (block) => findings.read(block);
    return findings;
  }

  /** Checks what was touched, or where that is much, leaves it to be checked. */
  private renew(touched: Set<Block>, gone: readonly Block[], mostAtOnce = atATime): Set<GtDocument> {
    const { changed, pointing } = this.findings.forget(gone);
    for (const block of pointing) touched.add(block);
    const proposing = this.findings.proposingAnew();
    for (const block of proposing.seeking) touched.add(block);
    for (const document of proposing.changed) changed.add(document);
    if (this.takeParadigm()) for (const block of this.readers()) touched.add(block);
    if (touched.size > mostAtOnce) for (const block of touched) this.unchecked.add(block);
    else for (const document of this.findings.check(touched)) changed.add(document);
    return changed;
  }

  /** What reads differently in another paradigm. */
  private readers(): Block[] {
    return ["codebook", "category", "relation"].flatMap((kind) => [...this.codebook.all(kind)]);
  }

  /** Reads the roles that the study uses; whether they are others than before. */
  private takeParadigm(): boolean {
    const paradigm = this.paradigmNow();
    if (paradigm === this.codebook.paradigm) return false;
    this.codebook.paradigm = paradigm;
    this.codebook.version++;
    return true;
  }

  private paradigmNow(): Paradigm | undefined {
    const name = this.rootField("paradigm") || defaultParadigm;
    if (name === noParadigm) return undefined;
    if (!isParadigmPath(name)) return builtInParadigms.get(name);
    const from = this.codebook.documentOf(this.codebook.root!)!.uri;
    const read = readParadigm(this.codebook.surroundings.file(from, name));
    return "paradigm" in read ? read.paradigm : undefined;
  }

  private rootField(name: string): string {
    return fieldOf(this.codebook.root, name);
  }

  /** How far the study has come. */
  get stage(): Stage {
    return stageOf(this.codebook.root);
  }

  /** The findings of a document that are to be shown, in its order, with their severities; only those of some checks, if given. */
  shown(document: GtDocument, severities: Severities, checks?: readonly CheckName[]): Iterable<Shown> {
    return shownIn(this.findings, document, severities, this.stage, checks);
  }

  /** The most severe of them, as many as `limit`: of those that are as severe the first. */
  mostSevere(document: GtDocument, severities: Severities, limit: number): Iterable<Shown> {
    return mostSevere(this.findings, document, severities, this.stage, limit);
  }

  /** How many findings of a severity are to be shown in all documents. */
  countOf(severity: Severity, severities: Severities): number {
    return countOf(severity, this.findings, severities, this.stage);
  }

  /** The findings of one declaration that are to be shown, in the order of its text, with their severities. */
  shownAt(block: Block, severities: Severities): Iterable<Shown> {
    return shownOf(block, this.findings.at(block), severities, this.stage);
  }
}

/** How far a study has come whose declaration is this one; or which has none. */
export function stageOf(root: Block | undefined): Stage {
  const stage = fieldOf(root, "stage");
  return stage === "open" || stage === "axial" ? stage : "selective";
}

function fieldOf(block: Block | undefined, name: string): string {
  const tree = block?.tree;
  const field = tree?.fields.find((candidate) => candidate.name.text === name);
  return tree && field ? foldedOf(tree, field.value) : "";
}

/** The first codebook among some declarations. */
export function codebookIn(blocks: Iterable<Block>): Block | undefined {
  for (const block of blocks) {
    if (block.mentions("codebook") && block.tree.head?.kind.text === "codebook") return block;
  }
  return undefined;
}

/** The codebook of a document that declares it among the first of what is cut so far, which is looked through at once. */
export function headOf({ cutSoFar }: GtDocument): Block | undefined {
  for (const first of cutSoFar.lists()) return codebookIn(first);
  return undefined;
}

/** The globs that the first codebook among some declarations includes; nothing where there is no codebook. */
export function includesOf(blocks: Iterable<Block>): string[] | undefined {
  const tree = codebookIn(blocks)?.tree;
  return tree?.fields
    .filter((field) => field.name.text === "include")
    .flatMap((field) => itemsOf(tree, field.value).map((item) => item.text));
}
