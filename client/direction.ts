/** So much of a line is to be seen in VS Code's lists. */
const longestLine = 60;

/**
 * A line below an item of a list. VS Code cuts off the right end of what is too long, which is where a text from right to
 * left begins: of such a text the beginning is kept, and it stays whole.
 */
export function lineOf(text: string): string {
  if (!/^\P{L}*\p{sc=Arabic}/u.test(text)) return text;
  const whole = text.replace(/^\u2067(.*)\u2069$/s, "$1");
  if (whole.length <= longestLine) return `\u2067${whole}\u2069`;
  const start = whole.slice(0, whole.lastIndexOf(" ", longestLine));
  const count = (marks: RegExp) => start.match(marks)?.length ?? 0;
  const open = count(/[\u2066-\u2068]/g) - count(/\u2069/g);
  return `\u2067${start}${"\u2069".repeat(open)}…\u2069`;
}
