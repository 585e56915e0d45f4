import { type FileFindings, severityName } from "./fileFindings";

const commands = { error: "error", warning: "warning", information: "notice", hint: "notice" } as const;

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export function github(files: readonly FileFindings[]): string {
  let output = "";
  for (const { name, diagnostics } of files) {
    for (const found of diagnostics) {
      const { start, end } = found.range;
      const place = [
        `file=${property(name)}`,
        `line=${start.line + 1}`,
        `col=${start.character + 1}`,
        `endLine=${end.line + 1}`,
        `endColumn=${end.character + 1}`,
        `title=${property(String(found.code))}`,
      ];
      output += `::${commands[severityName(found)]} ${place.join(",")}::${data(found.message)}\n`;
    }
  }
  return output;
}

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
