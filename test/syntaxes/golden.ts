import type { TokenizedLine } from "./tokenize";

/**
 * Writes tokenized lines as text: each line behind `>`, and under it one line for each token that can be seen,
 * with carets under the token and its scopes without `source.gt`. Where a line holds characters that are not one
 * column wide (other scripts, tabs), the token's columns and its text take the carets' place.
 */
export function render(lines: readonly TokenizedLine[]): string {
  return `${lines.map(renderLine).join("\n")}\n`;
}

function renderLine({ text, tokens }: TokenizedLine): string {
  const carets = /^[ -~]*$/.test(text);
  const rendered = [`>${text}`];
  for (const { startIndex, endIndex, scopes } of tokens) {
    const end = Math.min(endIndex, text.length);
    const word = text.slice(startIndex, end);
    if (word.trim() === "") continue;
    const place = carets
      ? `${" ".repeat(startIndex)}${"^".repeat(end - startIndex)}`
      : `${startIndex}-${end}`.padEnd(8);
    const shown = carets ? "" : `  ‹${word.trim()}›`;
    rendered.push(` ${place} ${scopes.slice(1).join(" ") || "-"}${shown}`);
  }
  return rendered.join("\n");
}
