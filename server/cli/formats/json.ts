import { type FileFindings, severityName } from "./fileFindings";

/** An array of findings: 0-based lines, characters in UTF-16 units. */
export function json(files: readonly FileFindings[]): string {
  const findings = files.flatMap(({ name, diagnostics }) =>
    diagnostics.map((found) => ({
      file: name,
      check: found.code,
      severity: severityName(found),
      message: found.message,
      range: found.range,
    })),
  );
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}
