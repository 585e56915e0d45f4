import type { End } from "../route/ports";
import type { Beside, Ground, Wall } from "../route/terrain";
import type { Fragment } from "../shapes";
import { boundsOf } from "./bounds";
import { bottom, type Point, type Rect, right } from "./rect";
import type { Sheet } from "./sheet";

/** Where an element is drawn. */
export interface Placing {
  end: End;
  /** The zone whose hue it has. */
  zone: string | undefined;
  label: string;
}

/** What a figure's boxes are for the lines between them. */
export interface Places {
  byElement: ReadonlyMap<string, Placing>;
  ground: Ground;
}

/** Lanes stay so far off a zone's edge, and off a card's. */
const offZone = 13;
const offCard = 11;
const cardCorner = 12;
/** Between cards lines lie as near to one another as this. */
const lane = 7;

/** Finds out where everything is, and where lines may run between it. */
export function placesOf(
  sheet: Sheet,
  fragments: readonly Fragment[],
  zoneOf: ReadonlyMap<string, string>,
): Places {
  const byElement = new Map<string, Placing>();
  const boxes: Rect[] = [];
  const walls: Wall[] = [];
  const beside: Beside[] = [];
  const filled = fragments.filter(({ kind }) => kind === "zone" || kind === "core");
  const cards = fragments.filter(({ kind }) => kind === "card");
  const cores = filled.filter(({ kind }) => kind === "core");
  const withCards = new Set<Fragment>();
  const beyond = Math.min(offCard, sheet.sizes.card.beside / 2);
  for (const card of cards) {
    const within = filled.find((zone) => contains(zone, card));
    const zone = within && zoneOf.get(within.element);
    if (within) withCards.add(within);
    const core = cores.find((one) => one === within);
    if (!core) {
      boxes.push(card);
      beside.push({ box: card, off: beyond, lanes: Math.floor((2 * beyond) / lane) });
    }
    const box: Rect = core ?? card;
    const corner = core ? sheet.sizes.core.radius : cardCorner;
    byElement.set(card.element, {
      end: { box, inner: core && card, corner },
      zone,
      label: card.label,
    });
    for (const part of card.parts ?? [])
      byElement.set(part.element, partPlacing(part, card, box, corner, zone));
  }
  for (const zone of filled) {
    const role = zoneOf.get(zone.element);
    const isBox = zone.kind === "core" || !withCards.has(zone);
    const corner = zone.kind === "core" ? sheet.sizes.core.radius + 4 : cardCorner;
    byElement.set(zone.element, { end: { box: zone, corner }, zone: role, label: zone.label });
    beside.push({ box: zone, off: offZone, lanes: Number.POSITIVE_INFINITY });
    for (const part of zone.parts ?? []) {
      // The core's name is the core category: it is what the whole box stands for.
      const isCore = zone.kind === "core" && part.kind === "part";
      const placing = isCore
        ? { end: { box: zone, corner }, zone: role, label: part.label }
        : partPlacing(part, zone, zone, corner, role);
      byElement.set(part.element, placing);
    }
    if (isBox) boxes.push(zone);
    else {
      walls.push(...edgesOf(zone, offZone - 1));
      for (const shape of zone.shapes) if (shape.kind === "text") boxes.push(inFigure(boundsOf(shape), zone));
    }
  }
  return { byElement, ground: { boxes, avoided: [], walls, beside } };
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x && outer.y <= inner.y && right(outer) >= right(inner) && bottom(outer) >= bottom(inner)
  );
}

const inFigure = (rect: Rect, { x, y }: Rect): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y });

function edgesOf(zone: Rect, clearance: number): Wall[] {
  const upright = { upright: true, from: zone.y, to: bottom(zone), clearance };
  const level = { upright: false, from: zone.x, to: right(zone), clearance };
  return [
    { ...upright, at: zone.x },
    { ...upright, at: right(zone) },
    { ...level, at: zone.y },
    { ...level, at: bottom(zone) },
  ];
}

/** Nothing runs along a line of these points. */
export function wallsAlong(points: readonly Point[], clearance: number): Wall[] {
  return points.slice(1).map((point, index): Wall => {
    const last = points[index]!;
    const isUpright = Math.abs(point.x - last.x) < 0.01;
    const [at, one, other] = isUpright ? [point.x, last.y, point.y] : [point.y, last.x, point.x];
    return { upright: isUpright, at, from: Math.min(one, other), to: Math.max(one, other), clearance };
  });
}

/** Beside a concept's bullet and behind the last letter of its first line. */
const besideText = 4;

function partPlacing(
  part: Fragment,
  within: Rect,
  box: Rect,
  corner: number,
  zone: string | undefined,
): Placing {
  const texts = part.shapes.filter((shape) => shape.kind === "text");
  const first = texts[0];
  const bounds = part.shapes.map(boundsOf);
  const line = first ? boundsOf(first) : { x: 0, y: 0, width: part.width, height: part.height };
  const left = Math.min(line.x, ...bounds.map(({ x }) => x)) - besideText;
  const inner = { x: left, y: line.y, width: right(line) + besideText - left, height: line.height };
  return { end: { box, inner: inFigure(inFigure(inner, part), within), corner }, zone, label: part.label };
}
