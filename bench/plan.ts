import type { SizeName } from "./generate/study";
import type { ServerName } from "./peers/servers";

/** What two servers do beside each other with one study. */
export interface Stage {
  readonly size: SizeName;
  /** The peer; ours where there is none. */
  readonly pair: ServerName;
  readonly scenarios: readonly string[];
}

interface Chosen {
  readonly sizes: readonly SizeName[];
  readonly scenarios: ReadonlySet<string>;
}

/** Where goals are set; the others come after. */
const goalsAt: SizeName = "L";
const remembered: readonly SizeName[] = ["L", "XL"];
/** Does not depend on the study. */
const once = ["start", "activation"];
const oursAlone = ["first-look", "coded-opening", "coded-key", "coded-naming", "command", "activation"];
/** Where others would take minutes. */
const besideTheFirst = ["meanwhile"];
const projects = ["project-opening", "project"];

/**
 * What a run does, what matters most first: ours at every size beside the first peer, then the other peers, each first
 * at the size that goals are set at.
 * @param peers those to be measured, the quickest first
 */
export function planOf({ sizes, scenarios }: Chosen, peers: readonly ServerName[]): Stage[] {
  const [first = "ours", ...others] = peers;
  const goalsFirst = [...sizes].sort((a, b) => Number(b === goalsAt) - Number(a === goalsAt));
  const largest = sizes.filter((size) => remembered.includes(size));
  const forMemory = largest.length > 0 ? largest : sizes.slice(-1);
  const forProjects = sizes.includes(goalsAt) ? goalsAt : sizes.at(-1);
  const stage = (pair: ServerName, size: SizeName, isFirstOfPair: boolean): Stage => ({
    size,
    pair,
    scenarios: [...scenarios].filter(
      (name) =>
        (isFirstOfPair || !once.includes(name)) &&
        (pair === first || ![...oursAlone, ...besideTheFirst].includes(name)) &&
        (size === forProjects || !projects.includes(name)) &&
        (forMemory.includes(size) || name !== "memory"),
    ),
  });
  return [
    ...sizes.map((size, at) => stage(first, size, at === 0)),
    ...others.flatMap((peer) => goalsFirst.map((size, at) => stage(peer, size, at === 0))),
  ].filter((each) => each.scenarios.length > 0);
}
