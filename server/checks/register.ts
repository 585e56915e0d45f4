import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import { OrderedBlocks } from "../syntax/orderedBlocks";
import type { CheckName } from "./catalogue";

/** Where a declaration with findings stands, and of which check each of them is. */
interface Entry {
  document: GtDocument;
  checks: readonly CheckName[];
}

/** The declarations of a document that have findings: all of them, and those of each check. */
interface Listed {
  all: OrderedBlocks;
  byCheck: Map<CheckName, OrderedBlocks>;
}

const none: readonly Block[] = [];

/** Which declarations have findings, and of which checks: in the order of their documents, and counted. */
export class Register {
  private readonly entries = new Map<Block, Entry>();
  private readonly documents = new Map<GtDocument, Listed>();
  private readonly counts = new Map<CheckName, number>();

  /** Enters a declaration with the check of each of its findings, of which it has some, in the place of what was entered. */
  enter(block: Block, document: GtDocument, checks: readonly CheckName[]): void {
    const before = this.entries.get(block);
    if (before && isSame(before.checks, checks)) return;
    this.remove(block);
    this.entries.set(block, { document, checks });
    this.count(checks, 1);
    const { all, byCheck } = this.listedIn(document);
    all.add(block);
    for (const check of checks) {
      const blocks = byCheck.get(check) ?? new OrderedBlocks(document.blocks);
      byCheck.set(check, blocks);
      blocks.add(block);
    }
  }

  /** Takes a declaration out; gives its document, if it was entered. */
  remove(block: Block): GtDocument | undefined {
    const entry = this.entries.get(block);
    if (!entry) return undefined;
    const { document, checks } = entry;
    this.entries.delete(block);
    this.count(checks, -1);
    const { all, byCheck } = this.listedIn(document);
    all.delete(block);
    for (const check of checks) byCheck.get(check)!.delete(block);
    if (all.size === 0) this.documents.delete(document);
    return document;
  }

  /** The declarations of a document that have findings, or findings of one check, in its order: in a list that changes. */
  in(document: GtDocument, check?: CheckName): readonly Block[] {
    const listed = this.documents.get(document);
    return (check === undefined ? listed?.all : listed?.byCheck.get(check))?.all ?? none;
  }

  /** How many findings of a check there are. */
  countOf(check: CheckName): number {
    return this.counts.get(check) ?? 0;
  }

  private listedIn(document: GtDocument): Listed {
    let listed = this.documents.get(document);
    if (!listed) {
      listed = { all: new OrderedBlocks(document.blocks), byCheck: new Map() };
      this.documents.set(document, listed);
    }
    return listed;
  }

  private count(checks: readonly CheckName[], by: 1 | -1): void {
    for (const check of checks) this.counts.set(check, this.countOf(check) + by);
  }
}

function isSame(one: readonly CheckName[], other: readonly CheckName[]): boolean {
  return one.length === other.length && one.every((check, at) => check === other[at]);
}
