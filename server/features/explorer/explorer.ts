import type { Codebook } from "../../model/codebook";
import { lookOf } from "../../model/lookAlikes";
import type { Settings } from "../../settings";
import type { Workspace } from "../../workspace/workspace";
import { type Finds, findsOf, isFound } from "./filter";
import { nodeOf, topOf, under } from "./keys";
import { type Memory, memoryOf } from "./memory";
import { type Node, type Place, parentOf } from "./place";
import {
  type ChildrenAnswer,
  type ChildrenParams,
  type ExplorerNode,
  type PathParams,
  type Resolved,
  type TargetsParams,
  topKey,
} from "./protocol";
import { inRanges, rangesTo } from "./ranges";
import { resolvedOf } from "./resolve";
import { rowOf } from "./rows";
import { targetsOf } from "./targets";
import { below, wayTo } from "./tree";
import { type View, viewOf } from "./view";

/** With no more found than these, the way to each of them is shown at once. */
const fewFound = 100;

/** A codebook as it is looked at by one request, and what is known of it. */
interface Sight extends View {
  codebook: Codebook;
  remember: Memory;
  finds: Finds | undefined;
}

/** The trees of a workspace's codebooks, as an editor asks for them node by node. Remembers nothing of its own. */
export class Explorer {
  private readonly workspace: Workspace;
  private readonly settings: () => Settings;

  constructor(workspace: Workspace, settings: () => Settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  /** What stands directly under a node; of several codebooks each is a node on top, of one alone what is in it. */
  children({ key = topKey, filter = "" }: ChildrenParams): ChildrenAnswer {
    if (key === topKey) return this.tops(filter);
    const node = nodeOf(this.codebooks, key);
    const sight = node && this.sightOf(node.codebook, filter);
    return { nodes: sight ? rowsUnder(sight, node) : [] };
  }

  private tops(filter: string): ChildrenAnswer {
    const sights = this.codebooks.map((codebook) => this.sightOf(codebook, filter));
    const found = sights.reduce(
      (sum, { finds }) => sum + (finds ? finds.blocks.size + finds.roles.size : 0),
      0,
    );
    const summary = sights.some(({ finds }) => finds) ? { found } : {};
    const rows = sights.flatMap((sight) => rowsOf(sight, [topOf(sight.codebook)]));
    const [alone] = sights;
    if (!alone || sights.length > 1) return { nodes: rows, ...summary };
    return { nodes: rowsUnder(alone, topOf(alone.codebook)), title: rows[0]!.label, ...summary };
  }

  /** What one wants to know of a node once one looks at it; nothing where it is gone. */
  resolve({ key }: { key: string }): Resolved | null {
    const node = nodeOf(this.codebooks, key);
    return node ? resolvedOf(this.sightOf(node.codebook, ""), node) : null;
  }

  /** The nodes from the top to what stands at a place in a text; none where a filter leaves it out. */
  path({ textDocument: { uri }, position, filter = "" }: PathParams): ExplorerNode[] {
    const document = this.workspace.document(uri);
    const codebook = this.workspace.projectsOf(uri)[0]?.codebook;
    const block = document?.blockAt(position).block;
    if (!codebook || !block) return [];
    const { kind, id } = codebook.factsOf(block);
    if (kind === undefined || id === undefined) return [];
    const top = topOf(codebook);
    const isAlone = this.codebooks.length === 1;
    if (kind === "codebook") return isAlone ? [] : rowsOf(this.sightOf(codebook, filter), [top]);
    const sight = this.sightOf(codebook, filter);
    const nodes = isAlone ? [] : [top];
    let node = top;
    for (const place of wayTo(codebook, block)) {
      const siblings = shownUnder(sight, node);
      const at = siblings.findIndex((each) => isSame(each, place));
      if (at < 0) return [];
      for (const step of [...rangesTo(siblings, at), siblings[at]!]) {
        node = under(node, step);
        nodes.push(node);
      }
    }
    return rowsOf(sight, nodes);
  }

  /** What one chooses from to move some nodes, or to merge one: nodes as they stand in the tree of their codebook. */
  targets(params: TargetsParams): ExplorerNode[] {
    const nodes = params.keys.flatMap((key) => nodeOf(this.codebooks, key) ?? []);
    const [first] = nodes;
    if (!first || nodes.some(({ codebook }) => codebook !== first.codebook)) return [];
    const { codebook } = first;
    const targets = targetsOf(nodes, params).map((place) => {
      const way = place.at === "declaration" ? wayTo(codebook, place.block) : [place];
      return way.reduce(under, topOf(codebook));
    });
    return rowsOf(this.sightOf(codebook, ""), targets);
  }

  /** The codebooks in an order that stays. */
  get codebooks(): Codebook[] {
    const codebooks = this.workspace.allProjects.map(({ codebook }) => codebook);
    return codebooks.sort((one, other) => (one.rootUri < other.rootUri ? -1 : 1));
  }

  private sightOf(codebook: Codebook, filter: string): Sight {
    const project = this.workspace.allProjects.find((each) => each.codebook === codebook)!;
    const remember = memoryOf(codebook);
    const word = lookOf(filter);
    const finds = word === "" ? undefined : remember(`finds ${word}`, () => findsOf(codebook, word));
    const view = viewOf(project, this.workspace.severities, this.settings());
    return { ...view, codebook, remember, finds };
  }
}

function rowsUnder(sight: Sight, node: Node): ExplorerNode[] {
  const range = node.place.at === "range" ? node.place : undefined;
  const places = inRanges(shownUnder(sight, node), range);
  return rowsOf(
    sight,
    places.map((place) => under(node, place)),
  );
}

function rowsOf(sight: Sight, nodes: readonly Node[]): ExplorerNode[] {
  return nodes.map((node) => {
    const children = shownUnder(sight, node);
    const { place } = node;
    if (place.at === "range")
      return rowOf(sight, node, children.slice(place.first, place.first + place.count));
    const whole = allUnder(sight, place);
    const { finds } = sight;
    if (!finds || isWithinFound(finds, node)) return rowOf(sight, node, whole);
    const isFew = finds.blocks.size + finds.roles.size <= fewFound;
    const row = rowOf(sight, node, whole, isFew);
    return children.length > 0 ? row : { ...row, state: "leaf" };
  });
}

/** What stands under a node, or under the one that a range is of, as far as the filter lets it through. */
function shownUnder(sight: Sight, node: Node): Place[] {
  const { finds } = sight;
  const of = node.place.at === "range" ? parentOf(node)! : node.place;
  const all = allUnder(sight, of);
  if (!finds || isWithinFound(finds, node)) return all;
  return all.filter((place) => isLetThrough(sight, finds, place));
}

/** A source is found by its own names: the codes that quote it are found in the theory. */
function isLetThrough(sight: Sight, finds: Finds, place: Place): boolean {
  if (isFound(finds, place)) return true;
  if (place.at !== "declaration")
    return allUnder(sight, place).some((each) => isLetThrough(sight, finds, each));
  const { codebook } = sight;
  const isParticipant = codebook.factsOf(place.block).kind === "participant";
  return isParticipant
    ? below(codebook, place).some((source) => isFound(finds, source))
    : finds.lineage.has(place.block);
}

function isWithinFound(finds: Finds, { above, place }: Node): boolean {
  return [...above, place].some((each) => isFound(finds, each));
}

function allUnder(sight: Sight, place: Place): Place[] {
  const { codebook, remember } = sight;
  if (place.at === "declaration") return below(codebook, place);
  const name = place.at === "role" ? place.role.id : "kind" in place ? place.kind : "";
  return remember(`${place.at} ${name}`, () =>
    below(codebook, place).filter((each) => each.at !== "unplaced" || allUnder(sight, each).length > 0),
  );
}

function isSame(one: Place, other: Place): boolean {
  if (one.at === "declaration") return other.at === "declaration" && one.block === other.block;
  if (one.at === "role") return other.at === "role" && one.role === other.role;
  return one.at === other.at && "kind" in one && "kind" in other && one.kind === other.kind;
}
