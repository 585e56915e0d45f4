import { type Severity, severitiesInOrder } from "../../checks/catalogue";
import type { Role } from "../../model/paradigm";
import {
  type Language,
  nounFor,
  type Phrase,
  type PhraseName,
  phrase,
  spoken,
  type Word,
} from "../../model/speech";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import { kindsAbove } from "../actions/refactor/move";
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
export function* rowOf(
  view: View,
  node: Node,
  children: readonly Place[],
  isOpen?: boolean,
): InParts<ExplorerNode> {
  const { codebook, place, key } = node;
  const { speech } = view;
  const label = shortened(labelOf(view, node, children).replace(/\s+/g, " ").trim(), longestLabel);
  const counts = yield* describe(view, node, children);
  const block = place.at === "declaration" ? place.block : undefined;
  const findings = block ? findingsOf(view, block) : [];
  const role = roleAt(view, place);
  const row: ExplorerNode = {
    key,
    root: codebook.rootUri,
    uri: (block && codebook.documentOf(block)?.uri) ?? codebook.rootUri,
    kind: block ? (codebook.factsOf(block).kind ?? "") : place.at,
    label: isolated(label),
    spoken: joined(
      [
        nounOf(view, place),
        label,
        ...counts,
        ...findings.map(({ severity, count }) => phrase(`explorer/found-${severity}`, { count })),
      ],
      "explorer/spoken",
      speech,
    ),
    state: children.length === 0 ? "leaf" : (isOpen ?? opens(place, children)) ? "expanded" : "collapsed",
  };
  const id = idOf(place);
  if (id !== undefined) row.id = id;
  const from = leftBy(node);
  if (from !== undefined) row.from = from;
  if (counts.length > 0) row.description = isolated(joined(counts, "explorer/beside", speech));
  const [worst] = findings;
  if (worst) {
    row.severity = worst.severity;
    row.findings = worst.count;
  }
  if (role) row.color = role.color;
  if (role && role === codebook.paradigm?.core) row.isCore = true;
  return row;
}

function labelOf({ language, speech, project }: View, node: Node, children: readonly Place[]): string {
  const { codebook, place } = node;
  switch (place.at) {
    case "codebook":
      return codebook.root ? nameIn(codebook, codebook.root, language) : fileName(project.rootUri);
    case "role":
      return roleName(place.role, language);
    case "unplaced":
      return spoken(groupName("unplaced", place.kind), speech);
    case "section":
      return spoken(groupName("section", place.kind), speech);
    case "declaration":
      return nameIn(codebook, place.block, language);
    case "range": {
      const ends = { from: place.first + 1, to: place.first + children.length };
      return spoken(phrase("explorer/range", ends), speech);
    }
  }
}

/** What stands beside the label: counts, and for a range its ends. */
function* describe(
  { language }: View,
  { codebook, place }: Node,
  children: readonly Place[],
): InParts<Word[]> {
  if (place.at !== "range") return yield* countsOf(codebook, place, children.length);
  const [first = "", last = ""] = [children[0], children.at(-1)].map((end) =>
    end?.at === "declaration" ? isolated(shortened(nameIn(codebook, end.block, language), 24)) : "",
  );
  return [phrase("explorer/between", { first, last })];
}

function nounOf({ project }: View, place: Place): Phrase | undefined {
  if (place.at === "role") return phrase("explorer/role");
  if (place.at === "codebook") return nounFor("codebook");
  return place.at === "declaration" ? nounFor(project.codebook.factsOf(place.block).kind!) : undefined;
}

function groupName(group: "unplaced" | "section", kind: string): Phrase {
  return phrase(`explorer/${group}-${kind}` as PhraseName);
}

function joined(words: readonly (Word | undefined)[], by: PhraseName, speech: Language | undefined): string {
  return words
    .flatMap((word) =>
      word === undefined || word === "" ? [] : typeof word === "string" ? word : spoken(word, speech),
    )
    .join(spoken(phrase(by), speech));
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

/** The id of what a declaration would leave: a source has its codes, but they are not under it in the theory. */
function leftBy(node: Node): string | undefined {
  const { codebook, place } = node;
  const parent = parentOf(node);
  if (place.at !== "declaration" || parent?.at !== "declaration") return undefined;
  const kinds = kindsAbove(codebook.factsOf(place.block).kind ?? "");
  return kinds.includes(codebook.factsOf(parent.block).kind ?? "") ? idOf(parent) : undefined;
}

/** The role that a role's and a category's colour is of. */
function roleAt({ project: { codebook } }: View, place: Place): Role | undefined {
  if (place.at === "role") return place.role;
  if (place.at !== "declaration" || codebook.factsOf(place.block).kind !== "category") return undefined;
  return codebook.roleOf(place.block);
}

/** What is found in a declaration, counted by severity, the worst first. */
function findingsOf({ project, severities }: View, block: Block): { severity: Severity; count: number }[] {
  const found = Array.from(project.shownAt(block, severities), ({ severity }) => severity);
  return severitiesInOrder
    .map((severity) => ({ severity, count: found.filter((each) => each === severity).length }))
    .filter(({ count }) => count > 0);
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
