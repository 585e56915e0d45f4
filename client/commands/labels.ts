import { ConfigurationTarget, type QuickPickItem, workspace } from "vscode";
import { l10n } from "../l10n";
import type { Host } from "./host";
import { askOne } from "./questions";

/** Chooses the language in which labels are shown, and keeps it in the settings; asks where none is given. */
export async function chooseLabelLanguage(
  { active }: Host,
  given: { language?: string } = {},
): Promise<void> {
  const language = given.language ?? (await askLanguage(active));
  if (language === undefined) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  // The study's working language is what is shown where nothing is set.
  await workspace.getConfiguration("gt").update("labels.language", language || undefined, target);
}

async function askLanguage(active: Host["active"]): Promise<string | undefined> {
  const languages = active.current?.languages ?? [];
  const items: (QuickPickItem & { tag: string })[] = languages.map(({ tag, name, isShown }) => ({
    label: isShown ? `$(check) ${name}` : name,
    description: tag,
    tag,
  }));
  items.push({
    label: l10n.t("The study's working language"),
    detail: l10n.t("The first one in the codebook's “language”"),
    tag: "",
  });
  const title = l10n.t("Language of labels");
  const placeholder = l10n.t("In which language shall labels be shown, where they have one in it?");
  const chosen = await askOne({ title, placeholder, items });
  return typeof chosen === "object" ? chosen.tag : undefined;
}
