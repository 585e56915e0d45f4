import { type Exported, type ExportOptions, exportFigure } from "../../../server/diagram/export/exportFigure";
import { figureTools } from "../../../server/figureTools";
import type { Codebook } from "../../../server/model/codebook";

/** Exports a study with usual options where a test does not say which. */
export async function exported(codebook: Codebook, given: Partial<ExportOptions>): Promise<Exported> {
  const usual = { format: "svg", kind: "paradigm", theme: "light" } as const;
  return exportFigure(codebook, { ...usual, ...given }, await figureTools());
}

/** The same, where there is a file. */
export async function fileOf(
  codebook: Codebook,
  given: Partial<ExportOptions>,
): Promise<string | Uint8Array> {
  const result = await exported(codebook, given);
  if ("refusal" in result) throw new Error(result.refusal);
  return result.content;
}
