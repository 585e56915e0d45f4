import { Uri, workspace } from "vscode";
import type { ExplorerNode } from "./protocol";

/**
 * What stands in the tree: one object for one place for as long as it is shown. It is what commands of the menus are
 * given, who read of it `uri`, `kind` and `id`.
 */
export class Element {
  node: ExplorerNode;
  readonly parent: Element | undefined;

  constructor(node: ExplorerNode, parent: Element | undefined) {
    this.node = node;
    this.parent = parent;
  }

  /** The document that declares it, as a URI. */
  get uri(): string {
    return this.node.uri;
  }

  get kind(): string {
    return this.node.kind;
  }

  get id(): string | undefined {
    return this.node.id;
  }

  /** As commands of the server name it. */
  get item(): { uri: string; kind: string; id: string; from?: string } {
    const { root, kind, id = "", from } = this.node;
    return { uri: root, kind, id, ...(from !== undefined && { from }) };
  }

  /** Whether its document may be changed, as far as its file system says. */
  get isEditable(): boolean {
    const { scheme } = Uri.parse(this.node.uri);
    return scheme === "untitled" || workspace.fs.isWritableFileSystem(scheme) !== false;
  }

  /** Whether it and another one stand for the same, maybe in two places. */
  isSameAs({ node }: Element): boolean {
    return this.node.root === node.root && this.kind === node.kind && this.id === node.id;
  }
}
