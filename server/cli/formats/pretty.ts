import { styleText } from "node:util";
import type { FoundDiagnostic } from "../../features/diagnostics";
import { type FileFindings, severityName } from "./fileFindings";

type Style = Parameters<typeof styleText>[0];

const styles: Record<ReturnType<typeof severityName>, Style> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "gray",
};

/** Findings as a person reads them: file by file, each with its line and the words at fault underlined. */
export function pretty(files: readonly FileFindings[]): string {
  let output = "";
  for (const file of files) {
    if (file.diagnostics.length === 0) continue;
    const lines = file.text.split(/\r\n|\n|\r/);
    output += `${paint("underline", file.name)}\n`;
    for (const found of file.diagnostics) output += describe(found, lines);
    output += "\n";
  }
  return output + summary(files);
}

function describe(found: FoundDiagnostic, lines: readonly string[]): string {
  const { start, end } = found.range;
  const severity = severityName(found);
  const place = `${start.line + 1}:${start.character + 1}`;
  const head = `  ${paint("dim", place)}  ${paint(styles[severity], severity)}  ${found.message}  ${paint("dim", String(found.code))}\n`;
  const line = lines[start.line] ?? "";
  // A terminal can't underline the right letters of a right-to-left line, and long lines don't fit.
  if (/[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(line))
    return `${head}     ${line.trim().slice(0, 120)}\n`;
  if (line.length > 160) return head;
  const until = end.line === start.line ? end.character : line.length;
  const marks = paint(styles[severity], "^".repeat(Math.max(1, until - start.character)));
  const indent = line.slice(0, start.character).replace(/[^\t]/g, " ");
  return `${head}     ${line}\n     ${indent}${marks}\n`;
}

function summary(files: readonly FileFindings[]): string {
  const all = files.flatMap((file) => file.diagnostics);
  const checked = `${files.length} ${files.length === 1 ? "file" : "files"} checked`;
  if (all.length === 0) return `${checked}: nothing found.\n`;
  const counts = ["error", "warning", "information", "hint"].flatMap((severity) => {
    const count = all.filter((found) => severityName(found) === severity).length;
    if (count === 0) return [];
    const plural = severity === "information" ? "notes" : `${severity}s`;
    return [`${count} ${count === 1 ? (severity === "information" ? "note" : severity) : plural}`];
  });
  return `${checked}: ${counts.join(", ")}.\n`;
}

function paint(style: Style, text: string): string {
  const wanted = process.stdout.isTTY && !process.env.NO_COLOR;
  return wanted ? styleText(style, text) : text;
}
