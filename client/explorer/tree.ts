import {
  type CancellationToken,
  type Event,
  EventEmitter,
  MarkdownString,
  type TreeDataProvider,
  type TreeItem,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { Element } from "./element";
import { type Children, childrenRequest, type ExplorerNode, pathRequest, resolveRequest } from "./protocol";
import { treeItemOf } from "./treeItem";

/** The tree as VS Code asks for it, which is what the server says: it keeps what is shown, and knows nothing else. */
export class Tree implements TreeDataProvider<Element> {
  readonly onDidChangeTreeData: Event<Element | undefined>;
  /** Told of what is on top of the tree whenever that has come. */
  readonly onDidLoad: Event<Children>;

  private readonly client: LanguageClient;
  private readonly changed = new EventEmitter<Element | undefined>();
  private readonly loaded = new EventEmitter<Children>();
  private elements = new Map<string, Element>();
  /** What the reader opened and closed, by key: without a filter, since that opens things itself. */
  private readonly opened = new Map<string, boolean>();
  private words = "";

  constructor(client: LanguageClient) {
    this.client = client;
    this.onDidChangeTreeData = this.changed.event;
    this.onDidLoad = this.loaded.event;
  }

  dispose(): void {
    this.changed.dispose();
    this.loaded.dispose();
  }

  get filter(): string {
    return this.words;
  }

  /** Narrows the tree to what has some words in its names; to all of it without any. */
  set filter(words: string) {
    if (words === this.words) return;
    this.words = words;
    this.elements = new Map();
    this.changed.fire(undefined);
  }

  // What VS Code asks

  async getChildren(parent?: Element): Promise<Element[]> {
    const { words } = this;
    if (!this.client.needsStop()) return [];
    // A server that is starting is asked once it has been told what is open.
    await this.client.start();
    const params = { ...(parent && { key: parent.node.key }), ...(words !== "" && { filter: words }) };
    const children = await this.client.sendRequest(childrenRequest, params);
    if (words !== this.words) return [];
    if (!parent) this.loaded.fire(children);
    return children.nodes.map((node) => this.elementOf(node, parent));
  }

  getTreeItem(element: Element): TreeItem {
    const { key } = element.node;
    // With a filter it is another tree, in which other things are open.
    return this.words === ""
      ? treeItemOf(element, key, this.opened.get(key))
      : treeItemOf(element, `${key}\n${this.words}`);
  }

  getParent(element: Element): Element | undefined {
    return element.parent;
  }

  async resolveTreeItem(item: TreeItem, { node }: Element, token: CancellationToken): Promise<TreeItem> {
    const resolved = await this.client.sendRequest(resolveRequest, { key: node.key }, token);
    if (resolved?.tooltip) item.tooltip = new MarkdownString(resolved.tooltip.value);
    return item;
  }

  // What changes

  /** Shows anew what the server says is other now; all of it without keys. */
  refresh(keys?: readonly string[]): void {
    if (!keys || keys.includes("")) {
      this.changed.fire(undefined);
      return;
    }
    const elements = new Set(keys.flatMap((key) => this.elements.get(key) ?? []));
    for (const element of elements) if (!isUnderOneOf(element, elements)) this.changed.fire(element);
  }

  /** Keeps in mind what the reader opened or closed, for when the same is shown again. */
  noteOpened({ node }: Element, isOpen: boolean): void {
    if (this.words === "") this.opened.set(node.key, isOpen);
  }

  /** The element that stands for a place in a text; nothing where none is shown. */
  async elementAt(uri: string, position: { line: number; character: number }): Promise<Element | undefined> {
    const params = { textDocument: { uri }, position, ...(this.words !== "" && { filter: this.words }) };
    const path = await this.client.sendRequest(pathRequest, params);
    let element: Element | undefined;
    for (const node of path) element = this.elementOf(node, element);
    return element;
  }

  /** The object for a node: the one that stands for it already, so that VS Code knows it again. */
  private elementOf(node: ExplorerNode, parent: Element | undefined): Element {
    const known = this.elements.get(node.key);
    if (known && known.parent === parent) {
      known.node = node;
      return known;
    }
    const element = new Element(node, parent);
    this.elements.set(node.key, element);
    return element;
  }
}

function isUnderOneOf(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let above = element.parent; above; above = above.parent) if (elements.has(above)) return true;
  return false;
}
