import type { Codebook } from "../model/codebook";
import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import { type CheckName, messageOf } from "./catalogue";
import { type Check, type Finding, type Related, type Report, subjectOf } from "./check";
import type { Severities } from "./configuration";
import { isIgnored } from "./ignore";
import { checks } from "./index";

/** The findings of a codebook, kept for each declaration and renewed for those that a change touched. */
export class Findings {
  private readonly byBlock = new Map<Block, readonly Finding[]>();
  private readonly byDocument = new Map<GtDocument, Set<Block>>();
  private readonly codebook: Codebook;
  private readonly active: readonly Check[];
  private readonly severities: Severities;

  constructor(codebook: Codebook, severities: Severities) {
    this.codebook = codebook;
    this.severities = severities;
    this.active = checks.filter((check) => check.names.some((name) => severities.has(name)));
  }

  /** Checks declarations anew, forgets those that are gone, and says in which documents findings changed. */
  renew(touched: Iterable<Block>, gone: Iterable<Block> = []): Set<GtDocument> {
    const changed = new Set<GtDocument>();
    for (const block of gone) this.forget(block, changed);
    for (const block of touched) {
      const document = this.codebook.documentOf(block);
      if (!document) continue;
      const findings = this.check(block);
      if (findings.length === 0) this.forget(block, changed);
      else this.keep(block, document, findings, changed);
    }
    return changed;
  }

  /** The declarations of a document that have findings, with these, in the document's order. */
  of(document: GtDocument): { block: Block; findings: readonly Finding[] }[] {
    const blocks = [...(this.byDocument.get(document) ?? [])];
    blocks.sort((one, other) => document.blocks.compare(one, other));
    return blocks.map((block) => ({ block, findings: this.byBlock.get(block)! }));
  }

  /** The findings of one declaration. */
  at(block: Block): readonly Finding[] {
    return this.byBlock.get(block) ?? [];
  }

  private check(block: Block): Finding[] {
    const subject = subjectOf(this.codebook, block);
    const findings: Finding[] = [];
    const report: Report = (check: CheckName, problem, { start, end }, words, more = {}) => {
      if (!this.severities.has(check)) return;
      const finding: Finding = {
        check,
        problem,
        span: { start, end },
        message: messageOf(check, problem, words),
      };
      const related = more.related?.filter((place): place is Related => place !== undefined);
      if (related?.length) finding.related = related;
      if (more.replacement !== undefined) finding.replacement = more.replacement;
      if (!isIgnored(subject.tree, finding)) findings.push(finding);
    };
    for (const check of this.active) {
      if (check.kinds && !check.kinds.includes(subject.facts.kind ?? "")) continue;
      check.run(subject, this.codebook, report);
    }
    return findings.sort((one, other) => one.span.start - other.span.start);
  }

  private keep(block: Block, document: GtDocument, findings: Finding[], changed: Set<GtDocument>): void {
    this.byBlock.set(block, findings);
    const blocks = this.byDocument.get(document) ?? new Set();
    this.byDocument.set(document, blocks.add(block));
    changed.add(document);
  }

  private forget(block: Block, changed: Set<GtDocument>): void {
    if (!this.byBlock.delete(block)) return;
    for (const [document, blocks] of this.byDocument) if (blocks.delete(block)) changed.add(document);
  }
}
