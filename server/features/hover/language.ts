import { inLanguage, type Paradigm, type Role } from "../../model/paradigm";
import { type FieldSpec, type KindSpec, kinds } from "../../model/schema";
import { escaped, isolated } from "../display";

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
  else if (field.expected) lines.push(field.expected);
  else if (field.example) lines.push(`\`${field.name}: ${field.example}\``);
  return lines.filter((line) => line !== "").join("\n\n");
}

function choicesOf(field: FieldSpec): string {
  return [...field.choices].map(([word, text]) => `- \`${word}\`${text ? ` — ${text}` : ""}`).join("\n");
}

/** What a word of a choice means. */
export function describeChoice(field: FieldSpec, word: string): string | undefined {
  const text = field.choices.get(word);
  return text === undefined ? undefined : `**${field.name}: ${word}**${text ? `\n\n${text}` : ""}`;
}

/** What a role is: its names, its definition, whose it is, and where it stands between the others. */
export function describeRole(paradigm: Paradigm, role: Role, language: string | undefined): string {
  const names = Object.entries(role.label).map(([tag, name]) => `${isolated(escaped(name))} (${tag})`);
  const lines = [
    `**${role.id}** — ${names.join(" · ")}${role === paradigm.core ? " — the core category's role" : ""}`,
  ];
  const definition = inLanguage(role.definition, language);
  if (definition) lines.push(definition);
  const flows = paradigm.flows.filter((flow) => flow.from === role.id || flow.to === role.id);
  if (flows.length > 0) lines.push(flows.map((flow) => `${flow.from} → ${flow.to}`).join(" · "));
  const source = role.source ?? paradigm.file.source;
  if (source) lines.push(`*${escaped(source)}*`);
  return lines.join("\n\n");
}
