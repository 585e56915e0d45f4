import { lanesIn } from "../route/lanes";
import { roughSteps } from "../route/router";
import { keyOf, Routing } from "../route/routing";
import { type Ground, level, upright } from "../route/terrain";
import type { Fragment, Path } from "../shapes";
import { arrowStyles } from "./arrows";
import { type CoreLayout, coreFragments, coreLayout, coreWidth } from "./core";
import { type DrawnFlow, flowFragment, flowLabelWidth, flowLines } from "./flows";
import { cellsOf, columnsOf, middlesOf, spanOf } from "./grid";
import { haloShapes } from "./halo";
import { legendOf } from "./legend";
import { type Places, placesOf, wallsAlong } from "./places";
import { around, bottom, type Rect, right } from "./rect";
import { type DrawnRelation, headRoom, relationFragments, type Tied, tiesOf } from "./relations";
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

/** How much room there is between the columns of zones, and between those one above the other. */
interface Spacing {
  gutters: readonly number[];
  gap: number;
}

/** Puts a study's categories where its paradigm has their roles; what has no role or category yet is set apart below. */
export function paradigmLayout(sheet: Sheet, model: ShownModel, layers: Layers): Layout {
  const { sizes } = sheet;
  const gutter = Math.max(sizes.gutter, flowLabelWidth(sheet, model.flows));
  const count = Math.max(0, ...cellsOf(model.zones.map(({ place }) => place)).map((cell) => cell.right));
  const spacing = { gutters: Array<number>(count).fill(gutter), gap: sizes.gap };
  const draft = draftOf(sheet, model, layers, spacing, roughSteps);
  const wider = roomier(spacing, draft);
  const isRough = draft.ties.length > fewWays;
  return finished(sheet, layers, wider || isRough ? draftOf(sheet, model, layers, wider ?? spacing) : draft);
}

/** So many relations find their ways in few steps. */
const fewWays = 40;

/** A figure without arrows and legend, and not yet in its corner. */
interface Draft {
  bands: Bands;
  boxes: readonly Fragment[];
  flows: readonly DrawnFlow[];
  ground: Ground;
  ties: readonly Tied[];
  routing: Routing | undefined;
}

function draftOf(sheet: Sheet, model: ShownModel, layers: Layers, spacing: Spacing, steps?: number): Draft {
  const { zones, bands } = placedZones(sheet, model, spacing);
  const main = zones.flatMap(({ zone, layout, x, y }) =>
    layout.kind === "core"
      ? coreFragments(sheet, zone, layout.layout, x, y)
      : zoneFragments(sheet, layout.content, layout.layout, x, y),
  );
  const extent = zones.length > 0 ? around(zones) : { x: 0, y: 0, width: 0, height: -spacing.gap };
  const rests = restFragments(sheet, model, extent.width, extent.x, bottom(extent) + spacing.gap);
  const boxes = [...main, ...rests];
  const flows = flowLines(sheet, model.flows, zones);
  if (!layers.relations) return { bands, boxes, flows, ground: emptyGround, ties: [], routing: undefined };
  const places = placesFor(sheet, model, boxes, flows);
  const ties = tiesOf(model, places);
  const ends = ties.map(({ from, to }) => ({ from: from.end, to: to.end }));
  const drawn = flows.map(({ points }) => ({ points, weight: flowWeight }));
  const task = { ground: places.ground, ties: ends, drawn, steps };
  const routing = sheet.routings.get(keyOf(task), () => new Routing(task));
  return { bands, boxes, flows, ground: places.ground, ties, routing };
}

const emptyGround: Ground = { boxes: [], avoided: [], walls: [], beside: [] };

/** What it takes a relation to cross a flow. */
const flowWeight = 30;
const offHead = 14;
const offFlow = 9;

/**
 * Where relations may run: not over boxes, nor along flows, and not near their heads. Around all of that there is
 * always a way, for flows may run where one would pass beside the zones.
 */
function placesFor(
  sheet: Sheet,
  model: ShownModel,
  boxes: readonly Fragment[],
  flows: readonly DrawnFlow[],
): Places {
  const roles = new Map(model.zones.map(({ element, role }) => [element, role]));
  const places = placesOf(sheet, boxes, roles);
  const { ground } = places;
  const heads = flows.map(({ flow, points }) => headRoom(points, arrowStyles[flow.kind].head, offHead));
  const along = flows.flatMap(({ points }) => wallsAlong(points, offFlow));
  if (flows.length === 0) return places;
  const turns = flows.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 })));
  const all = around([...boxes, ...heads, ...turns]);
  const beside = [...ground.beside, { box: all, off: offFlow, lanes: Number.POSITIVE_INFINITY }];
  return { ...places, ground: { ...ground, beside, avoided: heads, walls: [...ground.walls, ...along] } };
}

function flowHalos(relations: readonly DrawnRelation[], flows: readonly DrawnFlow[]): Path[][] {
  const thickness = Math.max(...Object.values(arrowStyles).map((style) => style.thickness));
  const lines = [...relations, ...flows].map(({ points }) => points);
  return haloShapes(lines, thickness).slice(relations.length);
}

/** Adds the arrows of a draft, and a legend below, and puts it in the corner of its page. */
function finished(sheet: Sheet, layers: Layers, { boxes, flows, ground, ties, routing }: Draft): Layout {
  const { margin, gap } = sheet.sizes;
  const relations = relationFragments(sheet, ties, routing?.lines ?? [], ground, layers.relationLabels);
  const under = flowHalos(relations, flows);
  const arrows = flows.map((flow, index) => flowFragment(sheet, flow, under[index]!));
  const lines = relations.map(({ fragment }) => fragment);
  const labels = relations.flatMap(({ label }) => label ?? []);
  const fragments = [...boxes, ...lines, ...arrows, ...labels];
  if (fragments.length === 0) return { fragments: [], width: 2 * margin, height: 2 * margin };
  const extent = around(fragments);
  const kinds = new Set<keyof typeof arrowStyles>(flows.map(({ flow }) => flow.kind));
  if (relations.length > 0) kinds.add("relation");
  const legend = legendOf(sheet, kinds, extent.x, bottom(extent) + gap - 12, extent.width);
  const all = [...fragments, ...legend];
  const placed = all.map((one) => ({ ...one, x: one.x - extent.x + margin, y: one.y - extent.y + margin }));
  const width = Math.max(...placed.map(right)) + margin;
  return { fragments: placed, width, height: Math.max(...placed.map(bottom)) + margin };
}

/** The stretches between columns and rows. */
interface Bands {
  upright: readonly { from: number; to: number }[];
  level: readonly { from: number; to: number }[];
}

/** A lane's width, and what is beside lanes in a gutter, with the head of a flow. */
const lane = 9;
const besideLanes = 56;
/** However many relations there are, zones don't lie farther apart. */
const farthest = 420;

/** More room where relations are crowded; nothing where they aren't. */
function roomier({ gutters, gap }: Spacing, { bands, routing }: Draft): Spacing | undefined {
  if (!routing || routing.ways.length === 0) return undefined;
  const lines = routing.ways.map(({ points }) => points);
  const room = (count: number) => Math.min(farthest, (count - 1) * lane + besideLanes);
  const wider = gutters.map((gutter, index) =>
    Math.max(gutter, room(lanesIn(lines, upright, bands.upright[index]!))),
  );
  const higher = Math.max(gap, ...bands.level.map((band) => room(lanesIn(lines, level, band))));
  const isSame = higher === gap && wider.every((gutter, index) => gutter === gutters[index]);
  return isSame ? undefined : { gutters: wider, gap: higher };
}

/** A zone reaches over several columns at most as far as so many cards do that it doesn't have. */
const widestSpan = 3;

function placedZones(
  sheet: Sheet,
  { zones }: ShownModel,
  { gutters, gap }: Spacing,
): { zones: PlacedZone[]; bands: Bands } {
  const cells = cellsOf(zones.map(({ place }) => place));
  const contents = zones.map(contentOf);
  const needs = zones.map((zone, index) =>
    zone.isCore ? coreWidth(sheet, zone) : widthFor(sheet, columnsFor(sheet, contents[index]!)),
  );
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
  const middles = middlesOf(cells, heights, gap);
  const placed = zones.map((zone, index): PlacedZone => {
    const { width, height } = layouts[index]!.layout;
    const span = spanOf(columns, cells[index]!);
    const x = span.x + (span.width - width) / 2;
    return { zone, layout: layouts[index]!, x, y: middles[index]! - height / 2, width, height };
  });
  const starts = columns.starts.slice(1);
  const uprightBands = starts.map((to, index) => ({
    from: columns.starts[index]! + columns.widths[index]!,
    to,
  }));
  return { zones: placed, bands: { upright: uprightBands, level: bandsBetween(placed) } };
}

/** What lies between zones of which one is below the other. */
function bandsBetween(zones: readonly PlacedZone[]): { from: number; to: number }[] {
  const bands = zones.flatMap((one) =>
    zones.flatMap((other) =>
      other.y >= bottom(one) && one.x < right(other) && other.x < right(one)
        ? [{ from: bottom(one), to: other.y }]
        : [],
    ),
  );
  return bands.filter(
    ({ from, to }) =>
      !bands.some((band) => band.to - band.from < to - from && band.from >= from && band.to <= to),
  );
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
    // In a study without a paradigm nothing is left to do: its categories are not set apart from anything.
    const isMain = zones.length === 0 && rest.categories.length > 0;
    const content: ZoneContent = {
      ...rest,
      label: isMain ? words.categories : rest.label,
      edge: isMain ? "zone" : "apart",
      cards: "columns",
    };
    const columns = columnsFor(sheet, content, restSlenderness);
    const items = Math.max(1, rest.categories.length + rest.concepts.length);
    const width = Math.max(Math.min(across, widthFor(sheet, items)), widthFor(sheet, columns));
    const layout = zoneLayout(sheet, content, width);
    const fragments = zoneFragments(sheet, content, layout, x, top);
    top += layout.height + sheet.sizes.gap / 2;
    return fragments;
  });
}
