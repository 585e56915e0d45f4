import type { Location, MarkupContent } from "vscode-languageserver-types";
import type { Severity } from "../../checks/catalogue";
import type { RoleColor } from "../../model/paradigm";

/**
 * What the server says beyond the language server protocol, for a view of whole codebooks; any editor may ask. What
 * moves things is a command, `gt.edit.move` (see `../actions/commandNames.ts`).
 *
 * | method | parameters | answer |
 * |---|---|---|
 * | `gt/explorer/children` | `ChildrenParams` | `ChildrenAnswer`: what stands directly under a node, never more than `mostChildren` |
 * | `gt/explorer/resolve` | `{ key }` | `Resolved`: what is needed only where the reader looks; `null` where it is gone |
 * | `gt/explorer/path` | `PathParams` | `ExplorerNode[]`: from the top to what stands at a place in a text; `[]` where nothing does |
 * | `gt/explorer/targets` | `TargetsParams` | `ExplorerNode[]`: where things can be moved to, or what one can be merged into |
 *
 * Once an editor has asked for children, it is told what changed in its answers: `gt/explorer/changed` with
 * `ChangedParams`, at most once in a while, and once for each answer: who still shows a node asks for its children anew.
 */
export const methods = {
  children: "gt/explorer/children",
  resolve: "gt/explorer/resolve",
  path: "gt/explorer/path",
  targets: "gt/explorer/targets",
  changed: "gt/explorer/changed",
} as const;

/** Under more nodes than these nobody finds anything: they are put into ranges, and these into ranges again. */
export const mostChildren = 500;

/** Stands for what all nodes are under. */
export const topKey = "";

/** A node of the tree. */
export interface ExplorerNode {
  /**
   * Names the node for as long as it stands where it stands, whatever is edited around it. One for each place: a code
   * of two concepts has two. How it is made up is the server's affair.
   */
  key: string;
  /** Where the codebook starts: the document that all its nodes have in common. */
  root: string;
  /** The document that declares it; the codebook's where none does. */
  uri: string;
  /**
   * `codebook`; `role`; `unplaced`, the concepts, codes or categories that have no place in the theory; `section`, all
   * of one kind; `range`, some of many; or the kind of the declaration that it is.
   */
  kind: string;
  /** A declaration's id as it is written, a role's id, the kind of which a section or an `unplaced` has declarations. */
  id?: string;
  /** The id of the declaration that it stands under, which it leaves where it is moved. */
  from?: string;
  label: string;
  /** What stands beside the label. */
  description?: string;
  /** All of that as it is read out. */
  spoken: string;
  /** Whether anything is under it, and whether that is shown from the beginning. */
  state: "leaf" | "collapsed" | "expanded";
  /** The most severe of what is found in its declaration. */
  severity?: Severity;
  /** How many findings are as severe as that. */
  findings?: number;
  /** The colour of the role that it has, by the kind of theme. */
  color?: RoleColor;
  /** Whether its role is the core's. */
  isCore?: boolean;
}

export interface ChildrenParams {
  /** Of what; of the whole tree where absent. */
  key?: string;
  /** Only what has this in its id or one of its labels is wanted, and what is above or below that. */
  filter?: string;
}

export interface ChildrenAnswer {
  nodes: ExplorerNode[];
  /** Of the whole tree where there is one codebook: what it is called. */
  title?: string;
  /** Of the whole tree with a filter: how many declarations and roles it finds. */
  found?: number;
}

export interface Resolved {
  tooltip?: MarkupContent;
  /** Where its id stands; for a role, where a paradigm's file or a category names it. */
  location?: Location;
}

export interface PathParams {
  textDocument: { uri: string };
  position: { line: number; character: number };
  filter?: string;
}

export interface TargetsParams {
  /** The nodes that are to go elsewhere. */
  keys: string[];
  /** What the targets' ids or labels have in them. */
  query?: string;
  /** What becomes of the first of them: it is moved where absent. */
  action?: "move" | "merge";
}

export interface ChangedParams {
  /** The nodes whose children are others now, or look otherwise; `""` is the whole tree. */
  keys: string[];
}
