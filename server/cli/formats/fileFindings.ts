import type { FoundDiagnostic } from "../../features/diagnostics";

/** A file with what was found in it. */
export interface FileFindings {
  name: string;
  uri: string;
  text: string;
  diagnostics: readonly FoundDiagnostic[];
}

const names = ["error", "error", "warning", "information", "hint"] as const;

export function severityName(diagnostic: FoundDiagnostic): (typeof names)[number] {
  return names[diagnostic.severity ?? 1];
}
