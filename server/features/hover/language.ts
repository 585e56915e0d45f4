import { inLanguage, type Paradigm, type ParadigmFile, type Role } from "../../model/paradigm";
import { type FieldSpec, type KindSpec, kinds, type QualifierForm } from "../../model/schema";
import { plain, roleName } from "../display";

/** What a kind is and which fields it takes. */
export function describeKind(name: string): string | undefined {
  const kind = kinds.get(name);
  if (!kind) return undefined;
  const fields = [...kind.fields.keys()].map((field) => `\`${field}\``).join(" · ");
  return `**${kind.name}** — ${kind.declares}\n\n${kind.description}\n\n${fields}`;
}

/** What a field of a kind says and how it is written. */
export function describeField(kind: KindSpec, name: string): string | undefined {
  const field = kind.fields.get(name);
  if (!field) return undefined;
  const notes: string[] = [];
  if (field.required) notes.push("required");
  if (field.repeats) notes.push("may be repeated");
  if (field.refersTo.length > 0 && field.refersTo.length < kinds.size)
    notes.push(`refers to ${field.refersTo.join(" or ")}`);
  const lines = [
    `**${kind.name} › ${field.name}**${notes.length > 0 ? ` — ${notes.join(", ")}` : ""}`,
    field.description,
  ];
  if (field.choices.size > 0) lines.push(choicesOf(field));
  else if (field.expected) lines.push(`Write ${field.expected}.`);
  else if (field.example) lines.push(`\`${exampleOf(field, field.example)}\``);
  return lines.filter((line) => line !== "").join("\n\n");
}

/** What may stand between a field's name and its colon, as one would write it. */
const qualifiers: Record<QualifierForm, string> = {
  kind: "concepts",
  language: "",
  name: "strength",
  passage: "I05@12",
  source: "I05",
};

function exampleOf({ name, qualifier }: FieldSpec, value: string): string {
  const words = [name, qualifier ? qualifiers[qualifier] : ""].filter((word) => word !== "");
  return `${words.join(" ")}: ${value}`;
}

function choicesOf(field: FieldSpec): string {
  if ([...field.choices.values()].every((text) => text === ""))
    return [...field.choices.keys()].map((word) => `\`${word}\``).join(" · ");
  return [...field.choices].map(([word, text]) => `- \`${word}\`${text ? ` — ${text}` : ""}`).join("\n");
}

/** What a word of a choice means. */
export function describeChoice(field: FieldSpec, word: string): string | undefined {
  const text = field.choices.get(word);
  return text === undefined ? undefined : `**${field.name}: ${word}**\n\n${text || field.description}`;
}

/** What a role is: its names, its definition, whose it is, and where it stands between the others. */
export function describeRole(paradigm: Paradigm, role: Role, language: string | undefined): string {
  const names = Object.entries(role.label).map(([tag, name]) => `${plain(name)} (${tag})`);
  const core = role === paradigm.core ? " — the core category's role" : "";
  const flows = paradigm.flows.filter((flow) => flow.from === role.id || flow.to === role.id);
  const nameOf = (id: string) => plain(roleName(paradigm.role(id)!, language));
  return joined([
    `**${plain(role.id)}** — ${names.join(" · ")}${core}`,
    isolatedText(inLanguage(role.definition, language)),
    flows.map((flow) => `${nameOf(flow.from)} → ${nameOf(flow.to)}`).join(" · "),
    sourceText(role.source ?? paradigm.file.source),
  ]);
}

/** What a paradigm is called, what it says and whose it is. */
export function describeParadigm(paradigm: ParadigmFile, language: string | undefined): string {
  return joined([
    `**${plain(inLanguage(paradigm.label, language) ?? paradigm.id)}**`,
    isolatedText(inLanguage(paradigm.definition, language)),
    paradigm.roles.map((role) => plain(roleName(role, language))).join(" · "),
    sourceText(paradigm.source),
  ]);
}

/** What it means to use no paradigm. */
export const withoutParadigm = "Categories take no roles (Charmaz 2014).";

function isolatedText(text: string | undefined): string {
  return text === undefined ? "" : plain(text);
}

function sourceText(source: string | undefined): string {
  return source === undefined ? "" : `*${plain(source)}*`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
