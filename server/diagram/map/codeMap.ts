import { fragmentOf } from "../layout/bounds";
import { markShape, markWidth } from "../layout/card";
import type { Layout } from "../layout/paradigm";
import { bottom, right } from "../layout/rect";
import { baselineOf, type Sheet, textShapes } from "../layout/sheet";
import type { ShownModel } from "../layout/shown";
import type { Fragment, Paint, Path, Shape } from "../shapes";
import { type Node, type Trees, treesOf } from "./tree";

/** Between one level's names and the next. */
const levelGap = 45;
/** Branches end so far off the names. */
const standOff = 7;
const dotRadius = 2.2;
const dotWidth = 11;
const bar = { longest: 36, height: 5, before: 9, behind: 6 };
/** What lies between two concepts, two categories, two roles. */
const gaps = { concept: 2.4, category: 10, role: 18, apart: 34 };

interface Placed {
  node: Node;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Draws a study as a tree: core, roles, categories, concepts, with a bar of how many passages ground each concept. */
export function codeMapLayout(sheet: Sheet, model: ShownModel): Layout {
  return new CodeMap(sheet, treesOf(sheet, model)).layout();
}

class CodeMap {
  private readonly sheet: Sheet;
  private readonly trees: Trees;
  /** How many passages the longest bar stands for. */
  private most = 0;
  private readonly widest: number[] = [];
  private readonly starts: number[] = [];
  private readonly fragments: Fragment[] = [];
  private readonly branches: Fragment[] = [];

  constructor(sheet: Sheet, trees: Trees) {
    this.sheet = sheet;
    this.trees = trees;
  }

  layout(): Layout {
    const { margin } = this.sheet.sizes;
    const { root, apart } = this.trees;
    this.survey([...root.children, ...apart], 0);
    const name = this.rootLines();
    const rootWidth = Math.max(104, name.width + 2 * 16);
    const rootHeight = name.height + 2 * 10;
    this.starts[0] = margin + rootWidth + levelGap;
    for (const [depth, width] of this.widest.entries())
      this.starts[depth + 1] = this.starts[depth]! + width + levelGap;
    const heights = root.children.reduce((sum, node) => sum + this.heightOf(node) + gaps.role, -gaps.role);
    let y = margin + Math.max(0, (rootHeight - heights) / 2);
    const roles = root.children.map((node) => {
      const placed = this.place(node, 0, y);
      y += this.heightOf(node) + gaps.role;
      return placed;
    });
    const middle =
      roles.length > 0 ? (middleOf(roles[0]!) + middleOf(roles.at(-1)!)) / 2 : margin + rootHeight / 2;
    const top = Math.max(margin, middle - rootHeight / 2);
    y = Math.max(y - gaps.role, top + rootHeight) + gaps.apart;
    for (const node of apart) {
      this.place(node, 0, y);
      y += this.heightOf(node) + gaps.role;
    }
    const box = { x: margin, y: top, width: rootWidth, height: rootHeight };
    this.branch("root", undefined, right(box), top + rootHeight / 2, roles, 0);
    const drawn = [...this.branches, this.rootFragment(box), ...this.fragments];
    const all = [...drawn, ...this.legend(margin, Math.max(...drawn.map(bottom)) + gaps.role)];
    const width = Math.max(...all.map(right)) + margin;
    return { fragments: all, width, height: Math.max(...all.map(bottom)) + margin };
  }

  /** Finds how wide each level is, and the longest bar. Names that nothing branches off from may reach beyond. */
  private survey(nodes: readonly Node[], depth: number): void {
    for (const node of nodes) {
      this.most = Math.max(this.most, node.passages ?? 0);
      if (node.children.length === 0) continue;
      this.widest[depth] = Math.max(this.widest[depth] ?? 0, this.widthOf(node));
      this.survey(node.children, depth + 1);
    }
  }

  private readonly heights = new Map<Node, number>();

  /** How high a name is with all that branches off from it. */
  private heightOf(node: Node): number {
    let height = this.heights.get(node);
    if (height === undefined) {
      height = Math.max(ownHeight(node), this.childrenHeight(node));
      this.heights.set(node, height);
    }
    return height;
  }

  private childrenHeight({ children }: Node): number {
    return children.reduce(
      (sum, child, index) =>
        sum + this.heightOf(child) + (index > 0 ? gapBetween(children[index - 1]!, child) : 0),
      0,
    );
  }

  private place(node: Node, depth: number, y: number): Placed {
    const x = this.starts[depth]!;
    const height = ownHeight(node);
    const width = this.widthOf(node);
    const { children } = node;
    let middle = y + this.heightOf(node) / 2;
    let top = y + (this.heightOf(node) - this.childrenHeight(node)) / 2;
    const index = this.fragments.length;
    const below = children.map((child, index) => {
      if (index > 0) top += gapBetween(children[index - 1]!, child);
      const placed = this.place(child, depth + 1, top);
      top += this.heightOf(child);
      return placed;
    });
    if (below.length > 0) {
      const between = (middleOf(below[0]!) + middleOf(below.at(-1)!)) / 2;
      middle = Math.min(Math.max(between, y + height / 2), y + this.heightOf(node) - height / 2);
    }
    const placed = { node, x, y: middle - height / 2, width, height };
    this.fragments.splice(index, 0, this.fragment(placed));
    this.branch(node.element, node, x + width + standOff, middle, below, depth + 1);
    return placed;
  }

  private widthOf({ kind, lines, hint, passages, mark }: Node): number {
    let width = Math.max(lines.width, hint?.width ?? 0) + (kind === "concept" ? dotWidth : 0);
    if (passages !== undefined) width += bar.before + this.barRoom(passages) + this.number(passages).width;
    return width + (mark ? markWidth : 0);
  }

  private barLength(passages: number): number {
    return passages === 0 ? 0 : Math.max(bar.height, (bar.longest * passages) / this.most);
  }

  private barRoom(passages: number): number {
    return passages === 0 ? 0 : this.barLength(passages) + bar.behind;
  }

  private number(passages: number) {
    return this.sheet.lines(
      this.sheet.words.number(passages),
      Number.POSITIVE_INFINITY,
      this.sheet.sizes.legend,
    );
  }

  private fragment({ node, x, y, width, height }: Placed): Fragment {
    const { element, kind, label, lines, hint, zone, own, mark, passages } = node;
    const paint = (tone: Paint["tone"]): Paint => ({
      tone,
      ...(zone !== undefined && { zone }),
      ...(own !== undefined && { own }),
    });
    const shapes: Shape[] = [];
    const left = kind === "concept" ? dotWidth : 0;
    const middle = lines.lineHeight / 2;
    if (kind === "concept")
      shapes.push({ kind: "dot", x: dotRadius, y: middle, radius: dotRadius, fill: paint("bullet") });
    const isRole = kind === "zone" || kind === "list";
    shapes.push(...textShapes(lines, left, 0, "left", isRole ? paint("name") : { tone: "text" }));
    if (hint) shapes.push(...textShapes(hint, left, lines.height, "left", { tone: "muted" }));
    if (passages !== undefined) {
      const from = left + lines.width + bar.before;
      const length = this.barLength(passages);
      if (length > 0)
        shapes.push({
          kind: "box",
          x: from,
          y: middle - bar.height / 2,
          width: length,
          height: bar.height,
          radius: bar.height / 2,
          fill: paint("bar"),
        });
      const count = this.number(passages);
      const top = middle - count.lineHeight / 2;
      shapes.push(...textShapes(count, from + this.barRoom(passages), top, "left", { tone: "muted" }));
    }
    if (mark) shapes.push(markShape(mark, width, middle));
    return { element, kind, label, x, y, width, height, shapes };
  }

  /** The lines from a name to what branches off from it. */
  private branch(
    element: string,
    node: Node | undefined,
    x: number,
    y: number,
    below: readonly Placed[],
    depth: number,
  ): void {
    if (below.length === 0) return;
    const end = this.starts[depth]! - standOff;
    const shapes = below.map(({ node: child, ...placed }): Path => {
      const to =
        child.kind === "concept" ? placed.y + child.lines.lineHeight / 2 : placed.y + placed.height / 2;
      const half = (end - x) / 2;
      const stroke: Paint = { tone: "branch" };
      if (node?.zone !== undefined) stroke.zone = node.zone;
      if (node?.own !== undefined) stroke.own = node.own;
      return {
        kind: "path",
        steps: [
          ["M", x, y],
          ["C", x + half, y, end - half, to, end, to],
        ],
        stroke,
        thickness: 1.1,
      };
    });
    this.branches.push(fragmentOf({ element: `branches-${element}`, kind: "branch", label: "" }, shapes));
  }

  private rootLines() {
    return this.sheet.lines(this.trees.root.title, 190, { size: 14, weight: 700 }, "balanced");
  }

  private rootFragment(box: { x: number; y: number; width: number; height: number }): Fragment {
    const { zone, core } = this.trees.root;
    const of = (tone: Paint["tone"]): Paint => (zone ? { tone, zone: zone.role } : { tone });
    const lines = this.rootLines();
    const { width, height } = box;
    const shape: Shape = { kind: "box", x: 0, y: 0, width, height, radius: 10, edge: "core" };
    const text = { x: 16, y: 10, width: width - 32, height: lines.height };
    const words = textShapes(lines, text.width / 2, 0, "middle", of("core-text"));
    const named = core
      ? { element: core.element, kind: "part" as const, label: core.label }
      : { element: "title", kind: "part" as const, label: this.trees.root.title };
    const whole = zone
      ? { element: zone.element, label: zone.label }
      : { element: "root", label: named.label };
    const parts: Fragment[] = [{ ...named, ...text, shapes: words }];
    if (core?.mark) parts[0] = { ...parts[0]!, shapes: [...words, markShape(core.mark, text.width + 10, 0)] };
    const shapes = [{ ...shape, fill: of("core"), stroke: of("core-edge") }];
    return { ...whole, kind: "core", ...box, shapes, parts };
  }

  private legend(x: number, y: number): Fragment[] {
    if (this.most === 0) return [];
    const { passages: label } = this.sheet.words;
    const lines = this.sheet.lines(label, Number.POSITIVE_INFINITY, this.sheet.sizes.legend);
    const middle = y + lines.height / 2;
    const shapes: Shape[] = [
      {
        kind: "box",
        x,
        y: middle - bar.height / 2,
        width: bar.longest * 0.7,
        height: bar.height,
        radius: bar.height / 2,
        fill: { tone: "bar" },
      },
      {
        kind: "text",
        line: lines.lines[0]!,
        x: x + bar.longest * 0.7 + bar.behind,
        anchor: "left",
        baseline: baselineOf(lines, y, 0),
        style: lines.style,
        fill: { tone: "muted" },
      },
    ];
    return [fragmentOf({ element: "legend", kind: "legend", label }, shapes)];
  }
}

const ownHeight = ({ lines, hint }: Node) => lines.height + (hint?.height ?? 0);
const middleOf = ({ y, height }: Placed) => y + height / 2;

function gapBetween(one: Node, other: Node): number {
  return one.kind === "concept" && other.kind === "concept" ? gaps.concept : gaps.category;
}
