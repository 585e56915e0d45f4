import { boundsOf } from "../../server/diagram/layout/bounds";
import type { Rect } from "../../server/diagram/layout/rect";
import type { CategoryModel, FigureModel } from "../../server/diagram/model/figureModel";
import type { Figure, Fragment, Path, Text } from "../../server/diagram/shapes";
import type { Typesetter } from "../../server/diagram/text/typesetter";

/** A fragment with its place in the figure, and the fragment that it is a part of. */
export interface Placed {
  fragment: Fragment;
  rect: Rect;
  within: Placed | undefined;
}

/** A figure's fragments with those within them. */
export function placed(fragments: readonly Fragment[], within?: Placed): Placed[] {
  return fragments.flatMap((fragment) => {
    const { x, y, width, height } = fragment;
    const rect = { x: x + (within?.rect.x ?? 0), y: y + (within?.rect.y ?? 0), width, height };
    const one: Placed = { fragment, rect, within };
    return [one, ...placed(fragment.parts ?? [], one)];
  });
}

const boxKinds = ["zone", "core", "card"];
const right = ({ x, width }: Rect) => x + width;
const bottom = ({ y, height }: Rect) => y + height;

export function overlap(one: Rect, other: Rect, by = 0.5): boolean {
  return (
    one.x + by < right(other) &&
    other.x + by < right(one) &&
    one.y + by < bottom(other) &&
    other.y + by < bottom(one)
  );
}

export function contains(outer: Rect, inner: Rect, by = 0.5): boolean {
  return (
    inner.x >= outer.x - by &&
    inner.y >= outer.y - by &&
    right(inner) <= right(outer) + by &&
    bottom(inner) <= bottom(outer) + by
  );
}

/** Boxes that overlap without one being within the other, and parts that overlap. */
export function overlapping(figure: Figure): string[] {
  const all = placed(figure.fragments);
  const boxes = all.filter(({ fragment }) => boxKinds.includes(fragment.kind));
  const parts = all.filter(({ fragment }) => ["concept", "part"].includes(fragment.kind));
  const faults: string[] = [];
  for (const list of [boxes, parts]) {
    const ordered = [...list].sort((one, other) => one.rect.y - other.rect.y);
    for (const [index, one] of ordered.entries()) {
      for (let next = index + 1; next < ordered.length; next++) {
        const other = ordered[next]!;
        if (other.rect.y >= bottom(one.rect)) break;
        if (!overlap(one.rect, other.rect)) continue;
        if (list === boxes && (contains(one.rect, other.rect) || contains(other.rect, one.rect))) continue;
        faults.push(`${one.fragment.element} and ${other.fragment.element} overlap`);
      }
    }
  }
  return faults;
}

/** Texts that leave their fragment, or are wider than their line says. */
export function escaping(figure: Figure, typesetter: Typesetter): string[] {
  return placed(figure.fragments).flatMap(({ fragment, rect, within }) => {
    const faults: string[] = [];
    for (const shape of fragment.shapes) {
      if (shape.kind !== "text") continue;
      const width = typesetter.width(shape.line.text, shape.style, shape.line.rightToLeft, figure.language);
      if (Math.abs(width - shape.line.width) > 0.01) faults.push(`${shape.line.text}: ${width}`);
      if (!insideAcross(shape, fragment)) faults.push(`“${shape.line.text}” leaves ${fragment.element}`);
    }
    if (within && !contains(within.rect, rect))
      faults.push(`${fragment.element} leaves ${within.fragment.element}`);
    if (rect.x < 0 || rect.y < 0 || right(rect) > figure.width || bottom(rect) > figure.height)
      faults.push(`${fragment.element} leaves the figure`);
    return faults;
  });
}

function insideAcross(text: Text, { width, height }: Fragment): boolean {
  const bounds = boundsOf(text);
  return (
    bounds.x >= -0.5 &&
    right(bounds) <= width + 0.5 &&
    text.baseline - text.style.size * 0.5 >= -0.5 &&
    text.baseline <= height + 0.5
  );
}

/** What a model has that a figure has not exactly once. */
export function missing(model: FigureModel, figure: Figure, relations: boolean): string[] {
  const counts = new Map<string, number>();
  for (const { fragment } of placed(figure.fragments))
    counts.set(fragment.element, (counts.get(fragment.element) ?? 0) + 1);
  const elements = [
    ...model.zones.flatMap(({ categories }) => elementsOf(categories)),
    ...elementsOf(model.withoutRole),
    ...model.withoutCategory.map(({ element }) => element),
    ...(relations ? model.relations.map(({ element }) => element) : []),
  ];
  const faults = elements.filter((element) => counts.get(element) !== 1);
  return [
    ...faults,
    ...[...counts].filter(([, count]) => count > 1).map(([element]) => `${element} is there twice`),
  ];
}

function elementsOf(categories: readonly CategoryModel[]): string[] {
  return categories.flatMap(({ element, concepts, parts }) => [
    element,
    ...concepts.map((concept) => concept.element),
    ...elementsOf(parts),
  ]);
}

/** A relation's line: the points at which it turns. */
export function lineOf({ x, y, shapes }: Fragment): { x: number; y: number }[] {
  const path = shapes.find(
    (shape): shape is Path => shape.kind === "path" && shape.stroke?.tone === "relation",
  );
  return path!.steps.flatMap(([letter, ...numbers]) => {
    const points: { x: number; y: number }[] = [];
    // The control point of a rounded corner is the corner.
    const last = letter === "Q" ? 2 : numbers.length;
    for (let at = 0; at + 1 < last + (letter === "Q" ? 0 : 1) && at < last; at += 2)
      points.push({ x: x + (numbers[at] as number), y: y + (numbers[at + 1] as number) });
    return points;
  });
}

/** Boxes that a relation crosses, other than those in which it begins and ends. */
export function crossings(figure: Figure): { relation: string; box: string }[] {
  const boxes = placed(figure.fragments).filter(({ fragment }) => ["core", "card"].includes(fragment.kind));
  return figure.fragments
    .filter(({ kind, element }) => kind === "relation" && !element.startsWith("label-"))
    .flatMap((relation) => {
      const line = lineOf(relation);
      const ends = [line[0]!, line.at(-1)!];
      return boxes
        .filter(({ rect }) => !ends.some((end) => holds(rect, end)) && crosses(line, rect))
        .map(({ fragment }) => ({ relation: relation.element, box: fragment.element }));
    });
}

/** Whether a point is in a box, or so near its edge that an arrow's head is between. */
function holds(rect: Rect, { x, y }: { x: number; y: number }): boolean {
  const near = 9;
  return x >= rect.x - near && x <= right(rect) + near && y >= rect.y - near && y <= bottom(rect) + near;
}

/** Whether a line crosses a box. */
function crosses(points: readonly { x: number; y: number }[], { x, y, width, height }: Rect): boolean {
  return points.slice(1).some((point, index) => {
    const last = points[index]!;
    return (
      Math.min(point.x, last.x) < x + width - 0.5 &&
      Math.max(point.x, last.x) > x + 0.5 &&
      Math.min(point.y, last.y) < y + height - 0.5 &&
      Math.max(point.y, last.y) > y + 0.5
    );
  });
}
