import type { CheckName, Severity } from "../../checks/catalogue";
import type { Mark } from "../../diagram/model/figureModel";
import { type Sketch, sketchOf } from "../../diagram/sketch";
import { said } from "../../model/speech";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import type { Project } from "../../workspace/project";
import type { Workspace } from "../../workspace/workspace";
import { languageName } from "../display";
import type { Head, LiveOptions } from "./protocol";

/** What an open panel wants. */
export interface Panel {
  /** Any document of the codebook. */
  uri: string;
  options: LiveOptions;
  /** Where the codebook starts that it shows: its document may be gone. */
  rootUri?: string | undefined;
}

/** What a panel's figure is drawn from, as the text is at one moment: plain data, which can be sent to who draws it. */
export interface Sight {
  rootUri: string;
  options: LiveOptions;
  sketch: Sketch;
  languages: Head["languages"];
  isDeclared: boolean;
  /** How many faults of the text hide a declaration or a part of one. */
  unread: number;
  /** What is to be said where a figure is not to be drawn, because no codebook is declared any more, or that can't be read. */
  notes: { gone: string; unreadable: string };
}

/** Reads what a panel's figure is drawn from; or says why there is nothing to draw. */
export function* sightOf(
  workspace: Workspace,
  { uri, options, rootUri = "" }: Panel,
  settings: Settings,
): InParts<Sight | { note: string }> {
  const { language: speech, labelLanguage } = settings;
  const project = workspace.projectsOf(uri)[0] ?? workspace.projectsOf(rootUri)[0];
  if (!project) return { note: said("diagram/no-codebook", {}, speech) };
  const { codebook } = project;
  const { kind, language, direction, detail } = options;
  const markOf = (block: Block) => gravestIn(project, block, workspace);
  const reading = { language: language ?? labelLanguage, direction, markOf };
  const unread = unreadIn(project, workspace);
  return {
    rootUri: project.rootUri,
    options,
    sketch: yield* sketchOf(codebook, kind, reading, detail),
    languages: codebook.languages.map((tag) => ({ tag, name: languageName(tag, speech ?? "en") ?? tag })),
    isDeclared: codebook.root !== undefined,
    unread: unread.count,
    notes: {
      gone: said("diagram/codebook-gone", {}, speech),
      unreadable: said("diagram/unreadable", { line: unread.line }, speech),
    },
  };
}

const marks: readonly Severity[] = ["error", "warning"];

/** The gravest of what the checks find in a declaration. What is no more than a remark would be everywhere. */
function gravestIn(project: Project, block: Block, { severities }: Workspace): Mark | undefined {
  let gravest = marks.length;
  for (const { severity } of project.shownAt(block, severities)) {
    const index = marks.indexOf(severity);
    if (index >= 0 && index < gravest) gravest = index;
  }
  return marks[gravest] as Mark | undefined;
}

/** What is found where a declaration, or a part of one, isn't read. */
const hiding: readonly CheckName[] = ["syntax", "unknown-kind"];

/** How many faults of a project's text hide a declaration or a part of one, and the line of the first. */
function unreadIn(project: Project, { severities }: Workspace): { count: number; line: number } {
  let count = 0;
  let line = 0;
  for (const document of project.documents.values()) {
    for (const { block, finding } of project.shown(document, severities, hiding)) {
      if (count === 0) line = document.rangeOf(block, finding.span).start.line + 1;
      count++;
    }
  }
  return { count, line };
}
