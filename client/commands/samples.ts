import { commands, Uri, window, workspace } from "vscode";
import { l10n } from "../l10n";
import { madeAtFirstFree } from "./files";
import type { Host } from "./host";
import { askOne } from "./questions";

/** The samples that come with the extension, by their folders. */
const samples: Record<string, () => { label: string; detail: string }> = {
  "first-look": () => ({
    label: l10n.t("A first look"),
    detail: l10n.t("A small codebook in the middle of the work, with something still to do"),
  }),
  "smart-governance": () => ({
    label: l10n.t("Smart governance"),
    detail: l10n.t("A published study, whole, in English and Persian"),
  }),
  "several-files": () => ({
    label: l10n.t("Several files"),
    detail: l10n.t("A study in several files, in Arabic and English, with a paradigm of its own"),
  }),
};

/** Copies a sample into a folder and opens it; asks which and where. What is there is never written over. */
export async function openSample(
  { context }: Host,
  given: { sample?: string; folder?: string } = {},
): Promise<Uri | undefined> {
  const sample = given.sample ?? (await askSample());
  if (sample === undefined || !(sample in samples)) return undefined;
  const folder = given.folder === undefined ? await askFolder() : Uri.parse(given.folder);
  if (!folder) return undefined;
  const original = Uri.joinPath(context.extensionUri, "samples", sample);
  const copy = (place: Uri) => workspace.fs.copy(original, place, { overwrite: false });
  const target = await madeAtFirstFree(folders(folder, sample), copy);
  const codebook = Uri.joinPath(target, "codebook.gt");
  await window.showTextDocument(codebook);
  if (!workspace.getWorkspaceFolder(target)) void offerFolder(target);
  return codebook;
}

async function askSample(): Promise<string | undefined> {
  const items = Object.entries(samples).map(([sample, words]) => ({ ...words(), sample }));
  const title = l10n.t("Open a sample");
  const placeholder = l10n.t("Which sample? You get a copy of your own.");
  const chosen = await askOne({ title, placeholder, items });
  return typeof chosen === "object" ? chosen.sample : undefined;
}

async function askFolder(): Promise<Uri | undefined> {
  const options = {
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t("Copy the sample here"),
  };
  return (await window.showOpenDialog(options))?.[0];
}

function* folders(parent: Uri, name: string): Generator<Uri> {
  yield Uri.joinPath(parent, name);
  for (let number = 2; ; number++) yield Uri.joinPath(parent, `${name}-${number}`);
}

async function offerFolder(folder: Uri): Promise<void> {
  const open = l10n.t("Open the Folder");
  const said = l10n.t("The sample's transcripts and other files are in {folder}.", { folder: folder.fsPath });
  if ((await window.showInformationMessage(said, open)) === open)
    await commands.executeCommand("vscode.openFolder", folder, { forceNewWindow: true });
}
