import type { CategoryModel, ConceptModel, FigureModel, ZoneModel } from "../model/figureModel";
import type { Words } from "../model/words";

/** How much of the study a figure shows. */
export type Detail = "full" | "categories" | "zones";

/** What to show of it. */
export interface Showing {
  detail: Detail;
  /** Categories without their concepts where others have them, and the other way around. */
  collapsed?: ReadonlySet<string> | undefined;
  expanded?: ReadonlySet<string> | undefined;
}

export interface ShownCategory extends CategoryModel {
  parts: readonly ShownCategory[];
  /** How many concepts it has that are not shown, where others show theirs. */
  hidden?: number;
}

export interface ShownZone extends ZoneModel {
  categories: readonly ShownCategory[];
  /** What it holds, where that is not shown. */
  holds?: { categories: number; concepts: number };
}

/** What has no place in the paradigm yet. */
export interface ShownRest {
  element: string;
  label: string;
  categories: readonly ShownCategory[];
  concepts: readonly ConceptModel[];
  holds?: ShownZone["holds"];
}

/** What is left of a model where a figure shows less than all. */
export interface ShownModel
  extends Pick<FigureModel, "title" | "language" | "rightToLeft" | "words" | "flows" | "relations"> {
  zones: readonly ShownZone[];
  rests: readonly ShownRest[];
  /** For each element that is not shown itself, the one that it is hidden in. */
  hiddenIn: ReadonlyMap<string, string>;
}

/** A figure of more concepts begins with its categories. */
const mostConcepts = 120;

/** How much of a study is shown at first. */
export function detailFor(model: Omit<FigureModel, "words">): Detail {
  return countOf(model) > mostConcepts ? "categories" : "full";
}

function countOf({ zones, withoutRole, withoutCategory }: Omit<FigureModel, "words">): number {
  const inZones = zones.reduce((sum, { categories }) => sum + conceptsIn(categories), 0);
  return inZones + conceptsIn(withoutRole) + withoutCategory.length;
}

export function conceptsIn(categories: readonly CategoryModel[]): number {
  return categories.reduce((sum, { concepts, parts }) => sum + concepts.length + conceptsIn(parts), 0);
}

/** Leaves out what is not to be shown. */
export function shownOf(model: FigureModel, showing: Showing): ShownModel {
  return new Reduction(showing).of(model);
}

/** The same with one zone below the other, in the order in which the paradigm is read. */
export function inOneColumn(model: ShownModel): ShownModel {
  const order = [...model.zones].sort(
    ({ place: one }, { place: other }) => one.column - other.column || one.row - other.row,
  );
  const zones = model.zones.map((zone): ShownZone => {
    const cards = zone.isCore ? zone.place.cards : "beside";
    return { ...zone, place: { column: 0, row: order.indexOf(zone), cards } };
  });
  return { ...model, zones };
}

class Reduction {
  private readonly hiddenIn = new Map<string, string>();
  private readonly detail: Detail;
  private readonly collapsed: ReadonlySet<string>;
  private readonly expanded: ReadonlySet<string>;

  constructor({ detail, collapsed = new Set(), expanded = new Set() }: Showing) {
    this.detail = detail;
    this.collapsed = collapsed;
    this.expanded = expanded;
  }

  of({ title, language, rightToLeft, words, flows, relations, ...model }: FigureModel): ShownModel {
    const zones = model.zones.map((zone) => this.zone(zone));
    const rests = this.rests(words, model.withoutRole, model.withoutCategory, zones.length > 0);
    const { hiddenIn } = this;
    return { title, language, rightToLeft, words, flows, relations, zones, rests, hiddenIn };
  }

  private zone(zone: ZoneModel): ShownZone {
    const { element, categories, isCore } = zone;
    if (this.detail !== "zones") return { ...zone, categories: categories.map((one) => this.category(one)) };
    if (isCore && categories.length > 0) {
      // The core category is what the figure is about: its name always stands.
      const [core, ...others] = categories;
      this.hide([core!], core!.element);
      this.hide(others, element);
      return { ...zone, categories: [{ ...core!, concepts: [], parts: [] }] };
    }
    this.hide(categories, element);
    return { ...zone, categories: [], ...held(categories) };
  }

  private category(category: CategoryModel): ShownCategory {
    const parts = category.parts.map((part) => this.category(part));
    const { element, concepts } = category;
    const isFull = this.detail === "full" ? !this.collapsed.has(element) : this.expanded.has(element);
    if (isFull) return { ...category, parts };
    for (const concept of concepts) this.hiddenIn.set(concept.element, element);
    const bare: ShownCategory = { ...category, parts, concepts: [] };
    const tells = this.detail === "full" || this.expanded.size > 0;
    return tells && concepts.length > 0 ? { ...bare, hidden: concepts.length } : bare;
  }

  private rests(
    words: Words,
    withoutRole: readonly CategoryModel[],
    withoutCategory: readonly ConceptModel[],
    hasZones: boolean,
  ): ShownRest[] {
    const rests: ShownRest[] = [];
    const role = { element: "without-role", label: words.withoutRole, concepts: [] };
    if (withoutRole.length > 0) {
      if (hasZones && this.detail === "zones") {
        this.hide(withoutRole, role.element);
        rests.push({ ...role, categories: [], ...held(withoutRole) });
      } else rests.push({ ...role, categories: withoutRole.map((category) => this.category(category)) });
    }
    const element = "without-category";
    const rest = { element, label: words.withoutCategory, categories: [] };
    if (withoutCategory.length > 0) {
      if (this.detail === "full" ? !this.collapsed.has(element) : this.expanded.has(element))
        rests.push({ ...rest, concepts: withoutCategory });
      else {
        for (const concept of withoutCategory) this.hiddenIn.set(concept.element, element);
        rests.push({ ...rest, concepts: [], holds: { categories: 0, concepts: withoutCategory.length } });
      }
    }
    return rests;
  }

  private hide(categories: readonly CategoryModel[], within: string): void {
    for (const { element, concepts, parts } of categories) {
      if (element !== within) this.hiddenIn.set(element, within);
      for (const concept of concepts) this.hiddenIn.set(concept.element, within);
      this.hide(parts, within);
    }
  }
}

function held(categories: readonly CategoryModel[]): Pick<ShownZone, "holds"> {
  if (categories.length === 0) return {};
  return { holds: { categories: numberOf(categories), concepts: conceptsIn(categories) } };
}

function numberOf(categories: readonly CategoryModel[]): number {
  return categories.reduce((sum, { parts }) => sum + 1 + numberOf(parts), 0);
}
