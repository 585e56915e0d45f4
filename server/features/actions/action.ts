import type { Finding } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import type { Language, Words } from "../../model/speech";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { Edit } from "../../syntax/format";
import type { InParts } from "../../syntax/parts";
import type { Declaration } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import type { ActionName } from "./catalogue";

/** What an editor can take, and what it is shown in. */
export interface Editor {
  /** Edits of a version of a document. */
  takesVersions: boolean;
  /** Files that are made by an edit. */
  createsFiles: boolean;
  /** Whether it asks for an action's edit once that is chosen. */
  asksForEdits: boolean;
  /** Commands of the editor's own that an action may run. */
  commands?: ReadonlySet<string> | undefined;
  /** The language in which labels are shown. */
  language?: string | undefined;
  /** The language in which its user is spoken to. */
  speech?: Language | undefined;
}

/** An edit of a declaration's text. */
export interface BlockEdit extends Edit {
  block: Block;
}

/** A file that is to be made. */
export interface NewFile {
  uri: string;
  text: string;
}

export type Change = BlockEdit | NewFile;

/** Something that an editor may do for its user. */
export interface Offer {
  /** Its entry in `schemas/actions.json`. */
  name: ActionName;
  /** What its title's braces are filled with. */
  words?: Words;
  /** Whether it is what one would most likely do. */
  isPreferred?: boolean;
  /** Whether it may be done without asking: what is meant is beyond doubt. */
  isSafe?: boolean;
  /** Whether finding out the changes may take a while, so that nobody does before they are wanted. */
  isCostly?: boolean;
  /** A command of the editor's, which asks for more before anything is changed. */
  asks?: { command: string; arguments: unknown[] };
  /** A part at a time where there may be thousands. */
  changes(): Change[] | InParts<Change[]>;
}

/** A declaration for which something is to be done. */
export interface Subject {
  workspace: Workspace;
  codebook: Codebook;
  document: GtDocument;
  block: Block;
  editor: Editor;
}

/** A finding that is to be mended. */
export interface Fault extends Subject {
  tree: Declaration;
  finding: Finding;
}

/** Offers to mend a finding, the most likely first. */
export type Fixer = (fault: Fault) => Iterable<Offer>;

/** What one does with a place, whatever is found there; the offset is in the subject's declaration. */
export type Refactoring = (subject: Subject, offset: number) => Iterable<Offer>;
