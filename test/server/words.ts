import type { Diagnostic } from "vscode-languageserver/node";

/** Findings as one reads them: `line:from-to check`. */
export function inWords(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ range: { start, end }, code }) => {
    const last = end.line === start.line ? `${end.character}` : `${end.line}:${end.character}`;
    return `${start.line}:${start.character}-${last} ${code}`;
  });
}
