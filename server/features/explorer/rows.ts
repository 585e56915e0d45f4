import { type Severity, severitiesInOrder } from "../../checks/catalogue";
import type { Role } from "../../model/paradigm";
import type { Block } from "../../syntax/block";
import { isolated, nameIn, roleName, shortened } from "../display";
import { countsOf } from "./counts";
import { type Node, type Place, parentOf } from "./place";
import type { ExplorerNode } from "./protocol";
import type { View } from "./view";

/** A label is one line of a narrow view. */
const longestLabel = 200;

/** Groups of no more than these are open from the beginning. */
const fewEnough = 12;

/** How a node is shown; `children` are what stands under it, a filter left out of account. */
export function rowOf(view: View, node: Node, children: readonly Place[], isOpen?: boolean): ExplorerNode {
  const { codebook, place, key } = node;
  const { words } = view;
  const label = shortened(labelOf(view, node, children).replace(/\s+/g, " ").trim(), longestLabel);
  const counts = describe(view, node, children);
  const block = place.at === "declaration" ? place.block : undefined;
  const findings = block ? findingsOf(view, block) : [];
  const role = roleAt(view, place);
  const row: ExplorerNode = {
    key,
    root: codebook.rootUri,
    uri: (block && codebook.documentOf(block)?.uri) ?? codebook.rootUri,
    kind: block ? (codebook.factsOf(block).kind ?? "") : place.at,
    label: isolated(label),
    spoken: [nounOf(view, place), label, ...counts, ...findings.map(([, text]) => text)]
      .filter((text) => text !== "")
      .join(words.listSeparator),
    state: children.length === 0 ? "leaf" : (isOpen ?? opens(place, children)) ? "expanded" : "collapsed",
  };
  const id = idOf(place);
  if (id !== undefined) row.id = id;
  const parent = parentOf(node);
  if (block && parent?.at === "declaration") row.from = idOf(parent) ?? "";
  if (counts.length > 0) row.description = isolated(counts.join(words.separator));
  const [worst] = findings;
  if (worst) row.severity = worst[0];
  if (role) row.color = role.color;
  if (role && role === codebook.paradigm?.core) row.isCore = true;
  return row;
}

function labelOf({ language, words, project }: View, node: Node, children: readonly Place[]): string {
  const { codebook, place } = node;
  switch (place.at) {
    case "codebook":
      return codebook.root ? nameIn(codebook, codebook.root, language) : fileName(project.rootUri);
    case "role":
      return roleName(place.role, language);
    case "unplaced":
      return words.unplaced[place.kind as keyof typeof words.unplaced];
    case "section":
      return words.sections[place.kind as keyof typeof words.sections];
    case "declaration":
      return nameIn(codebook, place.block, language);
    case "range": {
      const [from, to] = [place.first + 1, place.first + place.count].map(words.number);
      return children.length === 0 ? "" : words.range.replace("{from}", from!).replace("{to}", to!);
    }
  }
}

/** What stands beside the label: counts, and for a range its ends. */
function describe(
  { words, language }: View,
  { codebook, place }: Node,
  children: readonly Place[],
): string[] {
  if (place.at !== "range") return countsOf(codebook, place, children.length, words);
  const names = [children[0], children.at(-1)].map((end) =>
    end?.at === "declaration" ? isolated(shortened(nameIn(codebook, end.block, language), 24)) : "",
  );
  return [words.between.replace("{first}", names[0]!).replace("{last}", names[1]!)];
}

function nounOf({ words, project }: View, place: Place): string {
  const kind = place.at === "declaration" ? project.codebook.factsOf(place.block).kind : place.at;
  return words.kinds[kind as keyof typeof words.kinds] ?? "";
}

function idOf(place: Place): string | undefined {
  switch (place.at) {
    case "role":
      return place.role.id;
    case "unplaced":
    case "section":
      return place.kind;
    case "declaration":
      return place.block.tree.head?.id?.text;
    default:
      return undefined;
  }
}

/** The role that a role's and a category's colour is of. */
function roleAt({ project: { codebook } }: View, place: Place): Role | undefined {
  if (place.at === "role") return place.role;
  if (place.at !== "declaration" || codebook.factsOf(place.block).kind !== "category") return undefined;
  return codebook.roleOf(place.block);
}

/** What is found in a declaration, counted by severity, the worst first. */
function findingsOf({ project, severities, words }: View, block: Block): [Severity, string][] {
  const numbers = new Map<Severity, number>();
  for (const { severity } of project.shownAt(block, severities))
    numbers.set(severity, (numbers.get(severity) ?? 0) + 1);
  return severitiesInOrder.flatMap((severity): [Severity, string][] => {
    const number = numbers.get(severity);
    return number ? [[severity, words.severe(severity, number)]] : [];
  });
}

/** Whether what is under a place is to be seen from the beginning: the roles, and what waits for its place. */
function opens({ at }: Place, children: readonly Place[]): boolean {
  return at === "codebook" || at === "role" || (at === "unplaced" && children.length <= fewEnough);
}

function fileName(uri: string): string {
  const name = uri.split(/[/:]/).at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
