import type { Exported, ExportOptions } from "../../diagram/export/exportFigure";
import { type Sketch, sketchOf } from "../../diagram/sketch";
import { said } from "../../model/speech";
import type { Settings } from "../../settings";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import type { ExportParams } from "./protocol";

/** What a file is drawn from: plain data, which can be sent to who draws it. */
export interface Order {
  sketch: Sketch;
  options: ExportOptions;
}

/** Reads what the figure that a panel shows is drawn from as a file; or says why there can be none. */
export function* orderOf(
  workspace: Workspace,
  { uri, options }: ExportParams,
  { language: speech, labelLanguage }: Settings,
): InParts<Order | { refusal: string }> {
  const [project] = workspace.projectsOf(uri);
  if (!project) return { refusal: said("diagram/no-codebook", {}, speech) };
  const { kind, direction, detail, expanded, collapsed, ...rest } = options;
  const language = options.language ?? labelLanguage;
  return {
    sketch: yield* sketchOf(project.codebook, kind, { language, direction }, detail),
    options: {
      ...rest,
      kind,
      language,
      direction,
      detail,
      expanded: new Set(expanded),
      collapsed: new Set(collapsed),
    },
  };
}

/** Why a figure can't be that file. */
export function refusalOf(
  exported: Extract<Exported, { refusal: string }>,
  { language: speech }: Settings,
): string {
  if (exported.refusal === "no-graph") return said("diagram/no-graph", {}, speech);
  const { dpi, mostDpi } = exported;
  return said("diagram/too-many-pixels", { dpi, most: mostDpi }, speech);
}

/** What a file doesn't show that one might expect in it. */
export function notesOn(
  { reduced, small, unshown }: Exclude<Exported, { refusal: string }>,
  { widthMm }: Pick<ExportOptions, "widthMm">,
  { language: speech }: Settings,
): string[] {
  const notes: string[] = [];
  if (reduced) notes.push(said("diagram/reduced", { count: reduced }, speech));
  if (small) {
    const { points, readableMm } = small;
    const words = { points: Math.round(points * 10) / 10, width: widthMm!, readable: readableMm };
    notes.push(said("diagram/small-letters", words, speech));
  }
  if (unshown.length > 0) {
    const letters = unshown.map((one) => `“${one}”`).join(", ");
    notes.push(said("diagram/letters-without-font", { letters }, speech));
  }
  return notes;
}
