import { fieldsOf } from "../checks/check";
import type { Codebook } from "../model/codebook";
import { isolated, isolatedIn } from "../model/direction";
import { inLanguage, type Role } from "../model/paradigm";
import { kinds } from "../model/schema";
import type { Language } from "../model/speech";
import { inTongue, nameIn } from "../model/tongue";
import type { Block } from "../syntax/block";
import { normalId } from "../syntax/characters";
import { linesOf } from "../syntax/tree";

export { isolated, nameIn };

/** What a declaration means, in a language if it says so there, else as it says first; nothing if it doesn't. */
export function definitionIn(
  codebook: Codebook,
  block: Block,
  language: string | undefined,
): string | undefined {
  const fields = fieldsOf(block.tree, "definition");
  const tongue = ({ qualifier }: (typeof fields)[number]) => qualifier?.text ?? codebook.workingLanguage;
  const field = inTongue(fields, tongue, language) ?? fields[0];
  const text = field && linesOf(block.tree, field.value);
  return text === "" ? undefined : text;
}

/** A role's name in a language. */
export function roleName(role: Role, language: string | undefined): string {
  return inLanguage(role.label, language) ?? role.id;
}

/** What a language is called in another; nothing where the tag names none. */
export function languageName(tag: string, language: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: "language", fallback: "none" }).of(tag);
  } catch {
    return undefined;
  }
}

/** Plain text for Markdown: nothing in it is markup. No more is escaped than must be: some clients show it raw. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/&(?=#|\w+;)/g, "\\&")
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/gm, (mark, space: string, start: string) =>
      /\d/.test(start) ? `${space}${start}\\` : `${space}\\${mark.slice(space.length)}`,
    );
}

/** A name or another short text in a sentence of Markdown, which is in `speech`. */
export function plain(text: string, speech?: Language): string {
  return isolatedIn(escaped(text), speech);
}

/** An id in a sentence of Markdown. */
export function idText(id: string, speech?: Language): string {
  return isolatedIn(`\`${id}\``, speech);
}

/** A text that may be long, cut between words. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", length);
  const half = /[\ud800-\udbff]$/.test(text.slice(0, length)) ? 1 : 0;
  return `${text.slice(0, space > 0 ? space : length - half)} …`;
}

/** A codebook's Markdown as one reads it: links are the names they lead to, paragraphs have their own direction. */
export function readable(codebook: Codebook, markdown: string, language: string | undefined): string {
  const linked = markdown.replace(link, (whole, target: string, shown?: string) => {
    const name = shown?.trim() || nameOfTarget(codebook, target.trim(), language);
    return name === undefined ? escaped(whole) : plain(name);
  });
  return paragraphsOf(linked).map(withDirection).join("\n");
}

const link = /\[\[([^[\]|\r\n]*)(?:\|([^\]\r\n]*))?\]\]/g;

function nameOfTarget(codebook: Codebook, target: string, language: string | undefined): string | undefined {
  const colon = target.indexOf(":");
  const kind = kinds.has(target.slice(0, colon)) ? target.slice(0, colon) : undefined;
  const id = normalId(kind === undefined ? target : target.slice(colon + 1).trim());
  const found = codebook.names
    .declarations(id)
    .find((block) => kind === undefined || codebook.factsOf(block).kind === kind);
  return found && nameIn(codebook, found, language);
}

/** What a list's item or a quote starts with. */
const mark = String.raw`(?:\s*(?:[-*+>]|\d+[.)])\s+)+`;
const startsWithMark = new RegExp(`^${mark}`);
const markTextAndSpace = new RegExp(`^(${mark})?(.*?)(\\s*)$`, "s");

/** The runs of lines that Markdown joins, blank lines between them. */
function paragraphsOf(markdown: string): string[] {
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const blank = line.trim() === "";
    if (goesOn && !blank && !startsWithMark.test(line)) paragraphs.push(`${paragraphs.pop()}\n${line}`);
    else paragraphs.push(line);
    goesOn = !blank;
  }
  return paragraphs;
}

/** Marks stay in front, or they would be none. */
function withDirection(paragraph: string): string {
  const [, start = "", text = "", end = ""] = markTextAndSpace.exec(paragraph) ?? [];
  return `${start}${isolated(text)}${end}`;
}
