import type { Edge, Fragment, Paint, Shape } from "../shapes";
import { type CardContent, cardContent, cardPaints, conceptList } from "./card";
import type { Rect } from "./rect";
import { type Lines, type Sheet, textShapes } from "./sheet";
import type { ShownCategory, ShownRest, ShownZone } from "./shown";

/** What a zone is laid out from: a role with its categories, or what has no place yet. */
export interface ZoneContent extends ShownRest {
  /** The role in whose hue it is; none where it has no role. */
  zone?: string;
  edge: "zone" | "condition" | "apart";
  cards: "stacked" | "beside" | "columns";
}

/** A card with its place in its zone. */
interface PlacedCard extends Rect {
  category: ShownCategory;
  content: CardContent;
}

/** A zone of a known width, before it has a place. */
export interface ZoneLayout {
  width: number;
  height: number;
  name: Lines;
  cards: readonly PlacedCard[];
  /** Concepts that stand in the zone itself. */
  list: readonly Fragment[];
  /** What is written where there are neither. */
  hint?: Lines;
}

export function contentOf(zone: ShownZone): ZoneContent {
  const { element, label, role, categories, holds, isCondition, place } = zone;
  const edge = isCondition ? "condition" : "zone";
  const content = { element, label, zone: role, edge, categories, concepts: [], cards: place.cards } as const;
  return holds ? { ...content, holds } : content;
}

/** A zone is at most this many times as high as wide; what is longer gets columns. */
const mostSlender = 1.5;

/** How many cards should stand beside one another at least, so that a zone doesn't become a strip. */
export function columnsFor(sheet: Sheet, content: ZoneContent, slenderness = mostSlender): number {
  const { width, gap } = sheet.sizes.card;
  let height = conceptsHeight(sheet, content.concepts.length);
  for (const category of content.categories)
    height += cardContent(sheet, category, width, content.zone).height + gap;
  return Math.max(sheet.sizes.leastColumns, columnsForHeight(sheet, height, slenderness));
}

/** About how high so many concepts are, one below the other. */
export function conceptsHeight(sheet: Sheet, count: number): number {
  return count * sheet.sizes.conceptText.size * 1.7;
}

/** In how many columns something should stand that is so high in one. */
export function columnsForHeight(sheet: Sheet, height: number, slenderness = mostSlender): number {
  const { width, beside } = sheet.sizes.card;
  return Math.max(1, Math.floor(Math.sqrt(height / (slenderness * (width + beside)))));
}

/** How wide a zone is whose cards stand in so many columns. */
export function widthFor(sheet: Sheet, columns: number): number {
  const { width, beside } = sheet.sizes.card;
  return columns * (width + beside) - beside + 2 * sheet.sizes.zone.padding;
}

/** Lays a zone out for a width. */
export function zoneLayout(sheet: Sheet, content: ZoneContent, width: number): ZoneLayout {
  const { categories, concepts } = content;
  const { padding, header } = sheet.sizes.zone;
  const { paddingX, paddingY } = sheet.sizes.card;
  const name = sheet.role(content.label, width - 2 * paddingX);
  const top = header + name.height - name.lineHeight;
  const inner = width - 2 * padding;
  if (concepts.length > 0) {
    const columns = columnsIn(sheet, inner, concepts.length);
    const across = width - 2 * paddingX;
    const list = conceptList(sheet, concepts, paddingX, top, across, cardPaints(undefined), columns);
    return { width, height: list.bottom + paddingY, name, cards: [], list: list.parts };
  }
  if (categories.length === 0) {
    const { holds } = content;
    const { words } = sheet;
    const counted = holds && holds.categories === 0 ? words.concepts(holds.concepts) : undefined;
    const text = holds ? (counted ?? words.count(holds.categories, holds.concepts)) : words.emptyZone;
    const hint = sheet.lines(text, inner - 2 * paddingX, sheet.sizes.conceptText, "balanced");
    const height = top + hint.height + padding + (holds ? 0 : 2 * slotPadding);
    return { width, height, name, cards: [], list: [], hint };
  }
  const placed = placedCards(sheet, content, inner, padding, top);
  const height = Math.max(...placed.map((card) => card.y + card.height)) + padding;
  return { width, height, name, cards: placed, list: [] };
}

/** How many cards find room beside one another. */
function columnsIn(sheet: Sheet, width: number, count: number): number {
  const { width: card, beside } = sheet.sizes.card;
  return Math.max(1, Math.min(count, Math.floor((width + beside) / (card * 0.94 + beside))));
}

/** Cards in a zone's columns; one that is a strip by itself takes up all of them, its concepts side by side. */
function placedCards(
  sheet: Sheet,
  { categories, zone, cards: how }: ZoneContent,
  inner: number,
  x: number,
  y: number,
): PlacedCard[] {
  const { gap, beside } = sheet.sizes.card;
  const most = columnsIn(sheet, inner, Number.POSITIVE_INFINITY);
  const isStrip = (category: ShownCategory) =>
    most > 1 &&
    cardContent(sheet, category, sheet.sizes.card.width, zone).height >
      2 * mostSlender * sheet.sizes.card.width;
  const runs: { isStrip: boolean; categories: ShownCategory[] }[] = [];
  for (const category of categories) {
    const strip = isStrip(category);
    const last = runs.at(-1);
    if (last && !strip && !last.isStrip) last.categories.push(category);
    else runs.push({ isStrip: strip, categories: [category] });
  }
  const columns = columnsIn(
    sheet,
    inner,
    how === "stacked" && most === 1 ? 1 : Math.max(...runs.map((run) => run.categories.length)),
  );
  const width = (inner - (columns - 1) * beside) / columns;
  const placed: PlacedCard[] = [];
  let top = y;
  for (const run of runs) {
    const across = run.isStrip ? inner : width;
    const contents = run.categories.map((category) =>
      cardContent(sheet, category, across, zone, run.isStrip ? most : 1),
    );
    const { places, height } = (how === "beside" ? inRows : inColumns)(
      contents,
      run.isStrip ? 1 : columns,
      gap,
    );
    for (const [index, place] of places.entries()) {
      placed.push({
        x: x + place.column * (width + beside),
        y: top + place.y,
        width: across,
        height: place.height,
        category: run.categories[index]!,
        content: contents[index]!,
      });
    }
    top += height + gap;
  }
  return placed;
}

interface Places {
  places: { column: number; y: number; height: number }[];
  height: number;
}

/** Row by row, those of a row equally high. */
function inRows(contents: readonly CardContent[], columns: number, gap: number): Places {
  const places: Places["places"] = [];
  let y = 0;
  for (let from = 0; from < contents.length; from += columns) {
    const row = contents.slice(from, from + columns);
    const height = Math.max(...row.map((content) => content.height));
    places.push(...row.map((_, column) => ({ column, y, height })));
    y += height + gap;
  }
  return { places, height: y - gap };
}

/** Each under the column that is the shortest so far. */
function inColumns(contents: readonly CardContent[], columns: number, gap: number): Places {
  const ends = Array<number>(columns).fill(0);
  const places = contents.map(({ height }) => {
    const y = Math.min(...ends);
    const column = ends.indexOf(y);
    ends[column] = y + height + gap;
    return { column, y, height };
  });
  return { places, height: Math.max(...ends) - gap };
}

/** The fragments of a zone whose corner is at `x`, `y`: its frame, then its cards. */
export function zoneFragments(
  sheet: Sheet,
  content: ZoneContent,
  layout: ZoneLayout,
  x: number,
  y: number,
): Fragment[] {
  const { zone: sizes, card } = sheet.sizes;
  const { width, height, name, hint } = layout;
  const { element, label, zone, edge } = content;
  const of = (tone: Paint["tone"]): Paint => (zone === undefined ? { tone } : { tone, zone });
  const paint = { fill: of("tint"), stroke: of("zone-edge") };
  const shapes: Shape[] = [frame(layout, sizes.radius, edge, paint)];
  const nameTop = (sizes.header - name.lineHeight) / 2 + 1;
  shapes.push(...textShapes(name, card.paddingX, nameTop, "left", of("name")));
  if (hint) shapes.push(...hintShapes(sheet, layout, hint, content.holds === undefined, of("card-edge")));
  const whole: Fragment = { element, kind: "zone", label, x, y, width, height, shapes };
  if (layout.list.length > 0) whole.parts = layout.list;
  const cards = layout.cards.map((placed) => cardFragment(sheet, placed, zone, x + placed.x, y + placed.y));
  return [whole, ...cards];
}

/** The box around all of something, whose corner is at its own origin. */
export function frame(
  { width, height }: Pick<Rect, "width" | "height">,
  radius: number,
  edge: Edge,
  paint: { fill?: Paint; stroke?: Paint },
): Shape {
  return { kind: "box", x: 0, y: 0, width, height, radius, edge, ...paint };
}

/** A card in its place. */
export function cardFragment(
  sheet: Sheet,
  { category, content, width, height }: Pick<PlacedCard, "category" | "content" | "width" | "height">,
  zone: string | undefined,
  x: number,
  y: number,
): Fragment {
  const { element, label } = category;
  const stroke: Paint = { tone: "card-edge" };
  if (zone !== undefined) stroke.zone = zone;
  if (category.color !== undefined) stroke.own = category.color;
  const box = frame({ width, height }, sheet.sizes.card.radius, "card", { fill: { tone: "card" }, stroke });
  const shapes = [box, ...content.shapes];
  return { element, kind: "card", label, x, y, width, height, shapes, parts: content.parts };
}

const slotPadding = 8;

/** What stands in place of cards: where there are none, in a slot that waits for them. */
function hintShapes(
  sheet: Sheet,
  { width, height }: ZoneLayout,
  hint: Lines,
  isSlot: boolean,
  stroke: Paint,
): Shape[] {
  const { padding } = sheet.sizes.zone;
  const { paddingX, radius } = sheet.sizes.card;
  const fill: Paint = { tone: "muted" };
  if (!isSlot) return textShapes(hint, paddingX, height - padding - hint.height, "left", fill);
  const slot = { x: padding, width: width - 2 * padding, height: hint.height + 2 * slotPadding };
  const top = height - padding - slot.height;
  return [
    { kind: "box", ...slot, y: top, radius, stroke, edge: "empty" },
    ...textShapes(hint, padding + paddingX, top + slotPadding, "left", fill),
  ];
}
