import type { Lines, Sheet } from "../layout/sheet";
import type { ShownCategory, ShownModel, ShownRest, ShownZone } from "../layout/shown";
import type { ConceptModel, Mark } from "../model/figureModel";
import type { Fragment } from "../shapes";

/** A name in the code map, with what branches off from it. */
export interface Node {
  element: string;
  kind: Fragment["kind"];
  label: string;
  lines: Lines;
  /** Said below the name: what it holds, or that it is empty. */
  hint?: Lines;
  /** The role in whose hue it is. */
  zone: string | undefined;
  own?: string;
  mark?: Mark;
  passages?: number;
  children: readonly Node[];
}

/** The trees of a study: the one that grows from the core, and what is set apart from it. */
export interface Trees {
  /** What the core's box says; its role and the category that plays it, where there is one. */
  root: { zone: ShownZone | undefined; core: ShownCategory | undefined; title: string; children: Node[] };
  apart: Node[];
}

/** Names are broken into lines of so many cards' widths. */
const widths = { role: 0.68, category: 0.8, concept: 2 };

/** Grows the trees: core, roles, categories with their parts, concepts. */
export function treesOf(sheet: Sheet, model: ShownModel): Trees {
  const { zones, rests, title } = model;
  const grower = new Grower(sheet);
  const coreZone = zones.find(({ isCore }) => isCore);
  const core = coreZone?.categories[0];
  const roles = zones.flatMap((zone) => (zone === coreZone ? grower.coreRole(zone) : [grower.role(zone)]));
  const apart = rests.filter(({ element }) => zones.length > 0 || element !== "without-role");
  const own = zones.length > 0 ? [] : rests.filter((rest) => !apart.includes(rest));
  const top = own.flatMap(({ categories }) =>
    categories.map((category) => grower.category(category, undefined, "card")),
  );
  return {
    root: {
      zone: coreZone,
      core,
      title: core?.label ?? (title === "" ? (coreZone?.label ?? model.words.codeMap) : title),
      children: [...roles, ...top],
    },
    apart: apart.map((rest) => grower.rest(rest)),
  };
}

class Grower {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  role(zone: ShownZone): Node {
    const { element, label, role, categories } = zone;
    const children = categories.map((category) => this.category(category, role, "card"));
    return { ...this.heading(element, label, zone), zone: role, children };
  }

  /** What the core category holds branches off under its role's name. */
  coreRole(zone: ShownZone): Node[] {
    const [core, ...others] = zone.categories;
    const below = [
      ...this.below(core, zone.role),
      ...others.map((category) => this.category(category, zone.role, "card")),
    ];
    if (below.length === 0) return [];
    const { lines } = this.heading(zone.element, zone.label, zone);
    const element = `below-${zone.element}`;
    return [{ element, kind: "list", label: zone.label, lines, zone: zone.role, children: below }];
  }

  rest(rest: ShownRest): Node {
    const children = [
      ...rest.categories.map((category) => this.category(category, undefined, "card")),
      ...rest.concepts.map((concept) => this.concept(concept, undefined)),
    ];
    return { ...this.heading(rest.element, rest.label, rest), zone: undefined, children };
  }

  private heading(
    element: string,
    label: string,
    {
      categories,
      concepts = [],
      holds,
    }: Omit<Partial<ShownRest>, "categories"> & Pick<ShownRest, "categories">,
  ) {
    const { sheet } = this;
    const { sizes, words } = sheet;
    const width = sizes.card.width * widths.role;
    const lines = sheet.lines(label, width, { size: 12, weight: 700 }, "balanced");
    const heading = { element, kind: "zone", label, lines } as const;
    if (categories.length + concepts.length > 0) return heading;
    const counted = holds?.categories === 0 ? words.concepts(holds.concepts) : undefined;
    const text = holds ? (counted ?? words.count(holds.categories, holds.concepts)) : words.emptyZone;
    return { ...heading, hint: sheet.lines(text, width * 1.4, sizes.legend, "balanced") };
  }

  category(category: ShownCategory, zone: string | undefined, kind: "card" | "part"): Node {
    const { sheet } = this;
    const { element, label, color, mark, hidden } = category;
    const width = sheet.sizes.card.width * widths.category;
    const lines = sheet.lines(label, width, sheet.sizes.part, "balanced");
    const node: Node = { element, kind, label, lines, zone, children: this.below(category, zone) };
    if (hidden) node.hint = sheet.lines(sheet.words.concepts(hidden), width, sheet.sizes.legend);
    if (color !== undefined) node.own = color;
    if (mark) node.mark = mark;
    return node;
  }

  private below(category: ShownCategory | undefined, zone: string | undefined): Node[] {
    if (!category) return [];
    return [
      ...category.concepts.map((concept) => this.concept(concept, zone)),
      ...category.parts.map((part) => this.category(part, zone, "part")),
    ];
  }

  private concept({ element, label, color, mark, passages }: ConceptModel, zone: string | undefined): Node {
    const { sheet } = this;
    const width = sheet.sizes.card.width * widths.concept;
    const lines = sheet.lines(label, width, sheet.sizes.conceptText);
    const node: Node = { element, kind: "concept", label, lines, zone, children: [] };
    if (color !== undefined) node.own = color;
    if (mark) node.mark = mark;
    if (passages !== undefined) node.passages = passages;
    return node;
  }
}
