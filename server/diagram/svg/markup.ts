/** Characters that no XML may hold, and halves of others. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text as XML writes it, in an element or in a value. */
export function escaped(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"\t\n\r]/g, (character) => entities[character]!);
}

/** A number of at most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** ` name="value"`; nothing where there is no value. */
export function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return "";
  return ` ${name}="${typeof value === "number" ? number(value) : escaped(value)}"`;
}
