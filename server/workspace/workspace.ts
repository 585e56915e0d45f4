import type { Range } from "vscode-languageserver-types";
import { type CheckSettings, type Severities, sameSeverities, severitiesOf } from "../checks/configuration";
import type { Shown } from "../checks/shown";
import { phrase } from "../model/speech";
import type { FileState, IncludeProblem, Surroundings } from "../model/surroundings";
import { GtDocument } from "../syntax/document";
import { atOnce } from "../syntax/parts";
import type { Utf8Text } from "../syntax/utf8";
import { Arrangement } from "./arrangement";
import { Documents, type FileFault } from "./documents";
import { Editing, type TextChanges } from "./editing";
import type { FileContent, FileEvent, Files } from "./files";
import { FirstLooks, type LookListener } from "./firstLooks";
import { Folders } from "./folders";
import { Outside } from "./outside";
import type { Project } from "./project";
import { Work } from "./work";

/** Told of the documents whose findings may have changed, and which of them the editor itself changed. */
export type FindingsListener = (uris: ReadonlySet<string>, edited?: string) => void;

/**
 * The documents that are open, the projects that they belong to and the files of these projects. What is typed is
 * taken in at once; what needs the disk is done behind it, and `settled` waits for that.
 */
export class Workspace implements Surroundings {
  severities: Severities;
  /** What is in the folders around the documents. */
  readonly folders: Folders;

  private readonly listeners: FindingsListener[] = [];
  private readonly files: Files;
  private readonly known = new Documents();
  private readonly looks = new FirstLooks(this.known);
  private readonly outside: Outside;
  private readonly arrangement: Arrangement;
  private readonly work: Work;
  private readonly editing: Editing;
  /** Whose findings changed since listeners were last told. */
  private untold = new Set<string>();
  /** The severities that the user wants, which may not have been taken in yet. */
  private wanted: Severities;
  /** How often what is known has changed. */
  private changes = 0;

  /**
   * Takes what lets others have their turn in between two parts of a long piece of work, and what is told of work that
   * fails; where nothing is, who waits for it fails too.
   */
  constructor(
    files: Files,
    settings: CheckSettings = {},
    turn: () => Promise<void> = async () => {},
    onFault: (error: unknown) => void = rethrow,
  ) {
    this.files = files;
    this.folders = new Folders(files);
    this.wanted = this.severities = severitiesOf(settings);
    this.work = new Work(turn, onFault);
    this.outside = new Outside(files, this.work, (uri) => {
      for (const project of this.allProjects) {
        this.tell(project.fileChanged(uri));
        this.editing.checkRest(project);
      }
    });
    this.arrangement = new Arrangement({
      files,
      documents: this.known,
      work: this.work,
      looks: this.looks,
      surroundings: this,
      severities: () => this.severities,
      tell: (documents) => this.tell(documents),
    });
    this.editing = new Editing({
      documents: this.known,
      looks: this.looks,
      arrangement: this.arrangement,
      work: this.work,
      tell: (documents, edited) => this.tell(documents, edited),
    });
  }

  /** Has a listener told of every change. */
  onFindings(listener: FindingsListener): void {
    this.listeners.push(listener);
  }

  /**
   * Has a listener told when there is something to say of what an editor shows of a document that it opened, before all is
   * read, and when there is something else to say of it.
   */
  onLook(listener: LookListener): void {
    this.looks.onLook(listener);
  }

  // Documents

  /** An editor opened a document: from here on its text is the editor's, not the disk's. */
  openDocument(uri: string, text: string | Utf8Text, version = 0): void {
    const { open, stored, faults } = this.known;
    const before = stored.get(uri);
    this.changes++;
    this.known.forget(uri);
    if (text.includes("\0")) faults.set(uri, { fault: "not-text", reason: phrase("reasons/nul") });
    if (before) {
      open.set(uri, before);
      if (typeof text === "string") atOnce(this.editing.edit(before, [{ text }], version));
      else this.editing.renew(uri, text, version);
    } else {
      open.set(uri, new GtDocument(uri, text, version));
      this.looks.opened(uri);
    }
    this.arrangement.layOut();
  }

  /** Opens documents with their texts on the disk; what can't be read is a fault of its document. */
  async openStored(uris: readonly string[]): Promise<void> {
    const contents: FileContent[] = [];
    for (const uri of uris) contents.push(await this.files.read(uri));
    // Only when all are read, so that the projects are laid out once.
    for (const [index, content] of contents.entries()) {
      const uri = uris[index]!;
      this.openDocument(uri, "text" in content ? content.text : "");
      if ("fault" in content) this.known.faults.set(uri, content);
    }
  }

  /**
   * An editor changed a document that it has open. Thousands of changes are taken in a part at a time where there is somebody
   * to hold back until that is done what comes behind them.
   */
  changeDocument(
    uri: string,
    changes: TextChanges,
    version: number,
    holdBack?: (done: Promise<void>) => void,
  ): void {
    const document = this.known.open.get(uri);
    if (!document) return;
    this.changes++;
    const editing = this.editing.edit(document, changes, version);
    const isDone = editing.next().done === true;
    if (isDone || !holdBack) {
      atOnce(editing);
      this.looks.edited(uri);
      return;
    }
    const done = this.work.inParts(editing).then(() => this.looks.edited(uri));
    // Who waits for what is under way waits for this too.
    this.work.later(() => done);
    holdBack(done);
  }

  /** An editor shows some lines of a document. */
  shows(uri: string, { start, end }: Range): void {
    this.looks.shows(uri, start.line, end.line);
  }

  /** An editor closed a document: its text is the disk's again. */
  closeDocument(uri: string): void {
    const { open, stored } = this.known;
    const document = open.get(uri);
    if (!document) return;
    this.changes++;
    open.delete(uri);
    stored.set(uri, document);
    this.looks.done(uri);
    this.work.later(async () => {
      await this.reread(uri);
      // What its codebook includes on the disk may be other than what was typed.
      this.arrangement.layOutAnew();
    });
  }

  /** Files changed on the disk. */
  filesChanged(events: readonly FileEvent[]): void {
    const { stored } = this.known;
    let layoutMayChange = false;
    this.changes++;
    for (const { uri, change } of events) {
      this.outside.fileChanged(uri);
      if (!uri.endsWith(".gt")) continue;
      if (change !== "changed" || !stored.has(uri)) layoutMayChange = true;
      if (stored.has(uri) && change !== "deleted") this.work.later(() => this.reread(uri));
    }
    if (layoutMayChange) this.arrangement.layOutAnew();
  }

  /** Checks everything under other settings. */
  configure(settings: CheckSettings): void {
    this.wanted = severitiesOf(settings);
    // Where nothing is checked yet, nothing has to be checked anew.
    if (this.allProjects.length === 0) this.severities = this.wanted;
    this.looks.configured(this.wanted);
    this.work.later(async () => {
      const severities = this.wanted;
      if (sameSeverities(severities, this.severities)) return;
      this.changes++;
      this.severities = severities;
      for (const project of this.allProjects) await this.work.inParts(project.configure(severities));
      this.sayAgain();
    });
  }

  /** Has everything that is found said again: in another language, or of things that are called otherwise. */
  sayAgain(): void {
    this.tell(this.allProjects.flatMap(({ documents }) => [...documents.values()]));
  }

  /** Another number than before once anything of what is known has changed. */
  get state(): number {
    return this.changes;
  }

  /** Resolves when everything that needs the disk has been done. */
  settled(): Promise<void> {
    return this.work.settled();
  }

  /** Resolves when there is something to say of what an editor shows of a document: of all of it, or a first look. */
  looked(uri: string): Promise<void> {
    return Promise.race([this.looks.next(uri), this.settled()]);
  }

  /** Whether an editor opened a document that isn't read as a whole yet. */
  isBeingRead(uri: string): boolean {
    return this.looks.isFresh(uri);
  }

  /** What a first look at the screen finds in a document that is still being read; nothing where there is none. */
  firstLook(uri: string): Shown[] | undefined {
    return this.looks.at(uri);
  }

  document(uri: string): GtDocument | undefined {
    return this.known.at(uri);
  }

  isOpen(uri: string): boolean {
    return this.known.open.has(uri);
  }

  /** Every document that is known: those that are open and the others of their projects. */
  get documents(): GtDocument[] {
    return this.known.all;
  }

  faultOf(uri: string): FileFault | undefined {
    return this.known.faults.get(uri);
  }

  /** Whether all that was opened and edited is taken in. */
  get isWhole(): boolean {
    return this.arrangement.isWhole;
  }

  /** Every project that an open document is part of. */
  get allProjects(): Project[] {
    return this.arrangement.all;
  }

  /** The projects that a document is part of: mostly one. */
  projectsOf(uri: string): Project[] {
    return this.arrangement.of(uri);
  }

  // Surroundings

  file(from: string, path: string): FileState {
    return this.outside.file(from, path);
  }

  includeProblem(from: string, glob: string): IncludeProblem | undefined {
    return this.arrangement.includeProblem(from, glob);
  }

  private async reread(uri: string): Promise<void> {
    const { stored, faults } = this.known;
    const document = stored.get(uri);
    if (!document) return;
    const content = await this.files.read(uri);
    if (stored.get(uri) !== document) return;
    this.changes++;
    if ("fault" in content) faults.set(uri, content);
    else faults.delete(uri);
    const changes = await this.work.inParts(document.changesTo("text" in content ? content.text : ""));
    if (stored.get(uri) === document) atOnce(this.editing.edit(document, changes, document.version + 1));
  }

  /** Says whose findings changed; while a project is being taken in, or about to be, when that is done. */
  private tell(documents: Iterable<GtDocument>, edited?: string): void {
    this.changes++;
    for (const { uri } of documents) this.untold.add(uri);
    if (this.untold.size === 0 || !this.isWhole) return;
    const uris = this.untold;
    this.untold = new Set();
    for (const uri of uris) this.looks.done(uri);
    for (const listener of this.listeners) listener(uris, edited);
  }
}

function rethrow(error: unknown): never {
  throw error;
}
