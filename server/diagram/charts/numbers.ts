import { matrixRows, type RowKind } from "../../analysis/matrix";
import { type SaturationStats, type SourceStats, statsOf } from "../../analysis/stats";
import type { Codebook } from "../../model/codebook";
import { inLanguage } from "../../model/paradigm";
import { nameIn } from "../../model/tongue";
import { labelOfId } from "../../syntax/characters";
import type { InParts } from "../../syntax/parts";
import type { Detail } from "../figure";
import { elementOf } from "../model/element";
import type { FigureModel } from "../model/figureModel";
import { shownText } from "../model/shownText";
import type { ChartKind, Figure } from "../shapes";
import { chartWordsIn } from "./words";

/** The numbers of a study that a chart shows, in the order in which it does. */
export type ChartNumbers =
  | { kind: "saturation"; sources: readonly SourceStats[]; saturation: SaturationStats | null }
  | { kind: "matrix"; sources: readonly string[]; rows: readonly ShownRow[] };

/** What a row of a matrix shows: how many passages of each source. */
export interface ShownRow {
  element: string;
  label: string;
  zone: string | undefined;
  /** The name of its group, where it is the first of it. */
  group?: string | undefined;
  counts: ReadonlyMap<string, number>;
}

const rowKinds: Readonly<Record<Detail, RowKind>> = { full: "code", categories: "category", zones: "role" };

/** Reads a chart's numbers from a codebook; the rows of a matrix are codes, categories or roles. */
export function* numbersOf(
  codebook: Codebook,
  model: Pick<FigureModel, "language" | "zones">,
  kind: ChartKind,
  detail: Detail,
): InParts<ChartNumbers> {
  const { sources, saturation } = yield* statsOf(codebook);
  const quoted = sources.filter(({ codes }) => codes > 0);
  if (kind === "saturation") return { kind, sources: quoted, saturation };
  const rows = quoted.length > 0 ? yield* shownRows(codebook, model, rowKinds[detail]) : [];
  return { kind, sources: quoted.map(({ source }) => source), rows };
}

function* shownRows(
  codebook: Codebook,
  { language, zones }: Pick<FigureModel, "language" | "zones">,
  kind: RowKind,
): InParts<ShownRow[]> {
  const hasRoles = zones.length > 0;
  const rows = yield* matrixRows(codebook, kind);
  const shown: ShownRow[] = [];
  for (const [index, { block, role, counts }] of rows.entries()) {
    yield;
    const roleName = role
      ? shownText(inLanguage(role.label, language) ?? "", role.id)
      : chartWordsIn(language).withoutRole;
    const isFirst = index === 0 || rows[index - 1]!.role !== role;
    const id = block && (codebook.factsOf(block).id ?? "");
    shown.push({
      element: block ? elementOf(codebook, block) : `row-${role?.id ?? ""}`,
      label: block ? shownText(nameIn(codebook, block, language), labelOfId(id!)) : roleName,
      zone: role?.id,
      group: kind !== "role" && hasRoles && isFirst ? roleName : undefined,
      counts,
    });
  }
  return shown;
}

/** Whether a figure shows a study's numbers. */
export function isChart(kind: Figure["kind"]): kind is ChartKind {
  return kind === "saturation" || kind === "matrix";
}
