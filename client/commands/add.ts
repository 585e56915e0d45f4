import { type QuickPickItem, type TextEditor, Uri, window, workspace } from "vscode";
import { l10n } from "../l10n";
import type { Addition } from "../protocol";
import { edit, type Host } from "./host";
import { askOne, askText } from "./questions";

/** What a command is given by who calls it: the declaration that one wants to add something to, or a file. */
interface Given {
  uri?: string;
  kind?: string;
  id?: string;
  label?: string;
}

/** What one is asked for each kind. */
const prompts: Record<string, () => string> = {
  code: () => l10n.t("What happens in this passage? Name it in a few words."),
  concept: () => l10n.t("What do these codes have in common? Name the concept."),
  category: () => l10n.t("Under which heading do these concepts belong? Name the category."),
  memo: () => l10n.t("What is the memo about? Give it a title."),
  source: () => l10n.t("What is the source called?"),
  storyline: () => l10n.t("What is the theory called that is told here?"),
};

/** A label that is longer is no name any more. */
const longestLabel = 80;

/**
 * Adds a declaration where one is: to the category that the cursor is in or that was given, for the passage that is
 * selected, for the transcript that was chosen.
 */
export async function add(host: Host, kind: string, given: Given | Uri = {}): Promise<boolean> {
  const editor = window.activeTextEditor;
  const about = given instanceof Uri ? {} : given;
  const uri = await codebookFor(host, editor, about);
  if (!uri) return false;
  const file = given instanceof Uri ? given.toString() : undefined;
  const passage = kind === "code" ? passageOf(editor) : undefined;
  const source = kind === "source" && !file && !about.label ? await askTranscript() : undefined;
  if (source === null) return false;

  const transcript = file ?? source?.file;
  const label = about.label ?? (await askLabel(kind, transcript ? nameOf(transcript) : passage?.text));
  if (label === undefined) return false;
  const addition: Addition = { uri, kind, label };
  if (about.kind && about.id) addition.under = { kind: about.kind, id: about.id };
  else if (editor?.document.uri.toString() === uri) addition.position = editor.selection.active;
  if (passage) addition.passage = passage;
  if (transcript) addition.file = transcript;
  return edit(host, "gt.edit.add", addition);
}

/** A document of the codebook to which something is added. */
async function codebookFor(
  { active }: Host,
  editor: TextEditor | undefined,
  { uri }: Given,
): Promise<string | undefined> {
  if (typeof uri === "string") {
    // The server knows what is open.
    await workspace.openTextDocument(Uri.parse(uri));
    return uri;
  }
  if (editor?.document.languageId === "gt") return editor.document.uri.toString();
  if (active.uri) return active.uri.toString();
  const found = await workspace.findFiles("**/*.gt", "**/node_modules/**", 100);
  const items = found.map((file) => ({ label: workspace.asRelativePath(file), file }));
  if (items.length === 0) {
    void window.showWarningMessage(
      l10n.t("There is no codebook here yet. Start one with “Codebook: New Codebook…”."),
    );
    return undefined;
  }
  const title = l10n.t("Add to a codebook");
  const chosen =
    items.length === 1 ? items[0] : await askOne({ title, placeholder: l10n.t("To which codebook?"), items });
  if (typeof chosen !== "object") return undefined;
  await workspace.openTextDocument(chosen.file);
  return chosen.file.toString();
}

function passageOf(editor: TextEditor | undefined): Addition["passage"] {
  if (!editor || editor.selection.isEmpty) return undefined;
  const { document, selection } = editor;
  const { start, end } = selection;
  return { uri: document.uri.toString(), range: { start, end }, text: document.getText(selection) };
}

async function askLabel(kind: string, proposed: string | undefined): Promise<string | undefined> {
  const text = proposed?.replace(/\s+/g, " ").trim() ?? "";
  const answer = await askText({
    title: titles[kind]?.() ?? kind,
    prompt: prompts[kind]?.() ?? "",
    value: text.length <= longestLabel ? text : "",
    fault: (label) => (label.trim() === "" ? l10n.t("Write a name.") : undefined),
  });
  return typeof answer === "string" ? answer.trim() : undefined;
}

const titles: Record<string, () => string> = {
  code: () => l10n.t("Add a code"),
  concept: () => l10n.t("Add a concept"),
  category: () => l10n.t("Add a category"),
  memo: () => l10n.t("Add a memo"),
  source: () => l10n.t("Add a source"),
  storyline: () => l10n.t("Add the storyline"),
};

const transcripts = "**/*.{txt,md,markdown,srt,vtt,csv,tsv,text}";

/** Asks for a source's transcript; null where one gave up. */
async function askTranscript(): Promise<{ file?: string } | null> {
  const found = await workspace.findFiles(transcripts, "**/node_modules/**", 500);
  if (found.length === 0) return {};
  const none: QuickPickItem & { file?: string } = { label: l10n.t("Without a transcript") };
  const files = found
    .map((file) => ({ label: workspace.asRelativePath(file), file: file.toString() }))
    .sort((one, other) => one.label.localeCompare(other.label, undefined, { numeric: true }));
  const placeholder = l10n.t("Which file is its transcript?");
  const chosen = await askOne({ title: titles.source!(), placeholder, items: [...files, none] });
  return typeof chosen === "object" ? { ...(chosen.file && { file: chosen.file }) } : null;
}

/** What a source may be called, after its transcript. */
function nameOf(file: string): string {
  const name = decodeURIComponent(file.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
  return name
    .replace(/[-_]+/g, " ")
    .trim()
    .replace(/^./u, (first) => first.toUpperCase());
}
