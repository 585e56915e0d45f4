import type { ShownCategory, ShownModel, ShownZone } from "../layout/shown";
import type { ConceptModel } from "../model/figureModel";
import type { FigureKind } from "../shapes";

/** A study as nodes and edges, for programs that place them themselves. */
export interface Graph {
  title: string;
  rightToLeft: boolean;
  /** The zones; all nodes of the paradigm are in one, none of the map's. */
  groups: readonly Group[];
  nodes: readonly Node[];
  edges: readonly Edge[];
}

export interface Group {
  id: string;
  label: string;
  /** Whose hue it has; nothing for what has no role. */
  zone: string | undefined;
  isCondition: boolean;
  nodes: readonly Node[];
}

export interface Node {
  id: string;
  label: string;
  /** What is listed below its label. */
  items: readonly string[];
  zone: string | undefined;
  isCore: boolean;
}

export interface Edge {
  from: string;
  to: string;
  kind: "leads-to" | "bears-on" | "relation" | "branch";
  /** Whether it goes from group to group, not from node to node. */
  isBetweenGroups: boolean;
  label: string;
  zone: string | undefined;
}

/** What a figure of a kind shows, as a graph. */
export function graphOf(model: ShownModel, kind: FigureKind, relations: boolean): Graph {
  const builder = new Builder(model);
  return kind === "map" ? builder.map() : builder.paradigm(relations);
}

class Builder {
  private readonly model: ShownModel;
  private readonly edges: Edge[] = [];
  /** For each concept, the category that lists it. */
  private readonly listedIn = new Map<string, { node: string; label: string }>();
  private readonly zoneOf = new Map<string, string | undefined>();

  constructor(model: ShownModel) {
    this.model = model;
  }

  paradigm(relations: boolean): Graph {
    const { title, rightToLeft, zones, rests, flows } = this.model;
    const groups: Group[] = zones.map(({ element, role, isCondition, categories, ...zone }) => {
      const nodes = categories.map((category, index) =>
        this.node(category, role, zone.isCore && index === 0),
      );
      return { id: element, label: this.labelOf(zone), zone: role, isCondition, nodes };
    });
    for (const { element, categories, concepts, ...rest } of rests) {
      const label = this.labelOf(rest);
      const nodes = categories.map((category) => this.node(category, undefined, false));
      if (concepts.length > 0) nodes.push(this.list(`${element}-list`, rest.label, concepts));
      groups.push({ id: element, label, zone: undefined, isCondition: false, nodes });
    }
    const idOf = new Map(zones.map(({ role, element }) => [role, element]));
    for (const { from, to, kind, label = "" } of flows) {
      const [start, end] = [idOf.get(from), idOf.get(to)];
      if (start && end)
        this.edges.push({ from: start, to: end, kind, isBetweenGroups: true, label, zone: from });
    }
    if (relations) this.relations();
    return { title, rightToLeft, groups, nodes: [], edges: this.edges };
  }

  map(): Graph {
    const { title, rightToLeft, zones, rests } = this.model;
    const coreZone = zones.find(({ isCore }) => isCore);
    const [core, ...others] = coreZone?.categories ?? [];
    const root = { id: core?.element ?? "root", label: core?.label ?? title, items: [], isCore: true };
    const nodes: Node[] = [{ ...root, zone: coreZone?.role }];
    const add = (parent: string, id: string, label: string, zone: string | undefined) => {
      nodes.push({ id, label, items: [], zone, isCore: false });
      this.edges.push({ from: parent, to: id, kind: "branch", isBetweenGroups: false, label: "", zone });
    };
    const addCategory = (parent: string, category: ShownCategory, zone: string | undefined) => {
      const { element, label, parts, concepts } = category;
      add(parent, element, label, zone);
      for (const part of parts) addCategory(element, part, zone);
      for (const concept of concepts) add(element, concept.element, concept.label, zone);
    };
    const below = { parts: [...(core?.parts ?? []), ...others], concepts: core?.concepts ?? [] };
    for (const part of below.parts) addCategory(root.id, part, coreZone?.role);
    for (const concept of below.concepts) add(root.id, concept.element, concept.label, coreZone?.role);
    for (const { element, label, role, categories, isCore } of zones) {
      if (isCore) continue;
      add(root.id, element, label, role);
      for (const category of categories) addCategory(element, category, role);
    }
    for (const { element, label, categories, concepts } of rests) {
      add(root.id, element, label, undefined);
      for (const category of categories) addCategory(element, category, undefined);
      for (const concept of concepts) add(element, concept.element, concept.label, undefined);
    }
    return { title, rightToLeft, groups: [], nodes, edges: this.edges };
  }

  /** A group's name, with how much it holds where that is not shown. */
  private labelOf({ label, holds }: { label: string; holds?: ShownZone["holds"] }): string {
    const { words } = this.model;
    if (!holds) return label;
    const { categories, concepts } = holds;
    return `${label} (${categories > 0 ? words.count(categories, concepts) : words.concepts(concepts)})`;
  }

  /** A category with all below it listed. */
  private node(category: ShownCategory, zone: string | undefined, isCore: boolean): Node {
    const items: string[] = [];
    const take = ({ element, concepts, parts }: ShownCategory, indent: string) => {
      this.zoneOf.set(element, zone);
      for (const concept of concepts) {
        items.push(`${indent}• ${concept.label}`);
        this.listedIn.set(concept.element, { node: category.element, label: concept.label });
      }
      for (const part of parts) {
        items.push(`${indent}– ${part.label}`);
        if (part.element !== category.element)
          this.listedIn.set(part.element, { node: category.element, label: part.label });
        take(part, `${indent}\u00a0\u00a0`);
      }
    };
    take(category, "");
    return { id: category.element, label: category.label, items, zone, isCore };
  }

  private list(id: string, label: string, concepts: readonly ConceptModel[]): Node {
    for (const concept of concepts) this.listedIn.set(concept.element, { node: id, label: concept.label });
    return {
      id,
      label,
      items: concepts.map((concept) => `• ${concept.label}`),
      zone: undefined,
      isCore: false,
    };
  }

  private relations(): void {
    const { relations, hiddenIn } = this.model;
    for (const { from, to, type, label } of relations) {
      const [start, end] = [from, to].map((element) => this.end(hiddenIn.get(element) ?? element));
      // What ties a node to itself is told in the list.
      if (!start || !end || start.node === end.node) continue;
      const words = [start.label, type ?? label, end.label].filter((word) => word !== "").join(" ");
      const zone = this.zoneOf.get(start.node);
      const isBetweenGroups = false;
      this.edges.push({
        from: start.node,
        to: end.node,
        kind: "relation",
        isBetweenGroups,
        label: words,
        zone,
      });
    }
  }

  /** The node at which a relation ends, and who of its list it is about. */
  private end(element: string): { node: string; label: string } | undefined {
    if (this.listedIn.has(element)) return this.listedIn.get(element);
    return this.zoneOf.has(element) ? { node: element, label: "" } : undefined;
  }
}
