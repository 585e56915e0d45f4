import { env, Uri, window, workspace } from "vscode";
import { l10n } from "../l10n";
import type { ExportFormat, Options, PaintedTheme } from "./messages";
import type { ExportAnswer } from "./protocol";

/** As wide as the text of an A4 page: figures are laid out anew for print. */
export const widthMm = 170;

/** What each format's files are called, and their endings. */
const files: Readonly<Record<ExportFormat, { name: string; endings: string[] }>> = {
  svg: { name: "SVG", endings: ["svg"] },
  png: { name: "PNG", endings: ["png"] },
  pdf: { name: "PDF", endings: ["pdf"] },
  mermaid: { name: "Mermaid", endings: ["mmd"] },
  dot: { name: "Graphviz", endings: ["dot", "gv"] },
};

export interface Wanted {
  format: ExportFormat;
  theme: PaintedTheme;
  options: Options;
  /** The codebook's document. */
  uri: string;
}

type Ask = (wanted: Wanted) => Promise<ExportAnswer | null>;

/** Asks where to, and writes the figure there. */
export async function exportFigure(wanted: Wanted, ask: Ask): Promise<void> {
  const { name, endings } = files[wanted.format];
  const codebook = Uri.parse(wanted.uri);
  const base = codebook.path.replace(/^.*\//, "").replace(/\.gt$/, "");
  const proposed = codebook.with({
    path: codebook.path.replace(/[^/]*$/, `${base}-${wanted.options.kind}.${endings[0]}`),
  });
  const target = await window.showSaveDialog({
    ...(codebook.scheme !== "untitled" && { defaultUri: proposed }),
    filters: { [name]: endings },
  });
  const file = target && (await fileOf(wanted, ask));
  if (!file) return;
  try {
    await workspace.fs.writeFile(target, file);
  } catch (error) {
    void window.showErrorMessage(l10n.t("The file could not be written: {0}", (error as Error).message));
    return;
  }
  const open = l10n.t("Open");
  const shown = await window.showInformationMessage(
    l10n.t("The figure is in {0}.", workspace.asRelativePath(target)),
    open,
  );
  if (shown === open) await env.openExternal(target);
}

/** The content of a file with the figure; where there is none, it is said why. */
export async function fileOf(wanted: Wanted, ask: Ask): Promise<Uint8Array | undefined> {
  const answer = await ask(wanted);
  for (const note of answer?.notes ?? []) void window.showWarningMessage(note);
  if (answer?.text !== undefined) return new TextEncoder().encode(answer.text);
  if (answer?.base64 !== undefined) return Uint8Array.from(Buffer.from(answer.base64, "base64"));
  void window.showErrorMessage(answer?.refusal ?? l10n.t("The language server gave no figure."));
  return undefined;
}
