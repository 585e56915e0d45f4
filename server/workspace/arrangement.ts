import type { Severities } from "../checks/configuration";
import type { IncludeProblem, Surroundings } from "../model/surroundings";
import { GtDocument } from "../syntax/document";
import { atATime } from "../syntax/parts";
import type { Documents } from "./documents";
import type { Files } from "./files";
import type { FirstLooks } from "./firstLooks";
import { Layout, type Plan, type Texts } from "./layout";
import { headOf, includesOf, Project } from "./project";
import type { Work } from "./work";

/** Of a project with so many files the one that is open is looked at before the others are read. */
const many = 20;

/** What an arrangement works with. */
interface Means {
  files: Files;
  documents: Documents;
  work: Work;
  surroundings: Surroundings;
  severities: () => Severities;
  looks: FirstLooks;
  /** Is told of documents whose findings may have changed. */
  tell: (documents: Iterable<GtDocument>) => void;
}

/** Which documents make which projects. Found out when there is time, behind what is under way. */
export class Arrangement implements Texts {
  private readonly means: Means;
  private readonly projects = new Map<string, Project>();
  private readonly problems = new Map<string, IncludeProblem>();
  /** What `include` said when the projects were last laid out, by document. */
  private layout = "";
  private layingOut = false;

  constructor(means: Means) {
    this.means = means;
  }

  /** Every project that an open document is part of. */
  get all(): Project[] {
    return [...this.projects.values()];
  }

  /** The projects that a document is part of: mostly one. */
  of(uri: string): Project[] {
    return this.all.filter((project) => project.documents.has(uri));
  }

  includeProblem(from: string, glob: string): IncludeProblem | undefined {
    return this.problems.get(`${from}\n${glob}`);
  }

  /** Whether all that is known is taken in, and nothing has to be laid out anew behind what is under way. */
  get isWhole(): boolean {
    return !this.isOutdated && this.all.every(({ isWhole }) => isWhole);
  }

  private get isOutdated(): boolean {
    return this.layingOut && this.layout === "";
  }

  /** Lets go of the projects that a document is part of, and makes them anew. */
  renew(uri: string): void {
    for (const { rootUri } of this.of(uri)) this.projects.delete(rootUri);
    this.layOutAnew();
  }

  /** Finds out which files make which projects even if what they include is the same as before. */
  layOutAnew(): void {
    this.layout = "";
    this.layOut();
  }

  /** Finds out anew, when there is time, which files make which projects. */
  layOut(): void {
    if (this.layingOut) return;
    this.layingOut = true;
    this.means.work.later(async () => {
      try {
        await this.layOutNow();
      } catch (error) {
        // What was taken in by half would answer wrongly; the next occasion begins from the start.
        this.layingOut = false;
        this.layout = "";
        this.projects.clear();
        this.means.looks.planned([]);
        throw error;
      }
    });
  }

  private async layOutNow(): Promise<void> {
    const { documents, tell } = this.means;
    // Where the study is declared in the beginning, as it mostly is, the rest can wait.
    await this.cut((document) => headOf(document) === undefined);
    this.layingOut = false;
    const layout = JSON.stringify(
      documents.all.map((document) => [
        document.uri,
        this.globsIn(document),
        documents.open.has(document.uri),
      ]),
    );
    if (layout !== this.layout) {
      this.layout = layout;
      await this.arrange();
    }
    await this.cut();
    tell([]);
  }

  /** Cuts all documents, a part at a time, as long as that is wanted of each; those too that are opened meanwhile. */
  private async cut(isWanted: (document: GtDocument) => boolean = () => true): Promise<void> {
    const { documents, work } = this.means;
    const isStill = (document: GtDocument) => !document.isCut && isWanted(document);
    for (let next = documents.all.find(isStill); next; next = documents.all.find(isStill)) {
      const document = next;
      await work.inParts(document.cut(), () => documents.at(document.uri) === document && isStill(document));
    }
  }

  private async arrange(): Promise<void> {
    const { files, documents, looks, work, tell } = this.means;
    const plans = await new Layout(files, this).plans([...documents.open.keys()]);
    await this.look(plans);
    await this.cut();
    looks.lookAgain();
    // What comes behind the last part is long too.
    await work.turn();
    for (const { uris } of plans) for (const uri of uris) await this.load(uri);
    this.problems.clear();
    for (const { root, problems } of plans) {
      for (const [glob, problem] of problems) this.problems.set(`${root}\n${glob}`, problem);
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
    looks.planned([]);
    tell(changed);
  }

  /** Has a look at what the editor shows of new documents before the rest is read, where that is much. */
  private async look(plans: readonly Plan[]): Promise<void> {
    const { documents, looks } = this.means;
    const planned = plans.flatMap(({ uris }) => uris.map((uri) => documents.at(uri)));
    const unread = planned.filter((document) => document === undefined);
    // Of what is not large the first part is all; what doesn't begin with its codebook is cut already.
    const isLarge = planned.some(
      (document) => document && document.cutSoFar.size > (document.isCut ? atATime : 0),
    );
    if (!isLarge && unread.length < many) return;
    for (const { root, uris } of plans) {
      if (uris.some((uri) => looks.isFresh(uri))) await this.load(root);
    }
    looks.planned(plans);
    await this.cut(({ uri }) => looks.isFresh(uri) && !looks.reaches(uri));
    looks.lookAgain();
  }

  /** Makes a project hold just these documents; gives those whose findings changed. */
  private async fit(root: string, uris: readonly string[]): Promise<Set<GtDocument>> {
    const { documents, work, surroundings, severities } = this.means;
    const wanted = new Set(uris);
    const project = this.projects.get(root) ?? new Project(root, surroundings, severities());
    this.projects.set(root, project);
    const changed = new Set<GtDocument>();
    const keep = (others: Iterable<GtDocument>) => {
      for (const document of others) changed.add(document);
    };
    for (const [uri, document] of [...project.documents]) {
      if (!wanted.has(uri) || documents.at(uri) !== document) keep(project.remove(document));
    }
    const missing = uris.map((uri) => documents.at(uri)).filter((document) => document !== undefined);
    const others = missing.filter((document) => !project.documents.has(document.uri));
    const isWanted = () => this.projects.get(root) === project;
    const touched = await work.inParts(project.add(others), isWanted);
    if (!touched) return changed;
    keep(touched);
    // What `include` found may be another than before, and is the codebook's to say.
    keep(project.fileChanged(""));
    keep((await work.inParts(project.checkRest(), isWanted)) ?? []);
    keep(missing);
    return changed;
  }

  async globsOf(uri: string): Promise<readonly string[] | undefined> {
    const { files, documents, work } = this.means;
    const known = documents.at(uri);
    if (known) return this.globsIn(known);
    const content = await files.read(uri);
    if (!("text" in content) || !content.text.includes("include")) return undefined;
    const document = new GtDocument(uri, content.text);
    await work.inParts(document.cut(), () => headOf(document) === undefined);
    return includesOf(document.cutSoFar);
  }

  /** The globs of a document's codebook; a project knows where that is. */
  private globsIn(document: GtDocument): string[] | undefined {
    const project = this.of(document.uri)[0];
    if (!project) return includesOf(document.cutSoFar);
    const here = [...project.codebook.all("codebook")].filter(
      (block) => block.sequence === document.cutSoFar,
    );
    return includesOf(document.cutSoFar.inOrder(here));
  }

  private async load(uri: string): Promise<void> {
    const { files, documents, work } = this.means;
    if (documents.at(uri)) return;
    const content = await files.read(uri);
    if (documents.at(uri)) return;
    if ("fault" in content) documents.faults.set(uri, content);
    if ("fault" in content && content.fault === "missing") return;
    const document = new GtDocument(uri, "text" in content ? content.text : "");
    documents.stored.set(uri, document);
    await work.inParts(document.cut());
  }

  private forgetUnused(): void {
    const { documents, tell } = this.means;
    for (const [uri, document] of documents.stored) {
      if (this.of(uri).length > 0) continue;
      documents.forget(uri);
      tell([document]);
    }
  }
}
