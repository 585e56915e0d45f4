import type { Codebook } from "../../model/codebook";
import { lookOf } from "../../model/lookAlikes";
import type { Settings } from "../../settings";
import type { InParts } from "../../syntax/parts";
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
  *children({ key = topKey, filter = "" }: ChildrenParams): InParts<ChildrenAnswer> {
    if (key === topKey) return yield* this.tops(filter);
    const node = nodeOf(this.codebooks, key);
    const sight = node && (yield* this.sightOf(node.codebook, filter));
    return { nodes: sight ? yield* rowsUnder(sight, node) : [] };
  }

  private *tops(filter: string): InParts<ChildrenAnswer> {
    const sights: Sight[] = [];
    for (const codebook of this.codebooks) sights.push(yield* this.sightOf(codebook, filter));
    const found = sights.reduce(
      (sum, { finds }) => sum + (finds ? finds.blocks.size + finds.roles.size : 0),
      0,
    );
    const summary = sights.some(({ finds }) => finds) ? { found } : {};
    const rows: ExplorerNode[] = [];
    for (const sight of sights) rows.push(...(yield* rowsOf(sight, [topOf(sight.codebook)])));
    const [alone] = sights;
    if (!alone || sights.length > 1) return { nodes: rows, ...summary };
    return { nodes: yield* rowsUnder(alone, topOf(alone.codebook)), title: rows[0]!.label, ...summary };
  }

  /** What one wants to know of a node once one looks at it; nothing where it is gone. */
  *resolve({ key }: { key: string }): InParts<Resolved | null> {
    const node = nodeOf(this.codebooks, key);
    return node ? yield* resolvedOf(yield* this.sightOf(node.codebook, ""), node) : null;
  }

  /** The nodes from the top to what stands at a place in a text; none where a filter leaves it out. */
  *path({ textDocument: { uri }, position, filter = "" }: PathParams): InParts<ExplorerNode[]> {
    const document = this.workspace.document(uri);
    const codebook = this.workspace.projectsOf(uri)[0]?.codebook;
    const block = document?.blockAt(position).block;
    if (!codebook || !block) return [];
    const { kind, id } = codebook.factsOf(block);
    if (kind === undefined || id === undefined) return [];
    const top = topOf(codebook);
    const isAlone = this.codebooks.length === 1;
    if (kind === "codebook")
      return isAlone ? [] : yield* rowsOf(yield* this.sightOf(codebook, filter), [top]);
    const sight = yield* this.sightOf(codebook, filter);
    const nodes = isAlone ? [] : [top];
    let node = top;
    for (const place of wayTo(codebook, block)) {
      const siblings = yield* shownUnder(sight, node);
      const at = siblings.findIndex((each) => isSame(each, place));
      if (at < 0) return [];
      for (const step of [...rangesTo(siblings, at), siblings[at]!]) {
        node = under(node, step);
        nodes.push(node);
      }
    }
    return yield* rowsOf(sight, nodes);
  }

  /** What one chooses from to move some nodes, or to merge one: nodes as they stand in the tree of their codebook. */
  *targets(params: TargetsParams): InParts<ExplorerNode[]> {
    const nodes = params.keys.flatMap((key) => nodeOf(this.codebooks, key) ?? []);
    const [first] = nodes;
    if (!first || nodes.some(({ codebook }) => codebook !== first.codebook)) return [];
    const { codebook } = first;
    const targets = (yield* targetsOf(nodes, params)).map((place) => {
      const way = place.at === "declaration" ? wayTo(codebook, place.block) : [place];
      return way.reduce(under, topOf(codebook));
    });
    return yield* rowsOf(yield* this.sightOf(codebook, ""), targets);
  }

  /** The codebooks in an order that stays. */
  get codebooks(): Codebook[] {
    const codebooks = this.workspace.allProjects.map(({ codebook }) => codebook);
    return codebooks.sort((one, other) => (one.rootUri < other.rootUri ? -1 : 1));
  }

  private *sightOf(codebook: Codebook, filter: string): InParts<Sight> {
    const project = this.workspace.allProjects.find((each) => each.codebook === codebook)!;
    const remember = memoryOf(codebook);
    const word = lookOf(filter);
    const finds = word === "" ? undefined : yield* remember(`finds ${word}`, () => findsOf(codebook, word));
    const view = viewOf(project, this.workspace.severities, this.settings());
    return { ...view, codebook, remember, finds };
  }
}

function* rowsUnder(sight: Sight, node: Node): InParts<ExplorerNode[]> {
  const range = node.place.at === "range" ? node.place : undefined;
  const places = inRanges(yield* shownUnder(sight, node), range);
  return yield* rowsOf(
    sight,
    places.map((place) => under(node, place)),
  );
}

function* rowsOf(sight: Sight, nodes: readonly Node[]): InParts<ExplorerNode[]> {
  const rows: ExplorerNode[] = [];
  for (const node of nodes) rows.push(yield* rowIn(sight, node));
  return rows;
}

function* rowIn(sight: Sight, node: Node): InParts<ExplorerNode> {
  yield;
  const children = yield* shownUnder(sight, node);
  const { place } = node;
  if (place.at === "range")
    return yield* rowOf(sight, node, children.slice(place.first, place.first + place.count));
  const whole = yield* allUnder(sight, place);
  const { finds } = sight;
  if (!finds || isWithinFound(finds, node)) return yield* rowOf(sight, node, whole);
  const isFew = finds.blocks.size + finds.roles.size <= fewFound;
  const row = yield* rowOf(sight, node, whole, isFew);
  return children.length > 0 ? row : { ...row, state: "leaf" };
}

/** What stands under a node, or under the one that a range is of, as far as the filter lets it through. */
function* shownUnder(sight: Sight, node: Node): InParts<Place[]> {
  const { finds } = sight;
  const of = node.place.at === "range" ? parentOf(node)! : node.place;
  const all = yield* allUnder(sight, of);
  if (!finds || isWithinFound(finds, node)) return all;
  const shown: Place[] = [];
  for (const place of all) {
    yield;
    if (yield* isLetThrough(sight, finds, place)) shown.push(place);
  }
  return shown;
}

/** A source is found by its own names: the codes that quote it are found in the theory. */
function* isLetThrough(sight: Sight, finds: Finds, place: Place): InParts<boolean> {
  if (isFound(finds, place)) return true;
  if (place.at !== "declaration") {
    for (const each of yield* allUnder(sight, place)) {
      yield;
      if (yield* isLetThrough(sight, finds, each)) return true;
    }
    return false;
  }
  const { codebook } = sight;
  const isParticipant = codebook.factsOf(place.block).kind === "participant";
  return isParticipant
    ? (yield* below(codebook, place)).some((source) => isFound(finds, source))
    : finds.lineage.has(place.block);
}

function isWithinFound(finds: Finds, { above, place }: Node): boolean {
  return [...above, place].some((each) => isFound(finds, each));
}

function* allUnder(sight: Sight, place: Place): InParts<Place[]> {
  const { codebook, remember } = sight;
  if (place.at === "declaration") return yield* below(codebook, place);
  const name = place.at === "role" ? place.role.id : "kind" in place ? place.kind : "";
  return yield* remember(`${place.at} ${name}`, function* () {
    const shown: Place[] = [];
    for (const each of yield* below(codebook, place))
      if (each.at !== "unplaced" || (yield* allUnder(sight, each)).length > 0) shown.push(each);
    return shown;
  });
}

function isSame(one: Place, other: Place): boolean {
  if (one.at === "declaration") return other.at === "declaration" && one.block === other.block;
  if (one.at === "role") return other.at === "role" && one.role === other.role;
  return one.at === other.at && "kind" in one && "kind" in other && one.kind === other.kind;
}
