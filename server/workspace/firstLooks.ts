import type { Stage } from "../checks/catalogue";
import { type Severities, severityOf } from "../checks/configuration";
import { Findings } from "../checks/findings";
import type { Shown } from "../checks/shown";
import { Codebook } from "../model/codebook";
import { nowhere } from "../model/surroundings";
import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import type { Documents } from "./documents";
import type { Plan } from "./layout";
import { codebookIn, headOf, stageOf } from "./project";

/** Lines of a document. */
interface Lines {
  first: number;
  last: number;
}

/** What an editor shows that hasn't said what it shows: the beginning. */
const top: Lines = { first: 0, last: 60 };

/** So many lines on both sides of the screen are looked at too: who scrolls a little finds them looked at. */
const margin = 60;

/** Of a screen that has no end only so many declarations are looked at. */
const most = 500;

/** Told of a document of which there is a first look, or another one, and whether the editor edited it. */
export type LookListener = (uri: string, edited: boolean) => void;

/**
 * What is found on the screen while the documents that an editor opened are still being read. It is what is wrong with
 * each declaration in itself, and so stays true whatever the others say. There is none until it is known what is to be
 * said at all: the user's settings, and the stage of the study.
 */
export class FirstLooks {
  private readonly documents: Documents;
  private readonly listeners: LookListener[] = [];
  /** What was opened and is still to be told of as a whole. */
  private readonly fresh = new Set<string>();
  private readonly screens = new Map<string, Lines>();
  private readonly looked = new Map<string, Lines>();
  private readonly waiting = new Map<string, (() => void)[]>();
  private plans: readonly Plan[] = [];
  private readonly codebooks = new WeakMap<GtDocument, { version: number; codebook: Block | undefined }>();
  private severities: Severities | undefined;

  constructor(documents: Documents) {
    this.documents = documents;
  }

  onLook(listener: LookListener): void {
    this.listeners.push(listener);
  }

  /** A document was opened, or has another text while it is still being read. */
  opened(uri: string): void {
    this.fresh.add(uri);
    this.looked.delete(uri);
  }

  /** A document was told of as a whole, or is gone. */
  done(uri: string): void {
    this.fresh.delete(uri);
    this.looked.delete(uri);
    this.screens.delete(uri);
    this.waiting.delete(uri);
  }

  /** It is known which documents make which projects. */
  planned(plans: readonly Plan[]): void {
    this.plans = plans;
    this.lookAgain();
  }

  /** The user's settings are known, or other than before. */
  configured(severities: Severities): void {
    this.severities = severities;
    this.looked.clear();
    this.lookAgain();
  }

  /** An editor shows some lines of a document. */
  shows(uri: string, first: number, last: number): void {
    if (!this.fresh.has(uri)) return;
    this.screens.set(uri, { first, last });
    this.lookAgain();
  }

  /** A document was edited. */
  edited(uri: string): void {
    if (this.looked.has(uri) && this.has(uri)) for (const listener of this.listeners) listener(uri, true);
  }

  /** Tells of the looks that there are now and weren't before. */
  lookAgain(): void {
    for (const uri of this.fresh) {
      const before = this.looked.get(uri);
      const now = this.screenOf(uri);
      if (before && before.first <= now.first && now.last <= before.last) continue;
      if (!this.has(uri)) continue;
      this.looked.set(uri, around(now));
      for (const listener of this.listeners) listener(uri, false);
      for (const resolve of this.waiting.get(uri) ?? []) resolve();
      this.waiting.delete(uri);
    }
  }

  /** Whether a document was opened and isn't read as a whole yet. */
  isFresh(uri: string): boolean {
    return this.fresh.has(uri);
  }

  /** Whether there is a look at what an editor shows of a document. */
  has(uri: string): boolean {
    return this.reaches(uri) && this.severities !== undefined && this.stagesOf(uri).length > 0;
  }

  /** Resolves when there is a look at what an editor shows of a document, which may be never. */
  async next(uri: string): Promise<void> {
    if (this.has(uri)) return;
    await new Promise<void>((resolve) => this.waiting.set(uri, [...(this.waiting.get(uri) ?? []), resolve]));
  }

  /** Whether a document that was opened is cut as far as an editor shows it. */
  reaches(uri: string): boolean {
    const document = this.fresh.has(uri) && this.documents.open.get(uri);
    if (!document) return false;
    return document.isCut || document.cutSoFar.lineBreaks > around(this.screenOf(uri)).last;
  }

  /** What is found near the screen, in the document's order; nothing where there is no look at it. */
  at(uri: string): Shown[] | undefined {
    const { severities } = this;
    const document = this.documents.open.get(uri);
    if (!document || !severities || !this.has(uri)) return undefined;
    const stages = this.stagesOf(uri);
    const findings = new Findings(new Codebook(uri, nowhere, undefined), severities);
    return near(document, this.screenOf(uri)).flatMap((block) => {
      findings.read(block);
      return findings.at(block).flatMap((finding) => {
        const [severity] = stages.flatMap((stage) => severityOf(finding.check, severities, stage) ?? []);
        return severity ? [{ block, finding, severity }] : [];
      });
    });
  }

  private screenOf(uri: string): Lines {
    return this.screens.get(uri) ?? top;
  }

  /** The stages of the studies that a document is part of, as far as they are known. */
  private stagesOf(uri: string): Stage[] {
    return this.plans.flatMap(({ root, uris }) => {
      const document = uris.includes(uri) ? this.documents.at(root) : undefined;
      if (!document) return [];
      // The first in its root is what declares a study, and where all is cut it is known that there is none.
      const codebook = headOf(document) ?? (document.isCut ? this.codebookOf(document) : undefined);
      return codebook || document.isCut ? [stageOf(codebook)] : [];
    });
  }

  /** The codebook of a document that doesn't begin with it: looked for once. */
  private codebookOf(document: GtDocument): Block | undefined {
    let known = this.codebooks.get(document);
    if (known?.version !== document.version) {
      known = { version: document.version, codebook: codebookIn(document.blocks) };
      this.codebooks.set(document, known);
    }
    return known.codebook;
  }
}

function around({ first, last }: Lines): Lines {
  return { first: first - margin, last: last + margin };
}

function near(document: GtDocument, screen: Lines): Block[] {
  const { first, last } = around(screen);
  const blocks: Block[] = [];
  const from = document.cutSoFar.atLine(Math.max(0, first));
  let { line } = from;
  for (const block of document.cutSoFar.from(from.block)) {
    if (line > last || blocks.length === most) break;
    blocks.push(block);
    line += block.lineBreaks;
  }
  return blocks;
}
