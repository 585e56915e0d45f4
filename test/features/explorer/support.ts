import { Explorer } from "../../../server/features/explorer/explorer";
import type { ExplorerNode } from "../../../server/features/explorer/protocol";
import type { Settings } from "../../../server/settings";
import { atOnce } from "../../../server/syntax/parts";
import { Workspace } from "../../../server/workspace/workspace";
import { TextFiles, uriOf } from "../support";

export interface Looking {
  settings?: Partial<Settings>;
  filter?: string;
  /** How many levels are opened; all of them where absent. */
  levels?: number;
  /** The files that are open; the first where absent. */
  open?: string[];
}

/** An explorer of a study, some of whose files are open. */
export async function exploring(
  study: string | Readonly<Record<string, string>>,
  { settings = {}, open }: Looking = {},
): Promise<{ explorer: Explorer; workspace: Workspace }> {
  const texts = typeof study === "string" ? { "codebook.gt": study } : study;
  const workspace = new Workspace(new TextFiles(texts), settings.checks);
  for (const path of open ?? Object.keys(texts).slice(0, 1))
    workspace.openDocument(uriOf(path), texts[path]!);
  await workspace.settled();
  return { workspace, explorer: explorerOf(workspace, settings) };
}

export function explorerOf(workspace: Workspace, settings: Partial<Settings> = {}): Explorer {
  return new Explorer(workspace, () => ({ checks: {}, ...settings }));
}

/** The tree as one reads it: `+` what is closed, `-` what is open, then label, what stands beside it, how bad it is. */
export async function drawn(
  study: string | Readonly<Record<string, string>>,
  looking: Looking = {},
): Promise<string[]> {
  const { explorer } = await exploring(study, looking);
  return drawing(explorer, looking);
}

export function drawing(
  explorer: Explorer,
  { filter, levels = Number.POSITIVE_INFINITY }: Looking = {},
): string[] {
  const lines: string[] = [];
  const draw = (key: string | undefined, depth: number) => {
    const { nodes } = atOnce(
      explorer.children({
        ...(key !== undefined && { key }),
        ...(filter !== undefined && { filter }),
      }),
    );
    for (const node of nodes) {
      lines.push("  ".repeat(depth) + lineOf(node));
      if (node.state !== "leaf" && depth + 1 < levels) draw(node.key, depth + 1);
    }
  };
  draw(undefined, 0);
  return lines;
}

const signs = { leaf: "", collapsed: "+ ", expanded: "- " };

export function lineOf({ state, label, description, severity }: ExplorerNode): string {
  return [signs[state] + label, description, severity].filter((text) => text !== undefined).join(" | ");
}

/** Every node of a tree. */
export function* everyNode(explorer: Explorer, key?: string): Generator<ExplorerNode> {
  for (const node of atOnce(explorer.children(key === undefined ? {} : { key })).nodes) {
    yield node;
    if (node.state !== "leaf") yield* everyNode(explorer, node.key);
  }
}
