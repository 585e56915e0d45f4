import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { type Change, GtDocument } from "../syntax/document";
import { atATime } from "../syntax/parts";
import { Utf8Text } from "../syntax/utf8";
import type { Arrangement } from "./arrangement";
import type { Documents } from "./documents";
import type { FirstLooks } from "./firstLooks";
import { inPieces } from "./pieces";
import type { LargeEdit, Project } from "./project";
import type { Work } from "./work";

/** Where an edit takes away more declarations than these at once, their projects are read anew. */
const mostTakenAway = 10_000;

/** What an editor changes in a document: a very long text that takes the place of all there is, or anything else. */
export type TextChanges = readonly TextDocumentContentChangeEvent[] | readonly [{ text: Utf8Text }];

/** What edits are taken in with. */
interface Means {
  documents: Documents;
  looks: FirstLooks;
  arrangement: Arrangement;
  work: Work;
  /** Is told of documents whose findings may have changed, and of the one that was edited. */
  tell: (documents: Iterable<GtDocument>, edited?: string) => void;
}

/** How an edit goes from its document into the projects that this is part of. */
export class Editing {
  private readonly means: Means;

  constructor(means: Means) {
    this.means = means;
  }

  /** Edits a document and takes that in: at once, or where the changes or what they change are many, a part at a time. */
  *edit(document: GtDocument, changes: TextChanges, version: number): Generator<void> {
    const { uri } = document;
    if (isVeryLong(changes)) {
      this.renew(uri, changes[0].text, version);
      return;
    }
    const [only, ...others] = changes;
    const text = only && others.length === 0 ? document.renewedBy(only) : undefined;
    if (text !== undefined) {
      this.renew(uri, text, version);
      return;
    }
    const [first = [], ...rest] = inPieces(changes);
    const change = this.update(document, first, version);
    const isSmall = rest.length === 0 && change.removed.length + change.added.length <= atATime;
    if (isSmall) this.takeIn(document, change);
    else yield* this.takeMuchIn(document, change, rest, version);
  }

  private update(
    document: GtDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): Change {
    const change = document.update(changes, version);
    // Only a codebook's declaration decides which files make a project.
    if ([...change.removed, ...change.added].some((block) => block.mentions("codebook")))
      this.means.arrangement.layOut();
    return change;
  }

  /** Takes in the first part of a large edit and makes and takes in the others, with turns for others in between. */
  private *takeMuchIn(
    document: GtDocument,
    first: Change,
    rest: readonly TextDocumentContentChangeEvent[][],
    version: number,
  ): Generator<void> {
    const { uri } = document;
    const edits = new Map<Project, LargeEdit>();
    let isTooMuch = false;
    const takeAway = (change: Change) => {
      isTooMuch ||= change.removed.length > mostTakenAway;
      if (isTooMuch) return;
      // There may be other projects than before the last turn.
      for (const project of this.means.arrangement.of(uri)) {
        const edit = edits.get(project) ?? project.beginEdit();
        edits.set(project, edit);
        project.takeAway(edit, change);
      }
    };
    takeAway(first);
    for (const changes of rest) {
      yield;
      takeAway(this.update(document, changes, version));
    }
    // What is in no project yet will be told of when it is.
    if (isTooMuch && this.means.arrangement.of(uri).length > 0) this.means.arrangement.renew(uri);
    else for (const [project, edit] of edits) this.finish(document, project, edit);
  }

  /** Takes a small edit in at once. */
  private takeIn(document: GtDocument, change: Change): void {
    const projects = this.means.arrangement.of(document.uri);
    if (projects.length === 0) return;
    const changed = new Set<GtDocument>([document]);
    for (const project of projects) for (const other of project.update(change)) changed.add(other);
    this.means.tell(changed, document.uri);
    for (const project of projects) this.checkRest(project, document.uri);
  }

  /** Takes in what a large edit brought, behind what is under way. */
  private finish(document: GtDocument, project: Project, edit: LargeEdit): void {
    const finishing = project.finishEdit(edit);
    // What waits to be taken in may be taken away before it is its turn.
    finishing.next();
    this.means.work.later(async () => {
      const changed = await this.doneFor(project, finishing);
      this.means.tell(new Set([document, ...changed]), document.uri);
    });
  }

  /** Has checked what is left to be checked of a project, which an edit of a document may have left. */
  checkRest(project: Project, edited?: string): void {
    if (project.isChecked) return;
    this.means.work.later(async () =>
      this.means.tell(await this.doneFor(project, project.checkRest()), edited),
    );
  }

  /** Does work for a project a part at a time, as long as this is there; gives the documents whose findings changed. */
  private async doneFor(
    project: Project,
    work: Generator<void, Set<GtDocument>>,
  ): Promise<ReadonlySet<GtDocument>> {
    return (
      (await this.means.work.inParts(work, () => this.means.arrangement.all.includes(project))) ?? new Set()
    );
  }

  /** Puts a text in the place of a document's, and reads its projects anew: a part at a time, unlike an edit. */
  renew(uri: string, text: string | Utf8Text, version: number): void {
    const { documents, looks, arrangement } = this.means;
    documents.exchange(new GtDocument(uri, text, version));
    if (looks.isFresh(uri)) looks.opened(uri);
    arrangement.renew(uri);
  }
}

function isVeryLong(changes: TextChanges): changes is readonly [{ text: Utf8Text }] {
  return changes[0]?.text instanceof Utf8Text;
}
