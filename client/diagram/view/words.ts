/** The panel's words, which the extension gives in the language of the editor. */
export type Words = Readonly<Record<string, string>>;

/** Fills in what stands in braces. */
export function filled(text: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (text ?? "").replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
