import { type Severity, type Stage, severitiesInOrder, stages } from "../../checks/catalogue";
import { inDirection } from "../../model/direction";
import { inLanguage } from "../../model/paradigm";
import { basename } from "../../model/paths";
import { kinds } from "../../model/schema";
import { countOf, documented, type Language, phrase, said, spoken } from "../../model/speech";
import type { Settings } from "../../settings";
import type { Project } from "../../workspace/project";
import type { Workspace } from "../../workspace/workspace";
import { languageName, nameIn } from "../display";

/** The study that a document is part of, in the words in which an editor shows it at a glance. */
export interface Study {
  /** The document that its project starts from. */
  uri: string;
  /** What it is called: its label or, where no codebook is declared, its file. */
  label: string;
  isDeclared: boolean;
  stage: Stage;
  /** Every stage in the order of the work. */
  stages: { stage: Stage; label: string; description: string }[];
  /** How much there is of what the stage is about, and the stage: `36 concepts · 11 categories · axial coding`. */
  summary: string;
  /** What is found, the most severe first; a severity of which nothing is found is left out. */
  found: { severity: Severity; count: number; text: string }[];
  /** The paradigm's name; “No paradigm” where the study uses none. */
  paradigm: string;
  /** The languages in which the study has labels, and which of them are shown. */
  languages: { tag: string; name: string; isShown: boolean }[];
}

/** What each stage is about. */
const countedAt = {
  open: ["code", "concept"],
  axial: ["concept", "category"],
  selective: ["concept", "category"],
} as const satisfies Record<Stage, readonly string[]>;

/** Says how a document's study stands; nothing where the document is not open. */
export function studyOf(
  workspace: Workspace,
  uri: string,
  { labelLanguage, language }: Settings,
): Study | undefined {
  const project = workspace.projectsOf(uri)[0];
  if (!project) return undefined;
  const { codebook, stage } = project;
  const { root, paradigm, workingLanguage } = codebook;
  const shown = labelLanguage ?? workingLanguage;
  const counts = countedAt[stage].map((kind) => countOf(kind, codebook.countOf(kind)));
  const tags = new Set([...codebook.languages, ...(labelLanguage ? [labelLanguage] : [])]);
  return {
    uri: root ? codebook.documentOf(root)!.uri : project.rootUri,
    label: root ? nameIn(codebook, root, shown) : decodeURIComponent(basename(project.rootUri)),
    isDeclared: root !== undefined,
    stage,
    stages: stages.map((each) => ({
      stage: each,
      label: said(`stages/${each}`, {}, language),
      description: descriptionOf(each, language),
    })),
    summary: inDirection(
      spoken({ list: [...counts, phrase(`stages/${stage}`)], by: "beside" }, language),
      language,
    ),
    found: foundIn(workspace, project, language),
    paradigm: paradigm
      ? (inLanguage(paradigm.file.label, language) ?? paradigm.file.id)
      : said("study/no-paradigm", {}, language),
    languages: Array.from(tags, (tag) => ({
      tag,
      name: languageName(tag, language ?? "en") ?? tag,
      isShown: tag === shown,
    })),
  };
}

/** What the language's schema says of a stage. */
function descriptionOf(stage: Stage, language: Language | undefined): string {
  return documented(kinds.get("codebook")?.fields.get("stage")?.choices.get(stage) ?? "", language);
}

function foundIn(workspace: Workspace, project: Project, language: Language | undefined): Study["found"] {
  return severitiesInOrder.flatMap((severity) => {
    const count = project.countOf(severity, workspace.severities);
    return count > 0 ? [{ severity, count, text: said(`severities/${severity}`, { count }, language) }] : [];
  });
}
