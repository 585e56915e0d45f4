import stringWidth from "string-width";
import type { FoundDiagnostic } from "../../features/diagnostics";
import { isRightToLeft, paint, printable, type Style } from "../terminal";
import { excerptOf } from "./excerpt";
import { type FileFindings, severityName } from "./fileFindings";

type SeverityName = ReturnType<typeof severityName>;

const styles: Readonly<Record<SeverityName, Style>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "gray",
};

const plurals: Readonly<Record<SeverityName, readonly [string, string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  information: ["note", "notes"],
  hint: ["hint", "hints"],
};

/** Findings as a person reads them: file by file, each with its line and the words at fault shown. */
export function pretty(files: readonly FileFindings[]): string {
  let output = "";
  for (const file of files) {
    if (file.diagnostics.length === 0) continue;
    const lines = file.text.split(/\r\n|\n|\r/);
    output += `${paint("underline", printable(file.name))}\n`;
    for (const found of file.diagnostics) output += describe(found, lines);
    output += "\n";
  }
  return output + summary(files);
}

function describe(found: FoundDiagnostic, lines: readonly string[]): string {
  const { line, character } = found.range.start;
  const severity = severityName(found);
  const head = [
    paint("dim", `${line + 1}:${character + 1}`),
    paint(styles[severity], severity),
    printable(found.message),
    paint("dim", String(found.code)),
  ];
  const context = contextOf(found, lines[line] ?? "").map((text) => `     ${text}\n`);
  return `  ${head.join("  ")}\n${context.join("")}`;
}

/** The finding's line, and below it what shows the words at fault. */
function contextOf(found: FoundDiagnostic, line: string): string[] {
  const { start, end } = found.range;
  const until = end.line === start.line ? end.character : line.length;
  const words = excerptOf(line, start.character, until);
  const text = printable(words.text);
  if (text === "") return [];
  const style = styles[severityName(found)];
  const fault = text.slice(words.start, words.end);
  // Terminals don't agree on where the letters of a right-to-left line stand, so that the words are repeated.
  if (isRightToLeft(text)) return fault === text ? [text] : [text, paint(style, `→ ${fault}`)];
  const indent = " ".repeat(stringWidth(text.slice(0, words.start)));
  return [text, indent + paint(style, "^".repeat(Math.max(1, stringWidth(fault))))];
}

function summary(files: readonly FileFindings[]): string {
  const all = files.flatMap((file) => file.diagnostics.map(severityName));
  const checked = `${files.length} ${files.length === 1 ? "file" : "files"} checked`;
  if (all.length === 0) return `${checked}: nothing found.\n`;
  const counts = Object.entries(plurals).flatMap(([severity, [one, several]]) => {
    const count = all.filter((name) => name === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return `${checked}: ${counts.join(", ")}.\n`;
}
