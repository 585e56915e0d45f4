import type { Severities } from "../../checks/configuration";
import type { Language } from "../../model/speech";
import type { Settings } from "../../settings";
import type { Project } from "../../workspace/project";

/** How a codebook is looked at: what a request is answered with. */
export interface View {
  project: Project;
  severities: Severities;
  /** The language in which labels are shown. */
  language: string | undefined;
  /** The language in which the reader is spoken to. */
  speech: Language | undefined;
}

export function viewOf(project: Project, severities: Severities, settings: Settings): View {
  const language = settings.labelLanguage ?? project.codebook.workingLanguage;
  return { project, severities, language, speech: settings.language };
}
