import type { Tone } from "../shapes";
import type { Palette } from "../theme/palette";
import type { Edge, Graph, Group, Node } from "./graph";
import { directed } from "./lines";

const arrows = { "leads-to": "==>", "bears-on": "-.->", relation: "-->", branch: "---" } as const;

/** A graph as Mermaid reads it: a flowchart that GitHub, Obsidian and others show in the midst of a text. */
export function mermaidOf(graph: Graph, palette: Palette): string {
  const { title, rightToLeft, groups, nodes, edges } = graph;
  const label = (lines: readonly string[]) =>
    `"${lines.map((line) => escapedLine(directed(line, rightToLeft))).join("<br/>")}"`;
  const named = new Map<string, string>();
  const node = ({ id, label: name, items, zone, isCore }: Node) => {
    const [open, close] = isCore ? ["([", "])"] : ["[", "]"];
    const style = `${isCore ? "core" : "card"}_${zone === undefined ? "none" : idOf(zone)}`;
    named.set(style, isCore ? coreStyle(zone, palette) : cardStyle(zone, palette));
    return `${idOf(id)}${open}${label([name, ...items])}${close}:::${style}`;
  };
  const group = (each: Group) => [
    `subgraph ${idOf(each.id)}[${label([each.label])}]`,
    "  direction TB",
    ...each.nodes.map((inner) => `  ${node(inner)}`),
    "end",
    `style ${idOf(each.id)} ${groupStyle(each, palette)}`,
  ];
  const edge = ({ from, to, kind, label: words }: Edge) =>
    `${idOf(from)} ${arrows[kind]}${words === "" ? "" : `|${label([words])}|`} ${idOf(to)}`;
  const lines = [...groups.flatMap(group), ...nodes.map(node), ...edges.map(edge)];
  const styles = [...named].map(([name, style]) => `classDef ${name} ${style}`);
  const head = title === "" ? "" : `---\ntitle: ${JSON.stringify(title)}\n---\n`;
  const body = [...lines, ...styles].map((line) => `  ${line}\n`).join("");
  return `${head}flowchart ${rightToLeft ? "RL" : "LR"}\n${body}`;
}

function groupStyle({ zone, isCondition }: Group, palette: Palette): string {
  const dash = isCondition ? ",stroke-dasharray:5 4" : "";
  return styleOf({ fill: "tint", stroke: "zone-edge", color: "name" }, zone, palette) + dash;
}

function cardStyle(zone: string | undefined, palette: Palette): string {
  return styleOf({ fill: "card", stroke: "card-edge", color: "text" }, zone, palette);
}

function coreStyle(zone: string | undefined, palette: Palette): string {
  return styleOf({ fill: "core", stroke: "core-edge", color: "core-text" }, zone, palette);
}

function styleOf(tones: Readonly<Record<string, Tone>>, zone: string | undefined, palette: Palette): string {
  return Object.entries(tones)
    .map(([name, tone]) => `${name}:${palette.color(zone === undefined ? { tone } : { tone, zone })}`)
    .join(",");
}

/** An id of letters, digits and low lines: Mermaid reads something into nearly all others, and into some words. */
function idOf(element: string): string {
  const coded = element.replace(/[^A-Za-z0-9]/g, (unit) =>
    unit === "-" ? "__" : `_${unit.charCodeAt(0).toString(16)}_`,
  );
  return `n_${coded}`;
}

const safe = /[A-Za-z0-9,()/]/;

/** Mermaid reads quotes, HTML, Markdown and its own codes in labels; a hyphen is safe behind a letter. */
function escapedLine(line: string): string {
  return line.replace(/(?<!\p{L})-|(?!-)[!-~]/gu, (sign) =>
    safe.test(sign) ? sign : `#${sign.charCodeAt(0)};`,
  );
}
