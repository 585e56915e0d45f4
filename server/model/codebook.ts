import type { Block } from "../syntax/block";
import type { Change, GtDocument } from "../syntax/document";
import { atOnce } from "../syntax/parts";
import type { BlockSequence } from "../syntax/sequence";
import { type Facts, factsOf, type Link, namesIn } from "./facts";
import { KindIndex } from "./kindIndex";
import { Meant } from "./meant";
import { Names } from "./names";
import type { Paradigm, Role } from "./paradigm";
import { Roles, rolesOf } from "./roles";
import { kinds } from "./schema";
import type { Surroundings } from "./surroundings";
import { touchedBy } from "./touch";
import { Waiting } from "./waiting";

/** What a reference leads to. */
export type Resolution =
  | { state: "resolved"; blocks: readonly Block[] }
  | { state: "unresolved" }
  | { state: "ambiguous"; kinds: readonly string[] };

/**
 * The declarations of a project's documents and how they hang together. Kept up to date from the differences
 * that edits make: a keystroke moves the names and references of the declaration it is in, and nothing else.
 */
export class Codebook {
  readonly names = new Names((one, other) => this.compare(one, other));
  readonly rootUri: string;
  readonly surroundings: Surroundings;
  /** The paradigm the study uses; nothing where it uses none or its own can't be read. */
  paradigm: Paradigm | undefined;
  /** Told of every declaration when it is read. */
  onRead: (block: Block) => void = () => {};
  /** Goes up with every change that other declarations may see. */
  version = 0;
  private count = 0;
  private readonly waiting = new Waiting();
  /** The working language after the last change. */
  private language: string | undefined;
  private renamed = new Set<string>();
  private readonly meant = new Meant(this);
  private readonly byKind = new KindIndex();
  private readonly documents = new Map<BlockSequence, GtDocument>();
  private readonly roles = new Roles(this);

  /** Takes the URI of the document that the project starts from. */
  constructor(rootUri: string, surroundings: Surroundings, paradigm: Paradigm | undefined) {
    this.rootUri = rootUri;
    this.surroundings = surroundings;
    this.paradigm = paradigm;
  }

  // Changes

  /**
   * Takes documents in, some declarations at a time: edits may come in between. Gives in the end which declarations
   * to look at.
   */
  *addDocuments(documents: readonly GtDocument[]): Generator<void, Iterable<Block>> {
    for (const document of documents) this.documents.set(document.blocks, document);
    const isFirst = this.count === 0;
    const blocks = blocksOf(documents);
    this.names.expect(blocks.length);
    const after = yield* this.putInParts(blocks);
    const added = blocksOf(documents);
    return isFirst ? this.allAnew(added) : yield* this.touched([], after, { removed: [], added });
  }

  /** Takes declarations out that an edit took away, and gives the facts that go with them. */
  takeAway(removed: readonly Block[]): Facts[] {
    return removed.filter((block) => !this.waiting.has(block)).map((block) => this.take(block));
  }

  /** Takes in what a large edit brought as `update` does, but a part at a time; what it took away, it took `before`. */
  *updateInParts(before: readonly Facts[], change: Change): Generator<void, Iterable<Block>> {
    const after = yield* this.putInParts(change.added);
    return yield* this.touched(before, after, change);
  }

  private *putInParts(blocks: readonly Block[]): Generator<void, Facts[]> {
    const facts: Facts[] = [];
    for (const _ of this.waiting.takeIn(blocks, (block) => facts.push(this.put(block)))) {
      this.roles.changed();
      yield;
    }
    return facts;
  }

  /** Lets go of a document and says which declarations to look at. */
  removeDocument(document: GtDocument): Set<Block> {
    const touched = this.update({ removed: [...document.blocks], added: [] });
    this.documents.delete(document.blocks);
    return touched;
  }

  /** Takes in what an edit changed and says which declarations to look at again, those it added among them. */
  update(change: Change): Set<Block> {
    const { removed, added } = change;
    const before = this.takeAway(removed);
    const after = added.map((block) => this.put(block));
    if (after.length === this.count) return new Set(this.allAnew(added));
    return atOnce(this.touched(before, after, change));
  }

  /** What to look at where nothing is as it was before: everything. */
  private allAnew(blocks: readonly Block[]): readonly Block[] {
    this.roles.changed();
    this.language = this.workingLanguage;
    this.version++;
    return blocks;
  }

  /** Which declarations to look at after a change that took facts out and put others in; found a part at a time. */
  private *touched(
    before: readonly Facts[],
    after: readonly Facts[],
    change: Change,
  ): Generator<void, Set<Block>> {
    // Only categories hold roles and hand them down. What was edited in one may be no role, but it is another block.
    if (hasCategory(before) || hasCategory(after)) this.roles.changed();
    const language = this.workingLanguage;
    const sameLanguage = language === this.language;
    this.language = language;
    const { touched, loud } = yield* touchedBy(this, before, after, isCalledTheSame(change));
    // Labels are compared within a language, and most are in the working language.
    if (!sameLanguage) for (const block of this.names.lookingAlike()) touched.add(block);
    for (const { kind } of loud) if (kind) this.renamed.add(kind);
    for (const block of change.added) touched.add(block);
    for (const block of change.removed) touched.delete(block);
    return touched;
  }

  private put(block: Block): Facts {
    const facts = factsOf(block);
    const { kind, id } = facts;
    this.count++;
    const isFirst = this.names.add(block, facts);
    if (kind) {
      this.byKind.add(kind, block, isFirst);
      if (id !== undefined && isFirst) this.meant.added(kind, id);
    }
    this.onRead(block);
    return facts;
  }

  private take(block: Block): Facts {
    const facts = factsOf(block);
    const { kind, id } = facts;
    this.count--;
    this.names.remove(block, facts);
    if (kind) {
      const isLast = id !== undefined && this.declaration(kind, id) === undefined;
      this.byKind.remove(kind, block, isLast);
      if (isLast) this.meant.removed(kind, id);
    }
    return facts;
  }

  // Questions

  /** The documents of the project, its root first. */
  get allDocuments(): GtDocument[] {
    return [...this.documents.values()].sort((one, other) => this.compareFiles(one.uri, other.uri));
  }

  factsOf(block: Block): Facts {
    return factsOf(block);
  }

  documentOf(block: Block): GtDocument | undefined {
    return block.sequence && this.documents.get(block.sequence);
  }

  /** Negative if `one` comes before `other` in the project. */
  compare(one: Block, other: Block): number {
    const here = one.sequence;
    const there = other.sequence;
    if (here === there) return here ? here.compare(one, other) : 0;
    return this.compareFiles(this.documents.get(here!)!.uri, this.documents.get(there!)!.uri);
  }

  /** The root comes first, the other files by their names. */
  private compareFiles(one: string, other: string): number {
    if (one === other) return 0;
    if (one === this.rootUri) return -1;
    if (other === this.rootUri) return 1;
    return one < other ? -1 : 1;
  }

  /** The declaration of the study: the first, where there are several. */
  get root(): Block | undefined {
    const roots = this.all("codebook");
    return roots.size > 1 ? this.ordered(roots)[0] : roots.values().next().value;
  }

  /** How many declarations there are. */
  get size(): number {
    return this.count;
  }

  /** Every declaration of a kind, in no order. */
  all(kind: string): ReadonlySet<Block> {
    return this.byKind.all(kind);
  }

  /** Some declarations in the project's order. */
  ordered(blocks: Iterable<Block>): Block[] {
    const byDocument = new Map<BlockSequence, Block[]>();
    for (const block of blocks) {
      const siblings = byDocument.get(block.sequence!);
      if (siblings) siblings.push(block);
      else byDocument.set(block.sequence!, [block]);
    }
    const uriOf = (sequence: BlockSequence) => this.documents.get(sequence)!.uri;
    const sequences = [...byDocument.keys()];
    if (sequences.length > 1) sequences.sort((one, other) => this.compareFiles(uriOf(one), uriOf(other)));
    return sequences.flatMap((sequence) => sequence.inOrder(byDocument.get(sequence)!));
  }

  /** How many different ids of a kind are declared. */
  countOf(kind: string): number {
    return this.byKind.ids(kind);
  }

  /** The declarations of an id of one kind, in the project's order. */
  declarations(kind: string, id: string): readonly Block[] {
    const found = this.names.declarations(id);
    if (found.length === 0) return found;
    if (found.length === 1) return this.factsOf(found[0]!).kind === kind ? found : [];
    return found.filter((block) => this.factsOf(block).kind === kind);
  }

  /** The first declaration of an id. */
  declaration(kind: string, id: string): Block | undefined {
    return this.names.firstDeclared(kind, id);
  }

  /** The id, among those of some kinds, that was most likely meant where `word` is written. */
  idMeant(word: string, kinds: readonly string[]): string | undefined {
    return this.meant.idMeant(word, kinds);
  }

  /** The kinds of which names came, went or changed since this was last asked. */
  takeRenamed(): ReadonlySet<string> {
    const renamed = this.renamed;
    this.renamed = new Set();
    return renamed;
  }

  /** Whether a link leads to one declaration, and no other has its id: by far the most do. */
  isResolved(link: Link): boolean {
    const found = this.names.only(link);
    return found !== undefined && link.kinds.includes(this.factsOf(found).kind ?? "");
  }

  /** What a reference leads to: the declarations of its id among the kinds that its field takes. */
  resolve(reference: Link): Resolution {
    const found = this.names.declarations(reference.id);
    const blocks = found.filter((block) => reference.kinds.includes(this.factsOf(block).kind ?? ""));
    if (blocks.length === 0) return { state: "unresolved" };
    if (blocks.length === 1) return { state: "resolved", blocks };
    const among = new Set(blocks.map((block) => this.factsOf(block).kind!));
    if (among.size === 1) return { state: "resolved", blocks };
    return { state: "ambiguous", kinds: reference.kinds.filter((kind) => among.has(kind)) };
  }

  /** The declarations of `kind` that refer to this one in their field `field`, in no order. */
  referrers(block: Block, kind: string, field: string): Block[] {
    const facts = this.factsOf(block);
    if (facts.id === undefined || !facts.kind) return [];
    const { id, kind: target } = facts;
    return this.names.referrers(id).filter((referrer) => this.refers(referrer, kind, field, id, target));
  }

  /** Whether a declaration of `kind` refers to this one in its field `field`. */
  isReferredTo(block: Block, kind: string, field: string): boolean {
    const { id, kind: target } = this.factsOf(block);
    if (id === undefined || !target) return false;
    return this.names.isReferredTo(id, (referrer) => this.refers(referrer, kind, field, id, target));
  }

  private refers(referrer: Block, kind: string, field: string, id: string, target: string): boolean {
    const facts = this.factsOf(referrer);
    if (facts.kind !== kind) return false;
    for (let at = 0, link = facts.link(0); link; link = facts.link(++at)) {
      if (link.field === field && link.id === id && link.kinds.includes(target)) return true;
    }
    return false;
  }

  /** Where a declaration's field leads: the first declaration of each id that it names and that there is. */
  targets(block: Block, field: string): Block[] {
    const found: Block[] = [];
    for (const link of this.factsOf(block).links) {
      if (link.field !== field) continue;
      const resolution = this.resolve(link);
      if (resolution.state === "resolved") found.push(resolution.blocks[0]!);
    }
    return found;
  }

  /** A category's role: its own, or the one of the category it is a part of. */
  roleOf(category: Block): Role | undefined {
    return this.rolesOf([category]).get(category);
  }

  /** The role of each of some categories, and of those on the way to it. */
  rolesOf(categories: readonly Block[]): ReadonlyMap<Block, Role | undefined> {
    return rolesOf(this, categories);
  }

  /** The categories that hold a role, in the project's order; one without an id is none yet. */
  holders(role: Role): readonly Block[] {
    return this.roles.holders(role);
  }

  /** The language that a label without a language is in. */
  get workingLanguage(): string | undefined {
    return this.languages[0];
  }

  /** The study's languages, its working language first. */
  get languages(): string[] {
    const { root } = this;
    const field = root?.tree.fields.find(({ name }) => name.text === "language");
    if (!root || !field) return [];
    return root.text
      .slice(field.value.start, field.value.end)
      .split(/[,،\s]+/)
      .filter((tag) => tag !== "");
  }
}

/** All declarations of some documents. */
function blocksOf(documents: readonly GtDocument[]): Block[] {
  const all: Block[] = [];
  for (const { blocks } of documents) for (const list of blocks.lists()) all.push(...list);
  return all;
}

/** Whether an edit leaves a declaration where it was, and all that it is called, in all languages. */
function isCalledTheSame({ removed: [before], added: [after], inPlace }: Change): boolean {
  if (!inPlace || !before || !after) return false;
  const names = namesIn(before);
  const now = namesIn(after);
  return (
    names.length === now.length &&
    names.every(({ text, language }, at) => text === now[at]!.text && language === now[at]!.language)
  );
}

function hasCategory(facts: readonly Facts[]): boolean {
  return facts.some(({ kind }) => kind === "category");
}

/** How many kinds there are is small enough to name them all in a message. */
export const kindNames = [...kinds.keys()];
