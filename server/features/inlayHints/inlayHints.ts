import { type InlayHint, type Location, MarkupKind, type Range } from "vscode-languageserver-types";
import { agreementOf } from "../../analysis/reliability";
import { idSpan } from "../../checks/check";
import { dayIn } from "../../model/calendar";
import type { Codebook } from "../../model/codebook";
import { inDirection } from "../../model/direction";
import { kinds } from "../../model/schema";
import { type Language, said, spoken } from "../../model/speech";
import { countsOf } from "../../model/values";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import type { GtDocument } from "../../syntax/document";
import type { InParts } from "../../syntax/parts";
import type { PlacedBlock } from "../../syntax/sequence";
import { type Field, foldedOf } from "../../syntax/tree";
import type { Workspace } from "../../workspace/workspace";
import { shortened } from "../display";
import { describeDeclaration } from "../hover/declaration";
import { describeRole } from "../hover/language";
import { roleInFile } from "../roleInFile";
import { type Label, labelsIn } from "./labels";

/** What a hint is about, for its description, which is made when one looks at it. */
type About =
  | { uri: string; kind: string; id: string }
  | { uri: string; role: string }
  | { agreements: number; codes: number }
  | { day: string };

/** A label is to be read in passing. */
const longestLabel = 60;

/**
 * What is shown in the lines of a range beside what is written: the labels of ids and roles in the reader's language, days
 * in his calendar, and how far two codings agree. What only repeats what is written is not shown. A hint is a part of the line by itself, so
 * that one from right to left needs no marks around it, which editors would make visible here.
 */
export function* inlayHints(
  workspace: Workspace,
  uri: string,
  range: Range,
  settings: Settings,
): InParts<InlayHint[]> {
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return [];
  const { labels = true, agreement = true } = settings.hints ?? {};
  const language = settings.labelLanguage ?? codebook.workingLanguage;
  const hints: InlayHint[] = [];
  for (const { block, ...place } of blocksIn(document, range)) {
    yield;
    const put = (at: number, label: string, data: About) => {
      const { start } = document.rangeOf(block, { start: at, end: at }, place);
      if (start.line < range.start.line || start.line > range.end.line) return;
      hints.push({ position: start, label, paddingLeft: true, data });
    };
    for (const found of labels ? labelsIn(codebook, block, language) : []) {
      yield;
      put(found.at, shortened(found.text, longestLabel), aboutOf(uri, codebook, found));
    }
    for (const { at, text, data } of labels ? daysIn(codebook, block, settings.language) : [])
      put(at, text, data);
    for (const { at, percent, data } of agreement ? agreementsIn(codebook, block) : []) {
      const number = { number: percent, digits: 1 };
      put(at, said("values/percent", { number }, settings.language), data);
    }
  }
  return hints;
}

function* blocksIn({ blocks }: GtDocument, range: Range): Generator<PlacedBlock> {
  const first = blocks.atLine(Math.max(0, range.start.line));
  let { offset, line } = first;
  for (const block of blocks.from(first.block)) {
    if (line > range.end.line) return;
    yield { block, offset, line };
    offset += block.length;
    line += block.lineBreaks;
  }
}

function aboutOf(uri: string, codebook: Codebook, { of }: Label): About {
  if ("role" in of) return { uri, role: of.role.id };
  const { kind = "", id = "" } = codebook.factsOf(of.block);
  return { uri, kind, id };
}

/** What the days of a declaration are in the reader's calendar, if that isn't the one that they are written in. */
function daysIn(codebook: Codebook, block: Block, speech: Language | undefined) {
  const specs = kinds.get(codebook.factsOf(block).kind ?? "")?.fields;
  return block.tree.fields.flatMap(({ name, value }) => {
    const day = specs?.get(name.text)?.value === "date" ? foldedOf(block.tree, value) : "";
    const text = dayIn(day, speech);
    return text === undefined ? [] : [{ at: value.end, text, data: { day } }];
  });
}

interface Agreement {
  at: number;
  percent: number;
  data: About;
}

/** How far the two codings agree, behind each row of a reliability table that can be read. */
function agreementsIn(codebook: Codebook, block: Block): Agreement[] {
  const kind = kinds.get(codebook.factsOf(block).kind ?? "");
  if (kind?.name !== "reliability") return [];
  const isRow = ({ name }: Field) => kind.fields.get(name.text)?.value === "counts";
  return block.tree.fields.filter(isRow).flatMap((field) => {
    const counts = countsOf(block.tree, field.value) ?? {};
    const percent = agreementOf(counts);
    if (percent === undefined) return [];
    const data = { agreements: counts.agreements!.value, codes: counts.codes!.value };
    return [{ at: field.value.end, percent, data }];
  });
}

/**
 * A hint with what there is to know of what it is about, and, for an editor that `follows` labels, where that is
 * declared; as it is where that is gone.
 */
export function* resolveInlayHint(
  workspace: Workspace,
  hint: InlayHint,
  settings: Settings,
  follows = false,
): InParts<InlayHint> {
  const about = hint.data as About;
  const text = yield* describe(workspace, about, settings);
  if (!text) return hint;
  const tooltip = { kind: MarkupKind.Markdown, value: text };
  const location = follows && typeof hint.label === "string" ? declared(workspace, about) : undefined;
  if (!location) return { ...hint, tooltip };
  return { ...hint, label: [{ value: hint.label as string, tooltip, location }] };
}

function declared(workspace: Workspace, about: About): Location | undefined {
  const codebook = "uri" in about ? workspace.projectsOf(about.uri)[0]?.codebook : undefined;
  if (!codebook) return undefined;
  if ("role" in about) {
    const role = codebook.paradigm?.role(about.role);
    return role && roleInFile(codebook, role);
  }
  const block = "kind" in about ? codebook.declaration(about.kind, about.id) : undefined;
  const document = block && codebook.documentOf(block);
  return document && { uri: document.uri, range: document.rangeOf(block, idSpan(block.tree)) };
}

function* describe(workspace: Workspace, about: About, settings: Settings): InParts<string | undefined> {
  const { language: speech } = settings;
  if ("codes" in about) return inDirection(said("hints/agreement", { ...about }, speech), speech);
  if ("day" in about) return inDirection(spoken(about, speech), speech);
  const codebook = workspace.projectsOf(about.uri)[0]?.codebook;
  if (!codebook) return undefined;
  const language = settings.labelLanguage ?? codebook.workingLanguage;
  if ("role" in about) {
    const role = codebook.paradigm?.role(about.role);
    return role && describeRole(codebook.paradigm!, role, language, speech);
  }
  const block = codebook.declaration(about.kind, about.id);
  return block && (yield* describeDeclaration(codebook, block, language, speech));
}
