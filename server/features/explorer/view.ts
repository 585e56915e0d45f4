import type { Severities } from "../../checks/configuration";
import type { Settings } from "../../settings";
import type { Project } from "../../workspace/project";
import type { Words } from "./words";

/** How a codebook is looked at: what a request is answered with. */
export interface View {
  project: Project;
  severities: Severities;
  /** The language in which labels are shown. */
  language: string | undefined;
  words: Words;
}

export function viewOf(project: Project, severities: Severities, settings: Settings, words: Words): View {
  return { project, severities, language: settings.labelLanguage ?? project.codebook.workingLanguage, words };
}
