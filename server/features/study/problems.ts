import type { Range } from "vscode-languageserver-types";
import {
  type CheckName,
  catalogue,
  messageOf,
  type Severity,
  type Stage,
  stages,
  titleOf,
} from "../../checks/catalogue";
import { inDirection } from "../../model/direction";
import { type Language, said } from "../../model/speech";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";

/** What is still to be done of one stage of the work. */
export interface StageProblems {
  stage: Stage;
  label: string;
  /** Whether the study has come so far; the checks of a later stage are silent. */
  isReached: boolean;
  /** How many findings there are, also where they are too many to be listed. */
  count: number;
  problems: Problem[];
}

export interface Problem {
  uri: string;
  range: Range;
  severity: Severity;
  check: CheckName;
  /** What the check is about, and what it says here: its first sentence, for a list. */
  title: string;
  message: string;
  /** The words that the finding is on. */
  words: string;
}

/** Nobody goes through a longer list of one stage. */
const most = 500;

/** What is found in the study that a document is part of, by the stages of the work; in the study's order. */
export function* problemsByStage(
  workspace: Workspace,
  uri: string,
  language?: Language,
): InParts<StageProblems[]> {
  const project = workspace.projectsOf(uri)[0];
  if (!project) return [];
  const byStage = new Map<Stage, StageProblems>(
    stages.map((stage) => {
      const label = said(`stages/${stage}`, {}, language);
      const isReached = stages.indexOf(stage) <= stages.indexOf(project.stage);
      return [stage, { stage, label, isReached, count: 0, problems: [] }];
    }),
  );
  for (const document of project.codebook.allDocuments) {
    const placeOf = document.blocks.placesInOrder();
    for (const { block, finding, severity } of project.shown(document, workspace.severities)) {
      yield;
      const { check, problem, span, words: filling } = finding;
      const { stage } = catalogue.get(check)!;
      const group = byStage.get(stage)!;
      group.count++;
      if (group.problems.length >= most) continue;
      const title = titleOf(check, language);
      const [sentence] = /^.*?[.?!؟](?=\s|$)|^.*/s.exec(messageOf(check, problem, filling, language)) ?? [];
      const message = inDirection(sentence ?? "", language);
      const range = document.rangeOf(block, span, placeOf(block));
      const words = block.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
      group.problems.push({ uri: document.uri, range, severity, check, title, message, words });
    }
  }
  return [...byStage.values()];
}
