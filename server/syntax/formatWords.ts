import { isSpace } from "./characters";
import type { Field, Head, Label } from "./tree";

/** A declaration's first line, its words one space apart. */
export function headText({ kind, id, label }: Head): string {
  return [kind.text, id?.text, label && labelText(label)].filter((word) => word !== undefined).join(" ");
}

/** A label in the quotes it was written in, without white space at their insides. */
function labelText({ raw, text }: Label): string {
  const inside = raw.slice(1, -1);
  if (inside === inside.trim()) return raw;
  return quotedLabel(text, raw.slice(0, 1));
}

/** A label's text in quotes that start with `opening`, or in `"…"` where it has what would close these. */
export function quotedLabel(text: string, opening: string): string {
  const closing = closingQuotes[opening];
  if (closing !== undefined && !text.includes(closing)) return opening + text + closing;
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

const closingQuotes: Readonly<Record<string, string>> = { "“": "”", "«": "»" };

/** A field's key with its colon. */
export function keyText({ name, qualifier }: Field): string {
  return qualifier ? `${name.text} ${qualifier.text}:` : `${name.text}:`;
}

/** A line of a list, a space behind each separator; `,` and `،` stay as they were chosen. */
export function listText(line: string): string {
  let list = "";
  let separator = "";
  for (const part of line.split(/([,،])/)) {
    if (part === "," || part === "،") {
      separator ||= part;
      continue;
    }
    const item = trimmed(part);
    if (item === "") continue;
    list += separator && `${separator} `;
    list += item;
    separator = "";
  }
  return list + separator;
}

function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
