import { styleText } from "node:util";

export type Style = Parameters<typeof styleText>[0];

/** Whether what is written to a stream may be coloured: on a terminal, or where the environment asks for it. */
export function wantsColor(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== "0";
  return stream.isTTY === true && environment.TERM !== "dumb";
}

/** Text for standard output, in a style if it may have one. */
export function paint(style: Style, text: string): string {
  const wanted = wantsColor(process.stdout, process.env);
  return wanted ? styleText(style, text, { validateStream: false }) : text;
}

/** Text of a file without what would command the terminal or turn its line around; as long as before. */
export function printable(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

/** Whether a text has letters that are written from right to left. */
export function isRightToLeft(text: string): boolean {
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(text);
}
