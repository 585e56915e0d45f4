import type { ConceptModel, Mark } from "../model/figureModel";
import type { Fragment, Paint, Shape } from "../shapes";
import { baselineOf, type Lines, type Sheet, textShapes } from "./sheet";
import type { ShownCategory } from "./shown";

/** What a card holds, placed from the card's corner. */
export interface CardContent {
  height: number;
  shapes: readonly Shape[];
  parts: readonly Fragment[];
}

/** What a card's words are painted in: those of the core stand on the core's own ground. */
export interface CardPaints {
  text: Paint;
  bullet: Paint;
}

/** The names of a category, its concepts and its sub-categories, for a card of a width; kept for as long as it is the same. */
export function cardContent(
  sheet: Sheet,
  category: ShownCategory,
  width: number,
  zone: string | undefined,
  columns = 1,
): CardContent {
  const key = `${width} ${columns} ${zone ?? ""} ${JSON.stringify(category)}`;
  return sheet.cards.get(key, () => cardContentOf(sheet, category, { width, zone, columns }));
}

/** What a card is laid out for. */
interface Slot {
  width: number;
  zone: string | undefined;
  /** In so many columns its concepts stand. */
  columns: number;
}

function cardContentOf(sheet: Sheet, category: ShownCategory, slot: Slot): CardContent {
  const { card, category: style } = sheet.sizes;
  const { width, zone } = slot;
  const inner = width - 2 * card.paddingX - (category.mark ? markWidth : 0);
  const heading = sheet.lines(category.label, inner, style, "balanced");
  const paints = cardPaints(zone, category.color);
  const shapes: Shape[] = textShapes(heading, card.paddingX, card.paddingY, "left", paints.text);
  if (category.mark)
    shapes.push(markShape(category.mark, width - card.paddingX, card.paddingY + heading.lineHeight / 2));
  const parts: Fragment[] = [];
  const bottom = below(sheet, category, slot, paints, card.paddingY + heading.height, 0, shapes, parts);
  return { height: bottom + card.paddingY, shapes, parts };
}

export function cardPaints(zone: string | undefined, own?: string): CardPaints {
  const bullet: Paint = { tone: "bullet" };
  if (zone !== undefined) bullet.zone = zone;
  if (own !== undefined) bullet.own = own;
  return { text: { tone: "text" }, bullet };
}

/** Sub-categories are set in no deeper than this, or no room would be left for their names. */
const deepest = 4;
const stepIn = 8;

/** Puts what is below a category's name from `y` on, and says where it ends. */
function below(
  sheet: Sheet,
  category: ShownCategory,
  slot: Slot,
  paints: CardPaints,
  y: number,
  depth: number,
  shapes: Shape[],
  parts: Fragment[],
): number {
  const { card, concept: sizes, part: style } = sheet.sizes;
  const left = card.paddingX + Math.min(depth, deepest) * stepIn;
  const right = slot.width - card.paddingX;
  let at = y;
  if (category.concepts.length > 0) {
    at += sizes.gap + 1;
    const list = conceptList(sheet, category.concepts, left, at, right - left, paints, slot.columns);
    parts.push(...list.parts);
    at = list.bottom;
  }
  if (category.hidden) {
    const hint = sheet.lines(sheet.words.concepts(category.hidden), right - left, sheet.sizes.conceptText);
    shapes.push(...textShapes(hint, left, at + 2, "left", { tone: "muted" }));
    at += 2 + hint.height;
  }
  for (const part of category.parts) {
    const x = left + stepIn;
    const width = right - x;
    at += sizes.gap + 4;
    const name = sheet.lines(part.label, width - (part.mark ? markWidth : 0), style, "balanced");
    const own = part.color === undefined ? paints : cardPaints(slot.zone, part.color);
    const named: Shape[] = textShapes(name, 0, 0, "left", paints.text);
    if (part.mark) named.push(markShape(part.mark, width, name.lineHeight / 2));
    const { element, label } = part;
    parts.push({ element, kind: "part", label, x, y: at, width, height: name.height, shapes: named });
    at = below(sheet, part, slot, own, at + name.height, depth + 1, shapes, parts);
  }
  return at;
}

/** Concepts one below the other in columns, each with its bullet. */
export function conceptList(
  sheet: Sheet,
  concepts: readonly ConceptModel[],
  x: number,
  y: number,
  width: number,
  paints: CardPaints,
  columns = 1,
): { parts: Fragment[]; bottom: number } {
  const { gap } = sheet.sizes.concept;
  const between = sheet.sizes.card.paddingX;
  const inner = (width - (columns - 1) * between) / columns;
  const perColumn = Math.ceil(concepts.length / columns);
  const parts: Fragment[] = [];
  let bottom = y;
  for (let from = 0; from < concepts.length; from += perColumn) {
    const left = x + (from / perColumn) * (inner + between);
    let at = y;
    for (const concept of concepts.slice(from, from + perColumn)) {
      const part = conceptPart(sheet, concept, left, at, inner, paints);
      parts.push(part);
      at += part.height + gap;
    }
    bottom = Math.max(bottom, at - gap);
  }
  return { parts, bottom };
}

function conceptPart(
  sheet: Sheet,
  concept: ConceptModel,
  x: number,
  y: number,
  width: number,
  { text, bullet }: CardPaints,
): Fragment {
  const { indent, bullet: radius } = sheet.sizes.concept;
  const { mark } = concept;
  const lines = sheet.lines(concept.label, width - indent - (mark ? markWidth : 0), sheet.sizes.conceptText);
  const fill = concept.color === undefined ? bullet : { ...bullet, own: concept.color };
  const shapes: Shape[] = [
    { kind: "dot", x: radius + 1, y: middleOf(lines), radius, fill },
    ...textShapes(lines, indent, 0, "left", text),
  ];
  if (mark) shapes.push(markShape(mark, width, lines.lineHeight / 2));
  const { element, label } = concept;
  return { element, kind: "concept", label, x, y, width, height: lines.height, shapes };
}

/** Where the small letters of a first line have their middle. */
function middleOf(lines: Lines): number {
  return baselineOf(lines, 0, 0) - lines.style.size * 0.3;
}

const markRadius = 4;
export const markWidth = 2 * markRadius + 4;

/** A spot at the right edge that says that a check found something. */
export function markShape(mark: Mark, right: number, middle: number): Shape {
  return { kind: "dot", x: right - markRadius, y: middle, radius: markRadius, fill: { tone: mark } };
}
