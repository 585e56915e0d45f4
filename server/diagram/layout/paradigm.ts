import type { Fragment } from "../shapes";
import { type CoreLayout, coreFragments, coreLayout, coreWidth } from "./core";
import { flowFragments, flowLabelWidth } from "./flows";
import { cellsOf, columnsOf, middlesOf, spanOf } from "./grid";
import { legendOf } from "./legend";
import { around, bottom, type Rect, right } from "./rect";
import type { Sheet } from "./sheet";
import type { ShownModel, ShownZone } from "./shown";
import {
  columnsFor,
  contentOf,
  widthFor,
  type ZoneContent,
  type ZoneLayout,
  zoneFragments,
  zoneLayout,
} from "./zone";

/** What to draw beside boxes and flows. */
export interface Layers {
  relations: boolean;
  relationLabels: boolean;
}

/** A figure's fragments in the order in which they are drawn, and its size. */
export interface Layout {
  fragments: Fragment[];
  width: number;
  height: number;
}

/** A zone with its place. */
export interface PlacedZone extends Rect {
  zone: ShownZone;
  layout: { kind: "zone"; content: ZoneContent; layout: ZoneLayout } | { kind: "core"; layout: CoreLayout };
}

/** Puts a study's categories where its paradigm has their roles; what has no role or category yet is set apart below. */
export function paradigmLayout(sheet: Sheet, model: ShownModel, layers: Layers): Layout {
  const { margin } = sheet.sizes;
  const related = layers.relations && model.relations.length > 0;
  const zones = placedZones(sheet, model, related);
  const origin = zones.length > 0 ? around(zones) : { x: 0, y: 0, width: 0, height: 0 };
  const placed = zones.map((zone) => ({
    ...zone,
    x: zone.x - origin.x + margin,
    y: zone.y - origin.y + margin,
  }));
  const boxes = placed.flatMap(({ zone, layout, x, y }) =>
    layout.kind === "core"
      ? coreFragments(sheet, zone, layout.layout, x, y)
      : zoneFragments(sheet, layout.content, layout.layout, x, y),
  );
  const top = zones.length > 0 ? margin + origin.height + sheet.sizes.gap : margin;
  const rests = restFragments(sheet, model, origin.width, margin, top);
  const flows = flowFragments(sheet, model.flows, placed);
  const kinds = new Set(flows.map(({ flow }) => flow.kind));
  const drawn = [...boxes, ...rests, ...flows.map(({ fragment }) => fragment)];
  const extent =
    drawn.length > 0 ? around([...drawn, { x: margin, y: margin, width: 0, height: 0 }]) : origin;
  const legend = legendOf(sheet, kinds, margin, bottom(extent) + sheet.sizes.gap - 12, extent.width);
  const all = [...drawn, ...legend];
  const { width, height } = sizeOf(all, margin);
  return { fragments: all, width, height };
}

function sizeOf(fragments: readonly Fragment[], margin: number): { width: number; height: number } {
  const width = Math.max(0, ...fragments.map(right)) + margin;
  return { width, height: Math.max(0, ...fragments.map(bottom)) + margin };
}

/** A zone reaches over several columns at most as far as so many cards do that it doesn't have. */
const widestSpan = 3;

function placedZones(sheet: Sheet, { zones, flows }: ShownModel, related: boolean): PlacedZone[] {
  const { sizes } = sheet;
  const cells = cellsOf(zones.map(({ place }) => place));
  const contents = zones.map(contentOf);
  const needs = zones.map((zone, index) =>
    zone.isCore ? coreWidth(sheet, zone) : widthFor(sheet, columnsFor(sheet, contents[index]!)),
  );
  const gutter = related ? sizes.relationGutter : sizes.gutter;
  const count = Math.max(0, ...cells.map((cell) => cell.right));
  const gutters = Array<number>(count).fill(Math.max(gutter, flowLabelWidth(sheet, flows)));
  const columns = columnsOf(cells, needs, gutters);
  const layouts = zones.map((zone, index): PlacedZone["layout"] => {
    const span = spanOf(columns, cells[index]!).width;
    const need = needs[index]!;
    const spans = cells[index]!.right > cells[index]!.left;
    const width = Math.min(span, spans ? Math.max(need, widthFor(sheet, widestSpan)) : need);
    if (zone.isCore) return { kind: "core", layout: coreLayout(sheet, zone, width) };
    const content = contents[index]!;
    return { kind: "zone", content, layout: zoneLayout(sheet, content, width) };
  });
  const heights = layouts.map(({ layout }) => layout.height);
  const middles = middlesOf(cells, heights, sizes.gap);
  return zones.map((zone, index) => {
    const { width, height } = layouts[index]!.layout;
    const span = spanOf(columns, cells[index]!);
    const x = span.x + (span.width - width) / 2;
    return { zone, layout: layouts[index]!, x, y: middles[index]! - height / 2, width, height };
  });
}

/** What is set apart is broader than high, for it has the page to itself. */
const restSlenderness = 0.7;

function restFragments(
  sheet: Sheet,
  { rests, words, zones }: ShownModel,
  across: number,
  x: number,
  y: number,
) {
  let top = y;
  return rests.flatMap((rest) => {
    const content: ZoneContent = { ...rest, edge: "apart", cards: "columns" };
    const columns = columnsFor(sheet, content, restSlenderness);
    const items = Math.max(1, rest.categories.length + rest.concepts.length);
    // In a study without a paradigm nothing is left to do: its categories are not set apart from anything.
    const label = zones.length === 0 && rest.categories.length > 0 ? words.categories : rest.label;
    const width = Math.max(Math.min(across, widthFor(sheet, items)), widthFor(sheet, columns));
    const layout = zoneLayout(sheet, { ...content, label }, width);
    const fragments = zoneFragments(sheet, { ...content, label }, layout, x, top);
    top += layout.height + sheet.sizes.gap / 2;
    return fragments;
  });
}
