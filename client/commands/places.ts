import {
  type QuickPickItem,
  QuickPickItemKind,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
} from "vscode";
import type { Range as SentRange } from "vscode-languageclient/node";
import { lineOf } from "../direction";
import { severityIcons } from "../icons";
import { l10n } from "../l10n";
import { rangeFrom, showPlace } from "../places";
import {
  type Problem,
  problemsRequest,
  type StageProblems,
  type Unplaced,
  unplacedRequest,
} from "../protocol";
import type { Host } from "./host";
import { setStage } from "./stage";

/** A place that one may go to, or something else to do. */
interface PlaceItem extends QuickPickItem {
  place?: { uri: string; range: SentRange };
  run?: () => unknown;
}

/** Shows what is to be done by the stages of the work, and goes where one chooses. */
export async function showProblemsByStage(host: Host): Promise<void> {
  const { client, active } = host;
  const uri = active.uri?.toString();
  if (!uri) return noCodebook();
  const stages = await client.sendRequest(problemsRequest, { uri });
  await pickPlace(
    l10n.t("What is to be done, by stage"),
    stages.flatMap((stage) => stageItems(host, stage)),
  );
}

function stageItems(host: Host, { stage, label, count, problems, isReached }: StageProblems): PlaceItem[] {
  const heading: PlaceItem = {
    label: count > 0 ? l10n.t("{label} ({count})", { label, count }) : label,
    kind: QuickPickItemKind.Separator,
  };
  if (!isReached) {
    const start = l10n.t("Not asked for yet. Go on to this stage…");
    return [heading, { label: `$(arrow-right) ${start}`, run: () => setStage(host, { stage }) }];
  }
  if (count === 0) return [heading, { label: `$(check) ${l10n.t("Nothing to be done")}` }];
  return [heading, ...problems.map(problemItem)];
}

function problemItem({ severity, title, words, message, uri, range }: Problem): PlaceItem {
  return {
    label: `${severityIcons[severity]} ${words || title}`,
    description: title,
    detail: lineOf(message),
    place: { uri, range },
  };
}

/** Shows what has no place in the theory yet, and goes where one chooses. */
export async function goToUnplaced({ client, active }: Host): Promise<void> {
  const uri = active.uri?.toString();
  if (!uri) return noCodebook();
  const unplaced = await client.sendRequest(unplacedRequest, { uri });
  if (unplaced.length === 0) return allPlaced();
  const groups = new Map<string, PlaceItem[]>();
  for (const { label, lacks, uri: file, range } of unplaced) {
    const items = groups.get(lacks) ?? [];
    groups.set(lacks, items);
    items.push({ label, place: { uri: file, range } });
  }
  const items = Array.from(groups, ([lacks, list]): PlaceItem[] => [
    {
      label: l10n.t("{label} ({count})", { label: lacks, count: list.length }),
      kind: QuickPickItemKind.Separator,
    },
    ...list,
  ]);
  await pickPlace(l10n.t("What has no place in the theory yet"), items.flat());
}

/** Goes to the next declaration without a place behind the cursor, and from the last one to the first. */
export async function goToNextUnplaced({ client, active }: Host): Promise<void> {
  const uri = active.uri?.toString();
  if (!uri) return noCodebook();
  const unplaced = await client.sendRequest(unplacedRequest, { uri });
  const next = following(unplaced, window.activeTextEditor);
  if (!next) return allPlaced();
  await goTo(next);
}

/** What is next behind the cursor in its file, else in the files behind it. */
function following(unplaced: readonly Unplaced[], editor: TextEditor | undefined): Unplaced | undefined {
  if (!editor) return unplaced[0];
  const here = editor.document.uri.toString();
  const { line } = editor.selection.active;
  const files = [...new Set(unplaced.map(({ uri }) => uri))];
  const inOrder = files.flatMap((file) =>
    unplaced
      .filter(({ uri }) => uri === file)
      .sort((one, other) => one.range.start.line - other.range.start.line),
  );
  const first = inOrder.findIndex(({ uri, range }) => uri === here && range.start.line > line);
  if (first >= 0) return inOrder[first];
  const lastHere = inOrder.findLastIndex(({ uri }) => uri === here);
  return inOrder[lastHere + 1] ?? inOrder[0];
}

function allPlaced(): void {
  void window.showInformationMessage(
    l10n.t(
      "Everything has its place: every concept a category, every code a concept, every category a role.",
    ),
  );
}

function noCodebook(): void {
  void window.showWarningMessage(l10n.t("Open a codebook first: a file that ends in .gt."));
}

/** Lets one choose among places. Each is shown while one is at it; who gives up is where he was. */
async function pickPlace(title: string, items: readonly PlaceItem[]): Promise<void> {
  const before = window.activeTextEditor;
  const selection = before?.selection;
  const visible = before?.visibleRanges[0];
  const pick = window.createQuickPick<PlaceItem>();
  Object.assign(pick, { title, items, matchOnDescription: true, matchOnDetail: true });
  // What is active when the list comes up was not gone to by anyone.
  let active = items.find(({ place }) => place);
  let hasLooked = false;
  const chosen = await new Promise<PlaceItem | undefined>((resolve) => {
    pick.onDidChangeActive(([item]) => {
      if (!item?.place || item === active) return;
      active = item;
      hasLooked = true;
      void goTo(item.place, true);
    });
    pick.onDidAccept(() => resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
  if (chosen?.place) await goTo(chosen.place);
  else if (chosen?.run) await chosen.run();
  else if (hasLooked && before && selection) {
    const editor = await window.showTextDocument(before.document, { selection });
    if (visible) editor.revealRange(visible, TextEditorRevealType.AtTop);
  }
}

async function goTo({ uri, range }: { uri: string; range: SentRange }, isLook = false): Promise<void> {
  await showPlace(Uri.parse(uri), rangeFrom(range), {
    preserveFocus: isLook,
    preview: isLook,
    viewColumn: window.activeTextEditor?.viewColumn ?? ViewColumn.Active,
  });
}
