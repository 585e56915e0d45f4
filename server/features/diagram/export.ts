import { type ExportTools, exportFigure } from "../../diagram/export/exportFigure";
import { said } from "../../model/speech";
import type { Settings } from "../../settings";
import type { Workspace } from "../../workspace/workspace";
import type { ExportParams } from "./protocol";

/** A figure as a file, with what is to be said of it. */
export type ExportedFile = { content: string | Uint8Array; notes: string[] } | { refusal: string };

/** The figure that a panel shows, as a file. */
export async function exportOf(
  workspace: Workspace,
  { uri, options }: ExportParams,
  { language, labelLanguage }: Settings,
  tools: ExportTools,
): Promise<ExportedFile> {
  const [project] = workspace.projectsOf(uri);
  if (!project) return { refusal: said("diagram/no-codebook", {}, language) };
  const { expanded, collapsed, ...rest } = options;
  const exported = await exportFigure(
    project.codebook,
    {
      ...rest,
      language: rest.language ?? labelLanguage,
      expanded: new Set(expanded),
      collapsed: new Set(collapsed),
    },
    tools,
  );
  if ("refusal" in exported) {
    if (exported.refusal === "no-graph") return { refusal: said("diagram/no-graph", {}, language) };
    const { dpi, mostDpi } = exported;
    return { refusal: said("diagram/too-many-pixels", { dpi, most: mostDpi }, language) };
  }
  const notes: string[] = [];
  if (exported.reduced) notes.push(said("diagram/reduced", { count: exported.reduced }, language));
  if (exported.small) {
    const { points, readableMm } = exported.small;
    const words = { points: Math.round(points * 10) / 10, width: rest.widthMm!, readable: readableMm };
    notes.push(said("diagram/small-letters", words, language));
  }
  const [letter, ...others] = exported.unshown;
  if (letter !== undefined) {
    const letters = [letter, ...others].map((one) => `“${one}”`).join(", ");
    notes.push(said("diagram/letters-without-font", { letters }, language));
  }
  return { content: exported.content, notes };
}
