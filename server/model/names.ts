import type { Block } from "../syntax/block";
import { fingerprintOf } from "../syntax/fingerprint";
import { BlockIndex } from "./blockIndex";
import { type Facts, factsOf, type Link } from "./facts";
import { LinkIndex } from "./linkIndex";

/** How many states there were of the names of all codebooks. */
let states = 0;

/** The names of a codebook: who declares an id, who refers to it, and which names look alike. */
export class Names {
  /** By the fingerprint of their ids, which two ids may share. */
  private readonly declaring = new BlockIndex();
  private readonly referring = new LinkIndex();
  /** By the looks of their ids and labels. */
  private readonly looking = new BlockIndex();
  /** Another number whenever a name has come or gone, of whatever codebook. */
  private state = ++states;
  private readonly compare: (one: Block, other: Block) => number;

  /** Takes the order of the codebook's declarations. */
  constructor(compare: (one: Block, other: Block) => number) {
    this.compare = compare;
  }

  /** The declarations of an id, whatever their kind, in the codebook's order. */
  declarations(id: string): readonly Block[] {
    const found = this.declaring.get(fingerprintOf(id));
    return found.every((block) => factsOf(block).id === id)
      ? found
      : found.filter((block) => factsOf(block).id === id);
  }

  /** The first declaration of an id and a kind, in the codebook's order; where there are thousands, no other is looked at. */
  firstDeclared(kind: string, id: string): Block | undefined {
    return this.declaredAs(kind, id).next().value;
  }

  /** Whether there are several declarations of an id and a kind. */
  isDeclaredAgain(kind: string, id: string): boolean {
    const declarations = this.declaredAs(kind, id);
    return declarations.next().value !== undefined && declarations.next().value !== undefined;
  }

  private *declaredAs(kind: string, id: string): Generator<Block, undefined> {
    for (const block of this.declaring.get(fingerprintOf(id))) {
      const facts = factsOf(block);
      if (facts.kind === kind && facts.id === id) yield block;
    }
    return undefined;
  }

  /** The declarations that refer to an id, in no order. */
  referrers(id: string): readonly Block[] {
    return this.referring.get(id);
  }

  /** All that declarations say of one another, each once however many say it. */
  get links(): readonly Link[] {
    return this.referring.links;
  }

  /** The declarations that share an id or a look with another one. */
  *alike(): Generator<Block> {
    yield* this.declaring.shared();
    yield* this.looking.shared();
  }

  /** How many declarations refer to an id. */
  uses(id: string): number {
    return this.referring.count(id);
  }

  /** Whether one of the declarations that refer to an id is as sought. */
  isReferredTo(id: string, isSought: (referrer: Block) => boolean): boolean {
    return this.referring.some(id, isSought);
  }

  /** The declarations under a look (see `lookKey`), in the codebook's order. */
  underLook(look: number): readonly Block[] {
    return this.looking.get(look);
  }

  /** The declarations that share a look with another one. */
  lookingAlike(): Iterable<Block> {
    return this.looking.shared();
  }

  /** Whether a declaration's id may be another one's too, of whatever kind: by far the most are surely alone. */
  sharesId(block: Block): boolean {
    return this.declaring.isShared(block);
  }

  /** Whether a declaration looks like another one. */
  sharesLook(block: Block): boolean {
    return this.looking.isShared(block);
  }

  /** The declaration that a link's id has, where there is just one. */
  only(link: Link): Block | undefined {
    // Thousands of declarations share a link.
    if (link.foundAt !== this.state) {
      const found = this.declaring.only(link.fingerprint);
      link.found = found && factsOf(found).id === link.id ? found : undefined;
      link.foundAt = this.state;
    }
    return link.found;
  }

  /** Makes room for as many declarations more. */
  expect(count: number): void {
    this.declaring.expect(count);
    // Most refer to one or two others, and are found by their id and by their label.
    this.referring.expect(2 * count);
    this.looking.expect(1.5 * count);
  }

  /** Takes a declaration in, and says whether it is the first of its kind and id. */
  add(block: Block, facts: Facts): boolean {
    this.state = ++states;
    const { id, kind } = facts;
    let isFirst = id !== undefined;
    if (id !== undefined && this.declaring.add(facts.fingerprint, block, this.compare))
      isFirst = kind === undefined || !this.isDeclaredAgain(kind, id);
    for (let at = 0, link = facts.link(0); link; link = facts.link(++at))
      facts.exchange(at, this.referring.add(block, link));
    const { looks } = facts;
    for (let at = 0; at < looks.length; at++) this.looking.add(looks[at]!, block, this.compare);
    return isFirst;
  }

  remove(block: Block, facts: Facts): void {
    this.state = ++states;
    if (facts.id !== undefined) this.declaring.remove(facts.fingerprint, block);
    for (const link of facts.links) this.referring.remove(block, link);
    for (const look of facts.looks) this.looking.remove(look, block);
  }
}
