import type { Place, RoleColor } from "../../model/paradigm";
import type { Words } from "./words";

/** How grave what a check finds is, where a figure marks it. */
export type Mark = "error" | "warning" | "information";

/** What a figure shows of a study, in one language, and in the order of the text. Nothing in it has a place yet. */
export interface FigureModel {
  /** The study's title; empty where no codebook is declared. */
  title: string;
  language: string | undefined;
  rightToLeft: boolean;
  words: Words;
  /** The paradigm's roles; none where the study uses no paradigm. */
  zones: readonly ZoneModel[];
  flows: readonly FlowModel[];
  relations: readonly RelationModel[];
  /** Categories that have no role yet; all of them where the study uses no paradigm. */
  withoutRole: readonly CategoryModel[];
  /** Concepts that have no category yet. */
  withoutCategory: readonly ConceptModel[];
}

/** A role of the paradigm with the categories that play it. */
export interface ZoneModel {
  /** The element's id in the figure, as of all that follows. */
  element: string;
  role: string;
  label: string;
  isCore: boolean;
  /** Whether it only bears on others: what a theory calls a condition. */
  isCondition: boolean;
  place: Place;
  color: RoleColor;
  categories: readonly CategoryModel[];
}

export interface CategoryModel {
  element: string;
  label: string;
  concepts: readonly ConceptModel[];
  /** Its sub-categories of the same role. */
  parts: readonly CategoryModel[];
  /** The study's own colour for it. */
  color?: string;
  mark?: Mark;
}

export interface ConceptModel {
  element: string;
  label: string;
  color?: string;
  mark?: Mark;
  /** How many passages ground it; counted only where the figure shows it. */
  passages?: number;
}

/** An arrow of the paradigm. */
export interface FlowModel {
  element: string;
  from: string;
  to: string;
  kind: "leads-to" | "bears-on";
  label?: string;
}

/** A tie that the study declares between two categories or concepts. */
export interface RelationModel {
  element: string;
  label: string;
  /** What kind of tie it is, as the study words it. */
  type?: string;
  /** The elements that it ties. */
  from: string;
  to: string;
}
