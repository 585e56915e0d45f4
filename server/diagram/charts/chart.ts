import { matrixRows, type RowKind } from "../../analysis/matrix";
import { statsOf } from "../../analysis/stats";
import type { Codebook } from "../../model/codebook";
import { inLanguage } from "../../model/paradigm";
import { nameIn } from "../../model/tongue";
import { labelOfId } from "../../syntax/characters";
import { atOnce } from "../../syntax/parts";
import { type Detail, huesOf } from "../figure";
import { mirrored } from "../layout/mirror";
import { Sheet } from "../layout/sheet";
import { paperSizes, paperWidth, screenSizes } from "../layout/sizes";
import { elementOf } from "../model/element";
import type { FigureModel } from "../model/figureModel";
import { shownText } from "../model/shownText";
import type { ChartKind, Figure } from "../shapes";
import type { Typesetter } from "../text/typesetter";
import { matrixChart, type ShownRow } from "./matrix";
import { emptyChart, saturationChart } from "./saturation";
import { chartWordsIn } from "./words";

/** Which chart, and for what. */
export interface ChartOptions {
  kind: ChartKind;
  /** What the rows of a matrix are: codes, categories or roles. */
  detail?: Detail | undefined;
  /** How wide it is in print; without it, it is for a screen. */
  widthMm?: number | undefined;
}

/** Draws the numbers of a study, in the language and direction of its model. */
export function chartOf(
  codebook: Codebook,
  model: FigureModel,
  { kind, detail = "full", widthMm }: ChartOptions,
  typesetter: Typesetter,
): Figure {
  const { title, language, rightToLeft } = model;
  const sheet = new Sheet(typesetter, widthMm === undefined ? screenSizes : paperSizes, model);
  const most = widthMm === undefined ? undefined : paperWidth(widthMm);
  const { sources, saturation } = atOnce(statsOf(codebook));
  const quoted = sources.filter(({ codes }) => codes > 0);
  const lay = () => {
    if (quoted.length === 0) return emptyChart(sheet);
    if (kind === "saturation") return saturationChart(sheet, { sources: quoted, saturation }, most);
    const ids = quoted.map(({ source }) => source);
    return matrixChart(sheet, shownRows(codebook, model, rowKinds[detail]), ids, most);
  };
  const { fragments, width, height } = lay();
  const named = chartWordsIn(language)[kind];
  return {
    kind,
    label: title === "" ? named : `${named}: ${title}`,
    language,
    rightToLeft,
    width,
    height,
    fragments: rightToLeft ? fragments.map((fragment) => mirrored(fragment, width)) : fragments,
    hues: huesOf(model),
  };
}

const rowKinds: Readonly<Record<Detail, RowKind>> = { full: "code", categories: "category", zones: "role" };

function shownRows(codebook: Codebook, { language, zones }: FigureModel, kind: RowKind): ShownRow[] {
  const hasRoles = zones.length > 0;
  const rows = matrixRows(codebook, kind);
  return rows.map(({ block, role, counts }, index) => {
    const roleName = role
      ? shownText(inLanguage(role.label, language) ?? "", role.id)
      : chartWordsIn(language).withoutRole;
    const isFirst = index === 0 || rows[index - 1]!.role !== role;
    const id = block && (codebook.factsOf(block).id ?? "");
    return {
      element: block ? elementOf(codebook, block) : `row-${role?.id ?? ""}`,
      label: block ? shownText(nameIn(codebook, block, language), labelOfId(id!)) : roleName,
      zone: role?.id,
      group: kind !== "role" && hasRoles && isFirst ? roleName : undefined,
      counts,
    };
  });
}

/** Whether a figure shows a study's numbers. */
export function isChart(kind: Figure["kind"]): kind is ChartKind {
  return kind === "saturation" || kind === "matrix";
}
