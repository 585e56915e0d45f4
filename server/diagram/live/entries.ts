import type { CategoryModel, ConceptModel, FigureModel, Mark } from "../model/figureModel";
import type { Figure } from "../shapes";
import { Growing, type Tree, top } from "./tree";

/** What a study has, for those who read a figure, or walk through it with the keyboard. */
export interface Entry {
  kind: "role" | "core" | "rest" | "category" | "concept" | "relation" | "part";
  label: string;
  mark: Mark | null;
}

/** The roles with their categories, these with their concepts, what has no place yet, and the relations. */
export function entriesOf(model: FigureModel): Tree<Entry> {
  const tree = new Growing<Entry>();
  const entry = (
    kind: Entry["kind"],
    { label, mark = null }: { label: string; mark?: Mark | null },
  ): Entry => ({
    kind,
    label,
    mark,
  });
  const addConcepts = (concepts: readonly ConceptModel[], parent: string) => {
    for (const concept of concepts) tree.add(concept.element, parent, entry("concept", concept));
  };
  const addCategories = (categories: readonly CategoryModel[], parent: string) => {
    for (const category of categories) {
      const element = tree.add(category.element, parent, entry("category", category));
      addConcepts(category.concepts, element);
      addCategories(category.parts, element);
    }
  };
  for (const zone of model.zones) {
    const element = tree.add(zone.element, top, entry(zone.isCore ? "core" : "role", zone));
    addCategories(zone.categories, element);
  }
  const { withoutRole, withoutCategory, relations, words } = model;
  if (withoutRole.length > 0)
    addCategories(withoutRole, tree.add("without-role", top, entry("rest", { label: words.withoutRole })));
  if (withoutCategory.length > 0)
    addConcepts(
      withoutCategory,
      tree.add("without-category", top, entry("rest", { label: words.withoutCategory })),
    );
  for (const relation of relations) tree.add(relation.element, top, entry("relation", relation));
  return tree;
}

/** What a chart says of itself, part by part. */
export function entriesOfChart({ fragments }: Figure): Tree<Entry> {
  const tree = new Growing<Entry>();
  for (const { element, label } of fragments)
    if (label !== "") tree.add(element, top, { kind: "part", label, mark: null });
  return tree;
}
