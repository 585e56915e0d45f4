import { arrowStyles } from "../layout/arrows";
import { number } from "../svg/markup";
import { fontFamilies } from "../svg/svg";
import type { Palette } from "../theme/palette";
import type { Edge, Graph, Group, Node } from "./graph";
import { brokenLines, directed } from "./lines";

/** A graph as Graphviz reads it. Nodes and groups go by their elements. */
export function dotOf(graph: Graph, palette: Palette): string {
  return new Dot(graph, palette).text();
}

class Dot {
  private readonly graph: Graph;
  private readonly palette: Palette;

  constructor(graph: Graph, palette: Palette) {
    this.graph = graph;
    this.palette = palette;
  }

  text(): string {
    const { title, rightToLeft, groups, nodes, edges } = this.graph;
    const { palette } = this;
    const text = palette.color({ tone: "text" });
    const lines = [
      `graph ${attributes({
        label: this.label([title]),
        labelloc: "t",
        rankdir: rightToLeft ? "RL" : "LR",
        compound: "true",
        charset: "UTF-8",
        fontname: fontFamilies,
        bgcolor: palette.color({ tone: "ground" }),
        fontcolor: text,
      })}`,
      `node ${attributes({ shape: "box", style: "rounded,filled", fontname: fontFamilies, fontsize: "12", fontcolor: text })}`,
      `edge ${attributes({ fontname: fontFamilies, fontsize: "11", fontcolor: palette.color({ tone: "muted" }) })}`,
      ...groups.flatMap((group) => this.group(group)),
      ...nodes.map((node) => this.node(node)),
      ...edges.map((edge) => this.edge(edge)),
    ];
    return `digraph ${quoted(title)} {\n${lines.map((line) => `  ${line}`).join("\n")}\n}\n`;
  }

  private group(group: Group): string[] {
    const { id, label, zone, isCondition, nodes } = group;
    const hue = zone === undefined ? {} : { zone };
    const { color } = this.paletteOf(hue);
    const frame = {
      label: this.label([label]),
      style: isCondition ? "rounded,filled,dashed" : "rounded,filled",
      color: color("zone-edge"),
      fillcolor: color("tint"),
      fontcolor: color("name"),
    };
    return [
      `subgraph ${quoted(`cluster_${id}`)} {`,
      `  graph ${attributes(frame)}`,
      // Where the arrows between zones end: a cluster has no end of its own.
      `  ${quoted(id)} ${attributes({ shape: "point", style: "invis", width: "0" })}`,
      ...nodes.map((node) => `  ${this.node(node)}`),
      "}",
    ];
  }

  private node({ id, label, items, zone, isCore }: Node): string {
    const { color } = this.paletteOf(zone === undefined ? {} : { zone });
    const isListed = items.length > 0;
    return `${quoted(id)} ${attributes({
      label: this.label([label, ...items], isListed),
      fillcolor: isCore ? color("core") : color("card"),
      color: isCore ? color("core-edge") : color("card-edge"),
      ...(isCore && { fontcolor: color("core-text") }),
    })}`;
  }

  private edge({ from, to, kind, isBetweenGroups, label, zone }: Edge): string {
    const { color } = this.paletteOf(zone === undefined ? {} : { zone });
    const style = kind === "branch" ? undefined : arrowStyles[kind];
    return `${quoted(from)} -> ${quoted(to)} ${attributes({
      ...(label !== "" && { label: this.label([label]) }),
      ...(isBetweenGroups && { ltail: `cluster_${from}`, lhead: `cluster_${to}` }),
      ...(kind === "bears-on" && { style: "dashed" }),
      ...(kind === "branch" && { dir: "none" }),
      penwidth: number(style?.thickness ?? 1.2),
      color: color(kind),
    })}`;
  }

  private paletteOf(hue: { zone?: string }) {
    return { color: (tone: Parameters<Palette["color"]>[0]["tone"]) => this.palette.color({ tone, ...hue }) };
  }

  /** Lines of text in the middle or, where something is listed, at the side at which they begin. */
  private label(texts: readonly string[], isListed = false): string {
    const { rightToLeft } = this.graph;
    const end = isListed ? (rightToLeft ? "\\r" : "\\l") : "\\n";
    const lines = texts.flatMap(brokenLines).map((line) => escapedLine(directed(line, rightToLeft)));
    return isListed ? lines.map((line) => line + end).join("") : lines.join(end);
  }
}

/** In labels, Graphviz reads backslashes and entities. */
function escapedLine(line: string): string {
  return line.replaceAll("\\", "\\\\").replaceAll("&", "&amp;");
}

function attributes(given: Readonly<Record<string, string>>): string {
  const list = Object.entries(given).map(([name, value]) => `${name}=${quoted(value)}`);
  return `[${list.join(", ")}];`;
}

/** A string. Only its quotes are escaped: what a backslash says is up to the attribute. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
