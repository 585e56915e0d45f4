import { fieldsOf } from "../checks/check";
import type { Codebook } from "../model/codebook";
import { type Name, namesOf } from "../model/facts";
import { inLanguage, type Role } from "../model/paradigm";
import type { Block } from "../syntax/block";
import { linesOf } from "../syntax/tree";

/** What a declaration is called in a language: its label there, or the one it has in the working language. */
export function nameIn(codebook: Codebook, block: Block, language: string | undefined): string {
  const names = namesOf(block.tree);
  return (find(names, language, codebook.workingLanguage) ?? names[0])?.text ?? "";
}

function find(
  names: readonly Name[],
  language: string | undefined,
  working: string | undefined,
): Name | undefined {
  if (language === undefined) return undefined;
  return names.find((name) => (name.language ?? working) === language);
}

/** What a declaration means, in a language if it says so there, else as it says first; nothing if it doesn't. */
export function definitionIn(block: Block, language: string | undefined): string | undefined {
  const fields = fieldsOf(block.tree, "definition");
  const field = fields.find(({ qualifier }) => qualifier?.text === language) ?? fields[0];
  const text = field && linesOf(block.tree, field.value);
  return text === "" ? undefined : text;
}

/** A role's name in a language. */
export function roleName(role: Role, language: string | undefined): string {
  return inLanguage(role.label, language) ?? role.id;
}

/** Text that keeps its own direction inside a sentence of another: U+2068 … U+2069. */
export function isolated(text: string): string {
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
}

/** Plain text for Markdown: nothing in it is markup. No more is escaped than must be: some clients show it raw. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, "$1\\$2");
}
