import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { type CheckSettings, type Severities, sameSeverities, severitiesOf } from "../checks/configuration";
import { resolvePath } from "../model/paths";
import { phrase } from "../model/speech";
import type { FileState, IncludeProblem, Surroundings } from "../model/surroundings";
import { GtDocument } from "../syntax/document";
import type { FileContent, FileEvent, Files } from "./files";
import { Folders } from "./folders";
import { Layout, type Texts } from "./layout";
import { includesOf, Project } from "./project";

/** Why a document could not be read. */
export type FileFault = Exclude<FileContent, { text: string }>;

/** Told of the documents whose findings may have changed, and which of them the editor itself changed. */
export type FindingsListener = (uris: ReadonlySet<string>, edited?: string) => void;

/**
 * The documents that are open, the projects that they belong to and the files of these projects. What is typed is
 * taken in at once; what needs the disk is done behind it, and `settled` waits for that.
 */
export class Workspace implements Surroundings, Texts {
  severities: Severities;
  /** What is in the folders around the documents. */
  readonly folders: Folders;

  private readonly listeners: FindingsListener[] = [];
  private readonly files: Files;
  private readonly open = new Map<string, GtDocument>();
  /** Documents of projects that are read from the disk. */
  private readonly stored = new Map<string, GtDocument>();
  private readonly faults = new Map<string, FileFault>();
  private readonly projects = new Map<string, Project>();
  private readonly outside = new Map<string, FileState>();
  private readonly includeProblems = new Map<string, IncludeProblem>();
  /** What `include` said when the projects were last laid out, by document. */
  private layout = "";
  private work: Promise<void> = Promise.resolve();
  private layingOut = false;
  /** Whose findings changed since listeners were last told. */
  private untold = new Set<string>();
  private readonly turn: () => Promise<void>;

  /** Takes what lets others have their turn in between two parts of a long piece of work. */
  constructor(files: Files, settings: CheckSettings = {}, turn: () => Promise<void> = async () => {}) {
    this.files = files;
    this.folders = new Folders(files);
    this.severities = severitiesOf(settings);
    this.turn = turn;
  }

  /** Has a listener told of every change. */
  onFindings(listener: FindingsListener): void {
    this.listeners.push(listener);
  }

  // Documents

  /** An editor opened a document: from here on its text is the editor's, not the disk's. */
  openDocument(uri: string, text: string, version = 0): void {
    const stored = this.stored.get(uri);
    this.stored.delete(uri);
    this.faults.delete(uri);
    if (text.includes("\0")) this.faults.set(uri, { fault: "not-text", reason: phrase("reasons/nul") });
    if (stored) {
      this.open.set(uri, stored);
      this.edit(stored, [{ text }], version);
    } else {
      this.open.set(uri, new GtDocument(uri, text, version));
    }
    this.layOut();
  }

  /** Opens documents with their texts on the disk; what can't be read is a fault of its document. */
  async openStored(uris: readonly string[]): Promise<void> {
    const contents: FileContent[] = [];
    for (const uri of uris) contents.push(await this.files.read(uri));
    // Only when all are read, so that the projects are laid out once.
    for (const [index, content] of contents.entries()) {
      const uri = uris[index]!;
      this.openDocument(uri, "text" in content ? content.text : "");
      if ("fault" in content) this.faults.set(uri, content);
    }
  }

  /** An editor changed a document that it has open. */
  changeDocument(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const document = this.open.get(uri);
    if (document) this.edit(document, changes, version);
  }

  /** An editor closed a document: its text is the disk's again. */
  closeDocument(uri: string): void {
    const document = this.open.get(uri);
    if (!document) return;
    this.open.delete(uri);
    this.stored.set(uri, document);
    this.later(async () => {
      await this.reread(uri);
      // What its codebook includes on the disk may be other than what was typed.
      this.layOutAnew();
    });
  }

  private edit(
    document: GtDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): void {
    const [only, ...others] = changes;
    const text = only && others.length === 0 ? document.renewedBy(only) : undefined;
    if (text !== undefined) {
      this.renew(document.uri, text, version);
      return;
    }
    const change = document.update(changes, version);
    const projects = this.projectsOf(document.uri);
    const changed = new Set<GtDocument>([document]);
    for (const project of projects) for (const other of project.update(change)) changed.add(other);
    // What is in no project yet will be told of when it is.
    if (projects.length > 0) this.tell(changed, document.uri);
    const blocks = [...change.removed, ...change.added];
    // Only a codebook's declaration decides which files make a project.
    if (blocks.some((block) => block.text.includes("codebook"))) this.layOut();
  }

  /** Puts a text in the place of a document's, and reads its projects anew: a part at a time, unlike an edit. */
  private renew(uri: string, text: string, version: number): void {
    (this.isOpen(uri) ? this.open : this.stored).set(uri, new GtDocument(uri, text, version));
    for (const { rootUri } of this.projectsOf(uri)) this.projects.delete(rootUri);
    this.layOutAnew();
  }

  /** Files changed on the disk. */
  filesChanged(events: readonly FileEvent[]): void {
    let layoutMayChange = false;
    for (const { uri, change } of events) {
      if (this.outside.has(uri)) this.later(() => this.readOutside(uri));
      if (!uri.endsWith(".gt")) continue;
      if (change !== "changed" || !this.stored.has(uri)) layoutMayChange = true;
      if (this.stored.has(uri) && change !== "deleted") this.later(() => this.reread(uri));
    }
    if (layoutMayChange) this.layOutAnew();
  }

  /** Checks everything under other settings. */
  configure(settings: CheckSettings): void {
    const severities = severitiesOf(settings);
    this.later(async () => {
      if (sameSeverities(severities, this.severities)) return;
      this.severities = severities;
      for (const project of this.projects.values()) await this.inParts(project.configure(severities));
      this.tell(this.documents);
    });
  }

  /** Has everything that is found said again: in another language, or of things that are called otherwise. */
  sayAgain(): void {
    this.tell(this.documents);
  }

  /** Resolves when everything that needs the disk has been done. */
  async settled(): Promise<void> {
    let work: Promise<void>;
    do {
      work = this.work;
      await work;
    } while (work !== this.work);
  }

  document(uri: string): GtDocument | undefined {
    return this.open.get(uri) ?? this.stored.get(uri);
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** Every document that is known: those that are open and the others of their projects. */
  get documents(): GtDocument[] {
    return [...this.open.values(), ...this.stored.values()];
  }

  faultOf(uri: string): FileFault | undefined {
    return this.faults.get(uri);
  }

  /** Every project that an open document is part of. */
  get allProjects(): Project[] {
    return [...this.projects.values()];
  }

  /** The projects that a document is part of: mostly one. */
  projectsOf(uri: string): Project[] {
    return [...this.projects.values()].filter((project) => project.documents.has(uri));
  }

  // Surroundings

  file(from: string, path: string): FileState {
    // A document that was never saved has no folder that a path could start from.
    if (from.startsWith("untitled:")) return { state: "loading" };
    const uri = resolvePath(from, path);
    const known = this.outside.get(uri);
    if (known) return known;
    const state: FileState = { state: "loading" };
    this.outside.set(uri, state);
    this.later(() => this.readOutside(uri));
    return state;
  }

  includeProblem(from: string, glob: string): IncludeProblem | undefined {
    return this.includeProblems.get(`${from}\n${glob}`);
  }

  private async readOutside(uri: string): Promise<void> {
    const before = this.outside.get(uri);
    const after = stateOf(await this.files.read(uri));
    if (before?.state === after.state && JSON.stringify(before) === JSON.stringify(after)) return;
    this.outside.set(uri, after);
    for (const project of this.projects.values()) this.tell(project.fileChanged(uri));
  }

  // Projects

  /** Puts work that needs the disk behind what is under way. */
  private later(task: () => Promise<void>): void {
    this.work = this.work.then(task);
  }

  private async reread(uri: string): Promise<void> {
    const document = this.stored.get(uri);
    if (!document) return;
    const content = await this.files.read(uri);
    if (this.stored.get(uri) !== document) return;
    if ("fault" in content) this.faults.set(uri, content);
    else this.faults.delete(uri);
    const changes = await this.inParts(document.changesTo("text" in content ? content.text : ""));
    if (this.stored.get(uri) === document) this.edit(document, changes, document.version + 1);
  }

  /** Finds out which files make which projects even if what they include is the same as before. */
  private layOutAnew(): void {
    this.layout = "";
    this.layOut();
  }

  /** Finds out anew, when there is time, which files make which projects. */
  private layOut(): void {
    if (this.layingOut) return;
    this.layingOut = true;
    this.later(async () => {
      for (let document = this.uncut(); document; document = this.uncut()) {
        await this.inParts(document.cut());
      }
      this.layingOut = false;
      const layout = JSON.stringify(
        this.documents.map((document) => [document.uri, this.globsIn(document), this.isOpen(document.uri)]),
      );
      if (layout !== this.layout) {
        this.layout = layout;
        await this.arrange();
      }
      this.tell([]);
    });
  }

  private uncut(): GtDocument | undefined {
    return this.documents.find(({ isCut }) => !isCut);
  }

  private async arrange(): Promise<void> {
    const plans = await new Layout(this.files, this).plans([...this.open.keys()]);
    for (const { uris } of plans) for (const uri of uris) await this.load(uri);
    this.includeProblems.clear();
    for (const { root, problems } of plans) {
      for (const [glob, problem] of problems) this.includeProblems.set(`${root}\n${glob}`, problem);
    }

    const changed = new Set<GtDocument>();
    const roots = new Set(plans.map(({ root }) => root));
    for (const [root, project] of this.projects) {
      if (roots.has(root)) continue;
      this.projects.delete(root);
      for (const document of project.documents.values()) changed.add(document);
    }
    for (const { root, uris } of plans) {
      for (const document of await this.fit(root, uris)) changed.add(document);
    }
    if (!this.isOutdated) this.forgetUnused();
    this.tell(changed);
  }

  /** Whether what is being laid out has to be laid out anew behind it. */
  private get isOutdated(): boolean {
    return this.layingOut && this.layout === "";
  }

  /** Makes a project hold just these documents; gives those whose findings changed. */
  private async fit(root: string, uris: readonly string[]): Promise<Set<GtDocument>> {
    const wanted = new Set(uris);
    const project = this.projects.get(root) ?? new Project(root, this, this.severities);
    this.projects.set(root, project);
    const changed = new Set<GtDocument>();
    const keep = (documents: Iterable<GtDocument>) => {
      for (const document of documents) changed.add(document);
    };
    for (const [uri, document] of [...project.documents]) {
      if (!wanted.has(uri) || this.document(uri) !== document) keep(project.remove(document));
    }
    const missing = uris.map((uri) => this.document(uri)).filter((document) => document !== undefined);
    const others = missing.filter((document) => !project.documents.has(document.uri));
    const touched = await this.inParts(project.add(others), () => this.projects.get(root) === project);
    if (!touched) return changed;
    keep(touched);
    // What `include` found may be another than before, and is the codebook's to say.
    keep(project.fileChanged(""));
    keep(missing);
    return changed;
  }

  async globsOf(uri: string): Promise<readonly string[] | undefined> {
    const known = this.document(uri);
    if (known) return this.globsIn(known);
    const content = await this.files.read(uri);
    if (!("text" in content) || !content.text.includes("include")) return undefined;
    return includesOf(new GtDocument(uri, content.text).blocks);
  }

  /** The globs of a document's codebook; a project knows where that is. */
  private globsIn(document: GtDocument): string[] | undefined {
    const project = this.projectsOf(document.uri)[0];
    if (!project) return includesOf(document.blocks);
    const here = [...project.codebook.all("codebook")].filter((block) => block.sequence === document.blocks);
    return includesOf(document.blocks.inOrder(here));
  }

  private async load(uri: string): Promise<void> {
    if (this.document(uri)) return;
    const content = await this.files.read(uri);
    if (this.document(uri)) return;
    if ("fault" in content) this.faults.set(uri, content);
    if ("fault" in content && content.fault === "missing") return;
    const document = new GtDocument(uri, "text" in content ? content.text : "");
    this.stored.set(uri, document);
    await this.inParts(document.cut());
  }

  private forgetUnused(): void {
    for (const uri of this.stored.keys()) {
      if (this.projectsOf(uri).length > 0) continue;
      const document = this.stored.get(uri)!;
      this.stored.delete(uri);
      this.faults.delete(uri);
      this.tell([document]);
    }
  }

  /** Says whose findings changed; while a project is being taken in, or about to be, when that is done. */
  private tell(documents: Iterable<GtDocument>, edited?: string): void {
    for (const { uri } of documents) this.untold.add(uri);
    if (this.untold.size === 0 || this.isOutdated || this.allProjects.some(({ isWhole }) => !isWhole)) return;
    const uris = this.untold;
    this.untold = new Set();
    for (const listener of this.listeners) listener(uris, edited);
  }

  /** Does some work a part at a time, and lets others have their turn in between. */
  private async inParts<Result>(work: Generator<void, Result>): Promise<Result>;
  /** Stops, and gives nothing, when the work is no longer wanted. */
  private async inParts<Result>(
    work: Generator<void, Result>,
    isWanted: () => boolean,
  ): Promise<Result | undefined>;
  private async inParts<Result>(work: Generator<void, Result>, isWanted = () => true) {
    while (isWanted()) {
      const { done, value } = work.next();
      if (done) return value;
      await this.turn();
    }
    return undefined;
  }
}

function stateOf(content: FileContent): FileState {
  if ("text" in content) return { state: "text", text: content.text };
  if (content.fault === "missing") return { state: "missing" };
  if (content.fault === "not-text") return { state: "binary" };
  return { state: "unreadable", reason: content.reason };
}
