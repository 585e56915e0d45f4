import {
  env,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { lineOf } from "../direction";
import { l10n } from "../l10n";
import { type Beginning, type Choices, choicesRequest, newCodebookRequest } from "../protocol";
import { madeAtFirstFree, writeNew } from "./files";
import type { Host } from "./host";
import { type Answer, askAll, askOne, askSeveral, askText, type Step } from "./questions";

/** What is to become a codebook; who leaves out the title is asked for everything. */
export interface Wanted extends Partial<Beginning> {
  /** The folder for its file, as a URI; without one it is not saved yet. */
  folder?: string;
}

/** Says in which folder the codebook's file goes; nothing where one gave up. */
type Place = () => Promise<Uri | typeof unsaved | undefined>;

const unsaved = "unsaved";

interface Answers {
  title: string;
  working: string;
  further: string[];
  paradigm: string;
  place: Place;
}

/** Starts a codebook: asks what it is of and where it goes, and opens it. Never writes over a file. */
export async function newCodebook(host: Host, wanted: Wanted = {}): Promise<TextDocument | undefined> {
  const { title, languages = [], paradigm, folder } = wanted;
  if (title !== undefined) {
    const beginning = { title, languages, ...(paradigm !== undefined && { paradigm }) };
    return start(host, beginning, async () => (folder ? Uri.parse(folder) : unsaved));
  }
  const choices = host.client.sendRequest(choicesRequest, undefined);
  // Without the server there is nothing to choose, which is said when one comes to that.
  choices.catch(() => {});
  const answers = await ask(choices);
  if (!answers) return undefined;
  const { working, further, place, ...named } = answers;
  const beginning = { ...named, languages: [working, ...further.filter((tag) => tag !== working)] };
  return start(host, beginning, place);
}

async function start(
  { client }: Host,
  beginning: Beginning,
  place: Place,
): Promise<TextDocument | undefined> {
  const made = await client.sendRequest(newCodebookRequest, beginning);
  if (!made) return undefined;
  const folder = await place();
  if (!folder) return undefined;
  const document =
    folder === unsaved
      ? await workspace.openTextDocument({ language: "gt", content: made.text })
      : await created(files(folder, made.id), made.text);
  if (!document) return undefined;
  const { end } = document.lineAt(document.lineCount - 1).range;
  await window.showTextDocument(document, { selection: new Range(end, end), preview: false });
  return document;
}

async function created(places: Iterable<Uri>, text: string): Promise<TextDocument | undefined> {
  let last: Uri | undefined;
  const write = (uri: Uri) => {
    last = uri;
    return writeNew(uri, text);
  };
  try {
    return workspace.openTextDocument(await madeAtFirstFree(places, write));
  } catch {
    await window.showErrorMessage(
      l10n.t("The file {file} can't be made. Is the folder there, and may you write into it?", {
        file: last?.fsPath ?? "",
      }),
    );
    return undefined;
  }
}

/** Asks for the name at once; the server need only be there for what one chooses then. */
function ask(choices: Promise<Choices>): Promise<Answers | undefined> {
  const title = l10n.t("New codebook");
  return askAll<Answers>([
    async (answers, step) =>
      as(
        "title",
        await askText({
          title,
          ...step,
          prompt: l10n.t("What is the study called?"),
          placeholder: l10n.t("Keeping a dissertation going"),
          value: answers.title,
          fault: (text) =>
            text.trim() === "" ? l10n.t("A study needs a name; you can change it later.") : undefined,
        }),
      ),
    async (_, step) => {
      const placeholder = l10n.t("In which language do you write codes and concepts?");
      return as(
        "working",
        tagOf(await askOne({ title, ...step, placeholder, items: languageItems(await choices) })),
      );
    },
    async ({ working }, step) => {
      const placeholder = l10n.t("Will labels be in further languages too? Choose none, one or several.");
      const items = languageItems(await choices).filter(({ tag }) => tag !== undefined && tag !== working);
      const chosen = await askSeveral({ title, ...step, placeholder, items });
      return as(
        "further",
        Array.isArray(chosen) ? chosen.flatMap(({ tag }) => tag ?? []) : (chosen as Answer<never>),
      );
    },
    async (_, step) => {
      const placeholder = l10n.t("By which paradigm are categories related?");
      const { paradigms } = await choices;
      const items = paradigms.map(({ id, label, description }) => ({
        label,
        detail: lineOf(description),
        id,
      }));
      const chosen = await askOne({ title, ...step, placeholder, items });
      return as("paradigm", typeof chosen === "object" ? chosen.id : chosen);
    },
    async (_, step) => as("place", await askPlace({ title, ...step })),
  ]);
}

/** An answer under its name; that one goes back or gives up stays as it is. */
function as<Key extends keyof Answers>(key: Key, answer: Answer<Answers[Key]>): Answer<Partial<Answers>> {
  return typeof answer === "symbol" || answer === undefined ? answer : { [key]: answer };
}

interface LanguageItem extends QuickPickItem {
  tag?: string;
}

/** The languages, the user's own first. */
function languageItems({ languages }: Choices): LanguageItem[] {
  const own = env.language.split("-")[0];
  const items = languages.map(({ tag, name, ownName }) => ({
    label: ownName,
    description: ownName === name ? tag : `${name} · ${tag}`,
    tag,
  }));
  return [...items.filter(({ tag }) => tag === own), ...items.filter(({ tag }) => tag !== own)];
}

function tagOf(answer: Answer<LanguageItem>): Answer<string> {
  return typeof answer === "object" ? answer.tag : answer;
}

/** Asks where the codebook's file goes. */
async function askPlace(step: Step): Promise<Answer<Place>> {
  const folders = workspace.workspaceFolders ?? [];
  const items: (QuickPickItem & { place?: Place })[] = folders.map(({ name, uri }) => ({
    label: `$(folder) ${name}`,
    detail: l10n.t("A file in this folder"),
    place: async () => uri,
  }));
  if (items.length > 0) items.push({ label: "", kind: QuickPickItemKind.Separator });
  items.push(
    { label: `$(folder-opened) ${l10n.t("Choose a folder…")}`, place: chosenFolder },
    {
      label: `$(new-file) ${l10n.t("Nowhere yet")}`,
      detail: l10n.t("Look at it first, and save it later"),
      place: async () => unsaved,
    },
  );
  const placeholder = l10n.t("Where shall the codebook be saved?");
  const chosen = await askOne({ ...step, placeholder, items });
  return typeof chosen === "object" ? chosen.place : chosen;
}

async function chosenFolder(): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t("Save the codebook here"),
    })) ?? [];
  return folder;
}

/** The files that a codebook may become in a folder: `codebook.gt`, or named after the study. */
function* files(folder: Uri, id: string): Generator<Uri> {
  for (const name of ["codebook", id]) yield Uri.joinPath(folder, `${name}.gt`);
  for (let number = 2; ; number++) yield Uri.joinPath(folder, `${id}-${number}.gt`);
}
